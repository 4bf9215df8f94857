import { expect, test, type Page } from '@playwright/test';
import { aPerson, lookAt, signIn, SIZES, type SizeName } from './support/journey';

/** Who stops it, in which case, and how: each way once, each at the size it is mostly done at. */
const LEAVING = {
  laptop: {
    title: 'Graciela & Noor',
    therapist: 'owen',
    leaver: { login: 'noor', name: 'Noor' },
    other: { login: 'graciela', name: 'Graciela' },
    shared: { exercise: 'Clear expression', part: /as a camera would show it/ },
    leave: takeConsentBack,
    told: /Noor.* took (back consent|a consent back)/,
    why: 'A consent was taken back',
  },
  phone: {
    title: 'Rosalind & Tobias',
    therapist: 'ilse',
    leaver: { login: 'tobias', name: 'Tobias' },
    other: { login: 'rosalind', name: 'Rosalind' },
    shared: { exercise: 'Patience and self-compassion', part: /someone you love/ },
    leave: leaveAltogether,
    told: /Tobias.* left the case/,
    why: 'Somebody left the case',
  },
} as const satisfies Record<SizeName, unknown>;

const RATIONALE = 'To hear each other before you solve anything.';
const NOT_AVAILABLE = 'This activity is not available at the moment.';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function openCase(page: Page, title: string): Promise<string> {
  await page.goto('/caseload');
  await page.getByRole('link', { name: title }).first().click();
  await expect(heading(page, title)).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Something both do together, as the sheet of the therapist gives it. */
async function giveRounds(page: Page, names: readonly string[]): Promise<void> {
  await press(page, 'Assign');
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('combobox', { name: 'Find an exercise' }).fill('listening');
  await page.keyboard.press('Enter');
  await expect(sheet.getByRole('heading', { name: /listening/i }).first()).toBeVisible();
  for (const name of names) await sheet.getByRole('checkbox', { name: new RegExp(name) }).check();
  await sheet.getByRole('textbox', { name: 'Why this, why now' }).fill(RATIONALE);
  await sheet.getByRole('textbox', { name: 'When and where' }).fill('On Sunday, at the kitchen table');
  await sheet.getByRole('textbox', { name: 'What may get in the way, and then' }).fill('Tired: one turn');
  await sheet.getByRole('textbox', { name: 'The smallest version that still counts' }).fill('One turn each');
  await sheet.getByRole('checkbox', { name: /weighed it/ }).check();
  const ready = sheet.getByRole('checkbox', { name: /In my judgement they are ready/ });
  if (await ready.isVisible()) await ready.check();
  await lookAt(page);
  await sheet.getByRole('button', { name: 'Assign', exact: true }).click();
  await expect(sheet).toBeHidden();
}

/** Seen as the other will see it, and then let go. */
async function share(page: Page, what: { exercise: string; part: RegExp }, to: string): Promise<void> {
  await page.goto('/my/history');
  await page.getByRole('link', { name: what.exercise }).first().click();
  await page.getByRole('link', { name: 'Share part of this' }).click();
  await expect(heading(page, 'Share')).toBeVisible();
  await page.getByRole('checkbox', { name: what.part }).first().check();
  await page.getByRole('checkbox', { name: to, exact: true }).check();
  await lookAt(page);
  await press(page, 'See it as they will');
  await expect(heading(page, `As ${to} will see it`)).toBeVisible();
  await lookAt(page);
  const read = page.getByRole('checkbox', { name: /I have read this/ });
  if (await read.isVisible()) await read.check();
  await press(page, 'Share this version');
  await expect(page.getByText(`With ${to}`).first()).toBeVisible();
  await lookAt(page);
}

/** @returns where it can be read, while it can */
async function read(page: Page, from: string, what: { exercise: string }): Promise<string> {
  await page.goto('/my/together');
  await page
    .getByRole('link', { name: new RegExp(`${from} · ${what.exercise}`) })
    .first()
    .click();
  await lookAt(page);
  await press(page, 'Read it');
  await expect(page.getByText(`From ${from}`)).toBeVisible();
  await lookAt(page);
  return new URL(page.url()).pathname;
}

/** Where the rounds are begun. @returns the address of the homework */
async function openRounds(page: Page): Promise<string> {
  await page.goto('/my');
  await page
    .getByRole('link', { name: /listening/i })
    .first()
    .click();
  await expect(page.getByText(RATIONALE)).toBeVisible();
  return new URL(page.url()).pathname;
}

async function takeConsentBack(page: Page): Promise<void> {
  await page.goto('/my/privacy');
  await lookAt(page);
  await page
    .getByRole('link', { name: /^Doing some of this together/ })
    .filter({ hasText: 'You agreed' })
    .click();
  await expect(page.getByText(/Nobody is told why\. The others/)).toBeVisible();
  await lookAt(page);
  await press(page, 'Take it back');
  await lookAt(page);
  await press(page, 'Yes, take it back');
  await expect(heading(page, 'Privacy')).toBeVisible();
  await lookAt(page);
}

async function leaveAltogether(page: Page): Promise<void> {
  await page.goto('/my/privacy');
  await page.getByRole('link', { name: 'Leave', exact: true }).click();
  await expect(heading(page, 'Leave')).toBeVisible();
  await lookAt(page);
  await press(page, 'Leave');
  await lookAt(page);
  await press(page, 'Yes, leave');
  await expect(page.getByText('You do not take part in anything just now.')).toBeVisible();
  await lookAt(page);
}

for (const size of Object.keys(SIZES) as SizeName[]) {
  const { title, therapist, leaver, other, shared, leave, told, why } = LEAVING[size];
  const how = leave === takeConsentBack ? 'takes a consent back' : 'leaves';
  test(`somebody ${how}: what they shared closes, what is joint rests, nobody learns why (${size})`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const care = await aPerson(browser, size);
    const going = await aPerson(browser, size);
    const staying = await aPerson(browser, size);
    await signIn(care.page, `${therapist}@lanternhill.example`);
    await signIn(going.page, `${leaver.login}@lanternhill.example`);
    await signIn(staying.page, `${other.login}@lanternhill.example`);
    const place = await openCase(care.page, title);
    await giveRounds(care.page, [leaver.name, other.name]);
    await share(going.page, shared, other.name);
    const rounds = await openRounds(staying.page);
    const open = await read(staying.page, leaver.name, shared);

    await leave(going.page);

    // What was open a moment ago is as if it had never been there.
    await staying.page.reload();
    await expect(staying.page.getByText(`From ${leaver.name}`)).toHaveCount(0);
    await expect(staying.page.getByRole('main')).toContainText(/not found|not here|no longer|find/i);
    await lookAt(staying.page);
    await staying.page.goto('/my/together');
    await expect(staying.page.getByText('Nothing is shared with you at the moment.')).toBeVisible();
    await lookAt(staying.page);
    await staying.page.goto(rounds);
    await expect(staying.page.getByText(NOT_AVAILABLE)).toBeVisible();
    await lookAt(staying.page);
    for (const address of ['/my', '/my/together', '/my/privacy', rounds, open]) {
      await staying.page.goto(address);
      await expect(staying.page.getByRole('main')).toContainText(/[a-z]{3}/);
      await expect(staying.page.getByRole('main')).not.toContainText(
        /withdr|took back|taken back by|has left/i,
      );
    }

    // The care team is told, at once and with what it means.
    await care.page.goto('/');
    await expect(care.page.getByText(told).first()).toBeVisible();
    await lookAt(care.page);
    await care.page.goto(`${place}/safety`);
    await expect(care.page.getByText('Stopped', { exact: true })).toBeVisible();
    await expect(care.page.getByText(why).first()).toBeVisible();
    await lookAt(care.page);
    for (const { context } of [care, going, staying]) await context.close();
  });
}
