import { expect, test, type Page } from '@playwright/test';
import { aPerson, lookAt, signIn, SIZES, type SizeName } from './support/journey';

const MINE = 'I said it to myself in a hard voice.';
const WRITTEN_OFFLINE = 'Written in the tunnel, with no network at all.';

/** Assigns an exercise of its own for this walk, as the therapist's page would. */
async function assignToMarek(page: Page, words: string): Promise<void> {
  const status = await page.evaluate(async (rationale) => {
    const csrf = /__Host-csrf=([^;]+)/.exec(document.cookie)?.[1] ?? '';
    const read = async (path: string) => (await fetch(path)).json();
    const { rows } = await read('/api/caseload?search=Marek');
    const record = await read(`/api/cases/${rows[0].caseId}`);
    const exercise = (await read('/api/exercises')).find(({ code }: { code: string }) => code === 'EX-17');
    const marek = record.participants.find(({ givenName }: { givenName: string }) => givenName === 'Marek');
    const answer = await fetch(`/api/cases/${rows[0].caseId}/homework`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-csrf-token': csrf,
        'idempotency-key': crypto.randomUUID(),
      },
      body: JSON.stringify({
        exercise: { code: 'EX-17', version: exercise.version },
        mode: 'solo',
        participantIds: [marek.id],
        place: 'at_home',
        rationale,
        whenAndWhere: 'After work, on the bench',
        obstacle: 'Being tired: then only the first line',
        smallestVersion: 'One line',
        due: {
          date: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
          timeZone: 'Europe/London',
          graceMinutes: 1440,
        },
        acknowledged: exercise.contraindications.map(({ code }: { code: string }) => code),
        ready: true,
      }),
    });
    return answer.status;
  }, words);
  expect(status).toBe(201);
}

/** Opens the newest piece with these words on its first page. */
async function openFromHome(page: Page, words: string): Promise<void> {
  const open = page.getByRole('region', { name: /^(Due now|Coming up)$/ });
  const links = open.getByRole('link', { name: /Patience and self-compassion/ });
  await expect(links.first()).toBeVisible();
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  for (const address of addresses) {
    await page.goto(address);
    // The first page says why; whichever piece it is, that is there once the page has been read.
    const reason = page.getByRole('definition').first();
    await expect(reason).toBeVisible();
    if (await page.getByText(words).isVisible()) return;
  }
  throw new Error('The assigned exercise is not on the home page.');
}

/** Answers what this step of the exercise asks for. */
async function answerStep(page: Page, text: string): Promise<void> {
  const main = page.getByRole('main');
  for (const box of await main.getByRole('textbox').all()) {
    const isNumber = (await box.getAttribute('inputmode')) === 'numeric';
    if ((await box.inputValue()) === '') await box.fill(isNumber ? '5' : text);
  }
  for (const scale of await main.getByRole('group', { name: /how hard/i }).all())
    if ((await scale.getByRole('radio', { checked: true }).count()) === 0)
      await scale.getByRole('radio').nth(5).press(' ');
}

/** Page after page, each once its title is there, to the last one. */
async function goOnToTheEnd(page: Page): Promise<void> {
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toBeVisible();
  for (let step = 0; step < 12; step += 1) {
    const now = (await title.textContent()) ?? '';
    if (now.trim() === 'Check and send') return;
    await answerStep(page, MINE);
    await page.getByRole('button', { name: /^(Next|Check and send)$/ }).click();
    await expect(title).not.toHaveText(now);
  }
}

for (const size of Object.keys(SIZES) as SizeName[]) {
  test(`a client answers half, loses the network, goes on elsewhere and loses nothing (${size})`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const words = `For the days when you are hard on yourself (${size}).`;
    const therapist = await aPerson(browser, size);
    await signIn(therapist.page, 'ilse@lanternhill.example');
    await assignToMarek(therapist.page, words);

    const phone = await aPerson(browser, size);
    await signIn(phone.page, 'marek@lanternhill.example');
    await lookAt(phone.page);
    await openFromHome(phone.page, words);
    await lookAt(phone.page);
    await phone.page.getByRole('button', { name: 'Start' }).click();
    await expect(phone.page.getByText(/You and your therapist/).first()).toBeVisible();
    await lookAt(phone.page);
    const address = new URL(phone.page.url()).pathname;
    expect(phone.page.url()).not.toMatch(/compassion|patience/i);

    await answerStep(phone.page, MINE);
    await expect(phone.page.getByText('Saved a moment ago').first()).toBeVisible();
    await phone.context.setOffline(true);
    await phone.page.getByRole('main').getByRole('textbox').first().fill(WRITTEN_OFFLINE);
    await expect(phone.page.getByText(/Saved on this device/).first()).toBeVisible();
    await phone.context.setOffline(false);
    await expect(phone.page.getByText('Saved a moment ago').first()).toBeVisible({ timeout: 30_000 });

    const other = await aPerson(browser, size);
    await signIn(other.page, 'marek@lanternhill.example');
    await other.page.goto(address);
    await other.page.getByRole('button', { name: /Start|Go on|Continue/ }).click();
    await other.page.goto(`${address}?at=1`);
    await expect(other.page.getByRole('main').getByRole('textbox').first()).toHaveValue(WRITTEN_OFFLINE);
    await goOnToTheEnd(other.page);
    await expect(other.page.getByRole('heading', { name: 'Check and send' })).toBeVisible();
    await lookAt(other.page);
    await other.page.getByRole('button', { name: /^Send to Ilse/ }).click();
    await expect(other.page.getByText(/Sent to Ilse/)).toBeVisible();
    await lookAt(other.page);
    await other.page.getByRole('radio', { name: 'Helpful', exact: true }).press(' ');
    await other.page.getByRole('radio', { name: 'No', exact: true }).press(' ');
    await other.page.getByRole('button', { name: 'Send this too' }).click();
    await expect(other.page.getByRole('heading', { name: 'That is it for now' })).toBeVisible();

    await therapist.page.goto('/');
    await lookAt(therapist.page);
    await therapist.page
      .getByRole('link', { name: /Marek.*sent answers.*Patience/ })
      .first()
      .click();
    await expect(therapist.page.getByText(WRITTEN_OFFLINE)).toBeVisible();
    await lookAt(therapist.page);
    await therapist.page
      .getByRole('radio', { name: /^Done with learning|^Done/ })
      .last()
      .check();
    await therapist.page.getByRole('button', { name: 'Accept' }).click();
    await expect(therapist.page.getByText('Reviewed.')).toBeVisible();

    const ines = await aPerson(browser, size);
    await signIn(ines.page, 'ines@lanternhill.example');
    await ines.page.goto(address);
    await expect(ines.page.getByText(WRITTEN_OFFLINE)).toHaveCount(0);
    await expect(ines.page.getByText('Patience and self-compassion')).toHaveCount(0);
    for (const { context } of [therapist, phone, other, ines]) await context.close();
  });
}
