import { newId } from '@rapport/shared-kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people, startTestApi, teams, type TestApi } from './testing/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const forTeam = { level: 'TEAMS', teamIds: [teams.policy.id] };
const kinds = [
  {
    kind: 'Meeting',
    make: 'logMeeting',
    given: { title: 'Call', kind: 'CALL', startsAt: '2026-10-01T10:00:00Z', timeZone: 'UTC' },
  },
  { kind: 'Organisation', make: 'createOrganisation', given: { name: 'Lake Forum', kind: 'CIVIL_SOCIETY' } },
  { kind: 'Contact', make: 'createContact', given: { name: 'Ada Lake' } },
] as const;

interface Done {
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[]; readonly message: string }[];
}

async function update(kind: string, input: object): Promise<Done['userErrors']> {
  const text = `mutation ($input: Update${kind}Input!) { done: update${kind}(input: $input) { userErrors { code path message } } }`;
  const { data } = await api.gql('manager', text, { input });
  return (data as { done: Done } & object).done.userErrors;
}

describe.each(kinds)('widening the audience of a record: $kind', ({ kind, make, given }) => {
  it('asks for a reason and keeps it; narrowing does not', async () => {
    const id = newId();
    await api.write('manager', make, { ...given, id, audience: forTeam });
    const reasons = () =>
      api.owner.query<object[]>(
        `select u.name, security.audit_changes(v) -> 'reason' ->> 1 as reason from audit_entry e join audit_value v on v.entry_id = e.id
         join app_user u on u.id = e.actor_id where e.action = 'audience.widened' and e.record_type = $1 and e.record_id = $2`,
        [kind, id],
      );

    expect(await update(kind, { id, expectedVersion: 1, audience: { level: 'EVERYONE' } })).toMatchObject([
      { code: 'REQUIRED', path: ['audience', 'reason'], message: expect.stringContaining('why') as unknown },
    ]);
    expect(await update(kind, { id, expectedVersion: 1, audience: { level: 'EVERYONE', reason: '  ' } })).toHaveLength(
      1,
    );
    expect(await reasons()).toEqual([]);

    const narrower = { level: 'NAMED', userIds: [people.manager.id] };
    expect(await update(kind, { id, expectedVersion: 1, audience: narrower })).toEqual([]);
    const wider = { level: 'EVERYONE', reason: 'It was in the newspaper.' };
    expect(await update(kind, { id, expectedVersion: 1, audience: wider })).toMatchObject([{ code: 'CONFLICT' }]);
    expect(await reasons()).toEqual([]);
    expect(await update(kind, { id, expectedVersion: 2, audience: wider })).toEqual([]);
    expect(await reasons()).toEqual([{ name: people.manager.name, reason: 'It was in the newspaper.' }]);
  });
});
