import type {} from '@fastify/cookie';
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Viewer } from '@rapport/shared-database';
import type { AuthenticationService, NewSession } from './authentication.service';

/** Who sent a request: by API token where there is one, else by session cookie. */
export function viewerOf(request: FastifyRequest, authentication: AuthenticationService): Promise<Viewer | null> {
  const { authorization } = request.headers;
  if (authorization !== undefined) return authentication.viewerOfToken(authorization.replace(/^Bearer\s+/i, ''));
  const secret = sessionSecretOf(request);
  return secret ? authentication.viewerOfSession(secret) : Promise.resolve(null);
}

/** What the browser holds of its session. */
export function sessionSecretOf(request: FastifyRequest): string | undefined {
  return request.cookies[cookieName(request, 'session')];
}

/** Gives a session to the browser. */
export function giveSession(request: FastifyRequest, reply: FastifyReply, { secret, expiresAt }: NewSession): void {
  reply.setCookie(cookieName(request, 'session'), secret, { ...cookieOptions(request), expires: expiresAt });
}

/** Takes it away again. */
export function takeSession(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(cookieName(request, 'session'), cookieOptions(request));
}

/**
 * Over TLS a cookie has the prefix by which browsers let nobody but this very host set it: neither a neighbouring subdomain nor
 * whoever meddles with plain HTTP can plant one of theirs.
 */
export function cookieName(request: FastifyRequest, name: string): string {
  return `${isOverTls(request) ? '__Host-' : ''}rapport_${name}`;
}

/** What every cookie of ours is: for this host alone, out of the reach of scripts, and not sent along by other sites' requests. */
export function cookieOptions(request: FastifyRequest): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: isOverTls(request) };
}

function isOverTls(request: FastifyRequest): boolean {
  return request.protocol === 'https';
}
