import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

const LISTS = ['/meetings', '/organisations', '/contacts', '/commitments'] as const;
const SCREENS = [
  '/',
  ...LISTS,
  '/follow-ups',
  '/coverage',
  '/positions',
  '/meetings/new',
  '/settings',
  '/settings/sessions',
  '/settings/tokens',
  '/settings/users',
  '/settings/teams',
  '/search?q=PTA',
  '/nowhere',
  '/graphql',
] as const;

const WINDOWS = [
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
] as const;

describe('every screen', () => {
  const { open, openAs } = useBrowser();

  it.each(WINDOWS)(
    'has nothing for axe to find, and nothing wider than it, at $width px, $colorScheme',
    async (options) => {
      const visitor = await open(options);
      await visitor.goto('/sign-in');
      await visitor.getByLabel('E-mail').waitFor();
      const found = new Map([['/sign-in', await faultsOf(visitor)]]);

      const page = await openAs('manager', options);
      const records: string[] = [];
      for (const list of LISTS) records.push(await recordOf(page, list));
      const topic = await topicOf(page);
      for (const screen of [...SCREENS, ...records, `${records[1]}/briefing`, topic]) {
        await page.goto(screen);
        await page.waitForLoadState('networkidle');
        found.set(screen, await faultsOf(page));
      }
      expect(withFaults(found)).toEqual({});
    },
  );

  it.each(WINDOWS)('of a relationship is so in each of its views, at $width px, $colorScheme', async (options) => {
    const page = await openAs('manager', options);
    const ministry = await recordOf(page, '/organisations?text=MoITT');
    const topic = await topicOf(page);
    await page.goto(`${ministry}?view=people&on=2024-07-05`);
    const post = (await page.getByRole('link', { name: 'Secretary IT' }).first().getAttribute('href')) ?? '';
    const views = ['timeline', 'positions', 'people&on=2024-07-05'].map((view) => `${ministry}?view=${view}`);
    const found = new Map<string, readonly string[]>();
    for (const screen of [ministry, ...views, post, `${topic}?view=timeline`]) {
      await page.goto(screen);
      await page.waitForLoadState('networkidle');
      found.set(screen, await faultsOf(page));
    }
    expect(withFaults(found)).toEqual({});
  });

  it('has nothing for axe to find in its dialogs', async () => {
    const page = await openAs('manager');
    const dialogs = [
      { at: '/organisations', button: 'New organisation' },
      { at: '/contacts', button: 'New contact' },
      { at: '/commitments', button: 'Record a promise' },
      { at: '/follow-ups', button: 'New follow-up' },
    ];
    const found = new Map<string, string[]>();
    for (const { at, button } of dialogs) {
      await page.goto(at);
      await page.getByRole('button', { name: button }).click();
      await settled(page);
      found.set(button, await faultsOf(page));
    }
    await page.goto('/meetings');
    await page.getByRole('table').locator('a').first().click();
    for (const button of ['Edit', 'Add']) {
      await page.getByRole('button', { name: button, exact: true }).first().click();
      await settled(page);
      found.set(button, await faultsOf(page));
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    await page.keyboard.press('q');
    await page.getByRole('textbox', { name: /in one line/ }).fill('met PTA and Lake Guild yesterday');
    await page.getByRole('button', { name: /Lake Guild \(new\)/ }).waitFor();
    await settled(page);
    found.set('Quick capture', await faultsOf(page));
    expect(withFaults(found)).toEqual({});
  });

  it('has nothing for axe to find where people are administered', async () => {
    const page = await openAs('admin');
    const found = new Map<string, string[]>();
    for (const { at, button } of [
      { at: '/settings/users', button: 'Invite somebody' },
      { at: '/settings/teams', button: 'New team' },
      { at: '/settings/tokens', button: 'New token' },
    ]) {
      await page.goto(at);
      await page.getByRole('button', { name: button }).waitFor();
      found.set(at, await faultsOf(page));
      await page.getByRole('button', { name: button }).click();
      await settled(page);
      found.set(button, await faultsOf(page));
    }
    await page.goto('/invitation#nothing');
    await page.getByLabel('New password').waitFor();
    found.set('/invitation', await faultsOf(page));
    expect(withFaults(found)).toEqual({});
  });
});

/** The address of the first record of a list. */
async function recordOf(page: Page, list: string): Promise<string> {
  await page.goto(list);
  return (await page.getByRole('table').locator('a').first().getAttribute('href')) ?? '';
}

/** The address of a topic that the workshop of July 2024 was on. */
async function topicOf(page: Page): Promise<string> {
  await page.goto('/meetings?text=Digital Transformation');
  await page.getByRole('table').locator('a').first().click();
  return (await page.getByRole('link', { name: 'Misinformation' }).getAttribute('href')) ?? '';
}

function withFaults(found: ReadonlyMap<string, readonly string[]>): Record<string, readonly string[]> {
  return Object.fromEntries([...found].filter(([, faults]) => faults.length > 0));
}

/** A dialog that fades in is half transparent for a moment, and has no contrast then. */
async function settled(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await dialog.evaluate((element) =>
    Promise.all(element.ownerDocument.getAnimations().map((animation) => animation.finished)),
  );
}

/** What axe finds, each with where, but for GraphiQL, which is not ours; and whether the page is wider than its window. */
async function faultsOf(page: Page): Promise<string[]> {
  // Evaluated, because the policy of our pages lets no other script in.
  await page.evaluate(axe);
  const results = await page.evaluate(() =>
    (window as unknown as { axe: typeof Axe }).axe.run({ exclude: ['.graphiql-container'] }),
  );
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [
    ...results.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
    ...(overflow > 0 ? [`wider than the window by ${overflow} px`] : []),
  ];
}
