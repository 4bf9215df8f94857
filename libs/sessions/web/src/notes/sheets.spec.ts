import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { CaseRecord } from '@reknit/cases/model';
import type { Note } from '@reknit/sessions/model';
import { aPerson, settle, withKernel } from '@reknit/shared/web-kernel/testing';
import { QuickWork } from '@reknit/shared/web-ui/overlays';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { NewNoteSheet, type NewNoteData } from './new-note/new-note-sheet';
import { InErrorSheet } from './reader/in-error-sheet';
import type { ReleaseData } from './reader/reader-sheets';
import { ReleaseSheet } from './reader/release-sheet';
import { VersionsSheet } from './reader/versions-sheet';
import { aNote, aRow, aSignedNote } from './testing/notes';

const NOTE = '/api/cases/c1/notes/n1';
let http: HttpTestingController;

beforeEach(() => {
  withKernel({ person: aPerson(), routes: [{ path: '**', children: [] }] });
  http = TestBed.inject(HttpTestingController);
});
afterEach(() => document.querySelectorAll('.cdk-overlay-container').forEach((one) => one.remove()));

/** What it will close with stands in an object, because a promise alone would be waited for. */
async function opened<Data>(
  sheet: Parameters<QuickWork['sheet']>[0],
  data: Data,
): Promise<{ readonly closed: Promise<unknown> }> {
  const closed = TestBed.inject(QuickWork).sheet<Data, unknown>(sheet, 'Sheet', data);
  await settle();
  return { closed };
}
const press = async (name: string | RegExp): Promise<void> => {
  await userEvent.click(screen.getByRole('button', { name }));
  await settle();
};

describe('beginning a note', () => {
  const person = (id: string, givenName: string) => ({ id, givenName, familyName: 'Feld' });
  const record = { participants: [person('p1', 'Rosa'), person('p2', 'Tobias')] } as unknown as CaseRecord;
  const session = (id: string, start: string, ...people: string[]) => ({
    id,
    start,
    state: 'held',
    participants: people.map((participantId) => ({ participantId })),
  });
  const start = async (data: NewNoteData = { caseId: 'c1' }) => {
    const sheet = await opened(NewNoteSheet, data);
    http.expectOne('/api/cases/c1').flush(record);
    http.expectOne('/api/cases/c1/sessions').flush({
      rows: [
        session('alone', '2026-03-04T09:00:00.000Z', 'p2'),
        session('both', '2026-02-25T09:00:00.000Z', 'p1', 'p2'),
      ],
    });
    await settle();
    return sheet;
  };
  const chosen = () => screen.getAllByRole<HTMLInputElement>('radio').find(({ checked }) => checked)?.value;

  it('is about the last session that was held, in the section of whoever came alone', async () => {
    await start();
    expect(screen.getByLabelText<HTMLSelectElement>('About').value).toBe('alone');
    expect(chosen()).toBe('p2');
  });

  it('chooses the section anew with the session: nobody’s record gets another’s note by a leftover', async () => {
    await start();
    await userEvent.selectOptions(screen.getByLabelText('About'), 'both');
    await settle();
    expect(chosen()).toBe('joint');
    await userEvent.click(screen.getByRole('radio', { name: 'Only in the section of Rosa Feld' }));
    await userEvent.selectOptions(screen.getByLabelText('About'), 'alone');
    await settle();
    expect(chosen()).toBe('p2');
    expect(screen.queryByRole('radio', { name: 'Only in the section of Rosa Feld' })).toBeNull();
  });

  it('asks why where the server calls it late, keeps what was chosen, and goes to the note', async () => {
    const { closed } = await start({ caseId: 'c1', sessionId: 'both' });
    await press('Begin the note');
    const asked = http.expectOne({ method: 'POST', url: '/api/cases/c1/notes' });
    expect(asked.request.body).toEqual({ format: 'dap', section: 'joint', sessionId: 'both' });
    asked.flush({ code: 'note.late-reason-needed' }, { status: 422, statusText: 'x' });
    await settle();
    await userEvent.type(screen.getByLabelText('Why it is written only now'), 'I was ill.');
    await press('Begin the note');
    const again = http.expectOne({ method: 'POST', url: '/api/cases/c1/notes' });
    expect(again.request.body).toMatchObject({ section: 'joint', lateReason: 'I was ill.' });
    again.flush({ id: 'n9', version: 1 });
    expect(await closed).toMatchObject({ id: 'n9' });
  });

  it('asks for day and time where it is about no session', async () => {
    await start();
    expect(screen.queryByLabelText('Day')).toBeNull();
    await userEvent.selectOptions(screen.getByLabelText('About'), '');
    await settle();
    expect(screen.getByLabelText<HTMLInputElement>('Day').value).toBe('2026-03-05');
    expect(chosen()).toBe('joint');
  });
});

