import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { roles, tokenOf, type AudienceLevel, type Role } from '@rapport/access-domain';
import type { Id } from '@rapport/shared-kernel';

/** How somebody stands to the confidential records: in their team, named by them, or neither. */
export const relations = ['member', 'named', 'outside'] as const;
export type Relation = (typeof relations)[number];

/** A user of the world: one of each role in each relation. */
export interface Somebody {
  readonly id: Id;
  readonly role: Role;
  readonly relation: Relation;
}

/** A token that may not do all that its owner may. */
export interface Limits {
  readonly id: Id;
  /** As the database writes them: `directory:read`. */
  readonly scopes: readonly string[];
  readonly level: AudienceLevel;
}

/** An id that is the same wherever the world is made. */
export function idOf(key: string): Id {
  const hex = createHash('sha256').update(key).digest('hex');
  return `01900000-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10, 22)}` as Id;
}

/** A word that stands in the texts of one record and nowhere else: where it turns up, the record was seen. */
export function canaryOf(id: Id): string {
  return `zq${id.slice(-12)}`;
}

const WRITING = ['directory', 'engagement', 'commitments'].flatMap((context) => [
  `${context}:read`,
  `${context}:write`,
]);

export const somebodies: readonly Somebody[] = roles.flatMap((role) =>
  relations.map((relation) => ({ id: idOf(`${role}.${relation}`), role, relation })),
);

/** Somebody who comes through a token with limits. */
export interface ByLimitedToken extends Somebody {
  readonly limits: Limits;
}

const byToken = (
  [role, relation]: readonly [Role, Relation],
  level: AudienceLevel,
  ...scopes: readonly string[]
): ByLimitedToken => {
  const id = idOf(`${role}.${relation}`);
  return { id, role, relation, limits: { id: idOf([role, relation, level, ...scopes].join('.')), scopes, level } };
};

/** Tokens that leave out each context, writing each context, and each audience. */
export const limitedTokens: readonly ByLimitedToken[] = [
  byToken(['POLICY_MANAGER', 'named'], 'NAMED', 'directory:read', 'directory:write'),
  byToken(['POLICY_LEAD', 'member'], 'EVERYONE', ...WRITING, 'audit:read'),
  byToken(['POLICY_MANAGER', 'member'], 'TEAMS', ...WRITING.filter((scope) => !scope.startsWith('directory'))),
  byToken(['POLICY_MANAGER', 'named'], 'NAMED', ...WRITING.filter((scope) => scope.endsWith(':read'))),
];

/** The token itself of {@link limitedTokens}. */
export function secretOf({ id }: Limits): string {
  return tokenOf(createHash('sha256').update(id).digest('base64url'));
}

/** The team whose members see the records for teams. */
export const inner = { id: idOf('team.inner'), name: 'Inner circle' };

/** What a world is made with: who is hidden behind which name may differ between two worlds, what is open may not. */
export interface WorldPlan {
  /** The families of records for the team and for named people, by a name that their ids and texts derive from. */
  readonly teams: readonly string[];
  readonly named: readonly string[];
}

type Value = string | number | boolean | null | readonly string[] | Date | Buffer;
type Insert = (table: string, row: Readonly<Record<string, Value>>) => Promise<void>;

/**
 * A world with a whole family of records for everyone, and families for a team and for named people: every table, every field, and
 * every way in which an open record can lead to a confidential one.
 */
