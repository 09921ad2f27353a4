import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site makes a signed-in browser send. A request that may change something must come from our own pages,
 * by the browser's own word (`Sec-Fetch-Site`, or `Origin` where the connection is plain); and its body must be JSON, which no
 * form of another site can send. Signing in is no exception: nobody is signed in as somebody else without knowing.
 *
 * Operations come by POST alone: an address is kept in histories and in the logs of proxies, and it would hold names.
 */
export function refuseForeignRequests(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (READS.has(request.method)) {
      if (!isOperationInAddress(request)) return;
      reply.header('allow', 'POST');
      return refuse(reply, 405, 'METHOD_NOT_ALLOWED', 'Send operations by POST, as application/json.');
    }
    if (!isJsonOrNothing(request)) {
      return refuse(reply, 415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the body as application/json.');
    }
    // Whoever has a token shows it in a header; no browser adds that by itself.
    if (request.headers.authorization === undefined && isFromElsewhere(request)) {
      return refuse(
        reply,
        403,
        'FOREIGN_ORIGIN',
        'This request came from another site. Use Rapport at its own address.',
      );
    }
  });
}

/** Whatever is asked of the endpoint but its page for people. */
function isOperationInAddress({ method, url, headers }: FastifyRequest): boolean {
  if (!/^\/graphql\/?(\?|$)/.test(url) || method === 'OPTIONS') return false;
  return !headers.accept?.includes('text/html') || url.includes('?');
}

function isJsonOrNothing({ headers }: FastifyRequest): boolean {
  const type = headers['content-type'];
  if (type === undefined) return headers['transfer-encoding'] === undefined && !Number(headers['content-length'] ?? 0);
  return /^application\/json\s*(;|$)/i.test(type);
}

function isFromElsewhere({ headers, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = headers;
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
}

/** In the shape that clients of GraphQL read. What is left of the body is not waited for. */
function refuse(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  return reply
    .status(status)
    .header('connection', 'close')
    .send({ errors: [{ message, extensions: { code } }] });
}
