import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser';

describe('two people edit the same meeting', () => {
  const { openAs } = useBrowser();

  it('and neither loses a line', async () => {
    const [manager, lead] = await Promise.all([openAs('manager'), openAs('lead')]);
    await manager.goto('/meetings?text=Community Summit&orderBy=OLDEST');
    await manager.getByRole('table').getByRole('link', { name: 'Community Summit', exact: true }).first().click();
    await manager.getByRole('heading', { level: 1, name: 'Community Summit' }).waitFor();
    await lead.goto(manager.url());

    await Promise.all([openEditor(manager), openEditor(lead)]);
    const outcome = (page: Page) => page.getByRole('dialog').getByLabel('Outcome');
    const before = await outcome(lead).inputValue();
    await outcome(lead).fill(`${before}\nThe lead's line: the helplines asked for a training.`.trim());
    await save(lead);
    await lead.getByText('The lead’s line').or(lead.getByText("The lead's line")).first().waitFor();

    // Different fields: both are kept without a question.
    await manager.getByRole('dialog').getByLabel('Place', { exact: true }).fill('Islamabad Club');
    await outcome(manager).fill(`${before}\nThe manager's line: slides were asked for.`.trim());
    await manager.keyboard.press('Control+Enter');

    // The same field: both versions are shown, and can both be kept.
    const conflict = manager.getByRole('dialog', { name: 'Somebody else changed this meanwhile' });
    await conflict.getByText("The lead's line", { exact: false }).waitFor();
    await conflict.getByRole('radio', { name: /^Both/ }).check();
    await conflict.getByRole('button', { name: 'Save both changes' }).click();
    await conflict.waitFor({ state: 'hidden' });

    await manager.reload();
    await manager.getByText("The lead's line: the helplines asked for a training.").waitFor();
    await manager.getByText("The manager's line: slides were asked for.").waitFor();
    await manager.getByText('Islamabad Club').first().waitFor();
  });

  it('and changes of different fields are joined without a question', async () => {
    const [manager, lead] = await Promise.all([openAs('manager'), openAs('lead')]);
    await manager.goto('/organisations?text=NITB');
    await manager.getByRole('table').getByRole('link').first().click();
    await manager.getByRole('region', { name: /^Meetings/ }).waitFor();
    await lead.goto(manager.url());
    await Promise.all([openEditor(manager), openEditor(lead)]);
    await lead.getByRole('dialog').getByLabel('Description').fill('Builds the portals of the government.');
    await save(lead);
    await manager.getByRole('dialog').getByLabel('Website').fill('https://nitb.example');
    await save(manager);
    await manager.getByRole('link', { name: 'nitb.example' }).waitFor();
    await manager.getByText('Builds the portals of the government.').waitFor();
  });

  it('a form that was changed is not closed unasked', async () => {
    const page = await openAs('manager');
    await page.goto('/organisations');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('n');
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name', exact: true }).fill('Half a body');
    await page.keyboard.press('Escape');
    await page.getByText('Close without saving?').waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
    expect(await page.getByRole('dialog').getByRole('textbox', { name: 'Name', exact: true }).inputValue()).toBe(
      'Half a body',
    );
  });

  it('a participant who was removed comes back by Undo', async () => {
    const page = await openAs('manager');
    await page.goto('/meetings?text=Digital Transformation');
    await page.getByRole('table').getByRole('link').first().click();
    const participants = page.getByRole('list', { name: 'Participants' });
    await page.getByRole('button', { name: 'Remove Syed Junaid Imam' }).click();
    await participants.getByText('Syed Junaid Imam').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await participants.getByText('Syed Junaid Imam').waitFor();
    const back = participants.getByRole('listitem').filter({ hasText: 'Syed Junaid Imam' });
    expect(await back.textContent()).toContain('Member IT');
  });
});

async function openEditor(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).waitFor();
}

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}
