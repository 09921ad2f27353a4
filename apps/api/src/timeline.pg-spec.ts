import { newId, type Id } from '@rapport/shared-kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { home, startTestApi, teams, type Person, type TestApi } from './testing/test-api';

/** Noon of 15 October 2026. */
let api: TestApi;

const id = {
  ministry: newId(),
  authority: newId(),
  board: newId(),
  ada: newId(),
  ben: newId(),
  cleo: newId(),
  water: newId(),
  levels: newId(),
  roads: newId(),
  study: newId(),
  hidden: newId(),
};

beforeAll(async () => {
  api = await startTestApi();
  const write = (mutation: string, input: object) => api.write('manager', mutation, input);
  await write('createOrganisation', { id: id.ministry, name: 'Ministry of Lakes', kind: 'MINISTRY' });
  await write('createOrganisation', {
    id: id.authority,
    name: 'Lake Authority',
    kind: 'REGULATOR',
    parentId: id.ministry,
  });
  await write('createOrganisation', { id: id.board, name: 'Road Board', kind: 'REGULATOR' });
  await write('createTopic', { id: id.water, name: 'Water' });
  await write('createTopic', { id: id.levels, name: 'Levels', parentId: id.water });
  await write('createTopic', { id: id.roads, name: 'Roads' });
  const person = (contactId: Id, name: string, affiliations: object[]) =>
    write('createContact', { id: contactId, name, affiliations });
  await person(id.ada, 'Ada', [{ organisationId: id.ministry, postTitle: 'Secretary', from: '2025-03-01' }]);
  await person(id.ben, 'Ben', [{ organisationId: id.authority, title: 'Member', from: '2025-02', to: '2026-03' }]);
  await person(id.cleo, 'Cleo', [{ organisationId: id.ministry, title: 'Adviser', from: '2025-01' }]);
  await meeting('On levels', '2026-05-10T10:00:00+05:00', [{ contactId: id.ada }, { contactId: id.ben }], {
    topicIds: [id.levels],
    interactions: [
      { kind: 'CONCERN', body: 'Too low.', saidBy: [0, 1], saidAt: '2026-05-10T10:05:00+05:00', topicIds: [id.levels] },
    ],
    commitments: [
      {
        id: id.study,
        text: 'Send the study',
        debtor: { organisationId: home.id },
        creditor: { organisationId: id.ministry },
        dueOn: '2026-09-01',
      },
    ],
  });
  await meeting('On roads', '2026-06-01T10:00:00+05:00', [{ organisationId: id.board, headcount: 3 }], {
    topicIds: [id.roads],
    status: 'CANCELLED',
  });
  await write('moveContact', {
    contactId: id.ada,
    to: { organisationId: id.board, postTitle: 'Chair', from: '2026-08-01' },
  });
  await write('moveContact', {
    contactId: id.cleo,
    to: { organisationId: id.ministry, postTitle: 'Secretary', from: '2026-08-15' },
  });
  await write('postponeCommitment', {
    id: id.study,
    expectedVersion: 1,
    dueOn: '2026-12-01',
    reason: 'More time was asked for.',
  });
  for (const [stance, assertedOn] of [
    ['OPPOSED', '2026-02-01'],
    ['OPPOSED', '2026-04-01'],
    ['SUPPORTIVE', '2026-09-01'],
  ])
    await write('recordPosition', { organisationId: id.ministry, topicId: id.levels, stance, assertedOn });
  await api.write('lead', 'logMeeting', {
    title: 'Hidden',
    kind: 'CALL',
    startsAt: '2026-09-20T10:00:00+05:00',
    timeZone: 'Asia/Karachi',
    topicIds: [id.water],
    participants: [{ organisationId: id.ministry, headcount: 1 }],
    audience: { level: 'TEAMS', teamIds: [teams.safety.id] },
    commitments: [
      {
        id: id.hidden,
        text: 'Hidden promise',
        debtor: { organisationId: id.ministry },
        creditor: { organisationId: home.id },
        dueOn: '2026-12-01',
      },
    ],
  });
}, 60_000);
afterAll(() => api.close());

