import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import {
  aClearance,
  aHeld,
  aNewSafety,
  aPersonSafety,
  aSafety,
  aScreen,
  fails,
  passes,
  tobiasSafety,
} from '../../testing/a-safety';
import type { CaseAt } from '../../testing/case-at';
import { safetyAt } from '../../testing/safety-at';

const PATH = '/api/cases/case-1';
const press = async (
  at: CaseAt,
  name: string | RegExp,
  place = screen as Pick<typeof screen, 'getByRole'>,
) => {
  await userEvent.click(place.getByRole('button', { name }));
  await at.settle();
};
/** The sheet takes its step of the history back before the page goes on. */
const sheetGone = async (at: CaseAt): Promise<void> => {
  await at.settle();
  await new Promise((back) => setTimeout(back, 50));
  await at.settle();
};
const sheet = (): ReturnType<typeof within> => within(screen.getByRole('dialog'));

describe('the quick work of safety', () => {
  afterEach(() => document.querySelector('.cdk-overlay-container')?.remove());

  it('opens a check-in only by a button that says that reading is kept, and then shows the answers', async () => {
    const unread = aScreen({ readByMe: false, answers: undefined, readings: [] });
    const at = await safetyAt(aSafety({ screens: [unread] }));
    await press(at, 'Read it');
    expect(sheet().getByText(/That you open them, and when, is kept in the record/)).toBeTruthy();
    await press(at, 'Read the answers', sheet());
    at.expect(`${PATH}/screens/s-rosa/readings`, 'POST').flush(aScreen());
    await at.settle();
    expect(sheet().getByText(/humiliated or emotionally abused/)).toBeTruthy();
    expect(sheet().getByText(/HARK: Sohal/)).toBeTruthy();
    expect(sheet().getByText(/Renata Abreu/)).toBeTruthy();
    await userEvent.click(sheet().getAllByRole('button', { name: 'Close' })[1] as HTMLElement);
    await sheetGone(at);
    at.expect(`${PATH}/safety`).flush(aSafety());
    await at.settle();
    expect(screen.queryByText('To read')).toBeNull();
  });

  it('reads the page again even when the sheet is only dismissed', async () => {
    const at = await safetyAt(aSafety({ screens: [aScreen({ readByMe: false, answers: undefined })] }));
    await press(at, 'Read it');
    await userEvent.click(sheet().getAllByRole('button', { name: 'Close' })[0] as HTMLElement);
    await sheetGone(at);
    at.expect(`${PATH}/safety`);
  });

  it('decides what follows from a positive one, the tip-off rule beside the choice', async () => {
    const positive = aScreen({
      result: 'positive',
      answers: { answers: ['no', 'yes', 'no', 'prefer_not'], safeNow: 'yes' },
      decisionDueOn: '2026-03-06',
    });
    const at = await safetyAt(aSafety({ screens: [positive] }));
    await press(at, 'Decide');
    expect(
      sheet().getByText(/right after one person’s private check-in can itself put them in danger/),
    ).toBeTruthy();
    await press(at, 'Save the decision', sheet());
    expect(sheet().getByText('Choose what follows from it.')).toBeTruthy();
    await userEvent.click(sheet().getByRole('radio', { name: /Keep it closed, quietly/ }));
    await userEvent.type(sheet().getByRole('textbox', { name: 'Reason' }), 'Individual sessions first.');
    await press(at, 'Save the decision', sheet());
    expect(at.expect(`${PATH}/screens/s-rosa/decisions`, 'POST').request.body).toEqual({
      decision: 'keep_blocked',
      reason: 'Individual sessions first.',
    });
  });

  it('clears people by name, and asks for a reason where a check-in is not a plain no', async () => {
    const people = [
      aPersonSafety({ gates: [fails('G-SAFE', 'not_cleared'), passes('G-CONSENT')] }),
      tobiasSafety({ gates: [fails('G-SAFE', 'not_cleared'), passes('G-CONSENT')] }),
    ];
    const screens = [aScreen(), aScreen({ id: 's-tobias', participantId: 'p-tobias', result: 'ask' })];
    const at = await safetyAt(
      aSafety({
        jointWork: { open: false, suspended: false, reasons: ['not_cleared'] },
        people,
        screens,
        clearances: [],
      }),
    );
    await press(at, 'Clear for joint work');
    expect(sheet().getByText('Rosa and Tobias may then be given things to do together.')).toBeTruthy();
    await press(at, 'Clear for joint work', sheet());
    expect(sheet().getByText(/Write down what you asked/)).toBeTruthy();
    await userEvent.type(sheet().getByRole('textbox', { name: /Reason/ }), 'Asked him alone; all no.');
    await press(at, 'Clear for joint work', sheet());
    expect(at.expect(`${PATH}/clearances`, 'POST').request.body).toEqual({
      participantIds: ['p-rosa', 'p-tobias'],
      reason: 'Asked him alone; all no.',
    });
  });

  it('clears nobody alone', async () => {
    const at = await safetyAt(
      aSafety({ jointWork: { open: false, suspended: false, reasons: ['not_cleared'] }, clearances: [] }),
    );
    await press(at, 'Clear for joint work');
    await userEvent.click(sheet().getByRole('checkbox', { name: 'Tobias' }));
    await press(at, 'Clear for joint work', sheet());
    expect(sheet().getByText('Choose at least two people.')).toBeTruthy();
    at.http.expectNone(`${PATH}/clearances`);
  });

  it('asks for consent with the very words the person will read', async () => {
    const round = { offeredOn: '2026-03-01', nextOn: '2026-05-30' };
    const at = await safetyAt(aNewSafety({ round }));
    await press(at, 'Ask Rosa');
    expect(sheet().getByRole('combobox', { name: 'Of whom' })).toHaveProperty('value', 'p-rosa');
    expect(sheet().getByText(/exercises to do together with others in your case/)).toBeTruthy();
    await press(at, 'Ask', sheet());
    expect(at.expect(`${PATH}/consents`, 'POST').request.body).toEqual({
      participantId: 'p-rosa',
      kind: 'joint_work',
    });
  });

  it('writes down a guardian’s consent with method, witness and who gave it, and offers joint work to no minor', async () => {
    const gates = [passes('G-SAFE'), fails('G-CONSENT', 'guardian_consent_missing')];
    const people = [aPersonSafety({ adult: false, gates, consents: [] }), tobiasSafety()];
    const at = await safetyAt(
      aSafety({ jointWork: { open: false, suspended: false, reasons: [] }, people, clearances: [] }),
    );
    await press(at, 'Record a guardian’s consent');
    const kind = sheet().getByRole('combobox', { name: 'What for' });
    expect(kind).toHaveProperty('value', 'guardian_consent');
    expect(within(kind).queryByRole('option', { name: 'Joint work' })).toBeNull();
    await userEvent.click(sheet().getByRole('radio', { name: 'Yes' }));
    await press(at, 'Record it', sheet());
    expect(sheet().getByText('Name the guardian.')).toBeTruthy();
    expect(sheet().getByText('Name who was there.')).toBeTruthy();
    await userEvent.type(sheet().getByRole('textbox', { name: 'Name of the guardian' }), 'Adaeze Obi');
    await userEvent.selectOptions(sheet().getByRole('combobox', { name: 'How it was said' }), 'in_person');
    await userEvent.type(sheet().getByRole('textbox', { name: 'Who was there' }), 'Owen Tallis');
    await press(at, 'Record it', sheet());
    expect(at.expect(`${PATH}/recorded-consents`, 'POST').request.body).toEqual({
      participantId: 'p-rosa',
      kind: 'guardian_consent',
      decision: 'given',
      method: 'in_person',
      witness: 'Owen Tallis',
      givenBy: 'Adaeze Obi',
    });
  });

  it('closes quietly or stops at once, each with its consequence before the reason', async () => {
    const at = await safetyAt();
    await press(at, /Revoke the clearance/);
    expect(sheet().getByText(/goes on, so that nobody sees a change today/)).toBeTruthy();
    await userEvent.type(sheet().getByRole('textbox', { name: 'Reason' }), 'New facts.');
    await press(at, 'Revoke it', sheet());
    at.expect(`${PATH}/clearances/cl-1/revoke`, 'POST').flush({ id: 'cl-1', version: 2 });
    await sheetGone(at);
    at.expect(`${PATH}/safety`).flush(aSafety());
    at.expect(PATH);
    await at.settle();
    await press(at, 'Stop joint work at once');
    expect(sheet().getByText(/pauses this minute/)).toBeTruthy();
    await userEvent.type(sheet().getByRole('textbox', { name: 'Reason' }), 'She asked for it.');
    await press(at, 'Stop joint work', sheet());
    expect(at.expect(`${PATH}/suspensions`, 'POST').request.body).toEqual({ reason: 'She asked for it.' });
  });

  it('revokes every standing clearance of the same people: an older one would keep joint work open', async () => {
    const older = aClearance({
      id: 'cl-0',
      participantIds: ['p-tobias', 'p-rosa'],
      at: '2026-01-20T09:00:00.000Z',
    });
    const at = await safetyAt(aSafety({ clearances: [older, aClearance()] }));
    await press(at, /Revoke the clearance/);
    await userEvent.type(sheet().getByRole('textbox', { name: 'Reason' }), 'New facts.');
    await press(at, 'Revoke it', sheet());
    at.expect(`${PATH}/clearances/cl-1/revoke`, 'POST').flush({ id: 'cl-1', version: 2 });
    await at.settle();
    at.expect(`${PATH}/clearances/cl-0/revoke`, 'POST');
  });

  it('holds fear and violence always: nothing else can be planned', async () => {
    const at = await safetyAt();
    await press(at, 'Hold something');
    await userEvent.selectOptions(sheet().getByRole('combobox', { name: 'Who told you' }), 'Rosa');
    await userEvent.selectOptions(sheet().getByRole('combobox', { name: 'About what' }), 'Fear or violence');
    expect(sheet().queryByRole('combobox', { name: 'What is planned' })).toBeNull();
    expect(sheet().getByText(/always held, whatever policy was signed/)).toBeTruthy();
    await userEvent.type(sheet().getByRole('textbox', { name: /What is held/ }), 'Afraid of him at night.');
    await userEvent.type(sheet().getByRole('textbox', { name: /Why it is held/ }), 'Her safety.');
    await press(at, 'Hold it', sheet());
    expect(at.expect(`${PATH}/held-information`, 'POST').request.body).toEqual({
      participantId: 'p-rosa',
      category: 'fear_or_violence',
      what: 'Afraid of him at night.',
      why: 'Her safety.',
      since: '2026-03-05',
      step: 'keep',
    });
  });

  it('resolves what is held against the version on the screen, and fear never by telling', async () => {
    const at = await safetyAt(
      aSafety({ ledger: [aHeld(), aHeld({ id: 'held-2', category: 'fear_or_violence' })] }),
    );
    const [first, second] = screen.getAllByRole('button', { name: 'Held no longer' });
    await userEvent.click(second as HTMLElement);
    await at.settle();
    expect(sheet().queryByRole('radio', { name: 'They said it themselves' })).toBeNull();
    await press(at, 'Not now', sheet());
    await sheetGone(at);
    await userEvent.click(first as HTMLElement);
    await at.settle();
    await userEvent.click(sheet().getByRole('radio', { name: 'They said it themselves' }));
    await press(at, 'Resolve', sheet());
    const request = at.expect(`${PATH}/held-information/held-1/resolve`, 'POST').request;
    expect(request.body).toEqual({ outcome: 'said_by_person' });
    expect(request.headers.get('If-Match')).toBe('"v2"');
  });

  it('proposes a policy by its meaning', async () => {
    const at = await safetyAt(aSafety({ policies: [] }));
    await press(at, 'Propose a policy');
    await userEvent.click(sheet().getByRole('radio', { name: /^Limited secrets/ }));
    await press(at, 'Ask everybody to sign', sheet());
    expect(at.expect(`${PATH}/secrets-policy`, 'POST').request.body).toEqual({ kind: 'limited' });
  });

  it('writes down what somebody said when asked in person', async () => {
    const at = await safetyAt();
    await press(at, 'Asked in person');
    await userEvent.selectOptions(sheet().getByRole('combobox', { name: 'Whom you asked' }), 'Tobias');
    await press(at, 'Record what they said', sheet());
    expect(sheet().getAllByText('Choose what they said.')).toHaveLength(5);
    const questions = sheet().getAllByRole('group');
    for (const [index, question] of questions.entries())
      await userEvent.click(within(question).getByRole('radio', { name: index === 4 ? 'Yes' : 'No' }));
    await press(at, 'Record what they said', sheet());
    expect(at.expect(`${PATH}/screens`, 'POST').request.body).toEqual({
      participantId: 'p-tobias',
      answers: ['no', 'no', 'no', 'no'],
      safeNow: 'yes',
    });
  });
});