export async function makeWorld(owner: DataSource, plan: WorldPlan): Promise<void> {
  const insert: Insert = async (table, row) => {
    const columns = Object.keys(row);
    const values = columns.map((_, i) => `$${i + 1}`);
    await owner.query(`insert into ${table} (${columns.join(', ')}) values (${values.join(', ')})`, Object.values(row));
  };
  await makePeople(insert);
  const audienceOf = async (level: string, teamIds: readonly Id[], userIds: readonly Id[]): Promise<number> => {
    const [row] = await owner.query<{ id: number }[]>('select security.intern_audience($1, $2, $3) as id', [
      level,
      teamIds,
      userIds,
    ]);
    return row?.id ?? 0;
  };
  const named = somebodies.filter(({ relation }) => relation === 'named').map(({ id }) => id);
  const [everyone, forTeam, forNamed] = [
    1,
    await audienceOf('TEAMS', [inner.id], []),
    await audienceOf('NAMED', [], named),
  ];
  await insert('organisation', {
    id: idOf('home'),
    name: 'Homeland Platforms',
    kind: 'COMPANY',
    is_home: true,
    audience_id: everyone,
  });
  await makeTopics(insert);
  await makeFamily(insert, { name: 'open', audience: everyone, day: 5 });
  const hidden = [
    ...plan.teams.map((name) => ({ name, audience: forTeam })),
    ...plan.named.map((name) => ({ name, audience: forNamed })),
  ];
  for (const [i, { name, audience }] of hidden.entries()) {
    await makeFamily(insert, { name, audience, day: 7 + 2 * i });
    await makeTies(insert, { name, audience, day: 7 + 2 * i });
  }
  await makeGlimpses(insert, { slot: 'first', hidden: plan.teams[0] ?? '' });
  await makeGlimpses(insert, { slot: 'second', hidden: plan.named[0] ?? '' });
  for (const [user, family] of [
    ['POLICY_LEAD.outside', 'open'],
    ['POLICY_MANAGER.outside', plan.teams[0]],
    ['ANALYST.outside', plan.named[0]],
  ] as const) {
    await owner.query('update app_user set contact_id = $2 where id = $1', [idOf(user), idOf(`${family}.contact`)]);
  }
  await fixTimes(owner);
}

/** When each row was made and changed derives from its id, so that it is the same in every world. */
async function fixTimes(owner: DataSource): Promise<void> {
  const stamped = await owner.query<{ table: string; columns: string[] }[]>(`
    select attrelid::regclass::text as table, array_agg(attname::text) as columns from pg_attribute
    where attname in ('created_at', 'updated_at') and not attisdropped
      and attrelid in (select attrelid from pg_attribute where attname = 'id' and attrelid in (select oid from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace))
    group by attrelid`);
  for (const { table, columns } of stamped) {
    const set = columns.map(
      (column) => `${column} = timestamptz '2026-09-01Z' + (abs(hashtext(id::text)) % 1000) * interval '1 hour'`,
    );
    await owner.query(`update ${table} set ${set.join(', ')}`);
  }
}

async function makePeople(insert: Insert): Promise<void> {
  for (const { id, role, relation } of somebodies) {
    const email = `${role}.${relation}@example.test`.toLowerCase();
    await insert('app_user', { id, name: `${role} ${relation}`, email, role, time_zone: 'Asia/Karachi' });
  }
  for (const { id: userId, limits } of limitedTokens) {
    const { id, scopes, level } = limits;
    await insert('api_token', { ...token(id, secretOf(limits)), user_id: userId, scopes, level });
  }
  const ended = token(idOf('token.ended'), tokenOf(''));
  await insert('api_token', {
    ...ended,
    user_id: owner,
    scopes: ['audit:read'],
    level: 'NAMED',
    revoked_at: ended.created_at,
  });
  const invitation = {
    id: idOf('invitation'),
    token_hash: Buffer.from('invitation'),
    invited_by_id: idOf('ADMIN.outside'),
  };
  await insert('invitation', {
    ...invitation,
    user_id: owner,
    created_at: ended.created_at,
    expires_at: ended.expires_at,
  });
  await insert('team', inner);
  await insert('team', { id: idOf('team.outer'), name: 'Outer circle' });
  for (const { id, relation } of somebodies) {
    await insert('team_member', { team_id: relation === 'member' ? inner.id : idOf('team.outer'), user_id: id });
  }
}

function token(id: Id, secret: string) {
  const dates = { created_at: '2026-09-01T00:00:00Z', expires_at: '2027-09-01T00:00:00Z' };
  return { id, name: `Token ${canaryOf(id)}`, token_hash: createHash('sha256').update(secret).digest(), ...dates };
}

async function makeTopics(insert: Insert): Promise<void> {
  await insert('topic', { id: idOf('topic.parent'), name: 'Online safety', other_names: ['Safety online'] });
  await insert('topic', { id: idOf('topic.child'), name: 'Child safety', parent_id: idOf('topic.parent') });
}

interface Family {
  readonly name: string;
  readonly audience: number;
  /** The day of September 2026 on which they met. */
  readonly day: number;
}

const owner = idOf('POLICY_LEAD.member');
const logger = idOf('POLICY_MANAGER.named');
const days = (day: number) => `2026-09-${String(day).padStart(2, '0')}`;

