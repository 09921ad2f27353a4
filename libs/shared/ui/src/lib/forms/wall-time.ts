/** The time on the wall at a place, as a form holds it: `2024-07-05T10:00`. */
export function wallTimeAt(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}`;
}

/** The instant of a time on the wall at a place, with the offset of then: `2024-07-05T10:00:00+05:00`; undefined for no time. */
export function instantAt(wallTime: string, timeZone: string): string | undefined {
  // Date.parse alone takes almost anything for a time.
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wallTime)) return undefined;
  const asIfUtc = Date.parse(`${wallTime}:00Z`);
  if (Number.isNaN(asIfUtc)) return undefined;
  // Twice, because the first guess may lie on the other side of a change of the clocks.
  let offset = offsetAt(asIfUtc, timeZone);
  offset = offsetAt(asIfUtc - offset * 60_000, timeZone);
  return `${wallTime}:00${signed(offset)}`;
}

/** Minutes that the wall is ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const wall = Date.parse(`${wallTimeAt(new Date(instant).toISOString(), timeZone)}:00Z`);
  return Math.round((wall - Math.floor(instant / 60_000) * 60_000) / 60_000);
}

function signed(minutes: number): string {
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}
