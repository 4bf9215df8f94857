import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { aCase } from '../testing/a-case';
import {
  SAFETY_WORK,
  aConsent,
  aHeld,
  aNewSafety,
  aPersonSafety,
  aPolicy,
  aSafety,
  aScreen,
  fails,
  passes,
  tobiasSafety,
} from '../testing/a-safety';
import { CaseAt } from '../testing/case-at';
import { safetyAt } from '../testing/safety-at';

const PATH = '/api/cases/case-1';

/** The lines of the list that says what is missing, with their spaces as they are read. */
const missing = (): readonly string[] =>
  within(screen.getByRole('list', { name: 'What is missing, by person' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent?.replace(/\s+/g, ' ').trim() ?? '');

describe('consent and safety of a case', () => {
  afterEach(() => document.querySelector('.cdk-overlay-container')?.remove());

  it('has a title that says the kind of page and nothing about anybody', async () => {
    await safetyAt();
    expect(document.title).toBe('Case: safety');
  });

  it('says so while it is read, and gives a way to try again when it cannot be', async () => {
    const at = await CaseAt.open('/cases/case-1/safety', aCase(), SAFETY_WORK);
    expect(screen.getByRole('status').textContent).toContain('Safety and consent: loading');
    at.expect(`${PATH}/safety`).flush({ code: 'unexpected' }, { status: 500, statusText: 'Error' });
    await at.settle();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await at.settle();
    at.expect(`${PATH}/safety`).flush(aSafety());
    await at.settle();
    expect(screen.getByRole('heading', { name: 'Doing things together' })).toBeTruthy();
  });

  it('is calm when nothing is wrong: open, until when, and nothing to be done', async () => {
    await safetyAt();
    expect(screen.getByText(/Rosa and Tobias can be given things to do together/)).toBeTruthy();
    expect(screen.queryByRole('list', { name: 'What is missing, by person' })).toBeNull();
    expect(document.querySelectorAll('.rk-primary')).toHaveLength(0);
    expect(screen.getByText(/Nothing is held/)).toBeTruthy();
  });

  it('says for each person what is missing, what the others see of it, and one thing to do', async () => {
    await safetyAt(aNewSafety());
    expect(missing()).toEqual([
      expect.stringMatching(/^Rosa ?No private check-in yet ?Has not agreed to joint work$/),
      expect.stringMatching(/^Tobias ?No private check-in yet/),
    ]);
    expect(screen.getByText(/whatever the reason: “This activity is not available/)).toBeTruthy();
    expect(document.querySelectorAll('.rk-primary')).toHaveLength(1);
  });

  it('offers the check-in to everybody at once, after asking', async () => {
    const at = await safetyAt(aNewSafety());
    await userEvent.click(screen.getByRole('button', { name: 'Offer the check-ins' }));
    await at.settle();
    const dialog = within(screen.getByRole('alertdialog'));
    expect(dialog.getByText(/never offered to one person alone/)).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Offer it' }));
    await at.settle();
    at.expect(`${PATH}/screening-rounds`, 'POST').flush(null);
    await at.settle();
    const round = { offeredOn: '2026-03-05', nextOn: '2026-06-03' };
    at.expect(`${PATH}/safety`).flush(aNewSafety({ round }));
    await at.settle();
    expect(screen.getAllByText('Not answered in this round yet')).toHaveLength(2);
    expect(screen.getByRole('button', { name: 'Ask Rosa' })).toBeTruthy();
  });

  it('shows who said what to which words, with witness, and everything before it', async () => {
    const consents = [
      aConsent({
        kind: 'guardian_consent',
        givenBy: 'Adaeze Obi',
        witness: 'Owen Tallis',
        method: 'in_person',
      }),
      aConsent({ id: 'old', state: 'superseded', textVersion: '2025-03' }),
      aConsent({ id: 'no', kind: 'research', state: 'refused' }),
    ];
    await safetyAt(aSafety({ people: [aPersonSafety({ consents }), tobiasSafety({ consents: [] })] }));
    expect(screen.getByText(/by Adaeze Obi/).textContent).toContain('in the presence of Owen Tallis');
    expect(screen.getByText('Refused')).toBeTruthy();
    expect(screen.getByText(/words of version 2025-03/)).toBeTruthy();
    expect(screen.getByText('Nothing has been asked yet')).toBeTruthy();
  });

  it('says which policy counts, and who has not signed the one that is proposed', async () => {
    const proposed = aPolicy({
      id: 'policy-2',
      version: 2,
      kind: 'limited',
      state: 'proposed',
      inForceFrom: undefined,
      signatures: [
        { participantId: 'p-rosa', state: 'active' },
        { participantId: 'p-tobias', state: 'proposed' },
      ],
    });
    await safetyAt(aSafety({ policies: [aPolicy(), proposed] }));
    expect(screen.getByText(/Version 1 · counts since/)).toBeTruthy();
    const signed = within(screen.getByRole('list', { name: 'Who has signed' })).getAllByRole('listitem');
    expect(signed.map((item) => item.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      'Rosa: signed',
      'Tobias: not yet',
    ]);
  });

  it('shows why it stopped and since when, and lets it go on only with a reason', async () => {
    const stopped = aSafety({
      jointWork: { open: false, suspended: true, reasons: ['suspended'] },
      suspensions: [
        { id: 'x', cause: 'consent_withdrawn', participantId: 'p-rosa', at: '2026-03-04T19:00:00.000Z' },
      ],
    });
    const at = await safetyAt(stopped);
    expect(screen.getByText(/A consent was taken back/)).toBeTruthy();
    const [goOn] = screen.getAllByRole('button', { name: 'Let joint work go on' });
    await userEvent.click(goOn as HTMLElement);
    await at.settle();
    const sheet = within(screen.getByRole('dialog'));
    await userEvent.click(sheet.getByRole('button', { name: 'Let it go on' }));
    await at.settle();
    expect(sheet.getByText('Write the reason for the record.')).toBeTruthy();
    await userEvent.type(sheet.getByRole('textbox', { name: 'Reason' }), 'Both asked for it, apart.');
    await userEvent.click(sheet.getByRole('button', { name: 'Let it go on' }));
    await at.settle();
    const request = at.expect(`${PATH}/suspensions/end`, 'POST');
    expect(request.request.body).toEqual({ reason: 'Both asked for it, apart.' });
    request.flush(
      { code: 'safety.not-clear', status: 409, type: 'x', requestId: 'r' },
      { status: 409, statusText: 'Conflict' },
    );
    await at.settle();
    expect(sheet.getByRole('alert').textContent).toContain('Something still keeps joint work closed');
  });

  it('has only consents and what is held in a case of one', async () => {
    await safetyAt(aSafety({ people: [aPersonSafety()] }), { kind: 'individual' });
    expect(screen.queryByRole('heading', { name: 'Doing things together' })).toBeNull();
    expect(screen.getByRole('heading', { name: 'Consents' })).toBeTruthy();
  });

  it('offers nothing to whoever only reads', async () => {
    const held = [aHeld()];
    await safetyAt(aNewSafety({ mayChange: false, ledger: held }), { mayChange: false });
    expect(screen.queryAllByRole('button')).toEqual([]);
    expect(screen.getByText('A second card is not paid off.')).toBeTruthy();
  });

  it('says when everything stands and still nobody has cleared these people together', async () => {
    const people = [
      aPersonSafety({ gates: [passes('G-SAFE'), passes('G-CONSENT')] }),
      tobiasSafety({ gates: [passes('G-SAFE'), passes('G-CONSENT')] }),
    ];
    await safetyAt(
      aSafety({ jointWork: { open: false, suspended: false, reasons: ['not_cleared'] }, people }),
    );
    expect(screen.getByText(/Nobody has cleared these people for joint work with each other/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Clear for joint work' })).toBeTruthy();
  });

  it('keeps what a check-in says closed until it is read, except that somebody is not safe now', async () => {
    const unread = { readByMe: false, answers: undefined, readings: [], result: 'positive' } as const;
    const people = [aPersonSafety({ gates: [fails('G-SAFE', 'screen_not_negative')] }), tobiasSafety()];
    await safetyAt(
      aSafety({
        people,
        screens: [
          aScreen(unread),
          aScreen({ ...unread, id: 's-tobias', participantId: 'p-tobias', notSafeNow: true }),
        ],
      }),
    );
    expect(screen.getByText('To read')).toBeTruthy();
    expect(screen.getByText('Not safe now')).toBeTruthy();
    expect(screen.queryByText('Yes to something')).toBeNull();
  });
});
