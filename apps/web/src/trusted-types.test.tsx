import { describe, expect, it } from 'vitest';
import { harmless } from './trusted-types';

describe('what may be written as markup', () => {
  it.each([
    '',
    ':root { --font: "Inter"; } @media (min-width: 48em) { a > b { color: red; } }',
    '<p>The <code>id</code> of a <em>record</em></p>\n',
    'a &lt;script&gt; in words',
  ])('is what has no tag but those that format: %j', (text) => {
    expect(harmless(text)).toBe(text);
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<p onclick="alert(1)">',
    '<P>',
    '<a href="javascript:alert(1)">x</a>',
    '<svg/onload=alert(1)>',
    '</style><iframe>',
    '<p><<p>script>',
    '<style>a{}</style>',
    'a < b',
  ])('is nothing else: %j', (text) => {
    expect(harmless(text)).toBeNull();
  });
});