/** One record of every kind, each field of it filled. */
async function makeFamily(insert: Insert, { name, audience, day }: Family): Promise<void> {
  const id = (kind: string) => idOf(`${name}.${kind}`);
  const text = (kind: string, words: string) => `${words} ${canaryOf(id(kind))}`;
  const body = id('organisation');
  const person = id('contact');
  await insert('organisation', {
    id: body,
    name: text('organisation', 'Harbour Council'),
    acronym: text('organisation', 'HC'),
    kind: 'REGULATOR',
    country: 'PK',
    website: `https://${canaryOf(body)}.example`,
    description: text('organisation', 'Looks after harbours.'),
    owner_id: owner,
    cadence_days: 30 + day,
    audience_id: audience,
  });
  await insert('organisation', {
    id: id('branch'),
    name: text('branch', 'Harbour Office'),
    kind: 'REGULATOR',
    parent_id: body,
    cadence_days: 60,
    audience_id: audience,
  });
  const named = { position: 0, language: 'en', valid_from: '2001', valid_to: '2020-05' };
  await insert('organisation_name', {
    ...named,
    organisation_id: body,
    name: text('organisation', 'Port Council'),
    kind: 'FORMER',
  });
  await insert('organisation_identifier', {
    organisation_id: body,
    position: 0,
    scheme: 'register',
    value: canaryOf(body),
  });
  await insert('contact', {
    id: person,
    name: text('contact', 'Amina Harbour'),
    honorific_prefix: text('contact', 'Dr'),
    honorific_suffix: text('contact', 'PhD'),
    sort_name: text('contact', 'Harbour, Amina'),
    emails: [`${canaryOf(person)}@example.test`],
    phones: [canaryOf(person)],
    owner_id: owner,
    audience_id: audience,
  });
  await insert('contact_name', { ...named, contact_id: person, name: text('contact', 'Amina Port'), kind: 'FORMER' });
  await insert('contact', {
    id: id('ours'),
    name: text('ours', 'Omar Ours'),
    sort_name: text('ours', 'Ours, Omar'),
    audience_id: audience,
  });
  await insert('post', { id: id('post'), title: text('post', 'Harbour master'), organisation_id: body });
  await insert('affiliation', {
    id: id('affiliation'),
    contact_id: person,
    organisation_id: body,
    post_id: id('post'),
    title: text('affiliation', 'Master'),
    is_primary: true,
    valid_from: '2020',
    valid_to: '2030-06-30',
  });
  await insert('affiliation', {
    id: id('colleague'),
    contact_id: person,
    organisation_id: idOf('home'),
    title: text('colleague', 'Adviser'),
    valid_from: '2024',
  });
  await insert('affiliation', {
    id: id('predecessor'),
    contact_id: id('ours'),
    organisation_id: body,
    post_id: id('post'),
    title: text('predecessor', 'Acting master'),
    valid_from: '2010',
    valid_to: '2015',
  });
  const meeting = (kind: string, row: Readonly<Record<string, Value>>) =>
    insert('meeting', {
      id: id(kind),
      title: text(kind, 'Harbour talks'),
      kind: 'MEETING',
      status: 'HELD',
      time_zone: 'Asia/Karachi',
      modality: 'IN_PERSON',
      place: text(kind, 'Harbour House'),
      purpose: text(kind, 'To talk.'),
      outcome: text(kind, 'Talked.'),
      audience_id: audience,
      logged_by_id: logger,
      ...row,
    });
  await meeting('visit', { kind: 'VISIT', starts_at: `${days(day)}T06:00:00Z`, ends_at: `${days(day)}T18:00:00Z` });
  await meeting('meeting', {
    starts_at: `${days(day)}T09:00:00Z`,
    ends_at: `${days(day)}T10:00:00Z`,
    part_of_id: id('visit'),
  });
  await meeting('planned', { status: 'PLANNED', starts_at: `2026-11-${String(day).padStart(2, '0')}T09:00:00Z` });
  for (const kind of ['meeting', 'planned']) {
    const presence = {
      meeting_id: id(kind),
      meeting_starts_at:
        kind === 'meeting' ? `${days(day)}T09:00:00Z` : `2026-11-${String(day).padStart(2, '0')}T09:00:00Z`,
      roles: ['SPEAKER'],
      is_ours: false,
    };
    await insert('participant', {
      ...presence,
      id: id(`${kind}.participant`),
      position: 0,
      contact_id: person,
      organisation_id: body,
      post_id: id('post'),
      title: text(`${kind}.participant`, 'Master then'),
      headcount: 1,
      attendance: kind === 'meeting' ? 'ATTENDED' : 'INVITED',
    });
    await insert('participant', {
      ...presence,
      id: id(`${kind}.officers`),
      position: 1,
      organisation_id: body,
      title: text(`${kind}.officers`, 'Officers'),
      headcount: day,
      attendance: 'ATTENDED',
    });
  }
  await insert('participant', {
    id: id('meeting.ours'),
    meeting_id: id('meeting'),
    meeting_starts_at: `${days(day)}T09:00:00Z`,
    position: 2,
    contact_id: id('ours'),
    organisation_id: idOf('home'),
    title: text('meeting.ours', 'Envoy'),
    headcount: 1,
    is_ours: true,
    roles: [],
    attendance: 'ATTENDED',
  });
  await insert('meeting_host', { meeting_id: id('meeting'), position: 1, organisation_id: body });
  await insert('meeting_topic', {
    meeting_id: id('meeting'),
    position: 1,
    topic_id: idOf('topic.child'),
    meeting_starts_at: `${days(day)}T09:00:00Z`,
  });
  const saidAt = `${days(day)}T09:30:00Z`;
  await insert('interaction', {
    id: id('interaction'),
    meeting_id: id('meeting'),
    kind: 'STATEMENT',
    said_at: saidAt,
    body: text('interaction', 'Harbours must be safe.'),
    is_verbatim: true,
    language: 'en',
    source: text('interaction', 'Harbour Post'),
    stance: 'SUPPORTIVE',
    audience_id: audience,
    logged_by_id: logger,
  });
  await insert('interaction_speaker', {
    interaction_id: id('interaction'),
    position: 1,
    participant_id: id('meeting.participant'),
    contact_id: person,
    organisation_id: body,
    said_at: saidAt,
  });
  await insert('interaction_topic', {
    interaction_id: id('interaction'),
    position: 1,
    topic_id: idOf('topic.child'),
    said_at: saidAt,
  });
  await insert('position', {
    id: id('position'),
    organisation_id: body,
    topic_id: idOf('topic.child'),
    stance: 'SUPPORTIVE',
    asserted_on: days(day),
    note: text('position', 'Said so.'),
    interaction_id: id('interaction'),
    recorded_by_id: logger,
  });
  await insert('commitment', {
    id: id('commitment'),
    text: text('commitment', 'To send the plan'),
    debtor_organisation_id: body,
    creditor_contact_id: person,
    direction: 'RECEIVED',
    made_on: days(day),
    due_on: days(day + 5),
    review_on: days(day + 6),
    status: 'OPEN',
    owner_id: owner,
    meeting_id: id('meeting'),
    interaction_id: id('interaction'),
    audience_id: audience,
  });
  await insert('commitment', {
    id: id('post-promise'),
    text: text('post-promise', 'To send the map'),
    debtor_post_id: id('post'),
    direction: 'GIVEN',
    made_on: days(day),
    due_on: days(day + 5),
    status: 'OPEN',
    owner_id: owner,
    audience_id: audience,
  });
  await insert('commitment_event', {
    id: id('event'),
    commitment_id: id('commitment'),
    at: `${days(day + 3)}T12:00:00Z`,
    by_id: logger,
    kind: 'POSTPONED',
    note: text('commitment', 'Late.'),
    previous_due_on: days(day + 1),
    due_on: days(day + 5),
    evidence: text('commitment', 'A letter.'),
  });
  await insert('commitment_topic', { commitment_id: id('commitment'), position: 1, topic_id: idOf('topic.child') });
  await insert('position', {
    id: id('position.before'),
    organisation_id: body,
    topic_id: idOf('topic.child'),
    stance: 'NEUTRAL',
    asserted_on: '2026-08-01',
    note: text('position.before', 'Had no view.'),
    recorded_by_id: logger,
  });
  await makeTwins(insert, { name, audience, day });
  const task = { assignee_id: owner, created_by_id: logger, due_on: days(day + 9) };
  await insert('follow_up', {
    ...task,
    id: id('follow-up'),
    title: text('follow-up', 'Ask for the plan'),
    status: 'DONE',
    completed_at: `${days(day + 9)}T12:00:00Z`,
    about_meeting_id: id('meeting'),
  });
  await insert('follow_up', {
    ...task,
    id: id('task.interaction'),
    title: text('task.interaction', 'Think of it'),
    status: 'TO_DO',
    about_interaction_id: id('interaction'),
  });
  await insert('follow_up', {
    ...task,
    id: id('task.commitment'),
    title: text('task.commitment', 'Remind them'),
    status: 'TO_DO',
    about_commitment_id: id('commitment'),
  });
  await insert('follow_up', {
    ...task,
    id: id('task.organisation'),
    title: text('task.organisation', 'Call them'),
    status: 'TO_DO',
    about_organisation_id: body,
  });
  await insert('follow_up', {
    ...task,
    id: id('task.contact'),
    title: text('task.contact', 'Write to her'),
    status: 'TO_DO',
    about_contact_id: person,
  });
}

