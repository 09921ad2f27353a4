import { newId } from '@rapport/shared-kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { home, startTestApi, teams, type Person, type TestApi } from './testing/test-api';

/** Noon of 15 October 2026, in Karachi five hours later. */
let api: TestApi;

const id = {
  ministry: newId(),
  authority: newId(),
  forum: newId(),
  never: newId(),
  ada: newId(),
  topic: newId(),
};

beforeAll(async () => {
  api = await startTestApi();
  await organisation({ id: id.ministry, name: 'Ministry of Lakes', kind: 'MINISTRY', cadenceDays: 60 });
  await organisation({
    id: id.authority,
    name: 'Lake Authority',
    kind: 'REGULATOR',
    cadenceDays: 40,
    parentId: id.ministry,
  });
  await organisation({ id: id.forum, name: 'Lake Forum', kind: 'CIVIL_SOCIETY' });
  await organisation({ id: id.never, name: 'Never Met Board', kind: 'REGULATOR', cadenceDays: 365 });
  const ada = {
    id: id.ada,
    name: 'Ada Lake',
    affiliations: [{ organisationId: id.ministry, postTitle: 'Secretary', from: '2025', to: '2026-08' }],
  };
  await write('createContact', 'CreateContactInput', ada);
  await write('createTopic', 'CreateTopicInput', { id: id.topic, name: 'Water' });
  await meeting('First', '2026-01-10T10:00:00+05:00', [{ contactId: id.ada, organisationId: id.ministry }]);
  await meeting(
    'Second',
    '2026-08-20T10:00:00+05:00',
    [{ contactId: id.ada }, { organisationId: id.authority, headcount: 2 }],
    {
      interactions: [
        {
          kind: 'CONCERN',
          saidBy: [0],
          body: 'The lake is low.',
          saidAt: '2026-08-20T10:10:00+05:00',
          topicIds: [id.topic],
        },
      ],
      commitments: [
        {
          text: 'Send the levels',
          debtor: { contactId: id.ada },
          creditor: { organisationId: home.id },
          dueOn: '2026-10-01',
        },
        {
          text: 'Send the study',
          debtor: { organisationId: home.id },
          creditor: { organisationId: id.ministry },
          dueOn: '2026-12-01',
        },
      ],
    },
  );
  await meeting('Cancelled', '2026-10-01T10:00:00+05:00', [{ organisationId: id.ministry, headcount: 1 }], {
    status: 'CANCELLED',
  });
  await meeting('Planned', '2026-11-02T10:00:00+05:00', [{ organisationId: id.ministry, headcount: 1 }]);
  await meeting(
    'Hidden',
    '2026-10-10T10:00:00+05:00',
    [{ organisationId: id.ministry, headcount: 1 }],
    {
      audience: { level: 'TEAMS', teamIds: [teams.safety.id] },
    },
    'lead',
  );
});
afterAll(() => api.close());

describe('a relationship at a glance', () => {
  it('counts what was held, what is promised and what is overdue, and knows the next meeting', async () => {
    expect(await relationship('manager', 'organisation', id.ministry)).toEqual({
      firstMetAt: '2026-01-10T05:00:00+00:00',
      lastMetAt: '2026-08-20T05:00:00+00:00',
      nextMeeting: { title: 'Planned' },
      meetingsLast90Days: 1,
      meetingsLast365Days: 2,
      openGiven: 1,
      openReceived: 0,
      overdueGiven: 0,
      overdueReceived: 0,
      daysSilent: 56,
      cadence: 'DUE',
    });
  });

  it('is a person’s too, with the promises of the person and no cadence', async () => {
    expect(await relationship('manager', 'contact', id.ada)).toMatchObject({
      lastMetAt: '2026-08-20T05:00:00+00:00',
      nextMeeting: null,
      meetingsLast365Days: 2,
      openReceived: 1,
      overdueReceived: 1,
      openGiven: 0,
      cadence: 'NONE',
    });
  });

  it('says null and lapsed where nobody was ever met', async () => {
    expect(await relationship('manager', 'organisation', id.never)).toMatchObject({
      firstMetAt: null,
      lastMetAt: null,
      nextMeeting: null,
      meetingsLast365Days: 0,
      daysSilent: null,
      cadence: 'LAPSED',
    });
  });

  it('tells nobody of a meeting that they may not see, and those who may all of it', async () => {
    expect(await relationship('manager', 'organisation', id.ministry)).toMatchObject({
      daysSilent: 56,
      meetingsLast90Days: 1,
    });
    expect(await relationship('analyst', 'organisation', id.ministry)).toMatchObject({
      lastMetAt: '2026-10-10T05:00:00+00:00',
      daysSilent: 5,
      meetingsLast90Days: 2,
      cadence: 'ON_TRACK',
    });
  });
});

