/** What no answer may hold: where the code lies, how it got there, what it asked the database. */
export const TELLTALE =
  /node_modules|\.(ts|js|mjs):\d|\n\s+at |\/(libs|apps|dist|home|tmp)\/|\bselect\b.*\bfrom\b|pg_|rapport_(app|owner|auth)/i;