/** Two people and two calls of one name, in every family: likely doubles. One of the two people has moved. */
async function makeTwins(insert: Insert, { name, audience }: Family): Promise<void> {
  for (const kind of ['twin.one', 'twin.two']) {
    const id = idOf(`${name}.${kind}`);
    await insert('contact', {
      id,
      name: 'Tania Twin',
      sort_name: 'Twin, Tania',
      emails: [`${canaryOf(id)}@example.test`],
      audience_id: audience,
    });
    const call = idOf(`${name}.${kind}.call`);
    await insert('meeting', {
      id: call,
      title: 'A call with twins',
      kind: 'CALL',
      status: 'HELD',
      starts_at: '2026-08-20T09:00:00Z',
      time_zone: 'UTC',
      modality: 'REMOTE',
      outcome: `Doubled. ${canaryOf(call)}`,
      audience_id: audience,
      logged_by_id: logger,
    });
  }
  const twin = { contact_id: idOf(`${name}.twin.one`), is_primary: true };
  const [before, after] = [idOf(`${name}.twin.before`), idOf(`${name}.twin.after`)];
  await insert('affiliation', {
    ...twin,
    id: before,
    organisation_id: idOf(`${name}.organisation`),
    title: `Clerk ${canaryOf(before)}`,
    valid_from: '2020-01-01',
    valid_to: '2026-09-30',
  });
  await insert('affiliation', {
    ...twin,
    id: after,
    organisation_id: idOf(`${name}.branch`),
    title: `Head ${canaryOf(after)}`,
    valid_from: '2026-10-01',
  });
}

