import { badInput } from '../reads/args';

/** The most elements that a list in the variables or in a document may have; inputs have narrower limits of their own. */
export const LIST_LIMIT = 1_000;

/** The most values that the variables of one request may hold: a meeting with 500 participants in every detail is below. */
export const VALUES_LIMIT = 50_000;

/** How deep variables may nest. The schema's inputs nest at most 8 deep; this is for what no input declares. */
const DEPTH_LIMIT = 32;

/**
 * Refuses variables that are too large in any measure, before anything walks them by recursion or checks them element by element.
 * Throws BAD_USER_INPUT that names the place.
 */
export function checkVariables(variables: Readonly<Record<string, unknown>>): void {
  const open: Place[] = [{ value: variables, name: '', depth: 0 }];
  let count = 0;
  for (let place = open.pop(); place; place = open.pop()) {
    const { value, name, depth } = place;
    if (typeof value !== 'object' || value === null) continue;
    const members = Object.entries(value);
    if (Array.isArray(value) && members.length > LIST_LIMIT) {
      throw badInput(`\`${name}\` holds ${members.length} elements: at most ${LIST_LIMIT} fit a list.`);
    }
    count += members.length;
    if (count > VALUES_LIMIT)
      throw badInput(`The variables hold more than ${VALUES_LIMIT} values: send them in parts.`);
    if (depth === DEPTH_LIMIT) throw badInput(`\`${name}\` nests deeper than ${DEPTH_LIMIT} levels.`);
    for (const [key, member] of members) {
      // The names of the first two levels are enough to find the place, and no path grows with what was sent.
      open.push({
        value: member,
        name: depth < 2 ? `${name}${name && '.'}${key.slice(0, 50)}` : name,
        depth: depth + 1,
      });
    }
  }
}

interface Place {
  readonly value: unknown;
  readonly name: string;
  readonly depth: number;
}
