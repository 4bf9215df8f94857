import { expect, test, type Browser, type Page } from '@playwright/test';
import { aPerson, lookAt, signIn, SIZES, type SizeName } from './support/journey';

const SAID =
  'When the phone lights up at night my stomach drops, and I want to know I am not silly for that.';
const HEARD_FIRST = 'Late messages make you worry.';
const HEARD = 'Late messages make you sick with worry and you want me to say it makes sense.';
const PRIVATE = 'To wait until the end of a sentence.';

interface Given {
  readonly caseId: string;
  readonly participationIds: readonly string[];
}

/** Assigns rounds of their own for this walk, as the sheet of the therapist would; Ines speaks first. */
async function assign(page: Page): Promise<Given> {
  const given = await page.evaluate(async () => {
    const csrf = /__Host-csrf=([^;]+)/.exec(document.cookie)?.[1] ?? '';
    const read = async (path: string) => (await fetch(path)).json();
    const { rows } = await read('/api/caseload?search=Marek');
    const { caseId } = rows[0];
    const { participants } = await read(`/api/cases/${caseId}`);
    const exercise = (await read('/api/exercises')).find(({ code }: { code: string }) => code === 'EX-08');
    const idOf = (name: string): string =>
      participants.find(({ givenName }: { givenName: string }) => givenName === name).id;
    const answer = await fetch(`/api/cases/${caseId}/homework`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-csrf-token': csrf,
        'idempotency-key': crypto.randomUUID(),
      },
      body: JSON.stringify({
        exercise: { code: 'EX-08', version: exercise.version },
        mode: 'pair_turns',
        participantIds: [idOf('Ines'), idOf('Marek')],
        place: 'at_home',
        rationale: 'To hear each other before you solve anything.',
        whenAndWhere: 'On Sunday, at the kitchen table',
        obstacle: 'Being tired: then one turn each',
        smallestVersion: 'One turn each',
        due: {
          date: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
          timeZone: 'Europe/London',
          graceMinutes: 1440,
        },
        acknowledged: exercise.contraindications.map(({ code }: { code: string }) => code),
        ready: true,
        settings: {
          roundsTarget: 1,
          turnsPerFloor: 1,
          firstSpeaker: 'clinician',
          firstSpeakerId: idOf('Ines'),
          speakSeconds: 180,
        },
      }),
    });
    return { status: answer.status, caseId, ...(await answer.json()) };
  });
  expect(given.status).toBe(201);
  return given;
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

async function debrief(page: Page, learned: string): Promise<void> {
  await expect(heading(page, 'For yourself: how it was')).toBeVisible();
  await choose(page, /heard did you feel/, 6);
  await choose(page, /well did you hear/, 7);
  await choose(page, /calm did you stay/, 5);
  await choose(page, /defended yourself/, 1);
  await choose(page, /feel safe/, 'Yes');
  await page.getByRole('textbox', { name: /One thing you learned/ }).fill(learned);
  await press(page, 'Send to my therapist');
}

async function meet(browser: Browser, size: SizeName, given: Given): Promise<{ ines: Page; marek: Page }> {
  const ines = (await aPerson(browser, size)).page;
  const marek = (await aPerson(browser, size)).page;
  await signIn(ines, 'ines@lanternhill.example');
  await signIn(marek, 'marek@lanternhill.example');
  await ines.goto(`/my/together/start/listening/${given.participationIds[0]}`);
  await expect(ines.getByText('To hear each other before you solve anything.')).toBeVisible();
  await lookAt(ines);
  await press(ines, 'Go to the room');
  await expect(heading(ines, 'Are you both here?')).toBeVisible();
  await lookAt(ines);
  await marek.goto('/my/together');
  await expect(marek.getByRole('link', { name: /With Ines/ }).first()).toBeVisible();
  await lookAt(marek);
  // The other one has begun: starting now leads into the same room.
  await marek.goto(`/my/together/start/listening/${given.participationIds[1]}`);
  await expect(heading(marek, 'Are you both here?')).toBeVisible();
  expect(new URL(marek.url()).pathname).toBe(new URL(ines.url()).pathname);
  await press(ines, 'I am here');
  await expect(heading(ines, 'Waiting for Marek')).toBeVisible();
  await press(marek, 'I am here');
  return { ines, marek };
}

