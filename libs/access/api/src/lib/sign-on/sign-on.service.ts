import { Injectable } from '@nestjs/common';
import { newId, type Clock, type Id } from '@rapport/shared-kernel';
import { AuthDatabase } from '../sign-in/auth-database';
import { AuthenticationService, type Browser, type NewSession } from '../sign-in/authentication.service';
import { hashOfSecret, newSecret } from '../sign-in/secrets';
import type { Expected, Identity, OpenIdProvider } from './open-id-provider';
import { SignOnError } from './sign-on-error';

const MINUTES_10_MS = 600_000;

/** A browser on its way to the provider. */
export interface Begun {
  /** For a cookie: only this browser can finish what it has begun. */
  readonly secret: string;
  readonly expiresAt: Date;
  readonly url: string;
}

/** A browser that came back. */
export interface Finished {
  /** None where an account was linked: who is signed in stays so. */
  readonly session?: NewSession;
  /** Where to go on to. */
  readonly then: string;
}

interface Flow extends Expected {
  readonly then: string;
  readonly linkUserId: Id | null;
  readonly expiresAt: Date;
}

/** Signing in, and linking accounts, through an OpenID provider. */
@Injectable()
export class SignOnService {
  constructor(
    private readonly database: AuthDatabase,
    private readonly authentication: AuthenticationService,
    private readonly clock: Clock,
    /** Null where there is none. */
    readonly provider: OpenIdProvider | null,
  ) {}

  /** Sends a browser to the provider: to sign in, or to link its account there to the user of that id. */
  async begin({ then, linkUserId = null }: { then: string; linkUserId?: Id | null }): Promise<Begun> {
    const { url, state, nonce, verifier } = await this.required.begin();
    const secret = newSecret();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + MINUTES_10_MS);
    await this.database.query({
      name: 'begin-sign-on',
      text: `with over as (delete from sign_on_flow where expires_at <= $1)
        insert into sign_on_flow (browser_hash, state, nonce, verifier, then_address, link_user_id, expires_at) values ($2, $3, $4, $5, $6, $7, $8)`,
      values: [now, hashOfSecret(secret), state, nonce, verifier, then, linkUserId, expiresAt],
    });
    return { secret, expiresAt, url: url.href };
  }

  /**
   * Takes a browser back that holds `secret`, with the query that the provider sent it with. `before` is the session that it holds.
   * Whatever comes of it, the same way back is used once.
   */
  async finish(given: Browser & { secret: string | undefined; query: string }): Promise<Finished> {
    const flow = await this.take(given.secret);
    if (!flow) throw new SignOnError('expired');
    const identity = await this.required.finish(given.query, flow);
    if (flow.linkUserId !== null) {
      const viewer = given.before === undefined ? null : await this.authentication.viewerOfSession(given.before);
      if (viewer?.id !== flow.linkUserId) throw new SignOnError('expired', 'linking without its session');
      await this.link(viewer.id, identity);
      return { then: flow.then };
    }
    const userId = await this.userOf(identity);
    if (!userId) throw new SignOnError('unknown');
    const session = await this.authentication.openSession(userId, {
      before: given.before,
      client: given.client,
      method: 'SIGN_ON',
    });
    return { session, then: flow.then };
  }

  /** Links an account with a provider to a user. Throws {@link SignOnError} where either is linked to another one. */
  async link(userId: Id, { issuer, subject }: Identity): Promise<void> {
    const [linked] = await this.database.query<{ isOwn: boolean }>({
      name: 'link-identity',
      text: `with made as (insert into sign_on_identity (id, user_id, issuer, subject, created_at) values ($1, $2, $3, $4, $5)
          on conflict do nothing returning user_id)
        select true as "isOwn" from made union all select true from sign_on_identity where user_id = $2 and issuer = $3 and subject = $4`,
      values: [newId(), userId, issuer, subject, this.clock.now()],
    });
    if (!linked) throw new SignOnError('taken');
  }

  /** Takes the links of a user with a provider away, and ends the sessions that were opened through it. False where there was none. */
  async unlink(userId: Id, issuer: string): Promise<boolean> {
    const gone = await this.database.query({
      name: 'unlink-identity',
      text: `with ended as (delete from session where user_id = $1 and method = 'SIGN_ON')
        delete from sign_on_identity where user_id = $1 and issuer = $2 returning id`,
      values: [userId, issuer],
    });
    return gone.length > 0;
  }

  private async take(secret: string | undefined): Promise<Flow | undefined> {
    if (secret === undefined) return undefined;
    const [flow] = await this.database.query<Flow>({
      name: 'take-sign-on',
      text: `delete from sign_on_flow where browser_hash = $1
        returning state, nonce, verifier, then_address as "then", link_user_id as "linkUserId", expires_at as "expiresAt"`,
      values: [hashOfSecret(secret)],
    });
    return flow && flow.expiresAt > this.clock.now() ? flow : undefined;
  }

  private async userOf({ issuer, subject }: Identity): Promise<Id | undefined> {
    const [user] = await this.database.query<{ id: Id }>({
      name: 'user-of-identity',
      text: `select u.id from sign_on_identity i join app_user u on u.id = i.user_id where i.issuer = $1 and i.subject = $2 and u.is_active`,
      values: [issuer, subject],
    });
    return user?.id;
  }

  private get required(): OpenIdProvider {
    if (!this.provider) throw new Error('There is no provider.');
    return this.provider;
  }
}
