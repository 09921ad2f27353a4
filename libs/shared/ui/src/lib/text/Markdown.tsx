import { Anchor } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { parseMarkdown, type Block, type Inline } from './markdown-parser';
import classes from './text.module.css';

/** Markdown as far as notes need it: paragraphs, lists, bold, italics, links. Anything else, HTML too, is shown as it was typed. */
export function Markdown({ text }: { text: string }) {
  const blocks = useMemo(() => parseMarkdown(text), [text]);
  return (
    <div className={classes['markdown']} dir="auto">
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </div>
  );
}

function BlockView({ block }: { block: Block }) {
  if (block.kind === 'paragraph') return <p>{block.lines.map(line)}</p>;
  const List = block.kind === 'numbers' ? 'ol' : 'ul';
  return (
    <List>
      {block.lines.map((item, index) => (
        <li key={index}>{item.map(inline)}</li>
      ))}
    </List>
  );
}

function line(parts: readonly Inline[], index: number): ReactNode {
  return (
    <span key={index}>
      {index > 0 && <br />}
      {parts.map(inline)}
    </span>
  );
}

function inline(part: Inline, index: number): ReactNode {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'bold':
      return <strong key={index}>{part.parts.map(inline)}</strong>;
    case 'italics':
      return <em key={index}>{part.parts.map(inline)}</em>;
    case 'link':
      return (
        <Anchor key={index} href={part.href} rel="noreferrer" underline="always">
          {part.text}
        </Anchor>
      );
  }
}
