import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conflict, DomainErrors, fixedClock, invalid, newId, notFound, type UserError } from '@rapport/shared-kernel';
import { createTestDatabase, type TestDatabase } from '@rapport/shared-testing';
import { dataSourceOfRole } from './app-data-source';
import { asUserErrors } from './pg-errors';
import { ownerDataSource } from './prepare-database';
import { UnitOfWork } from './unit-of-work';
import type { Viewer } from './viewer';

const viewer: Viewer = {
  id: newId(),
  role: 'POLICY_LEAD',
  teamIds: [],
  timeZone: 'UTC',
  via: 'SESSION',
  credentialId: null,
};
const stranger = newId();
const [organisation, contact, post, meeting, hiddenMeeting] = [newId(), newId(), newId(), newId(), newId()];

let database: TestDatabase;
let owner: DataSource;
let source: DataSource;
let unitOfWork: UnitOfWork;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await ownerDataSource(database.url).initialize();
  source = await dataSourceOfRole({ url: database.url, role: 'app', entities: [], size: 1 }).initialize();
  unitOfWork = new UnitOfWork(source, fixedClock('2026-10-15T12:00:00Z'));
  await owner.query(`
    insert into app_user (id, name, email, role) values
      ('${viewer.id}', 'Lea', 'lea@example.test', 'POLICY_LEAD'), ('${stranger}', 'Sam', 'sam@example.test', 'POLICY_LEAD');
    insert into topic (id, name) values ('${newId()}', 'Child safety');
    insert into organisation (id, name, kind, audience_id) values ('${organisation}', 'Lakeside Regulator', 'REGULATOR', 1);
    insert into contact (id, name, sort_name, audience_id) values ('${contact}', 'Amina Zaidi', 'Zaidi', 1);
    insert into post (id, title, organisation_id) values ('${post}', 'Chair', '${organisation}');
    insert into affiliation (id, contact_id, organisation_id, post_id, is_primary, valid_from) values
      ('${newId()}', '${contact}', '${organisation}', '${post}', true, '2024');
    insert into meeting (id, title, kind, status, starts_at, time_zone, modality, audience_id, logged_by_id) values
      ('${meeting}', 'Call', 'CALL', 'HELD', '2026-10-01T10:00:00Z', 'UTC', 'REMOTE', 1, '${viewer.id}'),
      ('${hiddenMeeting}', 'Quiet call', 'CALL', 'HELD', '2026-10-01T10:00:00Z', 'UTC', 'REMOTE',
       security.intern_audience('NAMED', '{}', '{${stranger}}'), '${stranger}');
    insert into participant (id, meeting_id, position, contact_id, headcount, is_ours, roles, attendance, meeting_starts_at) values
      ('${newId()}', '${meeting}', 0, '${contact}', 1, false, '{}', 'ATTENDED', '2026-10-01T10:00:00Z')`);
});
afterAll(async () => {
  await source.destroy();
  await owner.destroy();
  await database.drop();
});

/** What the viewer is told of a statement that the database refuses. */
async function refusalOf(statement: string): Promise<readonly UserError[] | undefined> {
  try {
    await unitOfWork.write(viewer, (tx) => tx.query(statement));
  } catch (error) {
    return asUserErrors(error)?.userErrors;
  }
  throw new Error('The database did not refuse it');
}

const anAffiliation = (columns: string, values: string): string =>
  `insert into affiliation (id, contact_id, organisation_id, ${columns}) values ('${newId()}', '${contact}', '${organisation}', ${values})`;
const anInteraction = (meetingId: string): string =>
  `insert into interaction (id, kind, body, said_at, meeting_id, audience_id, logged_by_id)
   values ('${newId()}', 'OFFER', 'Help', now(), '${meetingId}', 1, '${viewer.id}')`;

