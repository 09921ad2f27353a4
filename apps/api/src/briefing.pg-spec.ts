import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { newId } from '@rapport/shared-kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { home, startTestApi, type TestApi } from './testing/test-api';

/** Noon of 15 October 2026, in Karachi five hours later. */
let api: TestApi;
const id = {
  board: newId(),
  bena: newId(),
  nadia: newId(),
  omar: newId(),
  pia: newId(),
  rafi: newId(),
  visit: newId(),
};
const topics = { toolkit: newId(), filters: newId() };

beforeAll(async () => {
  api = await startTestApi();
  await write('createOrganisation', { id: id.board, name: 'River Board', kind: 'REGULATOR' });
  await write('createContact', {
    id: id.bena,
    name: 'Bena Brook',
    affiliations: [{ organisationId: id.board, postTitle: 'Chair', from: '2024' }],
  });
  for (const [contact, name] of Object.entries({ nadia: 'Nadia', omar: 'Omar', pia: 'Pia', rafi: 'Rafi' }))
    await write('createContact', {
      id: id[contact as 'nadia'],
      name,
      affiliations: [{ organisationId: home.id, from: '2020' }],
    });
  await write('createTopic', { id: topics.toolkit, name: 'Toolkit' });
  await write('createTopic', { id: topics.filters, name: 'Filters' });
  await write('logMeeting', {
    id: id.visit,
    title: 'Visit',
    kind: 'MEETING',
    startsAt: '2026-06-01T10:00:00+05:00',
    timeZone: 'Asia/Karachi',
    participants: [
      { contactId: id.bena },
      ...[id.nadia, id.omar, id.pia, id.rafi].map((contactId) => ({ contactId, organisationId: home.id })),
    ],
  });
});
afterAll(() => api.close());

describe('a briefing', () => {
  it('says by whom of ours somebody was last met, as far as there is room', async () => {
    expect(await linesOf('People')).toEqual([
      'Bena Brook, Chair at River Board: last met on 1 Jun 2026 by Nadia, Omar, Pia and 1 more, then Chair',
    ]);
  });

  it('has the three latest of each topic, the topic that was talked of last first, and names who spoke', async () => {
    for (const [at, topic, body] of [
      ['2026-06-02', topics.filters, 'Filters one'],
      ['2026-06-03', topics.toolkit, 'Toolkit one'],
      ['2026-06-04', topics.toolkit, 'Toolkit two'],
      ['2026-06-05', topics.toolkit, 'Toolkit three'],
      ['2026-06-06', topics.toolkit, 'Toolkit four'],
    ] as const)
      await say({ body, topicIds: [topic], saidAt: `${at}T10:00:00+05:00` });
    expect(await linesOf('Said lately on Toolkit')).toEqual([
      'Bena Brook: Toolkit four (6 Jun 2026)',
      'Bena Brook: Toolkit three (5 Jun 2026)',
      'Bena Brook: Toolkit two (4 Jun 2026)',
    ]);
    expect((await briefing()).sections.map(({ heading }) => heading)).toEqual([
      'People',
      'Said lately on Toolkit',
      'Said lately on Filters',
    ]);
  });

  it('cuts a long statement between words, and says that it did', async () => {
    const statement = `${'water '.repeat(60)}end`;
    await say({ body: statement, topicIds: [topics.filters], saidAt: '2026-06-08T10:00:00+05:00', isVerbatim: true });
    const first = (await linesOf('Said lately on Filters'))?.[0];
    expect(first).toMatch(/^Bena Brook: “(water )+…” \(8 Jun 2026\)$/);
    expect(first?.length).toBeLessThan(320);
  });

  it('says where a body stands otherwise than before, and cites both', async () => {
    for (const [assertedOn, stance] of [
      ['2026-05-01', 'OPPOSED'],
      ['2026-08-01', 'OPPOSED'],
      ['2026-09-01', 'SUPPORTIVE'],
    ] as const)
      await write('recordPosition', { organisationId: id.board, topicId: topics.toolkit, stance, assertedOn });
    expect(await linesOf('Since we last met, on 1 Jun 2026')).toEqual([
      'River Board on Toolkit: now supportive, before opposed, 1 Sep 2026',
    ]);
  });
});

