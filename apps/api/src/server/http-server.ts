import fastifyCookie from '@fastify/cookie';
import fastifyStatic from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AuthenticationService, viewerOf } from '@rapport/access-api';
import { AppModule, type AppOptions } from '../app.module';
import { refuseForeignRequests } from './refused-requests';
import { addSecurityHeaders, sendPage } from './security-headers';

/** Bodies larger than this are refused unread: a meeting with 500 participants and long notes is well below. */
const BODY_LIMIT = 5 * 1024 * 1024;

/** What the server needs to know besides. */
export interface HttpOptions extends AppOptions {
  /** Where the built web client is, if anywhere. */
  readonly webDir: string;
  /** Proxies that are believed about who sent a request, and whether by TLS: addresses, networks, or names of them. */
  readonly trustedProxies?: readonly string[];
}

/** Whoever runs a proxy on this very machine. */
export const STANDARD_PROXIES: readonly string[] = ['loopback'];

/** The application behind HTTP: the API, and the built web client where `webDir` holds one. Listens nowhere yet. */
export async function createHttpServer(options: HttpOptions): Promise<NestFastifyApplication> {
  const trustProxy = [...(options.trustedProxies ?? STANDARD_PROXIES)];
  const adapter = new FastifyAdapter({ bodyLimit: BODY_LIMIT, trustProxy });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(options), adapter, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  const fastify = adapter.getInstance();
  addSecurityHeaders(fastify);
  refuseForeignRequests(fastify);
  await app.register(fastifyCookie);
  if (existsSync(options.webDir)) await serveClient(app, options.webDir);
  return app;
}

/** The client's files; every other address is one of the client's own pages, except what the API answers. */
async function serveClient(app: NestFastifyApplication, webDir: string): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const authentication = app.get(AuthenticationService);
  const page = (name: string) => readFileSync(join(webDir, name), 'utf8');
  const [client, playground] = [page('index.html'), page('graphiql.html')];
  const immutable = (path: string) => path.includes(join(webDir, 'assets'));
  await app.register(fastifyStatic, {
    root: webDir,
    wildcard: false,
    index: false,
    cacheControl: false,
    // Pages are sent with a nonce.
    globIgnore: ['**/*.html'],
    setHeaders: (reply, path) => {
      reply.header('cache-control', immutable(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' || !request.headers.accept?.includes('text/html')) return;
    const path = new URL(request.url, 'http://localhost').pathname;
    if (path === '/graphql') {
      if (!(await viewerOf(request, authentication))) return reply.redirect('/sign-in?then=/graphql');
      return sendPage(reply, playground);
    }
    if (!/^\/(assets|health|session)(\/|$)|\.\w+$/.test(path)) return sendPage(reply, client);
  });
}
