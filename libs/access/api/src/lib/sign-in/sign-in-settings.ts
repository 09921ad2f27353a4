/** How people may sign in, and for how long; chosen by whoever runs Rapport. */
export interface SignInSettings {
  /** A session ends when it was not used for so long. */
  readonly sessionIdleMs: number;
  /** A session ends so long after signing in, however much it is used. */
  readonly sessionMaxMs: number;
  /** Whether people may sign in with a password. */
  readonly passwords: boolean;
  /** The OpenID provider that they may sign in through, if any. */
  readonly provider: ProviderSettings | null;
}

/** An OpenID provider, and what we are there. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call it: "Continue with …". */
  readonly name: string;
  /** Where browsers find Rapport: the only place that the provider sends them back to. */
  readonly publicUrl: string;
}

/** The injection token of the settings. */
export const SIGN_IN_SETTINGS = Symbol('sign-in settings');

const HOUR_MS = 3_600_000;

/** What holds where nothing else is chosen: a session outlives a weekend, and two weeks at most. */
export const STANDARD_SIGN_IN: SignInSettings = {
  sessionIdleMs: 72 * HOUR_MS,
  sessionMaxMs: 14 * 24 * HOUR_MS,
  passwords: true,
  provider: null,
};
