import { Body, Controller, Delete, Get, HttpCode, HttpException, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Public } from '../permissions/permission.guard';
import { AuthenticationService } from './authentication.service';
import { giveSession, sessionSecretOf, takeSession } from './session-cookie';
import { TooManyAttemptsError } from './sign-in-throttle';

/** What the sign-in screen shows besides: whether the demo accounts exist. */
export const SIGN_IN_OPTIONS = Symbol('sign-in options');
export interface SignInOptions {
  readonly demo: boolean;
}

// No address holds a NUL, and PostgreSQL takes none.
const credentials = z.object({
  email: z
    .string()
    .max(320)
    .regex(/^[^\0]*$/),
  password: z.string().max(1000),
});

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
    if (!given.success) throw new HttpException({ error: MALFORMED }, 400);
    try {
      const before = sessionSecretOf(request);
      const session = await this.authentication.signIn({ ...given.data, address: request.ip, before });
      if (!session) throw new HttpException({ error: WRONG }, 401);
      giveSession(request, reply, session);
    } catch (error) {
      if (!(error instanceof TooManyAttemptsError)) throw error;
      const { message, retryAt, retryAfter } = error;
      reply.header('retry-after', retryAfter);
      throw new HttpException({ error: { code: 'TOO_MANY_ATTEMPTS', message, retryAt } }, 429);
    }
  }

  @Delete()
  @Public()
  @HttpCode(204)
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const secret = sessionSecretOf(request);
    if (secret) await this.authentication.signOut(secret);
    takeSession(request, reply);
  }
}

/** The same for whoever is unknown, deactivated, without a password, or mistaken. */
const WRONG = { code: 'UNAUTHENTICATED', message: 'E-mail address and password do not belong together.' };
const MALFORMED = { code: 'BAD_USER_INPUT', message: 'Send "email" and "password" as JSON.' };
