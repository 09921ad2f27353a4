/** What the sign-in screen offers. */
export interface SignInOptions {
  /** Whether the demo accounts exist. */
  readonly demo: boolean;
  readonly passwords: boolean;
  /** What the OpenID provider is called, where there is one. */
  readonly provider: string | null;
}

/** What is offered where nothing else is known. */
const STANDARD: SignInOptions = { demo: false, passwords: true, provider: null };

/** Asks what the sign-in screen offers; without an answer, a password. */
export async function signInOptions(): Promise<SignInOptions> {
  try {
    const response = await fetch('/session', { headers: { accept: 'application/json' } });
    const body = response.ok ? ((await response.json()) as Partial<SignInOptions>) : {};
    return {
      demo: body.demo === true,
      passwords: body.passwords !== false,
      provider: typeof body.provider === 'string' ? body.provider : null,
    };
  } catch {
    return STANDARD;
  }
}

/** Where a link leads that signs in through the provider, then goes on to an address of ours. */
export function providerAddress(then: string): string {
  return then === '/' ? '/session/provider' : `/session/provider?then=${encodeURIComponent(then)}`;
}

/** Begins a session; the answer is undefined, or says what is wrong. */
export function signIn(credentials: { email: string; password: string }): Promise<string | undefined> {
  return begin('/session', credentials);
}

/** Sets the password of whoever was invited, and begins a session; the answer is undefined, or says what is wrong. */
export function acceptInvitation(given: { invitation: string; password: string }): Promise<string | undefined> {
  return begin('/session/invitation', given);
}

async function begin(address: string, given: object): Promise<string | undefined> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(given),
    });
    return response.ok ? undefined : ((await messageOf(response)) ?? 'Signing in did not work. Try again in a moment.');
  } catch {
    return NO_CONNECTION;
  }
}

/** Begins to link one's account with the provider; the answer is where to go on to there, or says what is wrong. */
export async function linkProvider(password: string): Promise<{ url: string } | { problem: string }> {
  try {
    const response = await fetch('/session/provider/link', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ password }),
    });
    if (response.ok) return (await response.json()) as { url: string };
    return { problem: (await messageOf(response)) ?? 'This did not work. Try again in a moment.' };
  } catch {
    return { problem: NO_CONNECTION };
  }
}

const NO_CONNECTION = 'There is no connection to Rapport. Check the network, then try again.';

/** Ends the session. The answer is where to end the one with the provider as well, if it came of one. */
export async function signOut(): Promise<string | undefined> {
  const response = await fetch('/session', { method: 'DELETE', headers: { accept: 'application/json' } });
  return response.status === 200 ? ((await response.json()) as { url: string }).url : undefined;
}

async function messageOf(response: Response): Promise<string | undefined> {
  const body = (await response.json().catch(() => undefined)) as { error?: Refusal } | undefined;
  if (typeof body?.error?.message !== 'string') return undefined;
  const { message, retryAt } = body.error;
  return retryAt === undefined ? message : `${message} That is at ${timeOfDay.format(new Date(retryAt))}.`;
}

interface Refusal {
  readonly message?: unknown;
  /** When to try again. */
  readonly retryAt?: string;
}

const timeOfDay = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
