import type { KeptCheckpoints } from './checkpoints';
import type { Fault, Verdict } from './verify-trail';

/** What is said of a verdict, the first bad entry first. */
export function verdictLines({ entries, links, forgotten, faults }: Verdict, kept: KeptCheckpoints): string[] {
  const [first, ...others] = faults;
  const last = kept.checkpoints.at(-1);
  return [
    ...(first ? [`The first bad entry: ${worded(first)}.`] : []),
    ...(others.length > 0
      ? [`${count(others.length, 'more fault')}, the next: ${others.slice(0, 9).map(worded).join('; ')}.`]
      : []),
    ...(kept.fault === null ? [] : [kept.fault]),
    `Checked ${count(entries, 'entry', 'entries')} of ${count(links, 'transaction')}.`,
    ...(forgotten > 0
      ? [`The values of ${count(forgotten, 'entry', 'entries')} are under keys that were destroyed.`]
      : []),
    last
      ? `${count(kept.checkpoints.length, 'checkpoint')}, the last of ${last.at}: whatever was on record then is so still, unless said otherwise above.`
      : 'Without a checkpoint nothing shows whether the end was cut off or everything written anew.',
    faults.length === 0 && kept.fault === null
      ? 'The audit trail is as it was sealed.'
      : 'The audit trail is NOT as it was sealed.',
  ];
}

function worded({ entryId, isAfter, what }: Fault): string {
  if (!isAfter) return `entry ${entryId} ${what}`;
  return entryId === 0n
    ? `the first of a chain is missing: nothing ${what}`
    : `what came after entry ${entryId}: it ${what}`;
}

function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}