describe('what happened', () => {
  it('is said of every event of a body', async () => {
    expect(await timeline('manager', 'organisation', id.ministry)).toEqual([
      '2026-10-15 PROMISE_POSTPONED Send the study',
      '2026-09-01 POSITION_CHANGED Levels',
      '2026-08-15 MOVED Cleo',
      '2026-08-01 MOVED Ada',
      '2026-05-10 SAID Too low.',
      '2026-05-10 MEETING_HELD On levels',
      '2026-05-10 PROMISE_MADE Send the study',
      '2026-04-01 POSITION_CONFIRMED Levels',
      '2026-02-01 POSITION_TAKEN Levels',
      '2025-03-01 JOINED Ada',
      '2025-01-01 JOINED Cleo',
    ]);
  });

  it('is one move, not a leaving and a joining, on the pages of the person and of both bodies', async () => {
    expect(await timeline('manager', 'contact', id.ada, '(kinds: [AFFILIATION])')).toEqual([
      '2026-08-01 MOVED Ada',
      '2025-03-01 JOINED Ada',
    ]);
    expect(await timeline('manager', 'organisation', id.board)).toEqual([
      '2026-08-01 MOVED Ada',
      '2026-06-01 MEETING_CANCELLED On roads',
    ]);
    const [edge] = await edges('manager', 'organisation', id.board, '(first: 1)');
    expect(edge).toMatchObject({
      isDay: true,
      movedFrom: { organisation: { name: 'Ministry of Lakes' }, title: 'Secretary' },
      node: { contact: { says: 'Ada' } },
    });
  });

  it('is a leaving where nobody is known to have gone anywhere', async () => {
    expect(await timeline('manager', 'contact', id.ben)).toEqual([
      '2026-05-10 SAID Too low.',
      '2026-05-10 MEETING_HELD On levels',
      '2026-04-01 LEFT Ben',
      '2025-02-01 JOINED Ben',
    ]);
  });

  it('has the reason of a promise’s move, and what a position was before', async () => {
    const [promise, position] = await edges('manager', 'organisation', id.ministry, '(first: 2)');
    expect(promise?.promiseEvent).toEqual({
      note: 'More time was asked for.',
      previousDueOn: '2026-09-01',
      dueOn: '2026-12-01',
    });
    expect(position?.positionBefore).toEqual({ stance: 'OPPOSED' });
    expect(promise?.isDay).toBe(false);
    expect(position?.isDay).toBe(true);
  });

  it('is not said again because a record was edited', async () => {
    const before = await timeline('manager', 'organisation', id.ministry);
    await api.write('manager', 'updateOrganisation', { id: id.ministry, expectedVersion: 1, country: 'PK' });
    await api.write('manager', 'updateContact', { id: id.ada, expectedVersion: 1, honorificPrefix: 'Dr' });
    expect(await timeline('manager', 'organisation', id.ministry)).toEqual(before);
  });
});

describe('a timeline is narrowed', () => {
  it('to kinds', async () => {
    expect(await timeline('manager', 'organisation', id.ministry, '(kinds: [MEETING, INTERACTION])')).toEqual([
      '2026-05-10 SAID Too low.',
      '2026-05-10 MEETING_HELD On levels',
    ]);
    expect(await timeline('manager', 'organisation', id.ministry, '(kinds: [])')).toEqual([]);
  });

  it('to topics, with those within them; who came and went is on none', async () => {
    const onWater = await timeline('manager', 'organisation', id.ministry, `(topicIds: ["${id.water}"])`);
    expect(onWater).toEqual([
      '2026-10-15 PROMISE_POSTPONED Send the study',
      '2026-09-01 POSITION_CHANGED Levels',
      '2026-05-10 SAID Too low.',
      '2026-05-10 MEETING_HELD On levels',
      '2026-05-10 PROMISE_MADE Send the study',
      '2026-04-01 POSITION_CONFIRMED Levels',
      '2026-02-01 POSITION_TAKEN Levels',
    ]);
    expect(await timeline('manager', 'organisation', id.ministry, `(topicIds: ["${id.roads}"])`)).toEqual([]);
    expect(await timeline('manager', 'contact', id.ada, `(topicIds: ["${id.levels}"], kinds: [MEETING])`)).toEqual([
      '2026-05-10 MEETING_HELD On levels',
    ]);
  });

  it('and widened to the bodies within, a meeting of both once', async () => {
    const whole = await timeline('manager', 'organisation', id.ministry, '(includeDescendants: true)');
    expect(whole.filter((line) => line.includes('On levels'))).toEqual(['2026-05-10 MEETING_HELD On levels']);
    expect(whole).toContain('2026-04-01 LEFT Ben');
  });

  it('to either basis: who spoke for it then, or who belongs to it now', async () => {
    const meetings = (basis: string) =>
      timeline('manager', 'organisation', id.board, `(kinds: [MEETING, INTERACTION], basis: ${basis})`);
    expect(await meetings('REPRESENTED_THEN')).toEqual(['2026-06-01 MEETING_CANCELLED On roads']);
    expect(await meetings('AFFILIATED_NOW')).toEqual(['2026-05-10 SAID Too low.', '2026-05-10 MEETING_HELD On levels']);
  });
});

describe('the timeline of a topic', () => {
  it('has what happened on it and on the topics within it', async () => {
    expect(await timeline('manager', 'topic', id.water)).toEqual([
      '2026-10-15 PROMISE_POSTPONED Send the study',
      '2026-09-01 POSITION_CHANGED Levels',
      '2026-05-10 SAID Too low.',
      '2026-05-10 MEETING_HELD On levels',
      '2026-05-10 PROMISE_MADE Send the study',
      '2026-04-01 POSITION_CONFIRMED Levels',
      '2026-02-01 POSITION_TAKEN Levels',
    ]);
    expect(await timeline('analyst', 'topic', id.water)).toContain('2026-09-20 MEETING_HELD Hidden');
  });
});

