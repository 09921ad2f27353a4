import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject, onTestFailed } from 'vitest';

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

/** A browser for the stories of one file; every page starts signed out, and a failed story leaves its screenshot. */
export function useBrowser() {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: await executablePath(), args: FLAGS });
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(() => browser.close());

  const open = async (options: { width?: number; height?: number } = {}): Promise<Page> => {
    const { width = 1440, height = 900 } = options;
    const viewport = { width, height };
    const context = await browser.newContext({
      baseURL: inject('baseUrl'),
      viewport,
      timezoneId: 'Asia/Karachi',
      locale: 'en-GB',
    });
    contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    onTestFailed(async ({ task }) => {
      const folder = join('test-results', 'screenshots');
      await mkdir(folder, { recursive: true });
      await page.screenshot({ path: join(folder, `${task.name.replace(/\W+/g, '-')}.png`) }).catch(() => undefined);
    });
    return page;
  };

  const openAs = async (who: 'manager' | 'lead' | 'analyst' | 'auditor' | 'admin', options = {}): Promise<Page> => {
    const page = await open(options);
    await signIn(page, who);
    return page;
  };
  return { open, openAs };
}

/** Signs in as a demo account, as a person does. */
export async function signIn(page: Page, who: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(`${who}@demo.test`);
  await page.getByLabel('Password', { exact: true }).fill('demo');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}