/** Records that tie a confidential family to the open one, and are confidential for it; none but the last three has that audience itself. */
async function makeTies(insert: Insert, { name, audience, day }: Family): Promise<void> {
  const open = (kind: string) => idOf(`open.${kind}`);
  const hidden = (kind: string) => idOf(`${name}.${kind}`);
  const id = (kind: string) => idOf(`${name}.tie.${kind}`);
  const text = (kind: string, words: string) => `${words} ${canaryOf(id(kind))}`;
  const promise = {
    direction: 'GIVEN',
    made_on: days(day),
    due_on: days(day + 2),
    status: 'OPEN',
    owner_id: owner,
    audience_id: 1,
  };
  const said = { kind: 'CONCERN', logged_by_id: logger, audience_id: 1 };
  await insert('affiliation', {
    id: id('joined'),
    contact_id: open('contact'),
    organisation_id: hidden('organisation'),
    title: text('joined', 'Spy'),
    is_primary: true,
    valid_from: `${2000 + day}`,
    valid_to: `${2000 + day}`,
  });
  await insert('affiliation', {
    id: id('lent'),
    contact_id: hidden('contact'),
    organisation_id: open('organisation'),
    post_id: open('post'),
    title: text('lent', 'Guest'),
    valid_from: '2022',
  });
  await insert('meeting', {
    id: id('session'),
    title: text('session', 'Quiet session'),
    kind: 'MEETING',
    status: 'HELD',
    starts_at: `${days(day)}T11:00:00Z`,
    time_zone: 'UTC',
    modality: 'REMOTE',
    part_of_id: hidden('visit'),
    audience_id: 1,
    logged_by_id: logger,
  });
  for (const [kind, meeting, startsAt] of [
    ['open.at-session', id('session'), `${days(day)}T11:00:00Z`],
    ['open.at-meeting', hidden('meeting'), `${days(day)}T09:00:00Z`],
  ] as const) {
    await insert('participant', {
      id: id(kind),
      meeting_id: meeting,
      meeting_starts_at: startsAt,
      position: 7,
      contact_id: open('contact'),
      organisation_id: open('organisation'),
      title: text(kind, 'In secret'),
      headcount: 1,
      is_ours: false,
      roles: [],
      attendance: 'ATTENDED',
    });
  }
  await insert('interaction', {
    ...said,
    id: id('said-there'),
    meeting_id: hidden('meeting'),
    said_at: `${days(day)}T09:40:00Z`,
    body: text('said-there', 'Nobody may know.'),
  });
  await insert('interaction_speaker', {
    interaction_id: id('said-there'),
    position: 1,
    participant_id: id('open.at-meeting'),
    contact_id: open('contact'),
    organisation_id: open('organisation'),
    said_at: `${days(day)}T09:40:00Z`,
  });
  await insert('position', {
    id: id('position'),
    organisation_id: open('organisation'),
    topic_id: idOf('topic.child'),
    stance: 'OPPOSED',
    asserted_on: days(day + 3),
    note: text('position', 'In truth'),
    interaction_id: id('said-there'),
    recorded_by_id: logger,
  });
  await insert('commitment', {
    ...promise,
    id: id('owed'),
    text: text('owed', 'To pay'),
    debtor_organisation_id: hidden('organisation'),
    creditor_organisation_id: open('organisation'),
  });
  await insert('commitment', {
    ...promise,
    id: id('made-there'),
    text: text('made-there', 'To be silent'),
    debtor_contact_id: open('contact'),
    meeting_id: hidden('meeting'),
  });
  await insert('follow_up', {
    id: id('task'),
    title: text('task', 'Cover up'),
    assignee_id: idOf('POLICY_MANAGER.outside'),
    created_by_id: logger,
    due_on: days(day),
    status: 'TO_DO',
    about_commitment_id: id('made-there'),
  });
  await insert('meeting', {
    id: id('part'),
    title: text('part', 'Side talks'),
    kind: 'CALL',
    status: 'HELD',
    starts_at: `${days(5)}T12:00:00Z`,
    time_zone: 'UTC',
    modality: 'REMOTE',
    part_of_id: open('visit'),
    audience_id: audience,
    logged_by_id: logger,
  });
  await insert('interaction', {
    ...said,
    id: id('aside'),
    meeting_id: open('meeting'),
    said_at: `${days(5)}T09:50:00Z`,
    body: text('aside', 'Between us.'),
    audience_id: audience,
  });
  await insert('commitment', {
    ...promise,
    id: id('aside-promise'),
    text: text('aside-promise', 'To help'),
    debtor_organisation_id: open('organisation'),
    interaction_id: id('aside'),
    audience_id: audience,
  });
}

