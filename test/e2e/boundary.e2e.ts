import { expect, test, type Page } from '@playwright/test';
import { aPerson, lookAt, signIn, SIZES, type SizeName } from './support/journey';

/** Gives both people of a case the exercise, to do with each other, as the therapist's page would. */
async function assignToBoth(page: Page): Promise<string> {
  const { status, caseId } = await page.evaluate(async () => {
    const csrf = /__Host-csrf=([^;]+)/.exec(document.cookie)?.[1] ?? '';
    const read = async (path: string) => (await fetch(path)).json();
    const { rows } = await read('/api/caseload?search=Rosalind');
    const record = await read(`/api/cases/${rows[0].caseId}`);
    const exercise = (await read('/api/exercises')).find(({ code }: { code: string }) => code === 'EX-11');
    const answer = await fetch(`/api/cases/${rows[0].caseId}/homework`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-csrf-token': csrf,
        'idempotency-key': crypto.randomUUID(),
      },
      body: JSON.stringify({
        exercise: { code: 'EX-11', version: exercise.version },
        mode: 'shared_document',
        participantIds: record.participants.map(({ id }: { id: string }) => id),
        place: 'at_home',
        rationale: 'So that you know what each of you can count on.',
        whenAndWhere: 'Each alone, on a quiet evening',
        obstacle: 'Being tired: then only the sentence',
        smallestVersion: 'One sentence',
        due: {
          date: new Date(Date.now() + 6 * 86_400_000).toISOString().slice(0, 10),
          timeZone: 'Europe/London',
          graceMinutes: 1440,
        },
        acknowledged: exercise.contraindications.map(({ code }: { code: string }) => code),
        ready: true,
      }),
    });
    return { status: answer.status, caseId: rows[0].caseId as string };
  });
  expect(status).toBe(201);
  return caseId;
}

const next = (page: Page) => page.getByRole('button', { name: 'Next' }).click();
const pageOf = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

/** From the first page of the exercise to what is sent; `look` at each page once. */
async function write(
  page: Page,
  kind: 'limit' | 'request',
  words: { readonly situation: string; readonly act?: string; readonly own: string },
): Promise<void> {
  await page.goto('/my');
  await page
    .getByRole('link', { name: /Boundary setting/ })
    .first()
    .click();
  await page
    .getByRole('main')
    .getByRole('link', { name: /^(Start|Go on|Open)/ })
    .click();
  await pageOf(page, 'A new boundary');
  await lookAt(page);
  await page.getByRole('radio', { name: kind === 'limit' ? /^A limit/ : /^A request/ }).check();
  await page.getByRole('button', { name: 'Begin' }).click();
  await pageOf(page, 'What is it about?');
  await page.getByRole('radio', { name: 'Time', exact: true }).check();
  await next(page);
  await page.getByLabel('The situation').fill('You disrespect me');
  await expect(page.getByText(/What would a camera see\? Write what is said or done, not/)).toBeVisible();
  await page.getByLabel('The situation').fill(words.situation);
  await lookAt(page);
  await next(page);
  if (words.act) await page.getByLabel('I would like you to …').fill(words.act);
  await page.getByLabel(/I will …/).fill(words.own);
  await next(page);
  await pageOf(page, 'Your sentence');
  await expect(page.getByText(words.own, { exact: false }).first()).toBeVisible();
  await lookAt(page);
  await next(page);
  await page.getByLabel(/1 · A reminder/).fill('You must stop');
  await expect(page.getByText(/somebody else’s to do/)).toBeVisible();
  await page.getByLabel(/1 · A reminder/).fill('I say it once');
  await page.getByLabel(/2 · Stepping away/).fill('I leave and phone the next day');
  await lookAt(page);
  await next(page);
  await page.getByRole('radio', { name: /^Firm/ }).check();
  await next(page);
  await page.getByRole('checkbox', { name: 'Tobias' }).check();
  await next(page);
  await lookAt(page);
  await next(page);
  await page.getByLabel(/Why it matters to you/).fill('It frightens me.');
  await page.getByRole('radio', { name: /^6 of 10/ }).press(' ');
  await next(page);
  await pageOf(page, 'Seven questions');
  for (const question of await page.getByRole('main').getByRole('group').all())
    await question.getByRole('radio', { name: 'No' }).check();
  await lookAt(page);
  await next(page);
  await page.getByRole('radio', { name: /^Yes/ }).check();
  await page.getByRole('radio', { name: /^Send it here/ }).check();
  await lookAt(page);
  await next(page);
  await pageOf(page, 'Check and send');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await lookAt(page);
  await page.getByRole('button', { name: 'Send to my therapist' }).click();
  await expect(page.getByText('With your therapist')).toBeVisible();
}

