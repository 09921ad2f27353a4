import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoted } from './quotes';

describe('a statement as it is shown', () => {
  it.each([
    { title: 'a paraphrase', body: 'Meta will go on.', isVerbatim: false, language: 'en', shown: 'Meta will go on.' },
    {
      title: 'a paraphrase typed within marks',
      body: '“Meta will go on.”',
      isVerbatim: false,
      shown: 'Meta will go on.',
    },
    {
      title: 'a paraphrase within straight marks',
      body: '"Meta will go on."',
      isVerbatim: false,
      shown: 'Meta will go on.',
    },
    { title: 'words', body: 'We will go on.', isVerbatim: true, language: 'en', shown: '“We will go on.”' },
    { title: 'words typed within marks', body: '"We will go on."', isVerbatim: true, shown: '“We will go on.”' },
    {
      title: 'words in German',
      body: 'Wir machen weiter.',
      isVerbatim: true,
      language: 'de-AT',
      shown: '„Wir machen weiter.“',
    },
    { title: 'words in French', body: 'Oui.', isVerbatim: true, language: 'fr', shown: '«\u00a0Oui.\u00a0»' },
    { title: 'words in Urdu', body: 'ہم جاری رکھیں گے', isVerbatim: true, language: 'ur', shown: '”ہم جاری رکھیں گے“' },
    {
      title: 'words in a language without a rule',
      body: 'Ndiyo.',
      isVerbatim: true,
      language: 'sw',
      shown: '“Ndiyo.”',
    },
    {
      title: 'words in a language called as nothing is',
      body: 'Yes.',
      isVerbatim: true,
      language: 'constructor',
      shown: '“Yes.”',
    },
    {
      title: 'words around others',
      body: '“No,” she said, “never.”',
      isVerbatim: false,
      shown: '“No,” she said, “never.”',
    },
    { title: 'words that end in a quotation', body: 'He said “no”', isVerbatim: true, shown: '“He said “no””' },
    { title: 'typed marks around a quotation', body: '“He said “no””', isVerbatim: false, shown: 'He said “no”' },
    { title: 'an apostrophe', body: "'Tis so", isVerbatim: false, shown: "'Tis so" },
    { title: 'a mark alone', body: '"', isVerbatim: false, shown: '"' },
    { title: 'nothing', body: ' ', isVerbatim: true, shown: '' },
  ])('$title: $shown', ({ body, isVerbatim, language, shown }) => {
    expect(quoted(body, { isVerbatim, language })).toBe(shown);
  });

  it('is never within quotation marks where it is a paraphrase', () => {
    const mark = fc.constantFrom('"', '“', '„', '«', '');
    const close = { '"': '"', '“': '”', '„': '“', '«': '»', '': '' };
    fc.assert(
      fc.property(mark, fc.constantFrom('We go on.', 'Ja', 'No “buts” here at all'), (open, words) => {
        fc.pre(open !== '„' || !words.includes('“'));

        expect(quoted(`${open}${words}${close[open]}`, { isVerbatim: false })).toBe(words);
      }),
    );
  });

  it('is the same, shown once more', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('en', 'de', 'es', 'ja'), (body, language) => {
        const shown = quoted(body, { isVerbatim: false });

        expect(quoted(shown, { isVerbatim: false })).toBe(shown);
        fc.pre(!/["'“”„«»‘’「」]/.test(body));
        const said = quoted(body, { isVerbatim: true, language });
        expect(quoted(said, { isVerbatim: true, language })).toBe(said);
      }),
    );
  });
});
