/** Something that was read out of a line, and the line without it. */
export interface Spotted<Value> {
  readonly value: Value;
  readonly rest: string;
}

/** The line without the part from `start` to `end`, with single spaces. */
export function without(line: string, start: number, end: number): string {
  return tidy(`${line.slice(0, start)} ${line.slice(end)}`);
}

/** A line with single spaces and none around it. */
export function tidy(line: string): string {
  return line.replace(/\s+/gu, ' ').trim();
}