describe('coverage', () => {
  const query = `query ($first: Int, $after: String, $filter: OrganisationFilter) { coverage(first: $first, after: $after, filter: $filter) { totalCount
    pageInfo { hasNextPage endCursor } edges { node { organisation { name } relationship { cadence } } } } }`;
  const names = (answer: { data: Record<string, unknown> }) => {
    const { coverage } = answer.data as { coverage: { edges: { node: { organisation: { name: string } } }[] } };
    return coverage.edges.map(({ node }) => node.organisation.name);
  };

  it('lists those with a cadence, the most neglected first', async () => {
    expect(names(await api.gql('manager', query))).toEqual(['Never Met Board', 'Lake Authority', 'Ministry of Lakes']);
  });

  it('is read page by page, and filtered as organisations are', async () => {
    const first = await api.gql('manager', query, { first: 1 });
    const { endCursor } = (first.data as never as { coverage: { pageInfo: { endCursor: string } } }).coverage.pageInfo;
    expect(names(await api.gql('manager', query, { first: 5, after: endCursor }))).toEqual([
      'Lake Authority',
      'Ministry of Lakes',
    ]);
    expect(names(await api.gql('manager', query, { filter: { cadence: ['LAPSED'], kinds: ['REGULATOR'] } }))).toEqual([
      'Never Met Board',
      'Lake Authority',
    ]);
    expect(names(await api.gql('manager', query, { filter: { text: 'ministry' } }))).toEqual(['Ministry of Lakes']);
  });
});

describe('a timeline', () => {
  it('has everything that happened, newest first, a record once for each of its events', async () => {
    expect(await timeline('manager', 'organisation', id.ministry)).toEqual([
      '2026-11-02T05:00 Planned',
      '2026-10-01T05:00 Cancelled',
      '2026-08-31T19:00 Ada Lake',
      '2026-08-20T05:10 The lake is low.',
      '2026-08-20T05:00 Second',
      '2026-08-19T19:00 Send the study',
      '2026-01-10T05:00 First',
      '2024-12-31T19:00 Ada Lake',
    ]);
  });

  it('has what became of a promise as well, and where a body stands', async () => {
    const [given] = await promises();
    await write('postponeCommitment', 'PostponeCommitmentInput', {
      id: given?.id,
      expectedVersion: 1,
      dueOn: '2027-01-01',
      reason: 'Later',
    });
    const position = { organisationId: id.ministry, topicId: id.topic, stance: 'SUPPORTIVE', assertedOn: '2026-09-15' };
    await write('recordPosition', 'RecordPositionInput', position);
    expect(await timeline('manager', 'organisation', id.ministry, { kinds: ['COMMITMENT', 'POSITION'] })).toEqual([
      '2026-10-15T12:00 Send the study',
      '2026-09-14T19:00 Water SUPPORTIVE',
      '2026-08-19T19:00 Send the study',
    ]);
  });

  it('is the bodies’ within too where asked, and a person’s', async () => {
    const within = await timeline('manager', 'organisation', id.authority);
    expect(within).toEqual(['2026-08-20T05:00 Second']);
    const person = await timeline('manager', 'contact', id.ada, { kinds: ['MEETING', 'COMMITMENT'] });
    expect(person).toEqual(['2026-08-20T05:00 Second', '2026-08-19T19:00 Send the levels', '2026-01-10T05:00 First']);
  });

  it('is the same read page by page', async () => {
    const whole = await timeline('manager', 'organisation', id.ministry, { includeDescendants: true });
    expect(await timeline('manager', 'organisation', id.ministry, { includeDescendants: true, first: 1 })).toEqual(
      whole,
    );
    expect(await timeline('manager', 'organisation', id.ministry, { includeDescendants: true, first: 3 })).toEqual(
      whole,
    );
  });

  it('shows a hidden meeting to those who may see it alone', async () => {
    expect(await timeline('manager', 'organisation', id.ministry)).not.toContain('2026-10-10T05:00 Hidden');
    expect(await timeline('analyst', 'organisation', id.ministry)).toContain('2026-10-10T05:00 Hidden');
  });
});

