import {
  Body,
  Controller,
  Get,
  HttpCode,
  HttpException,
  Logger,
  NotFoundException,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ownAddress, type SignOnProblem } from '@rapport/access-domain';
import { Public } from '../permissions/permission.guard';
import { AuthenticationService } from '../sign-in/authentication.service';
import { cookieName, cookieOptions, giveSession, sessionSecretOf } from '../sign-in/session-cookie';
import { browserOf, refuseTooMany } from '../sign-in/session.controller';
import { SignOnError } from './sign-on-error';
import { SignOnService, type Begun } from './sign-on.service';

/** No longer than an address may be. */
const thenAddress = z.string().max(2000).optional().catch(undefined).transform(ownAddress);
const asked = z.object({ then: thenAddress });
const linking = z.object({ password: z.string().max(1000) });

/** Signing in through an OpenID provider, for browsers: there and back. */
@Controller('session/provider')
export class SignOnController {
  private readonly log = new Logger('SignOn');

  constructor(
    private readonly signOn: SignOnService,
    private readonly authentication: AuthenticationService,
  ) {}

  /** A link on the sign-in page; goes on to the provider. */
  @Get()
  @Public()
  async begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    this.requireProvider();
    const { then } = asked.parse(request.query);
    try {
      const begun = await this.signOn.begin({ then });
      this.remember(request, reply, begun);
      this.redirect(reply, begun.url);
    } catch (error) {
      this.redirect(reply, pageOf('/sign-in', this.problemOf(error), then));
    }
  }

  /** Where the provider sends the browser back to. */
  @Get('callback')
  @Public()
  async finish(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    this.requireProvider();
    const secret = request.cookies[cookieName(request, 'sign_on')];
    reply.clearCookie(cookieName(request, 'sign_on'), cookieOptions(request));
    try {
      const { search } = new URL(request.url, 'http://here.invalid');
      const { session, then } = await this.signOn.finish({ secret, query: search, ...browserOf(request) });
      if (session) giveSession(request, reply, session);
      this.redirect(reply, then);
    } catch (error) {
      const problem = this.problemOf(error);
      // Only who was linking can find an account taken: they are signed in, and see it where they began.
      this.redirect(reply, pageOf(problem === 'taken' ? '/settings' : '/sign-in', problem));
    }
  }

  /** Begins to link the account of somebody who is signed in; asks for the password, so that a session left open links nothing. */
  @Post('link')
  @Public()
  @HttpCode(200)
  async link(@Body() body: unknown, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    this.requireProvider();
    const secret = sessionSecretOf(request);
    const viewer = secret === undefined ? null : await this.authentication.viewerOfSession(secret);
    if (!viewer) throw new HttpException({ error: SIGN_IN_FIRST }, 401);
    const given = linking.safeParse(body);
    const isRight =
      given.success && (await refuseTooMany(reply, this.authentication.isPasswordOf(viewer.id, given.data.password)));
    if (!isRight) throw new HttpException({ error: WRONG_PASSWORD }, 400);
    try {
      const begun = await this.signOn.begin({ then: '/settings?linked=yes', linkUserId: viewer.id });
      this.remember(request, reply, begun);
      return { url: begun.url };
    } catch (error) {
      return { url: pageOf('/settings', this.problemOf(error)) };
    }
  }

  private remember(request: FastifyRequest, reply: FastifyReply, { secret, expiresAt }: Begun): void {
    reply.setCookie(cookieName(request, 'sign_on'), secret, { ...cookieOptions(request), expires: expiresAt });
  }

  /** The status is said, because the framework has set that of an answer already. */
  private redirect(reply: FastifyReply, address: string): void {
    void reply.header('cache-control', 'no-store').redirect(address, 302);
  }

  private requireProvider(): void {
    if (!this.signOn.provider) throw new NotFoundException();
  }

  /** What is expected goes to the page in a word and to the log by its code; anything else is no answer of a provider. */
  private problemOf(error: unknown): SignOnProblem {
    if (!(error instanceof SignOnError)) throw error;
    this.log.warn(error.message);
    return error.problem;
  }
}

function pageOf(page: string, problem: string, then = '/'): string {
  return `${page}?${new URLSearchParams({ problem, ...(then !== '/' && { then }) }).toString()}`;
}

const SIGN_IN_FIRST = { code: 'UNAUTHENTICATED', message: 'Sign in first.' };
const WRONG_PASSWORD = { code: 'BAD_USER_INPUT', message: 'This is not your present password.' };
