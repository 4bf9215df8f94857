import { existsSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { aPerson, signIn, type SizeName } from './support/journey';

const BUILT = resolve(import.meta.dirname, '../../dist/dashboard/browser');
/** Script over the wire, in thousands of bytes of gzip: what docs/performance.md allows. */
const BUDGET = { signIn: 122, clientHome: 170, today: 260 } as const;

/** What a page makes a browser load that has nothing yet. */
async function weightOf(page: Page, open: () => Promise<unknown>): Promise<number> {
  const scripts = new Set<string>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.add(new URL(response.url()).pathname);
  });
  await open();
  await page.waitForLoadState('networkidle');
  const files = [...scripts].map((path) => join(BUILT, basename(path)));
  expect(files.length).toBeGreaterThan(0);
  // What is too small to be worth it has no compressed twin.
  const sent = files.map((file) => (existsSync(`${file}.gz`) ? `${file}.gz` : file));
  return sent.reduce((sum, file) => sum + statSync(file).size, 0) / 1000;
}

async function weightSignedIn(browser: Browser, size: SizeName, who: string, path: string): Promise<number> {
  const { page, context } = await aPerson(browser, size);
  await signIn(page, who);
  const fresh = await context.newPage();
  const weight = await weightOf(fresh, () => fresh.goto(path));
  await context.close();
  return weight;
}

test('the first page of everybody stays light', async ({ browser }) => {
  const { page, context } = await aPerson(browser, 'phone');
  expect(await weightOf(page, () => page.goto('/sign-in'))).toBeLessThanOrEqual(BUDGET.signIn);
  await context.close();
  const home = await weightSignedIn(browser, 'phone', 'rosalind@lanternhill.example', '/my');
  expect(home).toBeLessThanOrEqual(BUDGET.clientHome);
  const today = await weightSignedIn(browser, 'laptop', 'ilse@lanternhill.example', '/');
  expect(today).toBeLessThanOrEqual(BUDGET.today);
});
