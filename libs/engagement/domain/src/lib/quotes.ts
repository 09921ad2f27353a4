/** What languages put around words that were said; those that are not here do as English does. */
const MARKS = new Map<string, readonly [open: string, close: string]>([
  ['ar', ['”', '“']],
  ['ur', ['”', '“']],
  ['cs', ['„', '“']],
  ['de', ['„', '“']],
  ['pl', ['„', '”']],
  ['es', ['«', '»']],
  ['fa', ['«', '»']],
  ['fr', ['«\u00a0', '\u00a0»']],
  ['it', ['«', '»']],
  ['ru', ['«', '»']],
  ['uk', ['«', '»']],
  ['ja', ['「', '」']],
]);

/** Pairs of quotation marks as people type them. */
const TYPED = ['""', "''", '“”', '”“', '„“', '„”', '«»', '‘’', '「」'].map(
  (pair) => [pair.charAt(0), pair.charAt(1)] as const,
);

/**
 * A statement as it is shown: word for word within the quotation marks of its language; a paraphrase never, whatever its author
 * typed around it. Marks inside stay, for they quote somebody else.
 */
export function quoted(
  body: string,
  { isVerbatim, language }: { readonly isVerbatim: boolean; readonly language?: string | null | undefined },
): string {
  const bare = withoutMarks(body.trim());
  if (!isVerbatim || bare === '') return bare;
  const [open, close] = MARKS.get(language?.split('-')[0]?.toLowerCase() ?? 'en') ?? ['“', '”'];
  return `${open}${bare}${close}`;
}

function withoutMarks(typed: string): string {
  let text = typed;
  while (TYPED.some((pair) => areAroundWhole(text, pair))) text = text.slice(1, -1).trim();
  return text;
}

/** Whether marks that begin and end a text belong together: those of “No,” she said, “never” do not. */
function areAroundWhole(text: string, [open, close]: readonly [string, string]): boolean {
  if (text.length < 2 || !text.startsWith(open) || !text.endsWith(close)) return false;
  const inside = Array.from(text.slice(1, -1));
  if (open === close) return !inside.includes(open);
  let depth = 1;
  return inside.every((character) => {
    if (character === open) depth += 1;
    if (character === close) depth -= 1;
    return depth > 0;
  });
}
