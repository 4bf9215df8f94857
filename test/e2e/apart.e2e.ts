import { expect, test, type Page } from '@playwright/test';
import { aPerson, lookAt, signIn } from './support/journey';

const CASE = 'Marek';
const SAID = 'When the month ends I lie awake, and I want to be told before it does.';
const LEARNED = 'That asking on the last day is too late.';
const TOLD = 'What went out of the account this week';

interface Given {
  readonly listening: readonly string[];
  readonly transparency: readonly string[];
}

/** Gives the two both exercises, as the sheet of the therapist would: a round apart, and an agreement to write together. */
async function assign(page: Page): Promise<Given> {
  return page.evaluate(async (name) => {
    const csrf = /__Host-csrf=([^;]+)/.exec(document.cookie)?.[1] ?? '';
    const read = async (path: string) => (await fetch(path)).json();
    const { caseId } = (await read(`/api/caseload?search=${name}`)).rows[0];
    const { participants } = await read(`/api/cases/${caseId}`);
    const all = await read('/api/exercises');
    const idOf = (who: string): string =>
      participants.find(({ givenName }: { givenName: string }) => givenName === who).id;
    const people = [idOf('Ines'), idOf('Marek')];
    const give = async (code: string, mode: string, more: object): Promise<string[]> => {
      const exercise = all.find((one: { code: string }) => one.code === code);
      const answer = await fetch(`/api/cases/${caseId}/homework`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-csrf-token': csrf,
          'idempotency-key': crypto.randomUUID(),
        },
        body: JSON.stringify({
          exercise: { code, version: exercise.version },
          mode,
          participantIds: people,
          place: 'at_home',
          rationale: 'So that it is said before it has to be asked.',
          whenAndWhere: 'Each when it suits',
          obstacle: 'Being tired: then one line',
          smallestVersion: 'One line',
          due: {
            date: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
            timeZone: 'Europe/London',
            graceMinutes: 1440,
          },
          acknowledged: exercise.contraindications.map((one: { code: string }) => one.code),
          ready: true,
          ...more,
        }),
      });
      return (await answer.json()).participationIds;
    };
    const settings = {
      format: 'async',
      roundsTarget: 1,
      turnsPerFloor: 1,
      firstSpeaker: 'clinician',
      firstSpeakerId: people[0],
    };
    return {
      listening: await give('EX-08', 'pair_turns', { settings }),
      transparency: await give('EX-13', 'shared_document', {}),
    };
  }, CASE);
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 2, name });
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

async function choose(page: Page, legend: RegExp, value: number | string): Promise<void> {
  const group = page.getByRole('group', { name: legend });
  await group.getByRole('radio', { name: new RegExp(`^${value}\\b`) }).press(' ');
}

async function beReady(page: Page): Promise<void> {
  await expect(heading(page, 'How are you right now?')).toBeVisible();
  await choose(page, /How calm/, 7);
  await choose(page, /How hot/, 3);
  await choose(page, /willing/, 'Yes');
  await press(page, 'Ready');
}

/** What somebody says of a round in private, with one sentence that may be let go later. */
async function lookBack(page: Page): Promise<void> {
  await choose(page, /heard did you feel/, 6);
  await choose(page, /well did you hear/, 7);
  await choose(page, /calm did you stay/, 5);
  await choose(page, /defended yourself/, 1);
  await choose(page, /feel safe/, 'Yes');
  await page.getByRole('textbox', { name: /One thing you learned/ }).fill(LEARNED);
  await press(page, 'Send to my therapist');
}

async function agreeOn(page: Page, told: string): Promise<void> {
  await page.getByLabel('About').selectOption('money');
  await page.getByRole('textbox', { name: 'What is told' }).fill(told);
  await page.getByLabel('Who tells').selectOption({ label: 'Marek' });
  await page.getByLabel('How', { exact: true }).selectOption('told_in_talk');
  await page.getByLabel('How often').selectOption('weekly');
  await page.getByLabel('Why this much and not more').fill('Once a week is enough to plan the month.');
  await page.getByLabel('Does it go both ways?').selectOption('no');
  await page.getByLabel('Why that is').fill('The debt was on one side.');
  await page.getByLabel('The next lighter step').fill('Every two weeks, by word only');
  await page.getByLabel('It stops at once if').fill('It is used in an argument');
  await press(page, 'Save the draft');
}

