import type {} from '@fastify/cookie';
import { Body, Controller, Delete, Get, HttpCode, HttpException, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Viewer } from '@rapport/shared-database';
import { Public } from '../permissions/permission.guard';
import { AuthenticationService } from './authentication.service';

const COOKIE = 'rapport_session';

/** What the sign-in screen shows besides: whether the demo accounts exist. */
export const SIGN_IN_OPTIONS = Symbol('sign-in options');
export interface SignInOptions {
  readonly demo: boolean;
}

const credentials = z.object({ email: z.string().max(320), password: z.string().max(1000) });

/** Signing in and out, for browsers. */
@Controller('session')
export class SessionController {
  constructor(
    private readonly authentication: AuthenticationService,
    @Inject(SIGN_IN_OPTIONS) private readonly options: SignInOptions,
  ) {}

  @Get()
  @Public()
  signInOptions(): SignInOptions {
    return this.options;
  }

  @Post()
  @Public()
  @HttpCode(204)
  async signIn(@Body() body: unknown, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const given = credentials.safeParse(body);
    const session = given.success ? await this.authentication.signIn(given.data) : undefined;
    if (!session) throw new HttpException({ error: WRONG }, 401);
    reply.setCookie(COOKIE, session.secret, { ...cookieOptions(request), expires: session.expiresAt });
  }

  @Delete()
  @Public()
  @HttpCode(204)
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const secret = request.cookies[COOKIE];
    if (secret) await this.authentication.signOut(secret);
    reply.clearCookie(COOKIE, cookieOptions(request));
  }
}

/** Who sent a request: by API token where there is one, else by session cookie. */
export function viewerOf(request: FastifyRequest, authentication: AuthenticationService): Promise<Viewer | null> {
  const { authorization } = request.headers;
  if (authorization !== undefined) return authentication.viewerOfToken(authorization.replace(/^Bearer\s+/i, ''));
  const secret = request.cookies[COOKIE];
  return secret ? authentication.viewerOfSession(secret) : Promise.resolve(null);
}

const WRONG = { code: 'UNAUTHENTICATED', message: 'E-mail address and password do not belong together.' };

function cookieOptions(request: FastifyRequest) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' } as const;
}