describe('positions', () => {
  it('are the latest of each topic, as of a day', async () => {
    for (const [stance, assertedOn] of [
      ['OPPOSED', '2026-02-01'],
      ['NEUTRAL', '2026-05-01'],
    ]) {
      await write('recordPosition', 'RecordPositionInput', {
        organisationId: id.forum,
        topicId: id.topic,
        stance,
        assertedOn,
      });
    }
    const query = `query ($id: ID!, $asOf: Date, $topicId: ID) { organisation(id: $id) { positions(asOf: $asOf, topicId: $topicId) { stance topic { name } } } }`;
    const on = async (variables: object) => {
      const answer = await api.gql('manager', query, { id: id.forum, ...variables });
      return (answer.data as never as { organisation: { positions: unknown } }).organisation.positions;
    };
    expect(await on({})).toEqual([{ stance: 'NEUTRAL', topic: { name: 'Water' } }]);
    expect(await on({ asOf: '2026-03-01', topicId: id.topic })).toEqual([
      { stance: 'OPPOSED', topic: { name: 'Water' } },
    ]);
    expect(await on({ asOf: '2025-03-01' })).toEqual([]);
    expect(await on({ topicId: newId() })).toEqual([]);
  });
});

describe('a briefing', () => {
  const query = `query ($meetingId: ID, $organisationId: ID, $contactId: ID) { briefing(meetingId: $meetingId, organisationId: $organisationId, contactId: $contactId) {
    title asOf markdown sections { heading lines { text sources { __typename id } } } } }`;
  interface Briefing {
    readonly title: string;
    readonly markdown: string;
    readonly sections: readonly {
      heading: string;
      lines: { text: string; sources: { __typename: string; id: string }[] }[];
    }[];
  }
  const briefingFor = async (as: Person, variables: object) =>
    ((await api.gql(as, query, variables)).data as never as { briefing: Briefing | null }).briefing;

  it('says what is open, what changed, who is who, and cites a source for every line', async () => {
    const briefing = await briefingFor('manager', { organisationId: id.ministry });
    expect(briefing?.title).toBe('Briefing: Ministry of Lakes');
    const lines = briefing?.sections.flatMap(({ heading, lines: all }) =>
      all.map(({ text }) => `${heading} / ${text}`),
    );
    expect(lines).toEqual([
      'Open promises / We owe: Send the study (due 1 Jan 2027)',
      'Since we last met, on 20 Aug 2026 / Ada Lake left Ministry of Lakes, Secretary, 2026-08',
      'Since we last met, on 20 Aug 2026 / Ministry of Lakes on Water: now supportive, 15 Sep 2026',
      'Since we last met, on 20 Aug 2026 / Put off: Send the study, 15 Oct 2026',
      'Positions / Ministry of Lakes on Water: supportive, since 15 Sep 2026',
      'Said lately on Water / Ada Lake: The lake is low. (20 Aug 2026)',
    ]);
    for (const { text, sources } of briefing?.sections.flatMap((section) => section.lines) ?? []) {
      expect(sources.length, text).toBeGreaterThan(0);
    }
  });

  it('knows the post of now and of then of everybody in the room', async () => {
    const briefing = await briefingFor('manager', { contactId: id.ada });
    expect(briefing?.sections.find(({ heading }) => heading === 'People')?.lines).toMatchObject([
      {
        text: 'Ada Lake: last met on 20 Aug 2026, then Secretary',
        sources: [{ __typename: 'Contact' }, { __typename: 'Meeting' }],
      },
    ]);
  });

  it('is the same text twice', async () => {
    const one = await briefingFor('manager', { organisationId: id.ministry });
    expect(one).toEqual(await briefingFor('manager', { organisationId: id.ministry }));
  });

  it('is cut to the reader, and is nothing of what the reader may not see', async () => {
    const seenByAnalyst = await briefingFor('analyst', { organisationId: id.ministry });
    expect(seenByAnalyst?.sections.map(({ heading }) => heading)).toContain('Since we last met, on 10 Oct 2026');
    expect((await briefingFor('manager', { organisationId: id.ministry }))?.markdown).not.toContain('10 Oct 2026');
    expect(await briefingFor('manager', { organisationId: newId() })).toBeNull();
  });

  it('is asked for by exactly one id', async () => {
    for (const variables of [{}, { organisationId: id.ministry, contactId: id.ada }]) {
      const answer = await api.gql('manager', query, variables);
      expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });
});

/** Every page of a timeline: when, and what. */
async function timeline(
  as: Person,
  of: 'organisation' | 'contact',
  subject: string,
  variables: { first?: number; kinds?: string[]; includeDescendants?: boolean } = {},
): Promise<string[]> {
  const descendants = of === 'organisation' ? ', includeDescendants: $includeDescendants' : '';
  const declared = of === 'organisation' ? ', $includeDescendants: Boolean' : '';
  const query = `query ($id: ID!, $first: Int, $after: String, $kinds: [TimelineKind!]${declared}) { ${of}(id: $id) {
    timeline(first: $first, after: $after, kinds: $kinds${descendants}) { pageInfo { hasNextPage endCursor } edges { at node {
      ... on Meeting { says: title } ... on Interaction { says: body } ... on Commitment { says: text }
      ... on Affiliation { contact { says: name } } ... on Position { topic { says: name } stance } } } } } }`;
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const answer = await api.gql(as, query, { id: subject, after, ...variables });
    const page = (answer.data as never as Record<string, { timeline: TimelinePage }>)[of]?.timeline;
    if (!page) throw new Error(JSON.stringify(answer));
    for (const { at, node } of page.edges) {
      const says = node.says ?? node.contact?.says ?? `${node.topic?.says} ${node.stance}`;
      seen.push(`${at.slice(0, 16)} ${says}`);
    }
    ({ endCursor: after, hasNextPage: more } = page.pageInfo);
  }
  return seen;
}

