import { Body, Controller, Delete, Get, HttpCode, HttpException, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Public } from '../permissions/permission.guard';
import { SignOnService } from '../sign-on/sign-on.service';
import { newPassword } from '../users/user.rules';
import { AuthenticationService, PASSWORDS_ARE_OFF, type Browser } from './authentication.service';
import { giveSession, sessionSecretOf, takeSession } from './session-cookie';
import { TooManyAttemptsError } from './sign-in-throttle';

/** What the sign-in screen offers. */
export const SIGN_IN_OPTIONS = Symbol('sign-in options');
export interface SignInOptions {
  /** Whether the demo accounts exist. */
  readonly demo: boolean;
  readonly passwords: boolean;
  /** What the OpenID provider is called. */
  readonly provider: string | null;
}

// No address holds a NUL, and PostgreSQL takes none.
const credentials = z.object({
  email: z
    .string()
    .max(320)
    .regex(/^[^\0]*$/),
  password: z.string().max(1000),
});

const acceptance = z.object({ invitation: z.string().max(200), password: newPassword });

/** Signing in and out, for browsers. */
@Controller('session')
export class SessionController {
  constructor(
    private readonly authentication: AuthenticationService,
    private readonly signOn: SignOnService,
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
    if (!this.options.passwords) throw new HttpException({ error: OFF }, 403);
    const given = credentials.safeParse(body);
    if (!given.success) throw new HttpException({ error: MALFORMED }, 400);
    const from = { ...given.data, address: request.ip, ...browserOf(request) };
    const session = await refuseTooMany(reply, this.authentication.signIn(from));
    if (!session) throw new HttpException({ error: WRONG }, 401);
    giveSession(request, reply, session);
  }

  /** Whoever holds an invitation sets a password by it, once, and is signed in. */
  @Post('invitation')
  @Public()
  @HttpCode(204)
  async accept(@Body() body: unknown, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    if (!this.options.passwords) throw new HttpException({ error: OFF }, 403);
    const given = acceptance.safeParse(body);
    if (!given.success) {
      const message = given.error.issues[0]?.message ?? '';
      throw new HttpException({ error: { code: 'BAD_USER_INPUT', message } }, 400);
    }
    const session = await this.authentication.acceptInvitation({ ...given.data, ...browserOf(request) });
    if (!session) throw new HttpException({ error: VOID }, 401);
    giveSession(request, reply, session);
  }

  /** Ends the session; where it came through a provider, the answer is where to end the one there, too. */
  @Delete()
  @Public()
  @HttpCode(204)
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const secret = sessionSecretOf(request);
    const method = secret && (await this.authentication.signOut(secret));
    takeSession(request, reply);
    const url = method === 'SIGN_ON' ? await this.signOn.provider?.signOutUrl() : undefined;
    if (!url) return undefined;
    reply.status(200);
    return { url };
  }
}

/** Waits for a check, and refuses with 429 and the time to come again where there were too many. */
export async function refuseTooMany<Result>(reply: FastifyReply, check: Promise<Result>): Promise<Result> {
  try {
    return await check;
  } catch (error) {
    if (!(error instanceof TooManyAttemptsError)) throw error;
    const { message, retryAt, retryAfter } = error;
    reply.header('retry-after', retryAfter);
    throw new HttpException({ error: { code: 'TOO_MANY_ATTEMPTS', message, retryAt } }, 429);
  }
}

/** What a browser tells of itself. */
export function browserOf(request: FastifyRequest): Browser {
  return { before: sessionSecretOf(request), client: request.headers['user-agent'] };
}

const VOID = { code: 'UNAUTHENTICATED', message: 'This invitation was used or is over: ask for a new one.' };
/** The same for whoever is unknown, deactivated, without a password, or mistaken. */
const WRONG = { code: 'UNAUTHENTICATED', message: 'E-mail address and password do not belong together.' };
const OFF = { code: 'FORBIDDEN', message: PASSWORDS_ARE_OFF };
const MALFORMED = { code: 'BAD_USER_INPUT', message: 'Send "email" and "password" as JSON.' };
