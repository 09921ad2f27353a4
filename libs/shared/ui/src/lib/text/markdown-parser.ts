export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'italics'; readonly parts: readonly Inline[] }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

export interface Block {
  readonly kind: 'paragraph' | 'points' | 'numbers';
  readonly lines: readonly (readonly Inline[])[];
}

/** The structure of a note; what is not understood stays text. */
export function parseMarkdown(text: string): Block[] {
  const blocks: { kind: Block['kind']; lines: Inline[][] }[] = [];
  let open: { kind: Block['kind']; lines: Inline[][] } | undefined;
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const { kind, content } = readLine(line);
    if (content === '') {
      open = undefined;
      continue;
    }
    if (open?.kind !== kind) blocks.push((open = { kind, lines: [] }));
    open.lines.push(parseInline(content));
  }
  return blocks;
}

function readLine(line: string): { kind: Block['kind']; content: string } {
  const point = /^\s*[-*•]\s+(.*)$/.exec(line);
  if (point) return { kind: 'points', content: (point[1] ?? '').trim() };
  const number = /^\s*\d{1,3}[.)]\s+(.*)$/.exec(line);
  if (number) return { kind: 'numbers', content: (number[1] ?? '').trim() };
  return { kind: 'paragraph', content: line.trim() };
}

// One pass, and no part can match in two ways, so that no note takes more than linear time.
const INLINE =
  /\*\*([^*\n]+)\*\*|\*([^*\s][^*\n]*)\*|\[([^[\]\n]+)\]\((https?:\/\/[^\s()]+)\)|(https?:\/\/[^\s<>()]+[^\s<>().,;:!?'"])/;

function parseInline(text: string): Inline[] {
  const parts: Inline[] = [];
  let rest = text;
  for (let match = INLINE.exec(rest); match; match = INLINE.exec(rest)) {
    if (match.index > 0) parts.push({ kind: 'text', text: rest.slice(0, match.index) });
    parts.push(toInline(match));
    rest = rest.slice(match.index + match[0].length);
  }
  if (rest) parts.push({ kind: 'text', text: rest });
  return parts;
}

function toInline([whole, bold, italics, label, target]: RegExpExecArray): Inline {
  if (bold !== undefined) return { kind: 'bold', parts: parseInline(bold) };
  if (italics !== undefined) return { kind: 'italics', parts: parseInline(italics) };
  if (label !== undefined && target !== undefined) return { kind: 'link', text: label, href: target };
  return { kind: 'link', text: whole, href: whole };
}
