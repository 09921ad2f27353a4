import { Injectable } from '@nestjs/common';
import { isWellFormedToken, storedScope, TOKEN_MAX_DAYS, tokenOf, tokenScopes } from '@rapport/access-domain';
import type { Viewer } from '@rapport/shared-database';
import { newId, type Clock, type Id } from '@rapport/shared-kernel';
import { AuthDatabase } from './auth-database';
import { Passwords } from './passwords';
import { hashOfSecret, newSecret } from './secrets';
import type { SignInSettings } from './sign-in-settings';
import { SignInThrottle } from './sign-in-throttle';

const DAY_MS = 86_400_000;
/** As much as is kept of what a browser calls itself. */
const CLIENT_MAX = 200;

/** A new session: `secret` goes into the cookie and is kept nowhere else. */
export interface NewSession {
  readonly secret: string;
  readonly expiresAt: Date;
}

/** A browser that is to be given a session. */
export interface Browser {
  /** The session that it holds. */
  readonly before?: string | undefined;
  /** What it calls itself (`User-Agent`). */
  readonly client?: string | undefined;
}
/** How a session was opened. */
export type SignInMethod = 'PASSWORD' | 'SIGN_ON';

/** Said wherever somebody would use or set a password all the same. */
export const PASSWORDS_ARE_OFF = 'Passwords are switched off here: sign in through the provider.';

/** What a browser gives to sign in, and where it is. */
export interface SignIn extends Browser {
  readonly email: string;
  readonly password: string;
  /** Where it was sent from. */
  readonly address: string;
}

/** Who is it? By password, session cookie or API token; checked against the database each time, so that a revoked right is gone at once. */
@Injectable()
export class AuthenticationService {
  constructor(
    private readonly database: AuthDatabase,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottle,
    private readonly clock: Clock,
    private readonly settings: SignInSettings,
  ) {}

  /** Whether a password is a way in. */
  get passwordsAreOn(): boolean {
    return this.settings.passwords;
  }

  /**
   * Opens a session, or undefined where e-mail and password do not belong together. `before` is the session that the browser held
   * until now: it ends, whosesoever it was, so that nobody can plant one and wait.
   */
  signIn({ email, password, address, ...browser }: SignIn): Promise<NewSession | undefined> {
    return this.throttle.signingIn({ email, address }, async () => {
      const [account] = await this.database.query<{ id: Id; hash: string }>({
        name: 'account',
        text: `select u.id, c.password_hash as hash from app_user u join credential c on c.user_id = u.id where u.email = $1 and u.is_active`,
        values: [email],
      });
      const isRight = await this.passwords.matches(account?.hash, password);
      return account && isRight ? this.openSession(account.id, { ...browser, method: 'PASSWORD' }) : undefined;
    });
  }

  /**
   * Sets the password of whoever was invited and opens a session; undefined where the invitation is used, over or nobody's, and
   * where passwords are off.
   */
  async acceptInvitation({
    invitation,
    password,
    ...browser
  }: Browser & { invitation: string; password: string }): Promise<NewSession | undefined> {
    if (!this.passwordsAreOn) return undefined;
    const [accepted] = await this.database.query<{ userId: Id }>({
      name: 'accept-invitation',
      text: `update invitation i set used_at = $2 from app_user u
        where i.token_hash = $1 and i.used_at is null and i.expires_at > $2 and u.id = i.user_id and u.is_active returning u.id as "userId"`,
      values: [hashOfSecret(invitation), this.clock.now()],
    });
    if (!accepted) return undefined;
    await this.setPassword(accepted.userId, password);
    return this.openSession(accepted.userId, { ...browser, method: 'PASSWORD' });
  }

  /** Ends a session, and says how it was opened. */
  async signOut(secret: string): Promise<SignInMethod | undefined> {
    const [ended] = await this.database.query<{ method: SignInMethod }>({
      name: 'end-session',
      text: 'delete from session where token_hash = $1 returning method',
      values: [hashOfSecret(secret)],
    });
    return ended?.method;
  }

  /** Who a session cookie belongs to. */
  async viewerOfSession(secret: string): Promise<Viewer | null> {
    const now = this.clock.now();
    const [row] = await this.database.query<ViewerRow & { lastUsedAt: Date }>({
      name: 'viewer-of-session',
      text: `select ${VIEWER}, s.id as "credentialId", s.last_used_at as "lastUsedAt" from session s join app_user u on u.id = s.user_id
        where s.token_hash = $1 and s.expires_at > $2 and s.last_used_at > $3 and u.is_active and (s.method <> 'PASSWORD' or $4)`,
      values: [hashOfSecret(secret), now, new Date(now.getTime() - this.settings.sessionIdleMs), this.passwordsAreOn],
    });
    if (!row) return null;
    if (now.getTime() - row.lastUsedAt.getTime() > 60_000) {
      await this.database.query({
        name: 'touch-session',
        text: 'update session set last_used_at = $2 where token_hash = $1',
        values: [hashOfSecret(secret), now],
      });
    }
    return viewer(row, 'SESSION');
  }