describe('releasing words', () => {
  const own: Note = aSignedNote({
    row: aRow({ section: 'p1', sectionName: 'Rosa Feld', state: 'signed' }),
    texts: [{ key: 'data', text: 'She wants to speak of the letter herself.' }],
  });
  const data: ReleaseData = { note: own, sections: [{ section: 'joint', name: 'Joint notes' }] };

  it('takes nothing but what stands in the note, with a reason, and never of fear', async () => {
    const { closed } = await opened(ReleaseSheet, data);
    await userEvent.type(screen.getByLabelText(/^The words/), 'He wants to speak of the letter.');
    await press('Release these words');
    expect(screen.getByText('Copy the words as they stand in the note.')).toBeTruthy();
    expect(screen.getByText('What is told of fear or violence is always kept.')).toBeTruthy();
    http.expectNone(`${NOTE}/release`);

    await userEvent.clear(screen.getByLabelText(/^The words/));
    await userEvent.type(screen.getByLabelText(/^The words/), 'speak of the letter herself');
    await userEvent.type(screen.getByLabelText('Why'), 'She asked for it.');
    await userEvent.click(screen.getByRole('checkbox', { name: 'It says nothing of fear or violence' }));
    await press('Release these words');
    const call = http.expectOne(`${NOTE}/release`);
    expect(call.request.body).toEqual({
      to: 'joint',
      words: 'speak of the letter herself',
      why: 'She asked for it.',
      agreed: 'by_person',
      nothingOfFear: true,
    });
    call.flush({ id: 'r1' });
    expect(await closed).toBe(true);
  });
});

describe('marking as written in error', () => {
  it('asks why and what takes its place, and keeps both when it is refused', async () => {
    const { closed } = await opened(InErrorSheet, aSignedNote());
    await press('Mark as written in error');
    http.expectNone(`${NOTE}/in-error`);
    await userEvent.type(screen.getByLabelText(/^Why it is wrong/), 'About another couple.');
    await userEvent.click(screen.getByRole('radio', { name: /^Nothing/ }));
    await press('Mark as written in error');
    const first = http.expectOne(`${NOTE}/in-error`);
    expect(first.request.body).toEqual({ reason: 'About another couple.', replacement: 'none' });
    first.flush({ code: 'temporarily-unavailable' }, { status: 503, statusText: 'x' });
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('not available just now');
    await press('Mark as written in error');
    const again = http.expectOne(`${NOTE}/in-error`);
    expect(again.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
    again.flush({ id: 'n1' });
    expect(await closed).toEqual({ id: 'n1' });
  });
});

describe('the versions of a note', () => {
  it('show what each says otherwise than the one before it', async () => {
    await opened(VersionsSheet, aNote());
    const at = '2026-03-05T08:55:00.000Z';
    const row = (revision: number, signed = false) => ({ revision, at, by: 'Renata Abreu', signed });
    http.expectOne(`${NOTE}/versions`).flush([row(3, true), row(1)]);
    await settle();
    expect(screen.getByText(/signed/)).toBeTruthy();
    await press('What changed in version 3');
    http.expectOne(`${NOTE}/versions/3`).flush({ texts: [{ key: 'data', text: 'Both came late.' }] });
    http.expectOne(`${NOTE}/versions/1`).flush({ texts: [{ key: 'data', text: 'Both came early.' }] });
    await settle();
    const list = within(screen.getByRole('list'));
    expect(list.getByText('early.', { exact: false, selector: 'del' })).toBeTruthy();
    expect(list.getByText('late.', { exact: false, selector: 'ins' })).toBeTruthy();
    await press('Close in version 3');
    expect(screen.queryByText('late.', { exact: false, selector: 'ins' })).toBeNull();
  });

  it('say when it was not the texts that changed, and can be asked for again', async () => {
    await opened(VersionsSheet, aNote());
    http.expectOne(`${NOTE}/versions`).error(new ProgressEvent('error'));
    await settle();
    await press('Try again');
    http.expectOne(`${NOTE}/versions`).flush([{ revision: 2, at: '2026-03-05T08:55:00.000Z', by: 'R' }]);
    await settle();
    await press('What changed in version 2');
    http.expectOne(`${NOTE}/versions/2`).flush({ texts: [] });
    await settle();
    expect(screen.getByText(/pulled in or taken out/)).toBeTruthy();
  });
});