describe('what only the database can know', () => {
  it.each([
    {
      title: 'a second topic of the name',
      statement: () => `insert into topic (id, name) values ('${newId()}', 'CHILD safety')`,
      expected: { code: 'DUPLICATE', path: ['name'], message: 'There is a topic of this name: use it.' },
    },
    {
      title: 'a second primary affiliation',
      statement: () => anAffiliation('is_primary, valid_from', `true, '2026-05'`),
      expected: {
        code: 'INVALID',
        path: ['isPrimary'],
        message:
          'This person has another primary affiliation in that time: end that one first, or do not make this one primary.',
      },
    },
    {
      title: 'the same post for the same person again',
      statement: () => anAffiliation('post_id, valid_from', `'${post}', '2025'`),
      expected: {
        code: 'DUPLICATE',
        path: ['from'],
        message: 'This person holds this post already in that time: change the period.',
      },
    },
    {
      title: 'a participant twice',
      statement:
        () => `insert into participant (id, meeting_id, position, contact_id, headcount, is_ours, roles, attendance, meeting_starts_at)
        values ('${newId()}', '${meeting}', 1, '${contact}', 1, false, '{}', 'ATTENDED', '2026-10-01T10:00:00Z')`,
      expected: {
        code: 'DUPLICATE',
        path: ['participants'],
        message: 'This person is a participant already: remove the second entry.',
      },
    },
    {
      title: 'a meeting that ends before it starts',
      statement: () => `update meeting set ends_at = starts_at - interval '1 second' where id = '${meeting}'`,
      expected: { code: 'INVALID', path: ['endsAt'], message: 'The end is before the start: correct one of them.' },
    },
    {
      title: 'a meeting that is part of itself',
      statement: () => `update meeting set part_of_id = id where id = '${meeting}'`,
      expected: {
        code: 'INVALID',
        path: ['partOfId'],
        message: 'A meeting cannot be part of itself: choose another one.',
      },
    },
    {
      title: 'an organisation that is its own parent',
      statement: () => `update organisation set parent_id = id where id = '${organisation}'`,
      expected: {
        code: 'INVALID',
        path: ['parentId'],
        message: 'An organisation cannot be its own parent: choose another one.',
      },
    },
    {
      title: 'an id that is taken',
      statement: () => `insert into topic (id, name) select id, 'Another' from topic`,
      expected: { code: 'DUPLICATE', path: ['id'], message: 'This id is taken: make a new one.' },
    },
    {
      title: 'a reference to what is not there',
      statement: () => anInteraction(newId()),
      expected: {
        code: 'NOT_FOUND',
        path: [],
        message: 'A record that this refers to was not found. Choose one that you can see.',
      },
    },
  ])('$title is told with the mend', async ({ statement, expected }) => {
    expect(await refusalOf(statement())).toEqual([expected]);
  });

  it('tells no difference between a record that is hidden and one that is not there', async () => {
    expect(await refusalOf(anInteraction(hiddenMeeting))).toEqual(await refusalOf(anInteraction(newId())));
  });

  it('is not told where nobody expected it: such a failure is ours', async () => {
    expect(await refusalOf(`update meeting set kind = 'PARTY' where id = '${meeting}'`)).toBeUndefined();
    expect(await refusalOf('select 1 / 0')).toBeUndefined();
    expect(await refusalOf('select nothing from nowhere')).toBeUndefined();
  });
});

describe('other failures', () => {
  it('of a rule are told as the rule says them, all at once', () => {
    const faults = [invalid(['endsAt'], 'Too early.'), invalid(['title'], 'Too long.')];

    expect(asUserErrors(faults[0])).toEqual({
      userErrors: [{ code: 'INVALID', message: 'Too early.', path: ['endsAt'] }],
    });
    expect(asUserErrors(new DomainErrors(faults))?.userErrors.map(({ path }) => path)).toEqual([['endsAt'], ['title']]);
    expect(asUserErrors(notFound(['id']))?.userErrors[0]?.code).toBe('NOT_FOUND');
  });

  it('of two people at once come with the record to look at', () => {
    expect(asUserErrors(conflict(meeting))).toMatchObject({
      recordId: meeting,
      userErrors: [{ code: 'CONFLICT', path: ['expectedVersion'] }],
    });
  });

  it.each([
    new Error('a slip'),
    Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }),
    Object.assign(new Error('cut'), { code: 'EPIPE' }),
    'text',
  ])('are not told: %s', (failure) => {
    expect(asUserErrors(failure)).toBeUndefined();
  });
});
