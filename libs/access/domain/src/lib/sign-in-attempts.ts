const FIRST_S = 30;
const LONGEST_S = 15 * 60;

/** Seconds to wait after the first, second, … failed attempt; after the last one named, always that. */
function delaysAfter(free: number): readonly number[] {
  const growing: number[] = [];
  for (let delay = FIRST_S; delay < LONGEST_S; delay *= 2) growing.push(delay);
  return [...Array<number>(free - 1).fill(0), ...growing, LONGEST_S];
}

/** On one account: four mistakes cost nothing; then some 100 guesses a day are left. */
export const ACCOUNT_DELAYS = delaysAfter(5);

/** From one address, behind which a whole office may sit: what succeeds is not counted. */
export const ADDRESS_DELAYS = delaysAfter(30);

/** What one sender holds: an IPv4 address, or the 64 bits of an IPv6 address that are given to one line. */
export function networkOf(address: string): string {
  const [plain = ''] = address.toLowerCase().split('%');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain);
  if (mapped?.[1]) return mapped[1];
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  const groups = [...before, ...zeros, ...after].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
  return `${groups.join(':')}::/64`;
}
