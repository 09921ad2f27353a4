/** Why signing in through a provider did not work, as the address of the page that says so names it. */
export const SIGN_ON_PROBLEMS = ['expired', 'cancelled', 'refused', 'unreachable', 'unknown', 'taken'] as const;
export type SignOnProblem = (typeof SIGN_ON_PROBLEMS)[number];

/** Says it in plain words, with the mend. Undefined where there is no such problem. */
export function signOnSentence(problem: string | null, provider: string): string | undefined {
  switch (problem as SignOnProblem | null) {
    case 'expired':
      return 'This sign-in took too long, or was begun in another window. Start again.';
    case 'cancelled':
      return `Signing in with ${provider} was cancelled.`;
    case 'refused':
      return `The answer of ${provider} could not be trusted, so nobody was signed in. Start again; if it stays so, tell your administrator.`;
    case 'unreachable':
      return `${provider} does not answer. Try again in a moment.`;
    case 'unknown':
      return `Your account with ${provider} is not linked to an active account of Rapport. Ask your administrator to link it.`;
    case 'taken':
      return `This account with ${provider} is linked to another account of Rapport, or yours is linked to another one of ${provider}. Ask your administrator.`;
    default:
      return undefined;
  }
}

/** The address to go on to, if it is one of ours, else the first page: never another site's, whatever a forged link says. */
export function ownAddress(then: string | null | undefined): string {
  const here = 'http://here.invalid';
  if (!then?.startsWith('/') || !URL.canParse(then, here)) return '/';
  const { origin, pathname, search, hash } = new URL(then, here);
  return origin === here && !pathname.startsWith('//') ? pathname + search + hash : '/';
}
