import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { UiProvider } from '../theme/UiProvider';
import { Markdown } from './Markdown';

describe('a note', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror="alert(1)">',
    '**<svg onload=alert(1)>**',
    '- <iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '[click](javascript:alert(1))',
    '[click](JaVaScRiPt:alert(1))',
    '[click](data:text/html,<script>alert(1)</script>)',
    '[a](https://x.example" onmouseover="alert(1))',
    '<a href="javascript:alert(1)">click</a>',
    '![x](x" onerror="alert(1))',
    '<style>*{display:none}</style>',
    '&lt;b&gt; &#x3c;b&#x3e;',
  ])('is never markup of its own: %s', (text) => {
    const { container } = render(
      <UiProvider env="test">
        <Markdown text={text} />
      </UiProvider>,
    );
    const note = container.querySelector('[dir="auto"]');
    const elements = [...(note?.querySelectorAll('*') ?? [])];

    expect(elements.map(({ localName }) => localName).filter((name) => !FORMATTING.has(name))).toEqual([]);
    for (const { attributes } of elements) {
      for (const { name, value } of attributes) {
        expect(name).not.toMatch(/^on|^style$|^src/);
        if (name === 'href') expect(value).toMatch(/^https?:\/\//);
      }
    }
    expect(note?.textContent).toContain(WORDS.exec(text)?.[0] ?? '');
  });
});

const FORMATTING = new Set(['p', 'ul', 'ol', 'li', 'strong', 'em', 'span', 'br', 'a']);
/** A part of each that is shown as it was typed. */
const WORDS = /alert\(1\)|display:none|&lt;b&gt;/;
