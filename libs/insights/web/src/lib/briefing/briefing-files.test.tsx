import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { asMarkdown, asWord } from './briefing-files';
import type { Briefing } from './briefing.fragment';

const briefing: Briefing = {
  __typename: 'Briefing',
  title: 'Briefing: وزارة & <Sons>',
  asOf: '2026-10-15T12:00:00Z',
  markdown: '# Briefing\n\n- A \\[text\\](/no) ([promise](/commitments/1), [person](/contacts/2))\n',
  sections: [
    {
      __typename: 'BriefingSection',
      heading: 'Open promises',
      lines: [
        {
          __typename: 'BriefingLine',
          text: 'We owe: “Study” <b>&</b> levels',
          sources: [
            { __typename: 'Commitment', id: '1' },
            { __typename: 'Affiliation', id: '3', contact: { __typename: 'Contact', id: '2' } },
            { __typename: 'Contact', id: '2' },
          ],
        },
      ],
    },
  ],
};

describe('a briefing as a file', () => {
  it('is Markdown whose citations lead back to where it was taken from, and nothing else does', async () => {
    expect(strFromU8(await bytesOf(asMarkdown(briefing, 'https://rapport.example')))).toBe(
      '# Briefing\n\n- A \\[text\\](/no) ([promise](https://rapport.example/commitments/1), [person](https://rapport.example/contacts/2))\n',
    );
  });

  it('is a document with every line as it is on the screen, each page that it cites once', async () => {
    const { text, links } = await readWord(await asWord(briefing, 'Thu 15 Oct 2026, 17:00', 'https://rapport.example'));
    expect(text).toEqual([
      'Briefing: وزارة & <Sons>',
      'As of Thu 15 Oct 2026, 17:00',
      'Open promises',
      'We owe: “Study” <b>&</b> levels (promise, person)',
    ]);
    expect(links).toEqual(['https://rapport.example/commitments/1', 'https://rapport.example/contacts/2']);
  });

  it('says so where nothing is known', async () => {
    const { text } = await readWord(await asWord({ ...briefing, sections: [] }, 'today', 'https://rapport.example'));
    expect(text).toContain('Nothing is known yet.');
  });
});

/** The paragraphs and the hyperlinks of a document, read as any office program would. */
async function readWord(file: Blob) {
  const parts = unzipSync(await bytesOf(file));
  const xml = (name: string) => {
    const part = parts[name];
    if (!part) throw new Error(`The document has no ${name}.`);
    return new DOMParser().parseFromString(strFromU8(part), 'application/xml');
  };
  const relations = new Map(
    [...xml('word/_rels/document.xml.rels').getElementsByTagName('Relationship')].map((relation) => [
      relation.getAttribute('Id'),
      relation.getAttribute('Target'),
    ]),
  );
  const document = xml('word/document.xml');
  return {
    text: [...document.getElementsByTagName('w:p')].map((paragraph) => paragraph.textContent),
    links: [...document.getElementsByTagName('w:hyperlink')].map((link) => relations.get(link.getAttribute('r:id'))),
  };
}

function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.onerror = () => reject(new Error('The file cannot be read.'));
    reader.readAsArrayBuffer(file);
  });
}
