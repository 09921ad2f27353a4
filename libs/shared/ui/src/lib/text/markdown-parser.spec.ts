import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown, type Inline } from './markdown-parser';

describe('the Markdown of notes', () => {
  it('knows paragraphs, lists, bold, italics and links', () => {
    expect(parseMarkdown('First **bold** line\n\n- one\n- *two*\n\n1. [site](https://a.example/b)')).toEqual([
      {
        kind: 'paragraph',
        lines: [
          [
            { kind: 'text', text: 'First ' },
            { kind: 'bold', parts: [{ kind: 'text', text: 'bold' }] },
            { kind: 'text', text: ' line' },
          ],
        ],
      },
      {
        kind: 'points',
        lines: [[{ kind: 'text', text: 'one' }], [{ kind: 'italics', parts: [{ kind: 'text', text: 'two' }] }]],
      },
      { kind: 'numbers', lines: [[{ kind: 'link', text: 'site', href: 'https://a.example/b' }]] },
    ]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', '//evil.example'])(
    'makes no link of %s',
    (href) => {
      expect(linksOf(`[click](${href}) <a href="${href}">x</a>`)).toEqual([]);
    },
  );

  it('links to the web alone, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const href of linksOf(text)) expect(href).toMatch(/^https?:\/\//);
      }),
    );
  });

  it('loses no letter of a text without marks', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z <>&]{1,60}$/), (text) => {
        const shown = parseMarkdown(text).flatMap(({ lines }) => lines.flatMap((parts) => parts.map(textOf)));
        expect(shown.join('')).toBe(text.trim());
      }),
    );
  });
});

function linksOf(text: string): string[] {
  const inside = (part: Inline): string[] => {
    if (part.kind === 'link') return [part.href];
    return part.kind === 'text' ? [] : part.parts.flatMap(inside);
  };
  return parseMarkdown(text).flatMap(({ lines }) => lines.flatMap((parts) => parts.flatMap(inside)));
}

function textOf(part: Inline): string {
  return 'text' in part ? part.text : part.parts.map(textOf).join('');
}
