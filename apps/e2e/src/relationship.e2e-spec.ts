import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser';

const WORKSHOP = 'Government Digital Transformation workshop';
const MOITT = 'Ministry of Information Technology and Telecommunication';

describe('a relationship over time', () => {
  const { openAs } = useBrowser();

  it('moves the Secretary IT, and the workshop still says Secretary IT', async () => {
    const page = await openAs('manager');
    await openFromList(page, '/contacts?text=Mahmood', 'Muhammad Mahmood');
    await page.getByRole('button', { name: 'Move' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Organisation' }).fill('Information and Broadcasting');
    await page.getByRole('option', { name: /Information and Broadcasting/ }).click();
    await dialog.getByLabel('Post').fill('Secretary Information');
    await dialog.getByLabel('From').fill('July 2025');
    await dialog.getByRole('button', { name: 'Move' }).click();
    await dialog.waitFor({ state: 'hidden' });

    // His page shows both posts.
    const affiliations = page.getByRole('list', { name: 'Affiliations' });
    await affiliations.getByText('Secretary Information').waitFor();
    await affiliations.getByText('Secretary IT').waitFor();
    await affiliations.getByText(/June 2025|30 June 2025|30 Jun 2025/).waitFor();

    // His timeline tells a move, not that somebody came and somebody went.
    await page.getByRole('tab', { name: 'Timeline' }).click();
    const moved = page.getByRole('list', { name: 'Timeline' }).getByRole('listitem').filter({ hasText: 'moved to' });
    await moved.getByText(new RegExp(`from Secretary IT, ${MOITT}`)).waitFor();
    await page.getByRole('tab', { name: 'Overview' }).click();

    await page.getByRole('link', { name: WORKSHOP }).click();
    await page.getByRole('heading', { level: 1, name: WORKSHOP }).waitFor();
    const presence = page
      .getByRole('list', { name: 'Participants' })
      .getByRole('listitem')
      .filter({ hasText: 'Muhammad Mahmood' });
    await presence.getByText('Secretary IT', { exact: true }).waitFor();
    await presence.getByRole('link', { name: 'MoITT' }).waitFor();

    // The ministry keeps the meeting; the one that he went to has it only where the basis says so.
    await presence.getByRole('link', { name: 'MoITT' }).click();
    await page.getByRole('heading', { level: 1, name: MOITT }).waitFor();
    await page.getByRole('list', { name: 'Meetings' }).getByRole('link', { name: WORKSHOP }).waitFor();
    await page.getByRole('tab', { name: 'People and posts' }).click();
    await page.getByText('Secretary IT', { exact: true }).first().waitFor();
    await page.getByText('Vacant, or holder unknown').waitFor();
  });

  it('says a new Secretary has never been met', async () => {
    const page = await openAs('manager');
    await openFromList(page, '/organisations?text=MoITT', MOITT);
    await page.getByRole('tab', { name: 'People and posts' }).click();
    await page.getByRole('button', { name: 'New contact' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Nadia Next');
    await dialog.getByLabel('Post').fill('Secretary IT');
    await dialog.getByLabel('From').fill('2025-07');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Nadia Next' }).waitFor();
    await page.getByText('Never met.').waitFor();
  });

  it('answers before the next meeting: how it stands, and what happened', async () => {
    const page = await openAs('lead');
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await page.keyboard.press('Control+K');
    await page.getByRole('dialog').locator('input:focus').waitFor();
    await page.keyboard.type('coverage');
    await page.getByRole('dialog').getByText('Coverage').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Coverage' }).waitFor();
    const pta = page.getByRole('row').filter({ hasText: 'Pakistan Telecommunication Authority' });
    await pta.getByText('every 60 days').waitFor();
    await pta.getByText('Lapsed').waitFor();
    await pta.getByRole('link').click();

    const glance = page.getByRole('list', { name: 'At a glance' });
    await glance.getByText('Fri 5 Jul 2024, 10:00').first().waitFor();
    await glance.getByText('agreed every 60 days').waitFor();
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await page.getByRole('list', { name: 'Timeline' }).getByRole('link', { name: WORKSHOP }).waitFor();
    expect(new URL(page.url()).searchParams.get('view')).toBe('timeline');

    await page.getByRole('link', { name: 'Briefing', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Briefing: Pakistan Telecommunication Authority' }).waitFor();
    for (const [button, extension] of [
      ['Markdown', 'md'],
      ['Word', 'docx'],
    ] as const) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ]);
      expect(file.suggestedFilename()).toBe(`Briefing-Pakistan-Telecommunication-Authority.${extension}`);
    }
    await page.goBack();

    await page.getByRole('tab', { name: 'Overview' }).click();
    await page.getByRole('button', { name: 'Record a position' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Topic' }).fill('Child');
    await page.getByRole('option', { name: 'Child safety' }).click();
    await dialog.getByLabel('Stance').selectOption({ label: 'Supportive' });
    await dialog.getByRole('button', { name: 'Record', exact: true }).click();
    await page.getByRole('list', { name: 'Positions' }).getByText('Supportive').waitFor();
  });

  it('says on which basis a history is read', async () => {
    const page = await openAs('lead');
    await openFromList(page, '/organisations?text=PTA', 'Pakistan Telecommunication Authority');
    await page.getByText('Meetings at which somebody spoke for it then.').waitFor();
    await page.getByRole('list', { name: 'Meetings' }).getByRole('link', { name: WORKSHOP }).waitFor();
    await page.getByText('Affiliated now').click();
    await page.getByText('Meetings of the people who belong to it now, whomever they spoke for then.').waitFor();
    await page.getByText('Never met on this basis.').waitFor();
    expect(new URL(page.url()).searchParams.get('basis')).toBe('AFFILIATED_NOW');
  });
});

async function openFromList(page: Page, list: string, name: string): Promise<void> {
  await page.goto(list);
  await page.getByRole('table').getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}