/** One floor of Ines: said, not quite heard, heard, made sense of, felt. */
async function floorOfInes(ines: Page, marek: Page): Promise<void> {
  await expect(heading(ines, 'Your turn to speak')).toBeVisible();
  await expect(heading(marek, 'Ines speaks')).toBeVisible();
  await expect(marek.getByRole('main').getByRole('textbox')).toHaveCount(0);
  await ines.getByRole('textbox', { name: 'What Marek should hear' }).fill(SAID);
  await lookAt(ines);
  await lookAt(marek);
  await press(ines, 'I am done');

  // The other phone moves by itself.
  await expect(heading(marek, /say back what you heard/)).toBeVisible();
  await expect(marek.getByText(SAID)).toBeVisible();
  await marek
    .getByRole('textbox', { name: 'What you heard Ines say' })
    .fill(`${HEARD_FIRST} But you should sleep.`);
  await expect(marek.getByText(/takes back what came before/)).toBeVisible();
  await lookAt(marek);
  await marek.getByRole('textbox', { name: 'What you heard Ines say' }).fill(HEARD_FIRST);
  await press(marek, 'This is what I heard');

  await expect(heading(ines, 'Did Marek hear you?')).toBeVisible();
  await choose(ines, /How much of what you meant/, 5);
  await ines.getByRole('textbox', { name: /What was missed/ }).fill('That I want you to say it makes sense');
  await lookAt(ines);
  await press(ines, 'Not quite: once more');
  await expect(heading(marek, 'Not quite yet: try once more')).toBeVisible();
  await marek.getByRole('textbox', { name: 'What you heard Ines say' }).fill(HEARD);
  await press(marek, 'This is what I heard');
  await expect(heading(ines, 'Did Marek hear you?')).toBeVisible();
  await choose(ines, /How much of what you meant/, 8);
  await press(ines, 'Go on');

  await marek
    .getByRole('textbox', { name: /It makes sense that Ines/ })
    .fill('because last time the light was her.');
  await lookAt(marek);
  await press(marek, 'Send');
  await press(marek, 'worried');
  await lookAt(marek);
  await press(marek, 'Send');
  await choose(ines, /worried/, 'Yes');
  await lookAt(ines);
  await press(ines, 'Go on');
  await choose(ines, /How heard do you feel/, 9);
  await lookAt(ines);
  await press(ines, 'Give the floor away');
}

for (const size of Object.keys(SIZES) as SizeName[]) {
  test(`two people do a round on two phones, turn by turn, and one stops it (${size})`, async ({
    browser,
  }) => {
    test.setTimeout(160_000);
    const therapist = await aPerson(browser, size);
    await signIn(therapist.page, 'ilse@lanternhill.example');
    const given = await assign(therapist.page);
    const { ines, marek } = await meet(browser, size, given);

    await expect(heading(ines, 'You speak first: choose one topic')).toBeVisible();
    await lookAt(ines);
    await ines.getByRole('textbox', { name: 'The topic, in your words' }).fill('Messages late at night');
    await press(ines, 'Take this topic');
    await beReady(ines);
    await expect(heading(ines, 'Waiting for Marek')).toBeVisible();
    await lookAt(marek);
    await beReady(marek);
    await floorOfInes(ines, marek);

    // The floor goes over: asked afresh, and now Marek speaks.
    await beReady(ines);
    await beReady(marek);
    await expect(heading(marek, 'Your turn to speak')).toBeVisible();
    await marek
      .getByRole('textbox', { name: 'What Ines should hear' })
      .fill('When I see you check my phone I feel small.');
    await press(marek, 'I am done');
    await ines.getByRole('textbox', { name: 'What you heard Marek say' }).fill('You feel small when');
    await press(marek, 'Stop');
    await expect(heading(ines, 'For yourself: how it was')).toBeVisible();
    // What was being typed is not lost, and nobody is told who ended it.
    await expect(ines.getByText('You feel small when')).toBeVisible();
    await expect(ines.getByText(/Marek (pressed|stopped|ended)/)).toHaveCount(0);
    await lookAt(ines);
    await debrief(ines, PRIVATE);
    await debrief(marek, 'That stopping is allowed.');
    await expect(heading(marek, 'This round has ended')).toBeVisible();
    await lookAt(marek);
    await expect(marek.getByText(PRIVATE)).toHaveCount(0);

    // The care team sees figures, who ended it and what was told in private; never a word of the turns.
    await therapist.page.goto(`/cases/${given.caseId}/listening`);
    await expect(therapist.page.getByText('by Marek').first()).toBeVisible();
    await lookAt(therapist.page);
    await therapist.page.goto(new URL(ines.url()).pathname.replace('/my/together', `/cases/${given.caseId}`));
    await expect(therapist.page.getByText('5 → 8')).toBeVisible();
    await expect(
      therapist.page.getByText(/Ratings only: what they said stays between the two/),
    ).toBeVisible();
    await expect(therapist.page.getByText(PRIVATE)).toBeVisible();
    await expect(therapist.page.getByText(SAID)).toHaveCount(0);
    await lookAt(therapist.page);
    for (const page of [therapist.page, ines, marek]) await page.context().close();
  });
}
