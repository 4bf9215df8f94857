import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { OwnNotePage } from './own-note-page';
import { OwnNotesPage } from './own-notes-page';

const NOTE = {
  id: 'o1',
  version: 2,
  caseId: 'c1',
  text: '',
  createdAt: '2026-03-01T09:00:00.000Z',
  changedAt: '2026-03-04T09:00:00.000Z',
};
let http: HttpTestingController;

function withDoor(): void {
  withKernel({ person: aPerson(), routes: [{ path: '**', children: [] }] });
  http = TestBed.inject(HttpTestingController);
}

describe('psychotherapy notes of a case', () => {
  let fixture: ComponentFixture<OwnNotesPage>;
  const start = async () => {
    withDoor();
    fixture = await show(OwnNotesPage, { caseId: 'c1' });
  };

  it('say that nobody else opens them, and where something has to be on record', async () => {
    await start();
    http.expectOne('/api/psychotherapy-notes?caseId=c1').flush([]);
    await settle(fixture);
    expect(screen.getByText(/no supervisor, no administrator, no client/)).toBeTruthy();
    expect(screen.getByText('None for this case')).toBeTruthy();
  });

  it('lead to each one', async () => {
    await start();
    http.expectOne('/api/psychotherapy-notes?caseId=c1').flush([NOTE]);
    await settle(fixture);
    expect(screen.getByRole('link', { name: /^Begun/ }).getAttribute('href')).toBe('/cases/c1/own-notes/o1');
  });

  it('can be read again when they could not be', async () => {
    await start();
    http.expectOne('/api/psychotherapy-notes?caseId=c1').error(new ProgressEvent('error'));
    await settle(fixture);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await settle(fixture);
    http.expectOne('/api/psychotherapy-notes?caseId=c1').flush([]);
  });
});

describe('a psychotherapy note', () => {
  let fixture: ComponentFixture<OwnNotePage>;
  const settled = async (milliseconds = 0) => {
    await new Promise((done) => setTimeout(done, milliseconds));
    await settle(fixture);
  };
  const start = async (text = '') => {
    withDoor();
    fixture = await show(OwnNotePage, { caseId: 'c1', ownNoteId: 'o1' });
    http.expectOne('/api/psychotherapy-notes/o1').flush({ ...NOTE, text });
    for (let turn = 0; turn < 4; turn++) await settled();
  };

  it('warns, while it is written, of what belongs in the progress note', async () => {
    await start();
    await userEvent.type(screen.getByRole('textbox', { name: 'Your note' }), 'PHQ-9 was 13.');
    await settled(800);
    expect(screen.getByText('This belongs in the progress note')).toBeTruthy();
    expect(screen.getByText('A result of a measure: “PHQ-9”')).toBeTruthy();
  });

  it('lets one’s own thinking stand without a word', async () => {
    await start('I noticed that I took her side.');
    expect(screen.queryByText('This belongs in the progress note')).toBeNull();
  });

  it('is saved as it stands, over the version that was read', async () => {
    await start();
    await userEvent.type(screen.getByRole('textbox', { name: 'Your note' }), 'I felt protective.');
    await settled(1600);
    const save = http.expectOne('/api/psychotherapy-notes/o1/text');
    expect(save.request.body).toEqual({ text: 'I felt protective.' });
    expect(save.request.headers.get('If-Match')).toBe('"v2"');
  });
});
