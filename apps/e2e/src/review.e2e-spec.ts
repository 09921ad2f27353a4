import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser';

const MOITT = 'Ministry of Information Technology and Telecommunication';
const WORKSHOP = 'Government Digital Transformation workshop';

describe('reviewing a relationship', () => {
  const { openAs } = useBrowser();

  it('leads from each figure at a glance to what was counted, and says who of ours knows them best', async () => {
    const page = await openAs('lead');
    await page.goto('/organisations?text=MoITT');
    await page.getByRole('table').getByRole('link', { name: MOITT, exact: true }).click();
    const glance = page.getByRole('list', { name: 'At a glance' });
    await glance.getByText('Who of ours knows them best').waitFor();

    await glance.getByRole('link', { name: '1 meeting' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor();
    await page.getByText(/^Meetings of .* with /).waitFor();
    await page.getByText('1 meeting', { exact: true }).waitFor();
    await page.getByRole('table').getByRole('link', { name: WORKSHOP }).waitFor();
  });

  it('narrows the timeline by kind and topic, which the address keeps', async () => {
    const page = await openAs('lead');
    await page.goto('/organisations?text=MoITT');
    await page.getByRole('table').getByRole('link', { name: MOITT, exact: true }).click();
    await page.getByRole('tab', { name: 'Timeline' }).click();
    const timeline = page.getByRole('list', { name: 'Timeline' });
    await timeline.getByRole('link', { name: WORKSHOP }).waitFor();

    await page.getByRole('combobox', { name: 'What happened' }).click();
    await page.getByRole('option', { name: 'Who came and went' }).click();
    await timeline.getByRole('link', { name: WORKSHOP }).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    expect(new URL(page.url()).searchParams.getAll('happened')).toEqual(['AFFILIATION']);
    expect(await page.getByRole('link', { name: WORKSHOP }).count()).toBe(0);
  });

  it('keeps a promise with the post when its holder goes', async () => {
    const page = await openAs('manager');
    await page.goto('/contacts');
    await page.getByRole('button', { name: 'New contact' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Hollis Harbour');
    await dialog.getByRole('combobox', { name: 'Organisation' }).fill('Universal Service Fund');
    await page.getByRole('option', { name: /Universal Service Fund/ }).click();
    await dialog.getByLabel('Post').fill('Chief of Programmes');
    await dialog.getByLabel('From').fill('2024-02');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Hollis Harbour' }).waitFor();
    await page.getByRole('list', { name: 'Affiliations' }).getByRole('link', { name: 'Chief of Programmes' }).click();
    await page.getByRole('heading', { level: 1, name: 'Chief of Programmes' }).waitFor();

    await page.getByRole('button', { name: 'Record a promise' }).click();
    await dialog.getByRole('textbox', { name: 'Promise' }).fill('To publish the map of villages');
    await dialog.getByLabel('Due on').fill('2027-03-01');
    await dialog.getByRole('button', { name: 'Record', exact: true }).click();
    const promise = page.getByRole('list', { name: 'Promises' }).getByText('To publish the map of villages');
    await promise.waitFor();

    const holders = page.getByRole('list', { name: 'Holders' });
    await holders.getByRole('link', { name: 'Hollis Harbour' }).click();
    await page.getByRole('button', { name: 'End the affiliation with Universal Service Fund' }).click();
    await dialog.getByLabel('Last day').fill('2025-06-30');
    await dialog.getByRole('button', { name: 'End', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.goBack();

    await holders.getByText('Nobody is known to have held it.').waitFor();
    await page.getByText('Vacant, or holder unknown').waitFor();
    await promise.waitFor();
    await page.getByLabel('As of', { exact: true }).fill('2025-01-15');
    await page.getByText(/By dates, as we know them now: .* on Wed 15 Jan 2025/).waitFor();
    await holders.getByRole('link', { name: 'Hollis Harbour' }).waitFor();
    expect(await holders.getByRole('listitem').count()).toBe(1);
    expect(new URL(page.url()).searchParams.get('on')).toBe('2025-01-15');
  });

  it('records a position with its evidence, to which its cell of the matrix leads by keys alone', async () => {
    const page = await openAs('manager', { width: 390, height: 844 });
    await page.goto('/organisations?text=Ignite');
    await page.getByRole('table').getByRole('link', { name: 'Ignite', exact: true }).click();
    await page.getByRole('button', { name: 'Record a position' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Topic' }).fill('Misinf');
    await page.getByRole('option', { name: 'Misinformation' }).click();
    await dialog.getByLabel('Stance').selectOption({ label: 'Opposed' });
    await dialog.getByLabel('Evidence').fill('Their letter of that day, page 2.');
    await dialog.getByRole('button', { name: 'Record', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });

    await page.goto('/positions?text=Ignite');
    await page.getByText('1 organisation').waitFor();
    await page.getByRole('table').getByRole('link', { name: 'Ignite', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: 'Misinformation' }).getByText('Their letter of that day, page 2.').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  });
});
