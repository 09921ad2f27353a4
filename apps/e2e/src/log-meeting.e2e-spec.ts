import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser';
import { tabTo, typeInto } from './keyboard';

const FIVE_NEW = [
  'Ada Lake, Director, Lakeside Helpline Network',
  'Ben Brook, Counsel, Lakeside Helpline Network',
  'Cora Dell, Programme Specialist, Harbour Safety Trust',
  'Dr Edda Fell, Researcher, Harbour Safety Trust',
].join('\n');

describe('a policy manager', () => {
  const { openAs } = useBrowser();

  it('signs in, and out again', async () => {
    const page = await openAs('manager');
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    expect(await page.title()).toBe('Today · Rapport');
    await page.getByRole('button', { name: 'Sign out' }).or(page.getByText('Sign out')).click();
    await page.waitForURL('**/sign-in**');
    await page.goto('/meetings');
    await page.waitForURL('**/sign-in**');
  });

  it('logs the acceptance summit with the keyboard alone, five of its people new, and finds it with everybody involved', async () => {
    const page = await openAs('manager');
    const mutations = countMutations(page, 'LogMeeting');
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await page.keyboard.press('c');
    await page.waitForURL('**/meetings/new');

    await typeInto(page, 'Title', 'Community Summit on online safety');
    await tabTo(page, 'Kind');
    await page.keyboard.type('Summit');
    await typeInto(page, 'Place', 'Islamabad');
    await tabTo(page, 'Topics');
    await page.keyboard.type('Child safety');
    await page.keyboard.press('Enter');
    await typeInto(page, 'Purpose', 'Social-media best practice, online safety and freedom of expression.');

    await tabTo(page, 'Add participants');
    await addParticipant(page, 'Shaza Fatima', 'Shaza Fatima Khawaja');
    await addParticipant(page, 'Mahmood', 'Muhammad Mahmood');
    await addParticipant(page, '6 officers of NITB', 'Officers');
    await addParticipant(page, 'Priyanka', 'Priyanka Bhalla');
    await addParticipant(page, 'Frida Gale, Organiser, Lakeside Helpline Network', 'Frida Gale');
    await page.evaluate((names) => navigator.clipboard.writeText(names), FIVE_NEW);
    await page.keyboard.press('Control+V');
    await page.getByRole('dialog').getByText('Edda Fell').waitFor();
    await tabTo(page, 'Add 4 people');
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: 'Participants' }).getByRole('listitem', { name: 'Edda Fell' }).waitFor();

    await tabTo(page, 'Add interaction');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Meta will go on working with civil-society organisations.');
    await tabTo(page, 'Said by');
    await page.keyboard.type('Priyanka');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await typeInto(page, 'Source', 'Business Recorder, July 2024');

    await tabTo(page, 'Add promise');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Bring the safety tools to the helplines');
    await tabTo(page, 'Who owes it');
    await page.keyboard.type('Meta');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Or look at it again on');
    await page.keyboard.type('12122026');

    await tabTo(page, 'Add follow-up');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Send the slides');
    await page.getByText(/Everyone signed in \(\d+ people\) will see this\./).waitFor();
    await page.keyboard.press('Control+Enter');

    await page.getByRole('heading', { level: 1, name: 'Community Summit on online safety' }).waitFor();
    expect(mutations()).toBe(1);
    await page.getByRole('heading', { name: /^Participants/ }).waitFor();
    const participants = page.getByRole('list', { name: 'Participants' });
    await participants.getByText('Officers, 6').waitFor();
    for (const name of ['Ada Lake', 'Ben Brook', 'Cora Dell', 'Edda Fell', 'Frida Gale', 'Shaza Fatima Khawaja']) {
      expect(await participants.getByRole('link', { name, exact: true }).count(), name).toBe(1);
    }
    expect(await participants.getByText('Secretary IT').count()).toBe(1);
    await page.getByRole('link', { name: 'Bring the safety tools to the helplines' }).waitFor();
    await page.getByText('Send the slides').waitFor();
    // What was said is a paraphrase, and so stands in no quotation marks.
    expect(await page.getByText('“Meta will go on').count()).toBe(0);

    for (const place of ['MoITT', 'NITB', 'Muhammad Mahmood', 'Ada Lake']) {
      await page.getByRole('link', { name: place, exact: true }).first().click();
      await page.getByRole('region', { name: /^Meetings/ }).waitFor();
      await page.getByRole('link', { name: 'Community Summit on online safety' }).first().click();
      await page.getByRole('heading', { level: 1, name: 'Community Summit on online safety' }).waitFor();
    }
    // The bodies that were new are one each, though several came from them.
    await page.goto('/organisations?text=Lakeside Helpline');
    await page.getByText('1 organisation', { exact: true }).waitFor();
  });

  it('keeps the draft through a reload in the middle of logging', async () => {
    const page = await openAs('manager');
    await page.goto('/meetings/new');
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Half a summit');
    await page.getByLabel('Add participants').fill('6 officers of PTA');
    await page.keyboard.press('Enter');
    await page.getByRole('listitem', { name: 'Officers' }).waitFor();
    await page.getByRole('button', { name: 'Add interaction' }).click();
    await page.keyboard.type('The regulator asked for a contact.');
    await page.getByText('Draft saved on this device').waitFor();

    await page.reload();
    await page.getByText('You were logging this meeting').waitFor();
    expect(await page.getByRole('textbox', { name: 'Title', exact: true }).inputValue()).toBe('Half a summit');
    expect(await page.getByLabel('What was said, in your words').inputValue()).toBe(
      'The regulator asked for a contact.',
    );
    await page.getByRole('listitem', { name: 'Officers' }).waitFor();
  });

  it('leaves no draft on the device on signing out, nor ever one that is for named people', async () => {
    const page = await openAs('manager');
    const onDevice = () => page.evaluate(() => JSON.stringify(localStorage));
    await page.goto('/meetings/new');
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Half a secret');
    await page.getByText('Draft saved on this device').waitFor();
    expect(await onDevice()).toContain('Half a secret');
    await page.getByText('Named people', { exact: true }).click();
    await page.getByText('Draft kept while this window is open').waitFor();
    expect(await onDevice()).not.toContain('Half a secret');
    await page.reload();
    await page.getByText('You were logging this meeting').waitFor();

    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'A meeting is not saved yet' });
    await dialog.getByRole('button', { name: 'Go on with the meeting' }).click();
    expect(await page.getByRole('textbox', { name: 'Title', exact: true }).inputValue()).toBe('Half a secret');
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await dialog.getByRole('button', { name: 'Sign out and remove it' }).click();
    await page.waitForURL('**/sign-in**');
    expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain('Half a secret');
  });

  it('is told where a field is wrong, and loses nothing', async () => {
    const page = await openAs('manager');
    await page.goto('/meetings/new');
    await page.getByLabel('Place', { exact: true }).fill('Islamabad');
    await page.getByRole('button', { name: 'Add promise' }).click();
    await page.keyboard.type('A promise without a day');
    await page.keyboard.press('Control+Enter');
    const title = page.getByRole('textbox', { name: 'Title', exact: true });
    await title.and(page.locator('[aria-invalid="true"]')).waitFor();
    expect(await title.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await page.getByLabel('Place', { exact: true }).inputValue()).toBe('Islamabad');
    expect(await page.getByLabel('Promise', { exact: true }).inputValue()).toBe('A promise without a day');
  });
});

/** Types into the field for participants, waits for the offers, takes the first, and finds the field ready for the next. */
async function addParticipant(page: Page, typed: string, row: string): Promise<void> {
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Participants' }).getByRole('listitem', { name: row }).waitFor();
}

function countMutations(page: Page, operation: string): () => number {
  let sent = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql') && request.postData()?.includes(`"operationName":"${operation}"`)) sent++;
  });
  return () => sent;
}
