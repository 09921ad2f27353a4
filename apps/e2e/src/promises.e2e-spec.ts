import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser';

describe('the ledger of promises', () => {
  const { openAs } = useBrowser();

  it('postpones, then fulfils a promise with evidence, then opens it again', async () => {
    const page = await openAs('manager');
    await page.goto('/commitments?mine=yes');
    const first = page.getByRole('table').locator('a').first();
    const text = (await first.textContent()) ?? '';
    await first.click();
    await page.getByRole('heading', { level: 1, name: text }).waitFor();

    await page.getByRole('button', { name: 'Postpone' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('New day').fill('2027-03-01');
    await dialog.getByRole('button', { name: 'Postpone' }).click();
    await dialog.getByText('This is empty: fill it in.').waitFor();
    await dialog.getByLabel('Reason').fill('The consultation was moved.');
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'hidden' });
    const history = page.getByRole('list', { name: 'History' });
    await history.getByText(/to Mon 1 Mar 2027/).waitFor();
    await history.getByText('The consultation was moved.').waitFor();

    await page.getByRole('button', { name: 'Fulfil' }).click();
    await dialog.getByLabel('Evidence').fill('Letter of 2 March 2027, in the archive.');
    await page.keyboard.press('Control+Enter');
    await history.getByText('Evidence: Letter of 2 March 2027, in the archive.').waitFor();
    await page.getByText('Fulfilled').first().waitFor();
    expect(await page.getByRole('button', { name: 'Postpone' }).count()).toBe(0);

    await page.getByRole('button', { name: 'Open again' }).click();
    await dialog.getByLabel('Reason').fill('The letter was withdrawn.');
    await page.keyboard.press('Control+Enter');
    await history.getByText('The letter was withdrawn.').waitFor();
    await page.getByRole('button', { name: 'Fulfil' }).waitFor();
  });

  it('lets nobody write who may only read', async () => {
    const page = await openAs('analyst');
    await page.goto('/commitments');
    await page.getByRole('table').locator('a').first().click();
    await page.getByRole('list', { name: 'History' }).waitFor();
    for (const action of ['Postpone', 'Fulfil', 'Withdraw', 'New follow-up']) {
      expect(await page.getByRole('button', { name: action }).count(), action).toBe(0);
    }
    await page.goto('/meetings/new');
    await page.getByText('Your role does not allow this').waitFor();
    expect(await page.getByRole('button', { name: 'Save meeting' }).count()).toBe(0);
  });

  it('records a promise from a body’s page, ticks a follow-up off', async () => {
    const page = await openAs('lead');
    await page.goto('/organisations?text=PTA');
    await page.getByRole('table').getByRole('link', { name: 'Pakistan Telecommunication Authority' }).click();
    await page.getByRole('button', { name: 'Record a promise' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Promise', exact: true }).fill('Name one contact for urgent cases');
    await dialog.getByRole('button', { name: 'Record', exact: true }).click();
    await dialog.locator('[id$="-error"]').first().waitFor();
    await dialog.getByLabel('Due on').fill('2027-02-01');
    await dialog.getByRole('button', { name: 'Record', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    const promise = page.getByRole('list', { name: 'Promises' }).getByRole('listitem').first();
    await promise.getByText('Received:').waitFor();
    await promise.getByRole('link', { name: 'Name one contact for urgent cases' }).click();

    await page.getByRole('button', { name: 'New follow-up' }).click();
    await dialog.getByRole('textbox', { name: 'Task', exact: true }).fill('Ask for the name');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Done: Ask for the name' }).click();
    await page.getByRole('list', { name: 'Follow-ups' }).getByText('Done', { exact: true }).waitFor();
  });

  it('takes a promise in one line, by keyboard alone', async () => {
    const page = await openAs('manager');
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await page.keyboard.press('q');
    await page.getByRole('textbox', { name: /in one line/ }).waitFor();
    await page.keyboard.type('promise PTA toolkit in Sindhi by 30 Sep 2027 @Leo #child-safety');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Open', exact: true }).click();

    await page.getByRole('heading', { level: 1, name: 'toolkit in Sindhi' }).waitFor();
    await page.getByRole('link', { name: 'Pakistan Telecommunication Authority' }).first().waitFor();
    await page.getByText('Thu 30 Sept 2027').first().waitFor();
    await page.getByText('Leo Lead').waitFor();
    await page.getByRole('link', { name: 'Child safety' }).waitFor();
  });
});