  /** Who an API token belongs to; notes when it was used. */
  async viewerOfToken(token: string): Promise<Viewer | null> {
    if (!isWellFormedToken(token)) return null;
    const [row] = await this.database.query<ViewerRow>({
      name: 'viewer-of-token',
      text: `with used as (update api_token set last_used_at = $2
          where token_hash = $1 and expires_at > $2 and revoked_at is null
            and (last_used_at is null or last_used_at < $2::timestamptz - interval '1 minute'))
        select ${VIEWER}, t.id as "credentialId", t.scopes from api_token t join app_user u on u.id = t.user_id
        where t.token_hash = $1 and t.expires_at > $2 and t.revoked_at is null and u.is_active`,
      values: [hashOfSecret(token), this.clock.now()],
    });
    return row ? viewer(row, 'TOKEN') : null;
  }

  /** A token of a user that may whatever they may: for tools of our own that are nobody's choice, such as measurements. */
  async createToken({ userId, name }: { userId: Id; name: string }): Promise<string> {
    const token = tokenOf(newSecret());
    const now = this.clock.now();
    await this.database.query({
      name: 'create-token',
      text: `insert into api_token (id, user_id, name, token_hash, scopes, level, created_at, expires_at) values ($1, $2, $3, $4, $5, 'NAMED', $6, $7)`,
      values: [
        newId(),
        userId,
        name,
        hashOfSecret(token),
        tokenScopes.map(storedScope),
        now,
        new Date(now.getTime() + TOKEN_MAX_DAYS * DAY_MS),
      ],
    });
    return token;
  }

  /** Sets a user's password in the name of whoever runs Rapport, and ends their sessions. */
  async setPassword(userId: Id, password: string): Promise<void> {
    if (!this.passwordsAreOn) throw new Error(PASSWORDS_ARE_OFF);
    await this.database.query({
      name: 'set-password',
      text: `with ended as (delete from session where user_id = $1)
        insert into credential (user_id, password_hash, changed_at) values ($1, $2, $3)
        on conflict (user_id) do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at`,
      values: [userId, await this.passwords.hash(password), this.clock.now()],
    });
  }

  /** Whether a password is the one of a user who is signed in. Throws {@link TooManyAttemptsError} where it was wrong too often. */
  isPasswordOf(userId: Id, password: string): Promise<boolean> {
    return this.throttle.askingAgain(userId, async () => {
      const [row] = await this.database.query<{ hash: string }>({
        name: 'password-of',
        text: 'select password_hash as hash from credential where user_id = $1',
        values: [userId],
      });
      return this.passwords.matches(row?.hash, password);
    });
  }

  /** A user by e-mail, as a viewer on the command line. */
  async viewerOfCommandLine(email: string): Promise<Viewer | null> {
    const [row] = await this.database.query<ViewerRow>({
      name: 'viewer-of-command-line',
      text: `select ${VIEWER}, null as "credentialId" from app_user u where u.email = $1 and u.is_active`,
      values: [email],
    });
    return row ? viewer(row, 'COMMAND_LINE') : null;
  }

  /** Opens a session of somebody who has proved who they are; ends the one that the browser held `before`. */
  async openSession(
    userId: Id,
    { before, client = '', method }: Browser & { method: SignInMethod },
  ): Promise<NewSession> {
    const secret = newSecret();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + this.settings.sessionMaxMs);
    await this.database.query({
      name: 'open-session',
      text: `with rotated as (delete from session where token_hash = $6)
        insert into session (id, token_hash, user_id, created_at, last_used_at, expires_at, client, method)
        values ($1, $2, $3, $4, $4, $5, $7, $8)`,
      values: [
        newId(),
        hashOfSecret(secret),
        userId,
        now,
        expiresAt,
        before === undefined ? null : hashOfSecret(before),
        client.slice(0, CLIENT_MAX),
        method,
      ],
    });
    return { secret, expiresAt };
  }
}

type ViewerRow = Omit<Viewer, 'via'>;

const VIEWER = `u.id, u.role, u.time_zone as "timeZone", array(select m.team_id::text from team_member m where m.user_id = u.id) as "teamIds"`;

function viewer({ id, role, timeZone, teamIds, credentialId, scopes }: ViewerRow, via: Viewer['via']): Viewer {
  return { id, role, timeZone, teamIds, via, credentialId, ...(scopes && { scopes }) };
}
