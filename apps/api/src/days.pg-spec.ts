import { fixedClock, firstDay, lastDay, newId, parsePartialDate } from '@rapport/shared-kernel';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { home, startTestApi, type Person, type TestApi } from './testing/test-api';

let api: TestApi;
const forum = newId();
beforeAll(async () => {
  // Half past midnight of the 16th in Karachi, noon of the 15th in Los Angeles.
  api = await startTestApi({ clock: fixedClock('2026-10-15T19:30:00Z') });
  await write('lead', 'updateSettings', 'UpdateSettingsInput', { timeZone: 'America/Los_Angeles' });
  await write('manager', 'createOrganisation', 'CreateOrganisationInput', {
    id: forum,
    name: 'Lake Forum',
    kind: 'CIVIL_SOCIETY',
    cadenceDays: 30,
  });
  const sides = { debtor: { organisationId: forum }, creditor: { organisationId: home.id } };
  await write('manager', 'recordCommitment', 'RecordCommitmentInput', {
    text: 'Due on the 15th',
    ...sides,
    madeOn: '2026-10-01',
    dueOn: '2026-10-15',
  });
  await write('manager', 'createFollowUp', 'CreateFollowUpInput', {
    title: 'By the 15th',
    dueOn: '2026-10-15',
    aboutId: forum,
  });
  const participants = [{ organisationId: forum, headcount: 1 }];
  const meeting = {
    title: 'Late call',
    kind: 'CALL',
    timeZone: 'Asia/Karachi',
    startsAt: '2026-10-14T23:30:00-07:00',
    participants,
  };
  await write('manager', 'logMeeting', 'LogMeetingInput', meeting);
});
afterAll(() => api.close());

describe('the viewer’s day', () => {
  it.each([
    { as: 'manager', overdue: true },
    { as: 'lead', overdue: false },
  ] as const)('decides what is overdue, everywhere: $as', async ({ as, overdue }) => {
    const query = `query ($org: ID!) { commitments { edges { node { isOverdue } } } open: commitments(filter: { isOverdue: true }) { totalCount }
      rest: commitments(filter: { isOverdue: false }) { totalCount } followUps { edges { node { isOverdue } } } late: followUps(filter: { isOverdue: true }) { totalCount }
      organisation(id: $org) { relationship { overdueReceived openReceived } commitments(filter: { isOverdue: true }) { totalCount } } }`;
    const count = overdue ? 1 : 0;
    const answer = await api.gql(as, query, { org: forum });
    expect(answer).toEqual({
      data: {
        commitments: { edges: [{ node: { isOverdue: overdue } }] },
        open: { totalCount: count },
        rest: { totalCount: 1 - count },
        followUps: { edges: [{ node: { isOverdue: overdue } }] },
        late: { totalCount: count },
        organisation: { relationship: { overdueReceived: count, openReceived: 1 }, commitments: { totalCount: count } },
      },
    });
  });

  it('decides how long somebody has been silent', async () => {
    const query = 'query ($org: ID!) { organisation(id: $org) { relationship { daysSilent } } }';
    // 11:30 of the 15th in Karachi, 23:30 of the 14th in Los Angeles: a day before today at both places.
    expect(await api.gql('manager', query, { org: forum })).toMatchObject({
      data: { organisation: { relationship: { daysSilent: 1 } } },
    });
    expect(await api.gql('lead', query, { org: forum })).toMatchObject({
      data: { organisation: { relationship: { daysSilent: 1 } } },
    });
  });
});

describe('a partial date', () => {
  it('has the same first and last day in the kernel and in the database', async () => {
    const two = (n: number) => String(n).padStart(2, '0');
    const year = fc.integer({ min: 1, max: 9999 }).map((n) => String(n).padStart(4, '0'));
    const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
    const day = fc.tuple(month, fc.integer({ min: 1, max: 31 })).map(([m, d]) => `${m}-${two(d)}`);
    const partial = fc
      .oneof(year, month, day)
      .map(parsePartialDate)
      .filter((date) => date !== undefined);
    await fc.assert(
      fc.asyncProperty(fc.array(partial, { minLength: 1, maxLength: 50 }), async (dates) => {
        const rows = await api.owner.query<{ first: string; last: string }[]>(
          `select security.partial_first(d)::text as first, security.partial_last(d)::text as last from unnest($1::text[]) with ordinality as t(d, n) order by n`,
          [dates],
        );
        expect(rows).toEqual(dates.map((date) => ({ first: firstDay(date), last: lastDay(date) })));
      }),
    );
  });
});

async function write(as: Person, operation: string, type: string, input: object): Promise<void> {
  const answer = await api.gql(
    as,
    `mutation ($input: ${type}!) { ${operation}(input: $input) { userErrors { message path } } }`,
    { input },
  );
  expect(answer).toEqual({ data: { [operation]: { userErrors: [] } } });
}