/** Open records that name a confidential one: they are seen, and what they name is not. */
async function makeGlimpses(insert: Insert, { slot, hidden: name }: { slot: string; hidden: string }): Promise<void> {
  const open = (kind: string) => idOf(`open.${kind}`);
  const hidden = (kind: string) => idOf(`${name}.${kind}`);
  const id = (kind: string) => idOf(`open.${slot}.${kind}`);
  const text = (kind: string, words: string) => `${words} ${canaryOf(id(kind))}`;
  const position = slot === 'first' ? 2 : 4;
  const presence = {
    meeting_id: open('meeting'),
    meeting_starts_at: `${days(5)}T09:00:00Z`,
    is_ours: false,
    roles: [],
    attendance: 'ATTENDED',
  };
  await insert('organisation', {
    id: id('child'),
    name: text('child', 'Open child'),
    kind: 'OTHER',
    parent_id: hidden('organisation'),
    audience_id: 1,
  });
  await insert('participant', {
    ...presence,
    id: id('stranger'),
    position,
    contact_id: hidden('contact'),
    headcount: 1,
  });
  await insert('participant', {
    ...presence,
    id: id('strangers'),
    position: position + 1,
    organisation_id: hidden('organisation'),
    post_id: hidden('post'),
    headcount: 4,
  });
  await insert('meeting_host', { meeting_id: open('meeting'), position, organisation_id: hidden('organisation') });
  await insert('interaction', {
    id: id('said'),
    meeting_id: open('meeting'),
    kind: 'QUESTION',
    said_at: `${days(5)}T09:20:00Z`,
    body: text('said', 'Who asked?'),
    audience_id: 1,
    logged_by_id: logger,
  });
  await insert('interaction_speaker', {
    interaction_id: id('said'),
    position: 1,
    participant_id: id('stranger'),
    contact_id: hidden('contact'),
    said_at: `${days(5)}T09:20:00Z`,
  });
}
