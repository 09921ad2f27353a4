import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serverAudits, type AuditResult } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from './testing/test-api';

let api: TestApi;
let results: readonly AuditResult[];
beforeAll(async () => {
  api = await startTestApi();
  await api.app.listen(0, '127.0.0.1');
  const authorization = `Bearer ${api.token('manager')}`;
  const fetchFn = (url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), authorization } });
  const audits = serverAudits({ url: `${await api.app.getUrl()}/graphql`, fetchFn });
  results = await Promise.all(audits.map((audit) => audit.fn()));
});
afterAll(() => api.close());

const failed = (status: AuditResult['status']) =>
  results.filter((result) => result.status === status).map(({ id, name }) => `${id} ${name}`);

describe('GraphQL over HTTP, by the audit of graphql-http', () => {
  it('fails nothing that a server must do', () => {
    expect(results.length).toBeGreaterThan(50);
    expect(failed('error')).toEqual([]);
  });

  it('says in docs/api.md why it does not what a server should do', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/api.md'), 'utf8');
    const explained = [...page.matchAll(/^\| `([0-9A-F]{4})` *\| (SHOULD .*?) *\|/gm)].map(
      ([, id, name]) => `${id} ${name}`,
    );

    expect(failed('warn').sort()).toEqual(explained.sort());
  });
});
