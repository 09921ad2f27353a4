import { nonce } from './trusted-types';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { createApolloClient } from '@rapport/shared-client';
import { UiProvider } from '@rapport/shared-ui';
import { routes } from './routes';
import { sessionEnded } from './session/session-ended';

const client = createApolloClient({ onUnauthenticated: sessionEnded.tell });
const router = createBrowserRouter(routes);
const root = document.getElementById('root');

if (root)
  createRoot(root).render(
    <StrictMode>
      <ApolloProvider client={client}>
        <UiProvider nonce={nonce}>
          <RouterProvider router={router} />
        </UiProvider>
      </ApolloProvider>
    </StrictMode>,
  );
