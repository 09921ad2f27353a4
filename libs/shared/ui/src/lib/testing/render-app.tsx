import { ApolloLink, type ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider, type RouteObject } from 'react-router';
import { Observable } from 'rxjs';
import { createApolloClient, ViewerProvider, type Viewer } from '@rapport/shared-client';
import { UiProvider } from '../theme/UiProvider';

type Variables = Record<string, unknown>;

/** Answers of the API by name of the operation: data, or a function of the variables, which may throw. Objects need their `__typename`. */
export type Answers = Readonly<Record<string, object | ((variables: Variables) => object)>>;

export interface RenderAppOptions {
  readonly answers?: Answers;
  /** The address that is shown. */
  readonly at?: string;
  /** The route of the element, where it reads parameters: `/meetings/:id`; otherwise it stands at every address. */
  readonly path?: string;
  readonly viewer?: Partial<Viewer>;
  /** Other screens that the test goes to. */
  readonly routes?: readonly RouteObject[];
}

export interface RenderedApp extends RenderResult {
  readonly user: UserEvent;
  readonly client: ApolloClient;
  /** Where the app is now: path and search. */
  readonly address: () => string;
  /** What was asked of the API, in order. */
  readonly asked: readonly {
    readonly name: string;
    readonly variables: Variables;
    readonly headers: Record<string, string>;
  }[];
}

export const testViewer: Viewer = {
  id: '01900000-0000-7000-8000-000000000001',
  name: 'Mira Manager',
  email: 'manager@demo.test',
  role: 'POLICY_MANAGER',
  timeZone: 'Asia/Karachi',
  teams: [],
};

/** Shows an element as the app does, with an API that gives the answers of the test. */
export function renderApp(element: ReactNode, options: RenderAppOptions = {}): RenderedApp {
  const { answers = {}, at = '/', path = '*', viewer, routes = [] } = options;
  const asked: RenderedApp['asked'][number][] = [];
  const terminus = new ApolloLink((operation) => {
    const { operationName: name = '', variables } = operation;
    const headers = (operation.getContext()['headers'] ?? {}) as Record<string, string>;
    asked.push({ name, variables, headers });
    return new Observable((observer) => {
      void answer(answers[name], name, variables).then(
        (data) => {
          observer.next({ data } as ApolloLink.Result);
          observer.complete();
        },
        (error: unknown) => observer.error(error),
      );
    });
  });
  const client = createApolloClient({ onUnauthenticated: () => undefined, terminus });
  const router = createMemoryRouter([...routes, { path, element }], { initialEntries: [at] });
  const result = render(
    <ApolloProvider client={client}>
      <UiProvider env="test">
        <ViewerProvider value={{ ...testViewer, ...viewer }}>
          <RouterProvider router={router} />
        </ViewerProvider>
      </UiProvider>
    </ApolloProvider>,
  );
  const address = () => router.state.location.pathname + router.state.location.search;
  return { ...result, user: userEvent.setup(), client, address, asked };
}

async function answer(given: Answers[string] | undefined, name: string, variables: Variables): Promise<object> {
  if (!given) throw new Error(`The test gives no answer to ${name}`);
  return typeof given === 'function' ? (given as (variables: Variables) => object)(variables) : given;
}
