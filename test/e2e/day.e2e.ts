import { expect, test, type Locator, type Page } from '@playwright/test';
import { aPerson, lookAt, signIn, SIZES, type SizeName } from './support/journey';

interface Walk {
  /** Whose session of yesterday nobody has written down yet, and whose record the note is. */
  readonly people: readonly string[];
  /** What they do together in the room, and whose it is. */
  readonly exercise: RegExp;
  readonly whose: string;
  readonly section: RegExp;
  readonly texts: Readonly<Record<string, string>>;
}

const WALKS: Readonly<Record<SizeName, Walk>> = {
  laptop: {
    people: ['Ines Quintanilha', 'Marek Dudzik-Ortega'],
    exercise: /^Thought record/,
    whose: 'Ines Quintanilha',
    section: /Joint/,
    texts: {
      Data: 'Both attended. A says the phone stays in the hall now; B believes it on most evenings.',
      Assessment: 'Softer than two weeks ago. No safety concern voiced by either alone.',
      Plan: 'Two rounds on the holiday; individual check-ins next week.',
    },
  },
  phone: {
    people: ['Marek Dudzik-Ortega'],
    exercise: /^Clear expression/,
    whose: 'Marek Dudzik-Ortega',
    section: /Marek/,
    texts: {
      Data: 'He came by himself. Sleep is better; the list on the fridge is used.',
      Assessment: 'Steadier. Asked about thoughts of not being here: none since the spring.',
      Plan: 'Goes on with the list. Next time with Ines.',
    },
  },
};

/** Opens the session of yesterday in which these people met, and nobody else. */
async function openSession(page: Page, people: readonly string[]): Promise<void> {
  const found = await page.evaluate(async (names) => {
    const read = async (path: string) => (await fetch(path)).json();
    const yesterday = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
    const today = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const { sessions } = await read(`/api/agenda?from=${yesterday}&to=${today}`);
    const session = sessions.find(
      (one: { attendanceDue: boolean; people: { name: string }[] }) =>
        one.attendanceDue &&
        one.people.length === names.length &&
        names.every((name) => one.people.some((person) => person.name === name)),
    );
    return session && { caseId: session.caseId as string, id: session.id as string };
  }, people);
  if (!found) throw new Error(`No session of ${people.join(' and ')} waits for its attendance.`);
  await page.goto(`/cases/${found.caseId}/sessions/${found.id}`);
}

/** Something to every question that is asked. */
async function answerAll(form: Locator, text: string): Promise<void> {
  for (const feeling of await form.getByRole('button', { name: 'sad', exact: true }).all())
    await feeling.click();
  for (const field of await form.locator('textarea:visible, input[type=text]:visible').all())
    await field.fill(text);
  for (const number of await form.locator('input[type=number]:visible').all()) await number.fill('5');
  // What is chosen may ask for one thing more.
  for (const _pass of ['asked', 'asked then'])
    await form.locator('input[type=radio]').evaluateAll((radios: HTMLInputElement[]) => {
      const names = new Set(radios.filter((radio) => !radio.closest('[hidden]')).map(({ name }) => name));
      for (const name of names) {
        const group = radios.filter((radio) => radio.name === name);
        if (!group.some(({ checked }) => checked)) group[0]?.click();
      }
    });
}

/** Marks an exercise for the session, opens it there and writes down what is said. */
async function doInTheRoom(page: Page, { exercise, whose }: Walk): Promise<void> {
  const room = page.getByRole('region', { name: 'For the room' });
  await room.getByRole('checkbox', { name: exercise }).check();
  const open = room.getByRole('link', { name: new RegExp(`^Open here for ${whose}`) });
  await open.click();
  await expect(page.getByText(/Under each question stands who will read the answer/)).toBeVisible();
  await answerAll(page.locator('rk-exercise-form'), 'It was late, and nobody had called.');
  await lookAt(page);
  // Whoever goes away in the middle finds it again: it is kept on the device, and the session says so.
  await page.getByRole('link', { name: 'Back to the session' }).click();
  await expect(room.getByText(/kept on this device, not handed in/)).toBeVisible();
  await open.click();
  await expect(page.getByText(/What you wrote down here/)).toBeVisible();
  await page.getByRole('button', { name: `Hand in for ${whose}` }).click();
  await expect(page.getByText(`Handed in for ${whose}.`)).toBeVisible();
  await page.getByRole('link', { name: 'Back to the session' }).first().click();
  await expect(page.getByText('Handed in already.')).toBeVisible();
}

/** Whose it is finds it among what is done, and reads with whom it was written down. */
async function expectTogether(page: Page): Promise<void> {
  await page.goto('/my/history');
  await page
    .getByRole('link', { name: /Clear expression/ })
    .first()
    .click();
  await expect(page.getByText(/Written down together with Ilse/)).toBeVisible();
}

