import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = 'http://127.0.0.1:3000';

/** The web client: the application, and the GraphQL playground as a page of its own. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // Replaced by the server with one of its own in every page that it sends.
  html: { cspNonce: 'CSP_NONCE' },
  resolve: { tsconfigPaths: true },
  server: { proxy: { '/graphql': { target: api, bypass: asksForPage }, '/session': api, '/health': api } },
  build: {
    outDir: '../../dist/apps/web',
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: {
      input: { index: join(import.meta.dirname, 'index.html'), graphiql: join(import.meta.dirname, 'graphiql.html') },
    },
  },
});

/** While developing, the playground comes from here and its requests go to the API. */
function asksForPage(request: { headers: { accept?: string | undefined } }): string | undefined {
  return request.headers.accept?.includes('text/html') ? '/graphiql.html' : undefined;
}