describe('any timeline', () => {
  it.each([
    ['organisation', id.ministry, 'includeDescendants: true, '],
    ['organisation', id.board, 'basis: AFFILIATED_NOW, '],
    ['contact', id.ada, ''],
    ['topic', id.water, ''],
  ] as const)('is the same read event by event: %s', async (of, subject, more) => {
    const whole = await timeline('analyst', of, subject, `(${more}first: 100)`);
    const seen: string[] = [];
    for (let after = ''; ;) {
      const [edge] = await edges('analyst', of, subject, `(${more}first: 1${after})`);
      if (!edge) break;
      seen.push(lineOf(edge));
      after = `, after: "${edge.cursor}"`;
    }
    expect(seen).toEqual(whole);
  });

  it('shows what is hidden to those who may see it alone', async () => {
    const hidden = (lines: readonly string[]) => lines.filter((line) => line.includes('Hidden'));
    expect(hidden(await timeline('manager', 'organisation', id.ministry))).toEqual([]);
    const seen = hidden(await timeline('analyst', 'organisation', id.ministry));
    expect(seen).toContain('2026-09-20 MEETING_HELD Hidden');
    expect(seen.filter((line) => line.endsWith('PROMISE_MADE Hidden promise'))).toHaveLength(1);
  });
});

describe('what changed since the last meeting', () => {
  it('is who came and went, promises that moved, and positions', async () => {
    expect(await timeline('manager', 'organisation', id.ministry, '', 'changes')).toEqual([
      '2026-10-15 PROMISE_POSTPONED Send the study',
      '2026-09-01 POSITION_CHANGED Levels',
      '2026-08-15 MOVED Cleo',
      '2026-08-01 MOVED Ada',
    ]);
    expect(await timeline('manager', 'contact', id.ada, '', 'changes')).toEqual(['2026-08-01 MOVED Ada']);
  });

  it('begins at the last meeting that the reader may see', async () => {
    const seen = await timeline('analyst', 'organisation', id.ministry, '', 'changes');
    expect(seen).not.toContain('2026-08-01 MOVED Ada');
    expect(seen).toContain('2026-10-15 PROMISE_POSTPONED Send the study');
  });

  it('is nothing where nobody was met, and has nothing that is yet to come', async () => {
    expect(await timeline('manager', 'organisation', id.board, '', 'changes')).toEqual([]);
    await api.write('manager', 'addAffiliation', {
      contactId: id.ben,
      affiliation: { organisationId: id.ministry, title: 'Adviser', from: '2027-01-01' },
    });
    expect(await timeline('manager', 'organisation', id.ministry, '', 'changes')).not.toContain(
      '2027-01-01 JOINED Ben',
    );
    expect(await timeline('manager', 'organisation', id.ministry)).toContain('2027-01-01 JOINED Ben');
  });
});

interface Edge {
  readonly cursor: string;
  readonly at: string;
  readonly isDay: boolean;
  readonly event: string;
  readonly promiseEvent: object | null;
  readonly movedFrom: object | null;
  readonly positionBefore: object | null;
  readonly node: { says?: string; contact?: { says: string }; topic?: { says: string } };
}

async function edges(
  as: Person,
  of: 'organisation' | 'contact' | 'topic',
  subject: Id,
  args = '',
  field = 'timeline',
): Promise<readonly Edge[]> {
  const read = `${field}${args} { edges { cursor at isDay event
    promiseEvent { note previousDueOn dueOn } movedFrom { title organisation { name } } positionBefore { stance }
    node { ... on Meeting { says: title } ... on Interaction { says: body } ... on Commitment { says: text }
      ... on Affiliation { contact { says: name } } ... on Position { topic { says: name } } } } }`;
  const query =
    of === 'topic'
      ? `query ($id: ID!) { subject: node(id: $id) { ... on Topic { history: ${read} } } }`
      : `query ($id: ID!) { subject: ${of}(id: $id) { history: ${read} } }`;
  const answer = await api.gql(as, query, { id: subject });
  expect(answer.errors).toBeUndefined();
  return (answer.data as never as { subject: { history: { edges: readonly Edge[] } } }).subject.history.edges;
}

/** The day at the viewer's place, what happened, and to what. */
function lineOf({ at, event, node }: Edge): string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Karachi' }).format(new Date(at));
  return `${day} ${event} ${node.says ?? node.contact?.says ?? node.topic?.says ?? ''}`;
}

async function timeline(...asked: Parameters<typeof edges>): Promise<string[]> {
  return (await edges(...asked)).map(lineOf);
}

function meeting(title: string, startsAt: string, participants: object[], more: object = {}): Promise<void> {
  const input = { title, kind: 'MEETING', startsAt, timeZone: 'Asia/Karachi', participants, ...more };
  return api.write('manager', 'logMeeting', input);
}