async function write(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(texts))
    await page.getByRole('textbox', { name: new RegExp(`^${label}`) }).fill(text);
  await expect(page.getByText(/Saved \d\d:\d\d/).first()).toBeVisible();
}

for (const size of Object.keys(SIZES) as SizeName[]) {
  test(`a therapist prepares, holds, writes down and signs a session, and adds to it (${size})`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const { people, section, texts } = WALKS[size];
    const { page } = await aPerson(browser, size);
    await signIn(page, 'ilse@lanternhill.example');

    // Today: what needs her, in order, and the couple of this afternoon with its brief.
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
    const agenda = page.getByRole('region', { name: 'Today’s sessions' });
    await expect(agenda.getByRole('link', { name: /Rosalind & Tobias/ }).first()).toBeVisible();
    await lookAt(page);
    await agenda.getByRole('link', { name: /^Brief for Rosalind & Tobias/ }).click();
    await expect(page.getByText(/In the room: Rosalind Achterberg and Tobias/)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Safe to raise jointly' })).toBeVisible();
    await expect(page.getByText('Individual only').first()).toBeVisible();
    await lookAt(page);
    expect(page.url()).not.toMatch(/rosalind|tobias|debt/i);

    // The session of yesterday: what was done in it, and who came.
    await openSession(page, people);
    await expect(page.getByRole('heading', { name: 'Attendance' })).toBeVisible();
    await lookAt(page);
    await doInTheRoom(page, WALKS[size]);
    for (const name of people)
      await page
        .getByRole('group', { name })
        .getByRole('radio', { name: /^(Came|Attended)/i })
        .first()
        .check();
    await page.getByRole('button', { name: 'Save attendance' }).click();
    await expect(page.getByRole('button', { name: 'Save the change' })).toBeVisible();

    // The note: format and attendance are there, what they did is pulled in as a copy, and it is signed.
    await page.getByRole('button', { name: 'Write the note' }).click();
    const sheet = page.getByRole('dialog', { name: 'Write a note' });
    await sheet.getByLabel('Format').selectOption({ label: 'DAP' });
    await sheet.getByRole('radio', { name: section }).check();
    await lookAt(page);
    await sheet.getByRole('button', { name: 'Begin the note' }).click();
    await expect(page.getByRole('textbox', { name: /^Data/ })).toBeVisible();
    await write(page, texts);
    await lookAt(page);
    await page.getByRole('button', { name: 'Pull in' }).click();
    const pull = page.getByRole('dialog', { name: 'Pull in' });
    await pull
      .getByRole('button', { name: /^Pull in: / })
      .first()
      .click();
    await expect(pull.getByText('In the note').first()).toBeVisible();
    await lookAt(page);
    await pull.getByRole('button', { name: 'Back to the note' }).click();
    await expect(pull).toBeHidden();
    await page.getByRole('button', { name: 'Sign the note' }).click();
    const sure = page.getByRole('alertdialog', { name: 'Sign this note?' });
    await sure.getByRole('button', { name: 'Sign', exact: true }).click();
    await expect(page.getByText('Registered couple and family therapist').first()).toBeVisible();
    await expect(page.getByText(texts['Data'] ?? '')).toBeVisible();
    await lookAt(page);

    // Next day: it is locked, and what is added stands under it.
    const address = page.url();
    await page.goto('/');
    await page.goto(address);
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await page.getByRole('button', { name: 'Addendum' }).click();
    const addendum = page.getByRole('dialog', { name: /Addendum/ });
    await addendum.getByRole('textbox').first().fill('They wrote that the evening went as planned.');
    await addendum.getByRole('textbox').last().fill('It came in after signing.');
    await addendum.getByRole('button', { name: 'Sign it' }).click();
    await expect(page.getByRole('heading', { name: 'Addendum' })).toBeVisible();
    await expect(page.getByText('They wrote that the evening went as planned.')).toBeVisible();
    await lookAt(page);

    // Neither of those it is about, nor the administrator, finds a word of it.
    const path = new URL(address).pathname.replace('/cases/', '/api/cases/');
    for (const other of ['marek', 'bea', 'owen']) {
      const stranger = await aPerson(browser, size);
      await signIn(stranger.page, `${other}@lanternhill.example`);
      const status = await stranger.page.evaluate(async (at) => (await fetch(at)).status, path);
      expect([other, status]).toEqual([other, 404]);
      if (other === 'marek' && WALKS[size].whose.startsWith('Marek')) await expectTogether(stranger.page);
      await stranger.context.close();
    }
  });
}
