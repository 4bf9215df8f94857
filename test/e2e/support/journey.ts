import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import axe from 'axe-core';
import { mailboxUrl } from '../../../tools/journeys/ports.mjs';

export const DEMO_PASSWORD = 'lanternhill-demo-2026';

/** The two sizes every journey is walked at. */
export const SIZES = {
  laptop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
} as const;
export type SizeName = keyof typeof SIZES;

/** A person with a browser of their own: nothing is shared with anybody else's. On the phone they have asked for little movement. */
export async function aPerson(
  browser: Browser,
  size: SizeName,
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({
    viewport: SIZES[size],
    reducedMotion: size === 'phone' ? 'reduce' : 'no-preference',
  });
  const page = await context.newPage();
  return { page, context };
}

export async function signIn(page: Page, email: string, password = DEMO_PASSWORD): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly links: readonly string[];
}

/** The newest letter to somebody, waited for. */
export async function letterTo(address: string): Promise<Mail> {
  let found: Mail | undefined;
  await expect
    .poll(async () => {
      const answer = await fetch(`${mailboxUrl}/?to=${encodeURIComponent(address)}`);
      found = ((await answer.json()) as Mail[]).at(-1);
      return found !== undefined;
    })
    .toBe(true);
  return found as Mail;
}

/**
 * Bars that stay in sight while a page scrolls lie over some part of it at any moment, and axe takes what lies under them for too
 * small to press. They are laid into the page while it looks, unless a sheet or a dialog is open above all of it.
 */
async function layBars(page: Page, lie: boolean): Promise<void> {
  await page.evaluate((down) => {
    if (document.querySelector('.cdk-overlay-backdrop')) return;
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (element.closest('.cdk-overlay-container')) continue;
      const isBar = ['fixed', 'sticky'].includes(getComputedStyle(element).position);
      if (down && isBar) {
        element.dataset['laid'] = element.style.position;
        element.style.position = 'static';
      } else if (!down && element.dataset['laid'] !== undefined) {
        element.style.position = element.dataset['laid'];
        delete element.dataset['laid'];
      }
    }
  }, lie);
}

/** Everything axe knows that WCAG 2.2 AA asks for. Nothing is worked out of what is in order: half the time of a journey. */
const WCAG = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  resultTypes: ['violations'],
} satisfies axe.RunOptions;

/** No violation axe can find, on the page as it stands: in the page itself, where no frames of others are. */
export async function expectAccessible(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  await layBars(page, true);
  const violations = await page.evaluate(async (options) => {
    const found = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, options);
    return found.violations.map(({ id, nodes }) => ({
      id,
      where: nodes.map(({ target }) => target.join(' ')),
    }));
  }, WCAG);
  await layBars(page, false);
  expect(violations).toEqual([]);
}

/** Nothing sticks out to the side: the page is as wide as the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over).toBeLessThanOrEqual(0);
}

/** Whatever comes in or goes out has done so: half faded in, nothing has the contrast it is meant to have. */
async function expectStill(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
        .map(({ finished }) => finished),
    ),
  );
}

/** Looks at a page the way every journey does: reachable for everybody, at this size. */
export async function lookAt(page: Page): Promise<void> {
  await expectStill(page);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
}