test('two people listen apart, let go one sentence and take it back, and agree on what is told for a while', async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const people = {
    therapist: await aPerson(browser, 'laptop'),
    ines: await aPerson(browser, 'phone'),
    marek: await aPerson(browser, 'phone'),
  };
  const [ines, marek] = [people.ines.page, people.marek.page];
  await Promise.all([
    signIn(people.therapist.page, 'ilse@lanternhill.example'),
    signIn(ines, 'ines@lanternhill.example'),
    signIn(marek, 'marek@lanternhill.example'),
  ]);
  const given = await assign(people.therapist.page);

  await test.step('apart: each when it suits, and the turn that waits stands first in Together', async () => {
    await ines.goto(`/my/together/start/listening/${given.listening[0]}`);
    await press(ines, 'Go to the room');
    await expect(heading(ines, 'Begin when it suits you')).toBeVisible();
    await press(ines, 'Begin');
    await ines.getByRole('textbox', { name: 'The topic, in your words' }).fill('The end of the month');
    await press(ines, 'Take this topic');
    await beReady(ines);
    await marek.goto('/my/together');
    await marek.getByRole('link', { name: /With Ines.*The end of the month.*Ready for you/ }).click();
    await beReady(marek);
    await expect(marek.getByText('You will find it under Together once it is your turn.')).toBeVisible();
    await ines.getByRole('textbox', { name: 'What Marek should hear' }).fill(SAID);
    await press(ines, 'I am done');
    await expect(heading(marek, /say back what you heard/)).toBeVisible();
    await expect(marek.getByText(SAID)).toBeVisible();
    await lookAt(marek);
    await press(marek, 'Stop');
  });

  await test.step('one sentence of what is private is let read, over a grant alone', async () => {
    await lookBack(ines);
    await expect(heading(ines, 'This round has ended')).toBeVisible();
    await press(ines, 'Share what I learned');
    await ines.getByRole('checkbox', { name: 'One thing I learned' }).check();
    await ines.getByRole('checkbox', { name: 'Marek' }).check();
    await press(ines, 'See it as they will');
    await expect(ines.getByRole('region', { name: 'Preview' })).toContainText(LEARNED);
    await lookAt(ines);
    await press(ines, 'Share this version');
    await expect(ines.getByText('Not read yet')).toBeVisible();
    await marek.goto('/my/together');
    await marek
      .getByRole('link', { name: /Ines · Active listening rounds/ })
      .first()
      .click();
    await press(marek, 'Read it');
    await expect(marek.getByText(LEARNED)).toBeVisible();
    await press(ines, 'Stop sharing with Marek');
    await ines.getByRole('alertdialog').getByRole('button', { name: /^Stop/ }).click();
    await expect(ines.getByText(LEARNED)).toBeVisible();
    await marek.reload();
    await expect(marek.getByText(LEARNED)).toHaveCount(0);
  });

  await test.step('what is told is written together, never by watching, and holds once both have said yes', async () => {
    await ines.goto(`/my/together/start/transparency/${given.transparency[0]}`);
    await agreeOn(ines, 'His live location, all day');
    await expect(ines.getByText(/is watching, not telling/)).toBeVisible();
    await agreeOn(ines, TOLD);
    await press(ines, 'Propose it to Marek');
    await press(ines, 'Yes to exactly these words');
    await marek.goto('/my/together');
    await marek.getByRole('link', { name: /Money.*Waits for your answer/ }).click();
    await expect(marek.getByText(TOLD)).toBeVisible();
    await press(marek, 'Yes to exactly these words');
    await expect(marek.getByText(/Holds now/)).toBeVisible();
    await expect(marek.getByText(/It ends by itself/)).toBeVisible();
    // Whoever tells is asked whether they did, and not how strong an urge to check was.
    await expect(marek.getByRole('group', { name: 'Did you tell: Money?' })).toBeVisible();
    await expect(marek.getByText(/urge to check/)).toHaveCount(0);
    await press(marek, 'Go to the lighter step');
    await expect(marek.getByText('The lighter step, which holds now')).toBeVisible();
    await lookAt(marek);
    await press(marek, 'End it now');
    await marek.getByRole('alertdialog').getByRole('button', { name: 'End it' }).click();
    await expect(marek.getByText(/Stopping is no breach/).last()).toBeVisible();
    await expect(ines.getByText(/It does not hold any more/)).toBeVisible();
  });
  for (const { context } of Object.values(people)) await context.close();
});
