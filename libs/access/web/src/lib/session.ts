/** What the sign-in screen may show besides its fields. */
export interface SignInOptions {
  readonly demo: boolean;
}

/** Asks what the sign-in screen may show; without an answer, nothing more. */
export async function signInOptions(): Promise<SignInOptions> {
  try {
    const response = await fetch('/session', { headers: { accept: 'application/json' } });
    const body: unknown = response.ok ? await response.json() : {};
    return { demo: typeof body === 'object' && body !== null && 'demo' in body && body.demo === true };
  } catch {
    return { demo: false };
  }
}

/** Begins a session; the answer is undefined, or says what is wrong. */
export async function signIn(credentials: { email: string; password: string }): Promise<string | undefined> {
  try {
    const response = await fetch('/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(credentials),
    });
    if (response.ok) return undefined;
    return (await messageOf(response)) ?? 'Signing in did not work. Try again in a moment.';
  } catch {
    return 'There is no connection to Rapport. Check the network, then try again.';
  }
}

/** Ends the session. */
export async function signOut(): Promise<void> {
  await fetch('/session', { method: 'DELETE' });
}

async function messageOf(response: Response): Promise<string | undefined> {
  const body: unknown = await response.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null || !('error' in body)) return undefined;
  const { error } = body;
  const isTold = typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string';
  return isTold ? String(error.message) : undefined;
}