async function markReady(page: Page, caseId: string, words: string): Promise<void> {
  await page.goto(`/cases/${caseId}/agreements`);
  await lookAt(page);
  await page.getByRole('link', { name: words }).filter({ visible: true }).first().click();
  await expect(page.getByRole('heading', { name: 'Boundary or control' })).toBeVisible();
  await lookAt(page);
  await page.getByRole('button', { name: 'Mark it ready' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('checkbox', { name: 'I have read the seven answers' }).check();
  await lookAt(page);
  await sheet.getByRole('button', { name: 'Mark it ready' }).click();
  await expect(sheet).toBeHidden();
  await expect(page.getByText('Ready', { exact: true }).first()).toBeVisible();
}

/** The author shows it: exactly this, and nothing private. */
async function send(page: Page): Promise<void> {
  await page.reload();
  await lookAt(page);
  await page.getByRole('link', { name: 'See it as they will, and send it' }).click();
  await pageOf(page, 'As Tobias will see it');
  await page.getByRole('checkbox', { name: 'When it matters' }).check();
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview).not.toContainText('It frightens me.');
  await lookAt(page);
  await page.getByRole('button', { name: 'Send this to Tobias' }).click();
}

async function note(page: Page, what: string): Promise<void> {
  await page.getByRole('link', { name: 'Note what happened' }).click();
  await page
    .getByRole('radio', { name: new RegExp(`^${what}`) })
    .first()
    .check();
  await lookAt(page);
  await page.getByRole('button', { name: 'I am safe: save this' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Noted' })).toBeVisible();
}

for (const size of Object.keys(SIZES) as SizeName[]) {
  test(`a limit is set, told, acknowledged, tested, crossed, held and looked at again (${size})`, async ({
    browser,
  }) => {
    test.setTimeout(150_000);
    const own = `stay ten minutes and then leave (${size}, ${Date.now() % 10_000})`;
    const situation = 'You have been drinking when I arrive in the evening';
    const ilse = await aPerson(browser, size);
    await signIn(ilse.page, 'ilse@lanternhill.example');
    const caseId = await assignToBoth(ilse.page);
    const rosalind = await aPerson(browser, size);
    const tobias = await aPerson(browser, size);
    await signIn(rosalind.page, 'rosalind@lanternhill.example');
    await signIn(tobias.page, 'tobias@lanternhill.example');

    await write(rosalind.page, 'limit', { situation, own });
    await markReady(ilse.page, caseId, own);
    await send(rosalind.page);
    await expect(rosalind.page.getByText('Said. No answer yet')).toBeVisible();

    await tobias.page.goto('/my/together');
    await lookAt(tobias.page);
    await tobias.page.getByRole('link', { name: own }).first().click();
    await pageOf(tobias.page, 'From Rosalind');
    await expect(tobias.page.getByText(situation, { exact: true })).toBeVisible();
    await expect(tobias.page.getByText('It frightens me.')).toHaveCount(0);
    await lookAt(tobias.page);
    await tobias.page.getByRole('button', { name: 'I have read and understood' }).click();
    await expect(tobias.page.getByText('You have read and understood it.')).toBeVisible();

    // Her page hears of it by itself.
    await expect(rosalind.page.getByText('This is yours to keep.', { exact: false })).toBeVisible();
    await lookAt(rosalind.page);
    await note(rosalind.page, 'It was tested');
    await rosalind.page.getByRole('link', { name: 'Go on' }).click();
    await note(rosalind.page, 'It was crossed');
    await expect(rosalind.page.getByText('You planned to:')).toBeVisible();
    await expect(rosalind.page.getByText('I leave and phone the next day')).toBeVisible();
    await lookAt(rosalind.page);
    await rosalind.page.getByRole('link', { name: 'Go on' }).click();
    await note(rosalind.page, 'It was respected');
    await rosalind.page.getByRole('link', { name: 'Back', exact: true }).click();
    await expect(rosalind.page.getByText('3 occasions: 1 respected, 1 tested, 1 crossed.')).toBeVisible();
    await expect(rosalind.page.getByText(/score|streak|violation/i)).toHaveCount(0);

    await rosalind.page.getByRole('button', { name: 'Look at it again' }).click();
    await expect(rosalind.page.getByRole('heading', { name: 'Looking at it again' })).toBeVisible();
    await lookAt(rosalind.page);
    await rosalind.page.getByRole('button', { name: 'Go on with it' }).click();
    await expect(rosalind.page.getByText('You keep to it')).toBeVisible();

    await ilse.page.reload();
    await expect(ilse.page.getByText('3 occasions: 1 respected, 1 tested, 1 crossed').first()).toBeVisible();
    await lookAt(ilse.page);
    await tobias.page.goto('/my/together');
    await expect(tobias.page.getByText(/crossed|tested|respected/)).toHaveCount(0);
    for (const { context } of [ilse, rosalind, tobias]) await context.close();
  });
}

test('a request is refused, and its author keeps their own part as a limit', async ({ browser }) => {
  test.setTimeout(120_000);
  const own = `cook for myself that evening (${Date.now() % 10_000})`;
  const ilse = await aPerson(browser, 'laptop');
  await signIn(ilse.page, 'ilse@lanternhill.example');
  const caseId = await assignToBoth(ilse.page);
  const rosalind = await aPerson(browser, 'phone');
  const tobias = await aPerson(browser, 'phone');
  await signIn(rosalind.page, 'rosalind@lanternhill.example');
  await signIn(tobias.page, 'tobias@lanternhill.example');

  await write(rosalind.page, 'request', {
    situation: 'Supper is ready and nobody has said a word',
    act: 'phone by six when you come home late',
    own,
  });
  await markReady(ilse.page, caseId, own);
  await send(rosalind.page);
  await tobias.page.goto('/my/together');
  await tobias.page.getByRole('link', { name: own }).first().click();
  await pageOf(tobias.page, 'From Rosalind');
  await lookAt(tobias.page);
  await tobias.page.getByRole('button', { name: 'No', exact: true }).click();
  await expect(tobias.page.getByText('You chose not to take it up.')).toBeVisible();

  await expect(rosalind.page.getByText('That is their right.', { exact: false })).toBeVisible();
  await lookAt(rosalind.page);
  await rosalind.page.getByRole('button', { name: 'Keep my part as a limit' }).click();
  await expect(rosalind.page.getByLabel('I will …')).toHaveValue(new RegExp('cook for myself|I say it once'));
  for (const { context } of [ilse, rosalind, tobias]) await context.close();
});
