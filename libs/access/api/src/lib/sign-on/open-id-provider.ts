import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  ResponseBodyError,
  type ServerMetadata,
} from 'openid-client';
import type { Clock } from '@rapport/shared-kernel';
import type { ProviderSettings } from '../sign-in/sign-in-settings';
import { SignOnError } from './sign-on-error';

/** Signatures of ID tokens that are taken: asymmetric ones, so that nobody who merely verifies can also sign. Never `none`. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'];

const HOUR_MS = 3_600_000;
const TIMEOUT_S = 10;

/** What binds the answer of the provider to the browser that was sent there; each used once. */
export interface Expected {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Somebody, as the provider names them for good. An e-mail address names nobody: it can be given to another person. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** The OpenID provider that people may sign in through: authorisation code with PKCE, and ID tokens whose signature is verified. */
export class OpenIdProvider {
  private found: { readonly metadata: ServerMetadata; readonly at: number } | undefined;

  constructor(
    private readonly settings: ProviderSettings,
    private readonly clock: Clock,
  ) {}

  get name(): string {
    return this.settings.name;
  }

  /** Where to send a browser, and what must come back with it. */
  async begin(): Promise<Expected & { readonly url: URL }> {
    const expected = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const url = buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: this.redirectUri,
      scope: 'openid',
      response_type: 'code',
      state: expected.state,
      nonce: expected.nonce,
      code_challenge: await calculatePKCECodeChallenge(expected.verifier),
      code_challenge_method: 'S256',
    });
    return { ...expected, url };
  }

  /** Who came back with this query. Throws {@link SignOnError} unless everything in it, and in the ID token, is as it must be. */
  async finish(query: string, { state, nonce, verifier }: Expected): Promise<Identity> {
    const configuration = await this.configuration();
    const answer = new URL(this.redirectUri);
    answer.search = query;
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    try {
      const claims = (await authorizationCodeGrant(configuration, answer, checks)).claims();
      if (!claims) throw new SignOnError('refused', 'no ID token');
      return { issuer: claims.iss, subject: claims.sub };
    } catch (error) {
      throw asSignOnError(error);
    }
  }

  /** Where to end the session with the provider, too; null where it has no such place, or does not answer. */
  async signOutUrl(): Promise<string | null> {
    try {
      const configuration = await this.configuration();
      if (!configuration.serverMetadata().end_session_endpoint) return null;
      return buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${this.settings.publicUrl}/sign-in` }).href;
    } catch {
      return null;
    }
  }

  private get redirectUri(): string {
    return `${this.settings.publicUrl}/session/provider/callback`;
  }

  /** Made anew each time, because it keeps the provider's keys: so keys that were rotated a moment ago are known, withdrawn ones are not. */
  private async configuration(): Promise<Configuration> {
    const { clientId, clientSecret } = this.settings;
    const metadata = await this.metadata();
    const usesPost = metadata.token_endpoint_auth_methods_supported?.includes('client_secret_basic') === false;
    const authentication = (usesPost ? ClientSecretPost : ClientSecretBasic)(clientSecret);
    const configuration = new Configuration(metadata, clientId, {}, authentication);
    enableNonRepudiationChecks(configuration);
    if (this.isOnThisMachine) allowInsecureRequests(configuration);
    configuration.timeout = TIMEOUT_S;
    return configuration;
  }

  private async metadata(): Promise<ServerMetadata> {
    const now = this.clock.now().getTime();
    if (!this.found || now - this.found.at > HOUR_MS) this.found = { metadata: await this.discover(), at: now };
    return this.found.metadata;
  }

  private async discover(): Promise<ServerMetadata> {
    const { issuer, clientId, clientSecret } = this.settings;
    try {
      const found = await discovery(new URL(issuer), clientId, clientSecret, undefined, {
        execute: this.isOnThisMachine ? [allowInsecureRequests] : [],
        timeout: TIMEOUT_S,
      });
      // Whatever the provider says that it can: the list is ours.
      const metadata: ServerMetadata = found.serverMetadata();
      return { ...metadata, id_token_signing_alg_values_supported: ALGORITHMS };
    } catch (error) {
      throw new SignOnError('unreachable', codeOf(error));
    }
  }

  /** Plain HTTP is for a provider on this machine alone, as in development; the settings refuse any other. */
  private get isOnThisMachine(): boolean {
    return new URL(this.settings.issuer).protocol === 'http:';
  }
}

function asSignOnError(error: unknown): SignOnError {
  if (error instanceof SignOnError) return error;
  if (error instanceof AuthorizationResponseError) {
    return new SignOnError(error.error === 'access_denied' ? 'cancelled' : 'refused', wordOf(error.error));
  }
  if (error instanceof ResponseBodyError) return new SignOnError('refused', wordOf(error.error));
  const code = codeOf(error);
  const isAway = code === 'OAUTH_TIMEOUT' || code === 'OAUTH_RESPONSE_IS_NOT_CONFORM' || isNetworkFailure(error);
  return new SignOnError(isAway ? 'unreachable' : 'refused', code);
}

/** Codes of the library; never its messages, which quote what came. */
function codeOf(error: unknown): string {
  return (error instanceof ClientError && error.code) || (error instanceof Error ? error.name : 'unknown');
}

/** The standard's words for errors; what is none may be anything. */
function wordOf(error: string): string {
  return /^[a-z_]{1,40}$/.test(error) ? error : 'unknown';
}

function isNetworkFailure(error: unknown): boolean {
  const failures = [error, (error as { cause?: unknown } | null)?.cause];
  return failures.some((failure) => failure instanceof TypeError && failure.message === 'fetch failed');
}
