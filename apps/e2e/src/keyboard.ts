import type { Page } from 'playwright-core';

const MOST_STEPS = 150;

/** Presses Tab until the field or button of that name has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = typeof name === 'string' ? (label: string) => label === name : (label: string) => name.test(label);
  const passed: string[] = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    const label = await focusedName(page);
    if (wanted(label)) return;
    passed.push(label);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(name)}; it passed ${passed.slice(-40).join(' | ')}`);
}

/** Comes to a field by Tab, and types. */
export async function typeInto(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(text);
}

/** What the element that has the focus is called: its label, or its text. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return '';
    const label = 'labels' in element ? (element.labels as NodeListOf<HTMLLabelElement> | null)?.[0] : undefined;
    const named = element.getAttribute('aria-label') ?? (label ?? element).textContent;
    return named.replace(/\s*\*$/, '').trim();
  });
}
