import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** What every answer says, whatever it is: a page, a file, data, a refusal. */
const ALWAYS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
  'x-dns-prefetch-control': 'off',
};

/** Two years. Said behind TLS only: over a plain connection browsers ignore it. */
const ONLY_TLS = 'max-age=63072000; includeSubDomains';

/** For what is no page: it loads nothing, and nothing shows it in a frame. */
const NO_PAGE = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** For scripts of the client, which count as pages of their own where they run as workers. */
const SCRIPT_FILE =
  "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

/**
 * The policy of a page: everything from here, no script but our files, style elements only with the page's nonce, and no text
 * becomes markup unless the default policy of `apps/web/src/trusted-types.ts` lets it.
 */
function policyOfPage(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // The second one lets the client name its service worker, and nothing else.
    'trusted-types default rapport-service-worker',
  ].join('; ');
}

/** What a page has in the place of its nonce until it is sent; the web client's build writes it. */
const NONCE_PLACE = 'CSP_NONCE';

/** Sends a page with a nonce of its own, which is kept nowhere. */
export function sendPage(reply: FastifyReply, html: string): FastifyReply {
  const nonce = randomBytes(18).toString('base64');
  return reply
    .header('content-security-policy', policyOfPage(nonce))
    .type('text/html; charset=utf-8')
    .send(html.replaceAll(NONCE_PLACE, nonce));
}

/** Puts the headers on every answer. What a route said stays; unless it said otherwise, nobody keeps a copy. */
export function addSecurityHeaders(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply) => {
    reply.headers(ALWAYS);
    if (request.protocol === 'https') reply.header('strict-transport-security', ONLY_TLS);
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    if (reply.hasHeader('content-security-policy')) return;
    const isScript = String(reply.getHeader('content-type') ?? '').includes('javascript');
    reply.header('content-security-policy', isScript ? SCRIPT_FILE : NO_PAGE);
  });
}
