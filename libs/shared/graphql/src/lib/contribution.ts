import type { ZodType } from 'zod';
import type { Reads } from './reads/vocabulary';

/** What a context adds to the public schema: its SDL, where the fields come from, and the rules of its inputs. */
export interface GraphqlContribution {
  readonly typeDefs: readonly string[];
  readonly reads: readonly Reads[];
  /** The zod rules of each input type of the SDL, by the input's name; a test compares their keys with the SDL's. */
  readonly inputs: Readonly<Record<string, ZodType>>;
}
