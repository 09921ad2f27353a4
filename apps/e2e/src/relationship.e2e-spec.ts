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
    await page.getByText('Secretary IT', { exact: true }).first().waitFor();
    await page.getByText('Vacant, or holder unknown').waitFor();
  });

  it('says a new Secretary has never been met', async () => {
    const page = await openAs('manager');
    await openFromList(page, '/organisations?text=MoITT', MOITT);
    await page.getByRole('button', { name: 'New contact' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Nadia Next');
    await dialog.getByLabel('Post').fill('Secretary IT');
    await dialog.getByLabel('From').fill('2025-07');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Nadia Next' }).waitFor();
    await page.getByText('Never met.').waitFor();
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
