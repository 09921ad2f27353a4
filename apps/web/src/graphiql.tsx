import './trusted-types';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <main style={{ blockSize: '100%' }}>
      <h1 style={{ position: 'absolute', clipPath: 'inset(50%)', whiteSpace: 'nowrap' }}>GraphQL playground</h1>
      <GraphiQL fetcher={ask} defaultQuery={'{\n  viewer {\n    name\n    role\n  }\n}\n'} />
    </main>,
  );

/** Asks the API of the same origin as the signed-in user. */
async function ask(request: object): Promise<object> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(request),
  });
  return (await response.json()) as object;
}
