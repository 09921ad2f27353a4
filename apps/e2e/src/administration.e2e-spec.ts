import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser';

describe('what people come through', () => {
  const { open, openAs } = useBrowser();

  it('makes a token, which works until it is revoked', async () => {
    const page = await openAs('manager');
    const secret = await makeToken(page, 'Weekly report');
    const tool = await open();

    expect(await asksWith(tool, secret)).toEqual({ status: 200, data: { viewer: { email: 'manager@demo.test' } } });
    await page.reload();
    await page.getByText(/^Last used/).waitFor();

    await page.getByRole('button', { name: 'Revoke Weekly report' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('Revoked', { exact: true }).waitFor();
    expect((await asksWith(tool, secret)).status).toBe(401);
  });

  it('signs out another browser from a list of one’s own', async () => {
    const page = await openAs('analyst');
    const elsewhere = await openAs('analyst');
    await page.goto('/settings/sessions');
    await page.getByText('This device').waitFor();

    await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await page.getByText('Where you are signed in (1)').waitFor();

    await elsewhere.goto('/meetings');
    await elsewhere.getByRole('heading', { name: 'Sign in to Rapport' }).waitFor();
  });
});

describe('administering people', () => {
  const { open, openAs } = useBrowser();

  it('invites somebody, who sees what is for their team until they leave it, and is out at once when deactivated', async () => {
    const admin = await openAs('admin');
    const link = await invite(admin, { name: 'Nora New', email: 'nora@demo.test' });

    const nora = await open();
    await nora.goto(link);
    await nora.getByLabel('New password').fill('correct horse battery');
    await nora.keyboard.press('Enter');
    await nora.getByRole('heading', { level: 1, name: 'Today' }).waitFor();

    const team = await makeTeam(admin, { name: 'Harbour circle', members: ['Nora New', 'Maryam Manager'] });
    const meeting = await logMeeting(await openAs('manager'), { title: 'Quiet harbour talks', team });
    await nora.goto(`/meetings/${meeting}`);
    await nora.getByRole('heading', { level: 1, name: 'Quiet harbour talks' }).waitFor();

    await admin.getByRole('button', { name: 'Edit Harbour circle' }).click();
    const dialog = admin.getByRole('dialog');
    // The last of them, by name.
    await dialog.getByLabel('Members').press('Backspace');
    await admin.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'hidden' });
    await nora.reload();
    await nora.getByRole('heading', { level: 1, name: 'No such meeting' }).waitFor();

    await nora.goto('/organisations');
    await nora.getByRole('table').waitFor();
    await admin.goto('/settings/users');
    await admin.getByRole('button', { name: 'Deactivate Nora New' }).click();
    await admin.getByText('Nora New is shut out').waitFor();
    await nora.getByRole('link', { name: 'Contacts' }).first().click();
    await nora.getByText('Your session has ended').waitFor();
  });

  it('asks why more people may see a record than before', async () => {
    const page = await openAs('manager');
    const { teams } = await ask<{ teams: { id: string; name: string }[] }>(page, '{ teams { id name } }');
    const team = teams.find(({ name }) => name === 'Public policy')?.id ?? '';
    await page.goto(`/meetings/${await logMeeting(page, { title: 'Talks that were in the news', team })}`);
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/^Only Public policy \(\d+ people\) will see this/).waitFor();
    expect(await dialog.getByLabel('Why may more people see it?').count()).toBe(0);

    await dialog.getByText('Everyone', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Say why more people may see this than before.').waitFor();
    await dialog.getByLabel('Why may more people see it?').fill('It was in the newspaper.');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('Everyone signed in').waitFor();
  });

  it('keeps the last administrator', async () => {
    const admin = await openAs('admin');
    await admin.goto('/settings/users');
    await admin.getByRole('button', { name: /^Deactivate Ada/ }).click();
    await admin.getByText('This is the last active administrator').waitFor();
  });

  it('is for administrators: others see who there is', async () => {
    const page = await openAs('manager');
    for (const address of ['/settings/users', '/settings/teams']) {
      await page.goto(address);
      await page.getByRole('listitem').first().waitFor();
      expect(await page.getByRole('button', { name: /^(Edit|Deactivate|Invite|New team)/ }).count()).toBe(0);
    }
  });
});

async function makeToken(page: Page, name: string): Promise<string> {
  await page.goto('/settings/tokens');
  await page.getByRole('button', { name: 'New token' }).click();
  const dialog = page.getByRole('dialog', { name: 'New token', exact: true });
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByRole('button', { name: 'Make' }).click();
  return shownOnce(page, 'Your new token');
}

/** What a dialog shows once; closes it. */
async function shownOnce(page: Page, title: string): Promise<string> {
  const dialog = page.getByRole('dialog', { name: title });
  const secret = (await dialog.locator('code, pre').first().textContent()) ?? '';
  await dialog.getByRole('button', { name: 'Copy' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  return secret;
}

async function asksWith(page: Page, token: string): Promise<{ status: number; data: unknown }> {
  const headers = { authorization: `Bearer ${token}` };
  const response = await page.request.post('/graphql', { headers, data: { query: '{ viewer { email } }' } });
  return { status: response.status(), data: ((await response.json()) as { data?: unknown }).data };
}

async function invite(admin: Page, { name, email }: { name: string; email: string }): Promise<string> {
  await admin.goto('/settings/users');
  await admin.getByRole('button', { name: 'Invite somebody' }).click();
  const dialog = admin.getByRole('dialog', { name: 'Invite somebody' });
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('E-mail address').fill(email);
  await dialog.getByRole('button', { name: 'Invite' }).click();
  return shownOnce(admin, 'The invitation');
}

/** Makes a team on its page; its id. */
async function makeTeam(admin: Page, { name, members }: { name: string; members: readonly string[] }): Promise<string> {
  await admin.goto('/settings/teams');
  await admin.getByRole('button', { name: 'New team' }).click();
  const dialog = admin.getByRole('dialog', { name: 'New team' });
  await dialog.getByLabel('Name').fill(name);
  for (const member of members) {
    await dialog.getByLabel('Members').fill(member);
    await dialog.getByLabel('Members').press('ArrowDown');
    await dialog.getByLabel('Members').press('Enter');
  }
  await admin.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Make' }).click();
  await admin.getByRole('button', { name: `Edit ${name}` }).waitFor();
  const { teams } = await ask<{ teams: { id: string; name: string }[] }>(admin, '{ teams { id name } }');
  return teams.find((team) => team.name === name)?.id ?? '';
}

async function logMeeting(page: Page, { title, team }: { title: string; team: string }): Promise<string> {
  const audience = { level: 'TEAMS', teamIds: [team] };
  const input = { title, kind: 'CALL', startsAt: '2026-10-01T10:00:00Z', timeZone: 'UTC', audience };
  const query =
    'mutation ($input: LogMeetingInput!) { logMeeting(input: $input) { meeting { id } userErrors { message } } }';
  const { logMeeting: done } = await ask<{ logMeeting: { meeting: { id: string } | null } }>(page, query, { input });
  return done.meeting?.id ?? '';
}

async function ask<Data>(page: Page, query: string, variables: object = {}): Promise<Data> {
  const response = await page.request.post('/graphql', { data: { query, variables } });
  return ((await response.json()) as { data: Data }).data;
}