interface TimelinePage {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly {
    readonly at: string;
    readonly node: { says?: string; contact?: { says: string }; topic?: { says: string }; stance?: string };
  }[];
}

async function promises(): Promise<{ id: string }[]> {
  const query = `query ($id: ID!) { commitments(filter: { organisationId: $id, directions: [GIVEN] }) { edges { node { id } } } }`;
  const answer = await api.gql('manager', query, { id: id.ministry });
  return (answer.data as never as { commitments: { edges: { node: { id: string } }[] } }).commitments.edges.map(
    ({ node }) => node,
  );
}

async function write(operation: string, type: string, input: object, as: Person = 'manager'): Promise<void> {
  const answer = await api.gql(
    as,
    `mutation ($input: ${type}!) { ${operation}(input: $input) { userErrors { message path } } }`,
    { input },
  );
  expect(answer).toEqual({ data: { [operation]: { userErrors: [] } } });
}

const organisation = (input: object) => write('createOrganisation', 'CreateOrganisationInput', input);

function meeting(title: string, startsAt: string, participants: object[], more: object = {}, as: Person = 'manager') {
  const input = { title, kind: 'MEETING', startsAt, timeZone: 'Asia/Karachi', participants, ...more };
  return write('logMeeting', 'LogMeetingInput', input, as);
}

async function relationship(as: Person, of: 'organisation' | 'contact', subject: string): Promise<unknown> {
  const answer = await api.gql(
    as,
    `query ($id: ID!) { ${of}(id: $id) { relationship { firstMetAt lastMetAt nextMeeting { title } meetingsLast90Days meetingsLast365Days
      openGiven openReceived overdueGiven overdueReceived cadence daysSilent } } }`,
    { id: subject },
  );
  return (answer.data as never as Record<string, { relationship: unknown }>)[of]?.relationship;
}
