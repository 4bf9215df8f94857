import { expect, test, type Browser, type Page } from '@playwright/test';
import { aPerson, letterTo, lookAt, signIn, SIZES, type SizeName } from './support/journey';

interface Newcomer {
  readonly given: string;
  readonly family: string;
  readonly email: string;
  readonly born: string;
  readonly fact: string;
}

async function openCoupleCase(page: Page, people: readonly Newcomer[]): Promise<void> {
  await page.goto('/caseload');
  await page.getByRole('link', { name: 'Open a case' }).click();
  await page.getByRole('radio', { name: /^Couple/ }).check();
  await page.getByLabel('How they are related').selectOption('married');
  for (const [index, person] of people.entries()) {
    const group = page.getByRole('group', { name: new RegExp(`Person ${index + 1}`) });
    await group.getByLabel('Given name').fill(person.given);
    await group.getByLabel('Family name').fill(person.family);
    await group.getByLabel('Email').fill(person.email);
    await group.getByLabel('Birth year').fill(person.born);
  }
  const invite = page.getByRole('switch', { name: /Invite everybody/ });
  if (!(await invite.isChecked())) await invite.check();
  await lookAt(page);
  await page.getByRole('button', { name: 'Open the case and invite' }).click();
  await expect(page).toHaveURL(/\/cases\/[0-9a-f-]{36}/);
}

async function join(browser: Browser, size: SizeName, person: Newcomer): Promise<void> {
  const letter = await letterTo(person.email);
  expect(letter.subject).toBe('An invitation from Lanternhill Relationship Practice');
  expect(letter.text).not.toMatch(/couple|trust|therap|partner/i);
  const { page, context } = await aPerson(browser, size);
  await page.goto(letter.links[0] ?? '');
  await expect(page.getByRole('heading', { name: 'Join Lanternhill Relationship Practice' })).toBeVisible();
  expect(page.url()).not.toContain('#');
  await lookAt(page);

  await page.getByLabel(/initials and the year/).fill('ZZ 1950');
  await page.getByLabel('Choose a password', { exact: true }).fill('seven kettles under the stairs');
  await page.getByLabel(/agree to work this way/).check();
  await page.getByLabel(/Yes, write to me/).check();
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByText(/does not fit what was agreed/).first()).toBeVisible();
  await page.getByLabel(/initials and the year/).fill(person.fact);
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page).toHaveURL(/\/my/);
  await lookAt(page);

  await page.goto(letter.links[0] ?? '');
  await page.reload();
  await expect(page.getByText(/cannot be opened/i).first()).toBeVisible();
  await context.close();
}

for (const size of Object.keys(SIZES) as SizeName[]) {
  test(`a therapist opens a couple case, invites both, and each joins with an own account (${size})`, async ({
    browser,
  }) => {
    const newcomers: readonly Newcomer[] = [
      {
        given: 'Sadie',
        family: 'Brook',
        email: `sadie-${size}@people.example`,
        born: '1986',
        fact: 'sb 1986',
      },
      {
        given: 'Emil',
        family: 'Grant',
        email: `emil-${size}@people.example`,
        born: '1984',
        fact: 'E.G. 1984',
      },
    ];
    const { page, context } = await aPerson(browser, size);
    await signIn(page, 'ilse@lanternhill.example');
    await openCoupleCase(page, newcomers);
    const address = page.url();
    for (const newcomer of newcomers) await join(browser, size, newcomer);

    await page.goto(`${address.replace(/\/$/, '')}/people`);
    for (const { given, family } of newcomers)
      await expect(page.getByRole('heading', { name: `${given} ${family}` })).toBeVisible();
    await expect(page.getByText('Treatment: given')).toHaveCount(2);
    await lookAt(page);

    const stranger = await aPerson(browser, size);
    await signIn(stranger.page, 'owen@lanternhill.example');
    await stranger.page.goto(address);
    await expect(stranger.page.getByText('Sadie')).toHaveCount(0);
    await stranger.context.close();
    await context.close();
  });
}

test('one address cannot serve two people, and the reason is said', async ({ browser }) => {
  const { page, context } = await aPerson(browser, 'laptop');
  await signIn(page, 'ilse@lanternhill.example');
  await page.goto('/caseload');
  await page.getByRole('link', { name: 'Open a case' }).click();
  await page.getByRole('radio', { name: /^Couple/ }).check();
  await page.getByLabel('How they are related').selectOption('married');
  for (const index of [1, 2]) {
    const group = page.getByRole('group', { name: new RegExp(`Person ${index}`) });
    await group.getByLabel('Given name').fill(`Pat${index}`);
    await group.getByLabel('Family name').fill('Shared');
    await group.getByLabel('Email').fill('both-of-us@people.example');
    await group.getByLabel('Birth year').fill('1980');
  }
  await page.getByRole('button', { name: /Open the case/ }).click();
  await expect(page.getByText(/address of their own|own address|never share/i).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Open a case' })).toBeVisible();
  await context.close();
});
