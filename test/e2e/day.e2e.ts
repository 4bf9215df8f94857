import { expect, test, type Page } from '@playwright/test';
import { aPerson, lookAt, signIn, SIZES, type SizeName } from './support/journey';

interface Walk {
  /** Whose session of yesterday nobody has written down yet, and whose record the note is. */
  readonly people: readonly string[];
  readonly section: RegExp;
  readonly texts: Readonly<Record<string, string>>;
}

const WALKS: Readonly<Record<SizeName, Walk>> = {
  laptop: {
    people: ['Ines Quintanilha', 'Marek Dudzik-Ortega'],
    section: /Joint/,
    texts: {
      Data: 'Both attended. A says the phone stays in the hall now; B believes it on most evenings.',
      Assessment: 'Softer than two weeks ago. No safety concern voiced by either alone.',
      Plan: 'Two rounds on the holiday; individual check-ins next week.',
    },
  },
  phone: {
    people: ['Marek Dudzik-Ortega'],
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

    // The session of yesterday: who came.
    await openSession(page, people);
    await expect(page.getByRole('heading', { name: 'Attendance' })).toBeVisible();
    await lookAt(page);
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
      await stranger.context.close();
    }
  });
}