describe('a briefing as Markdown', () => {
  it('shows every text as it was typed, and links to records alone', async () => {
    const signs = fc.string({
      unit: fc.constantFrom(...Array.from('\\`*_{}[]()<>#+-.!|~&=1 a:/"\'')),
      minLength: 1,
      maxLength: 24,
    });
    const texts = fc
      .array(
        fc.oneof(
          signs,
          fc.constantFrom('[a](https://b.test)', '<b onclick=x>', '&amp;', '# no', '- no', '1. no', '***', 'a\\'),
        ),
        {
          minLength: 8,
          maxLength: 8,
        },
      )
      .map((all) => all.map((text, at) => `${text}${at}`));
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        const organisationId = newId();
        await write('createOrganisation', { id: organisationId, name: `${all[0]}`, kind: 'OTHER' });
        for (const text of all)
          await write('recordCommitment', {
            text,
            debtor: { organisationId: home.id },
            creditor: { organisationId },
            dueOn: '2026-12-01',
          });
        const { title, sections, markdown } = await briefing({ organisationId });
        const rendered = render(markdown);
        expect(rendered.headings).toEqual([title, ...sections.map(({ heading }) => heading)].map(trimmed));
        expect(rendered.items).toEqual(
          sections.flatMap(({ lines }) => lines.map(({ text }) => trimmed(`${text} (promise)`))),
        );
        expect(rendered.links.filter((link) => !/^\/commitments\/[\da-f-]{36}$/.test(link))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});

interface Briefing {
  readonly title: string;
  readonly markdown: string;
  readonly sections: readonly { readonly heading: string; readonly lines: readonly { readonly text: string }[] }[];
}

async function briefing(of: object = { organisationId: id.board }): Promise<Briefing> {
  const query = `query ($organisationId: ID) { briefing(organisationId: $organisationId) { title markdown sections { heading lines { text } } } }`;
  return ((await api.gql('manager', query, of)).data as never as { briefing: Briefing }).briefing;
}

async function linesOf(heading: string): Promise<string[] | undefined> {
  const { sections } = await briefing();
  return sections.find((section) => section.heading === heading)?.lines.map(({ text }) => text);
}

const write = (mutation: string, input: object) => api.write('manager', mutation, input);

async function say(input: object): Promise<void> {
  const query = `query ($id: ID!) { meeting(id: $id) { participants { edges { node { id contact { id } } } } } }`;
  const { data } = await api.gql('manager', query, { id: id.visit });
  const { meeting } = data as never as {
    meeting: { participants: { edges: { node: { id: string; contact: { id: string } | null } }[] } };
  };
  const speaker = meeting.participants.edges.find(({ node }) => node.contact?.id === id.bena)?.node.id;
  await write('logInteraction', { meetingId: id.visit, kind: 'STATEMENT', saidByParticipantIds: [speaker], ...input });
}

/** A Markdown text as CommonMark's reference rules, HTML allowed, show it. */
function render(markdown: string) {
  const headings: string[] = [];
  const items: string[] = [];
  const links: string[] = [];
  let target = items;
  for (const token of new MarkdownIt({ html: true }).parse(markdown, {})) {
    if (token.type === 'heading_open') target = headings;
    if (token.type === 'list_item_open') target = items;
    if (token.type !== 'inline') continue;
    const parts = token.children ?? [];
    target.push(trimmed(parts.map((part) => (part.type.startsWith('text') ? part.content : '')).join('')));
    links.push(...parts.flatMap((part) => part.attrGet('href') ?? []));
  }
  return { headings, items, links };
}

/** Spaces at the ends and in a row are no part of what is shown. */
const trimmed = (text: string) => text.trim().replaceAll(/\s+/g, ' ');
