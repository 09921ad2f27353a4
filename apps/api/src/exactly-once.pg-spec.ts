import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '@rapport/shared-kernel';
import { Housekeeping } from './server/housekeeping';
import { people, startTestApi, type Person, type TestApi } from './testing/test-api';

let api: TestApi;
let url: string;
beforeAll(async () => {
  api = await startTestApi();
  await api.app.listen(0, '127.0.0.1');
  url = `${await api.app.getUrl()}/graphql`;
});
afterAll(() => api.close());

const LOG = `mutation ($input: LogMeetingInput!) { logMeeting(input: $input) {
  meeting { id title version participants { edges { node { id } } } } userErrors { code path message } } }`;
const call = (title: string, more: object = {}) => ({
  title,
  kind: 'CALL',
  startsAt: '2026-09-01T10:00:00Z',
  timeZone: 'UTC',
  participants: [{ contact: { name: `Caller of ${title}` } }],
  ...more,
});

/** What the server sends, to the byte. */
async function send(as: Person, key: Id, input: object, query = LOG): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${api.token(as)}`, 'idempotency-key': key },
    body: JSON.stringify({ query, variables: { input } }),
  });
  return response.text();
}

async function count(table: string, condition: string, value: string): Promise<number> {
  const [row] = await api.owner.query<{ n: number }[]>(`select count(*)::int as n from ${table} where ${condition}`, [
    value,
  ]);
  return row?.n ?? 0;
}

describe('a change with an idempotency key', () => {
  it('takes effect once, though it arrives twenty times at once, and every answer is the same', async () => {
    const key = newId();

    const answers = await Promise.all(Array.from({ length: 20 }, () => send('manager', key, call('Twenty at once'))));

    expect(new Set(answers).size).toBe(1);
    expect(JSON.parse(answers[0] ?? '')).toMatchObject({
      data: { logMeeting: { meeting: { title: 'Twenty at once' }, userErrors: [] } },
    });
    expect(await count('meeting', 'title = $1', 'Twenty at once')).toBe(1);
    expect(await count('contact', 'name = $1', 'Caller of Twenty at once')).toBe(1);
    expect(
      await count(
        'audit_entry',
        `kind = 'CREATED' and part is null and record_id = (select id from meeting where title = $1)`,
        'Twenty at once',
      ),
    ).toBe(1);
    expect(await count('idempotency_key', 'key = $1', key)).toBe(1);
  });

  it('is refused with another body, another operation or another variable, and writes nothing', async () => {
    const key = newId();
    await send('manager', key, call('The first'));

    const others = [
      await send('manager', key, call('The second')),
      await send('manager', key, call('The first'), LOG.replace('version', 'kind')),
    ];

    for (const other of others) {
      expect(JSON.parse(other)).toMatchObject({
        data: { logMeeting: { meeting: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', path: [] }] } },
      });
    }
    expect(await count('meeting', 'title = $1', 'The second')).toBe(0);
  });

  it('is somebody’s own: the same key of another person is another key', async () => {
    const key = newId();

    const [mine, theirs] = [await send('manager', key, call('Mine')), await send('lead', key, call('Theirs'))];

    expect(mine).toContain('"title":"Mine"');
    expect(theirs).toContain('"title":"Theirs"');
  });

  it('that was refused is refused again in the same words, though it could be done by now', async () => {
    const [key, id] = [newId(), newId()];
    const input = { title: 'Think of it', aboutId: id };
    const CREATE =
      'mutation ($input: CreateFollowUpInput!) { createFollowUp(input: $input) { followUp { id } userErrors { code path message } } }';

    const before = await send('manager', key, input, CREATE);
    await send('manager', newId(), call('It is there now', { id }));
    const after = await send('manager', key, input, CREATE);

    expect(before).toContain('NOT_FOUND');
    expect(after).toBe(before);
  });

  it('shows, when it is sent again, what its sender may see today', async () => {
    const [key, id] = [newId(), newId()];
    const answer = await send('manager', key, call('Narrowed later', { id }));
    const narrowed = await api.gql(
      'lead',
      'mutation ($input: UpdateMeetingInput!) { updateMeeting(input: $input) { userErrors { message } } }',
      { input: { id, expectedVersion: 1, audience: { level: 'NAMED', userIds: [people.lead.id] } } },
    );

    const again = await send('manager', key, call('Narrowed later', { id }));

    expect(answer).toContain('"title":"Narrowed later"');
    expect(narrowed.data['updateMeeting']).toEqual({ userErrors: [] });
    expect(JSON.parse(again)).toMatchObject({ data: { logMeeting: { meeting: null, userErrors: [] } } });
  });

  it('leaves its key unused where it failed unexpectedly, so that it can be sent again', async () => {
    const key = newId();
    await api.owner
      .query(`create function break() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$;
      create trigger break before insert on meeting for each row execute function break()`);
    const broken = await send('manager', key, call('At the second try'));
    await api.owner.query('drop function break() cascade');

    const mended = await send('manager', key, call('At the second try'));

    expect(JSON.parse(broken)).toMatchObject({ data: null, errors: [{ extensions: { code: 'INTERNAL' } }] });
    expect(mended).toContain('"title":"At the second try"');
    expect(await count('meeting', 'title = $1', 'At the second try')).toBe(1);
  });

  it('needs a key that is a UUID', async () => {
    expect(await send('manager', 'once' as Id, call('Never'))).toContain('The header `Idempotency-Key` must be a UUID');
    expect(await count('meeting', 'title = $1', 'Never')).toBe(0);
  });
});

describe('keys', () => {
  it('of more than 30 days ago are forgotten, whosesoever they are, and no younger one', async () => {
    const keep = async (as: Person, age: string) => {
      const key = newId();
      await send(as, key, call(`Of ${age} ago`));
      await api.owner.query(`update idempotency_key set created_at = now() - $2::interval where key = $1`, [key, age]);
      return key;
    };
    const [old, older, young] = [
      await keep('manager', '30 days 1 minute'),
      await keep('lead', '90 days'),
      await keep('lead', '29 days 23 hours'),
    ];

    await api.app.get(Housekeeping).keepHouse();

    const left = await api.owner.query<{ key: Id }[]>('select key from idempotency_key where key = any($1)', [
      [old, older, young],
    ]);
    expect(left).toEqual([{ key: young }]);
  });
});
