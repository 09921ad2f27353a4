import type { Briefing } from './briefing.fragment';
import { citationsOf } from './citations';

/** A briefing as Markdown, its links whole: a file does not know where it was taken from. */
export function asMarkdown({ markdown }: Briefing, origin: string): Blob {
  // A text's own brackets are escaped, so that only a citation has one that is not.
  return new Blob([markdown.replaceAll(/(?<!\\)\]\(\//g, `](${origin}/`)], { type: 'text/markdown;charset=utf-8' });
}

/** A briefing as a document for Word and its like, A4: the same lines, each with links to its sources. */
export async function asWord({ title, sections }: Briefing, asOf: string, origin: string): Promise<Blob> {
  const { Document, ExternalHyperlink, HeadingLevel, Packer, Paragraph, TextRun } = await import('docx');
  const line = ({ text, sources }: Briefing['sections'][number]['lines'][number]) =>
    new Paragraph({
      bullet: { level: 0 },
      children: [
        new TextRun(text),
        ...citationsOf(sources).flatMap(({ path, label }, at) => [
          new TextRun(at === 0 ? ' (' : ', '),
          new ExternalHyperlink({
            link: `${origin}${path}`,
            children: [new TextRun({ text: label, style: 'Hyperlink' })],
          }),
        ]),
        new TextRun(')'),
      ],
    });
  const document = new Document({
    title,
    creator: 'Rapport',
    styles: { default: { document: { run: { font: 'Calibri', size: 22 }, paragraph: { spacing: { after: 80 } } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: '210mm', height: '297mm' },
            margin: { top: '18mm', right: '18mm', bottom: '18mm', left: '18mm' },
          },
        },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          new Paragraph(`As of ${asOf}`),
          ...sections.flatMap(({ heading, lines }) => [
            new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1, keepNext: true }),
            ...lines.map(line),
          ]),
          ...(sections.length === 0 ? [new Paragraph('Nothing is known yet.')] : []),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}
