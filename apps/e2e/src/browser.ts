import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'];

/** Where a Chromium is: the one named by CHROMIUM_PATH, the one inside the npm package, or one that is installed. */
async function executablePath(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  if (process.platform === 'linux') return sparticuz.executablePath();
  const installed = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ].find((path) => existsSync(path));
  if (!installed) throw new Error('No Chromium found: set CHROMIUM_PATH to a Chrome or Chromium.');
  return installed;
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
}

/**
 * A browser for the stories of one file; every page starts signed out, and a failed story leaves screenshots of its pages. A story in
 * which a page broke its security policy, or wrote an error to its console, has failed.
 */
export function useBrowser() {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: await executablePath(), args: FLAGS });
  });
  afterEach(async ({ task }) => {
    const pages = contexts.flatMap((context) => context.pages());
    if (task.result?.state === 'fail') await keepScreenshots(pages, task.name);
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(complaints.splice(0), 'what pages complained of').toEqual([]);
  });
  afterAll(() => browser.close());

  const open = async ({ width = 1440, height = 900, colorScheme = 'light' }: OpenOptions = {}): Promise<Page> => {
    const context = await browser.newContext({
      baseURL: inject('baseUrl'),
      viewport: { width, height },
      colorScheme,
      timezoneId: 'Asia/Karachi',
      locale: 'en-GB',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    contexts.push(context);
    context.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' && !EXPECTED.test(text))
        complaints.push(`${message.page()?.url() ?? ''}: ${text}`);
    });
    context.on('weberror', (error) => complaints.push(`${error.page()?.url() ?? ''}: ${error.error().message}`));
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    return page;
  };

  const openAs = async (who: DemoAccount, options: OpenOptions = {}): Promise<Page> => {
    const page = await open(options);
    await signIn(page, who);
    return page;
  };
  return { open, openAs };
}

/** What the browser itself writes of answers that refuse, and of a network that is away. */
const EXPECTED = /^Failed to load resource: /;

export type DemoAccount = 'manager' | 'lead' | 'analyst' | 'auditor' | 'admin';

async function keepScreenshots(pages: readonly Page[], story: string): Promise<void> {
  const folder = join('test-results', 'screenshots');
  await mkdir(folder, { recursive: true });
  const name = story.replace(/\W+/g, '-');
  await Promise.all(pages.map((page, at) => page.screenshot({ path: join(folder, `${name}-${at + 1}.png`) })));
}

/** Signs in as a demo account, as a person does. */
export async function signIn(page: Page, who: DemoAccount): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(`${who}@demo.test`);
  await page.getByLabel('Password', { exact: true }).fill('demo');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}
