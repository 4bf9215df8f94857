import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import {
  NoteAction,
  PsychotherapyNoteAction,
  type NoteToCosign,
  type UnsignedNote,
} from '@reknit/sessions/model';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { SupervisionPage } from '../supervision/supervision-page';
import { aRow } from '../testing/notes';
import { CaseNotesPart } from './case-notes-part';
import { UnsignedPage } from './unsigned-page';

const WRITES = [NoteAction.create, PsychotherapyNoteAction.list] as const;
let http: HttpTestingController;

function withDoor(actions: readonly string[] = WRITES): void {
  withKernel({
    person: aPerson({ actions: actions as [] }),
    routes: [{ path: '**', children: [] }],
  });
  http = TestBed.inject(HttpTestingController);
}

describe('the notes of a case', () => {
  let fixture: ComponentFixture<CaseNotesPart>;
  const start = async (mayChange = true) => {
    withDoor();
    fixture = await show(CaseNotesPart, { caseId: 'c1', mayChange });
  };
  const answer = async (path: string, body: object) => {
    http.expectOne(path).flush(body);
    await settle(fixture);
  };

  it('stand with section, state and author, and lead to each', async () => {
    await start();
    const own = aRow({
      id: 'n2',
      section: 'p1',
      sectionName: 'Rosalind Vale',
      state: 'signed',
      additions: 2,
    });
    await answer('/api/cases/c1/notes', { rows: [aRow({ overdue: true }), own] });
    const links = screen.getAllByRole('link', { name: 'DAP note' });
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/cases/c1/notes/n1',
      '/cases/c1/notes/n2',
    ]);
    expect(screen.getByText('Only in the section of Rosalind Vale')).toBeTruthy();
    expect(screen.getByText('Overdue')).toBeTruthy();
    expect(screen.getByText(/2 additions/)).toBeTruthy();
  });

  it('come page by page', async () => {
    await start();
    await answer('/api/cases/c1/notes', { rows: [aRow()], next: 'k1' });
    await userEvent.click(screen.getByRole('button', { name: 'Older notes' }));
    await settle(fixture);
    await answer('/api/cases/c1/notes?after=k1', { rows: [aRow({ id: 'n2' })] });
    expect(screen.getAllByRole('link', { name: 'DAP note' })).toHaveLength(2);
    expect(screen.queryByRole('button', { name: 'Older notes' })).toBeNull();
  });

  it('say what to do where there are none', async () => {
    await start();
    await answer('/api/cases/c1/notes', { rows: [] });
    expect(screen.getByText('No notes yet')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Write a note' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Your psychotherapy notes' })).toBeTruthy();
  });

  it('offer nothing to write, and no psychotherapy notes, to somebody who only reads', async () => {
    await start(false);
    await answer('/api/cases/c1/notes', { rows: [aRow()] });
    expect(screen.queryByRole('button', { name: 'Write a note' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Your psychotherapy notes' })).toBeNull();
  });
});

describe('notes that wait for a signature', () => {
  const waiting = (over: Partial<UnsignedNote>): UnsignedNote => ({
    id: 'n1',
    caseId: 'c1',
    caseTitle: 'Rosalind and Tobias',
    format: 'dap',
    section: 'joint',
    state: 'draft',
    about: '2026-03-01T09:00:00.000Z',
    signDueAt: '2026-03-04T09:00:00.000Z',
    locksAt: '2026-03-08T09:00:00.000Z',
    overdue: false,
    ...over,
  });

  it('are grouped, what is overdue first', async () => {
    withDoor();
    const fixture = await show(UnsignedPage);
    http
      .expectOne('/api/notes/unsigned')
      .flush([waiting({ overdue: true }), waiting({ id: 'n2', format: 'soap' })]);
    await settle(fixture);
    const overdue = within(screen.getByRole('region', { name: 'Overdue' }));
    expect(overdue.getByRole('link', { name: 'DAP note' })).toBeTruthy();
    expect(
      within(screen.getByRole('region', { name: 'Waiting' })).getByRole('link', { name: 'SOAP note' }),
    ).toBeTruthy();
  });

  it('name what stands under a note, which locks by nothing but being signed', async () => {
    withDoor();
    const fixture = await show(UnsignedPage);
    http.expectOne('/api/notes/unsigned').flush([waiting({ addition: 'addendum', locksAt: undefined })]);
    await settle(fixture);
    expect(screen.getByText(/Addendum under it/)).toBeTruthy();
    expect(screen.queryByText(/locks by itself/)).toBeNull();
  });

  it('are none when everything is signed', async () => {
    withDoor();
    const fixture = await show(UnsignedPage);
    http.expectOne('/api/notes/unsigned').flush([]);
    await settle(fixture);
    expect(screen.getByText('Everything is signed')).toBeTruthy();
  });
});

describe('supervision', () => {
  const note: NoteToCosign = {
    id: 'n1',
    version: 5,
    caseId: 'c1',
    caseTitle: 'Rosalind and Tobias',
    format: 'dap',
    section: 'joint',
    authorId: 'a2',
    authorName: 'Felix Quist',
    about: '2026-03-01T09:00:00.000Z',
    signedAt: '2026-03-01T12:00:00.000Z',
    dueAt: '2026-03-08T12:00:00.000Z',
    overdue: true,
  };

  it('names what waits for a co-signature, and gives it back with a comment', async () => {
    withDoor();
    const fixture = await show(SupervisionPage, { sections: [] });
    http.expectOne('/api/supervision/cosign').flush([note]);
    await settle(fixture);
    const read = screen.getByRole('link', { name: 'Read and co-sign: DAP note, Rosalind and Tobias' });
    expect(read.getAttribute('href')).toBe('/cases/c1/notes/n1');
    await userEvent.click(screen.getByRole('button', { name: 'Give back: DAP note, Rosalind and Tobias' }));
    const comment = await screen.findByRole('textbox', { name: 'What should be different' });
    await userEvent.type(comment, 'Say how safe they are.');
    await userEvent.click(screen.getByRole('button', { name: 'Give it back' }));
    await settle(fixture);
    const request = http.expectOne('/api/cases/c1/notes/n1/return');
    expect(request.request.body).toEqual({ comment: 'Say how safe they are.' });
    expect(request.request.headers.get('If-Match')).toBe('"v5"');
  });

  it('names an addition by what it stands under, and gives it back as itself', async () => {
    withDoor();
    const fixture = await show(SupervisionPage, { sections: [] });
    const addition = { id: 'x1', kind: 'addendum' as const };
    http.expectOne('/api/supervision/cosign').flush([{ ...note, version: 2, addition }]);
    await settle(fixture);
    const called = 'Addendum under a DAP note, Rosalind and Tobias';
    expect(screen.getByRole('link', { name: `Read and co-sign: ${called}` })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: `Give back: ${called}` }));
    const comment = await screen.findByRole('textbox', { name: 'What should be different' });
    await userEvent.type(comment, 'Name who called.');
    await userEvent.click(screen.getByRole('button', { name: 'Give it back' }));
    await settle(fixture);
    const request = http.expectOne('/api/cases/c1/notes/n1/additions/x1/return');
    expect(request.request.body).toEqual({ comment: 'Name who called.' });
    expect(request.request.headers.get('If-Match')).toBe('"v2"');
  });

  it('leads to psychotherapy notes that were opened for training, and says where there are none', async () => {
    withDoor();
    const fixture = await show(SupervisionPage, { sections: [] });
    const times = { createdAt: '2026-03-01T09:00:00.000Z', changedAt: '2026-03-01T09:00:00.000Z' };
    const open = { id: 'o1', authorName: 'Felix Quist', caseId: 'c1', caseTitle: 'Rosa', ...times };
    http.expectOne('/api/training-supervision/notes').flush([open]);
    await settle(fixture);
    const link = screen.getByRole('link', { name: 'Felix Quist, Rosa' });
    expect(link.getAttribute('href')).toBe('/supervision/training/o1');
  });

  it('says that nothing waits, and that no psychotherapy note is open', async () => {
    withDoor();
    const fixture = await show(SupervisionPage, { sections: [] });
    http.expectOne('/api/supervision/cosign').flush([]);
    http.expectOne('/api/training-supervision/notes').flush([]);
    await settle(fixture);
    expect(screen.getByText('Nothing waits for you')).toBeTruthy();
    expect(screen.getByText('None are open to you')).toBeTruthy();
  });
});
