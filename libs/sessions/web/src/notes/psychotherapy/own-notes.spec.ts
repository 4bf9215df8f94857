import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { TrainingNotePage } from '../supervision/training-note-page';
import { OwnNotePage } from './own-note-page';
import { OwnNotesPage } from './own-notes-page';

const NOTE = {
  id: 'o1',
  version: 2,
  caseId: 'c1',
  text: '',
  createdAt: '2026-03-01T09:00:00.000Z',
  changedAt: '2026-03-04T09:00:00.000Z',
  readings: [] as readonly { by: string; at: string }[],
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
    expect(
      screen.getByText(/no administrator, no client, and no supervisor whom you do not let/),
    ).toBeTruthy();
    expect(screen.getByText('None for this case')).toBeTruthy();
  });

  it('lead to each one', async () => {
    await start();
    http.expectOne('/api/psychotherapy-notes?caseId=c1').flush([NOTE]);
    await settle(fixture);
    expect(screen.getByRole('link', { name: /^Begun/ }).getAttribute('href')).toBe('/cases/c1/own-notes/o1');
  });

  it('are shown to nobody by whoever is supervised by nobody: there is nothing to let them read', async () => {
    await start();
    http.expectOne('/api/training-supervision').flush([]);
    await settle(fixture);
    expect(screen.queryByText('Training supervision')).toBeNull();
  });

  it('are opened to one’s supervisor for training, with the days, and shut again at once', async () => {
    await start();
    const supervision = { supervisionId: 'v1', supervisorName: 'Wren Castellano' };
    http.expectOne('/api/training-supervision').flush([supervision]);
    await settle(fixture);
    expect(screen.getByText(/supervises you, and cannot open them/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Let them read for training' }));
    const until = await screen.findByLabelText<HTMLInputElement>('Last day');
    await userEvent.type(until, '2020-01-01');
    await userEvent.click(screen.getByRole('button', { name: 'Let them read' }));
    expect(screen.getByText('The last day lies before the first.')).toBeTruthy();
    await userEvent.clear(until);
    await userEvent.type(until, '2099-06-30');
    await userEvent.click(screen.getByRole('button', { name: 'Let them read' }));
    await settle(fixture);
    const granted = http.expectOne({ method: 'POST', url: '/api/training-supervision' });
    expect(granted.request.body).toEqual({ supervisionId: 'v1', until: '2099-06-30' });
    granted.flush({ id: 't1' });
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((done) => setTimeout(done));
      await settle(fixture);
    }
    const link = { from: '2026-03-01', until: '2099-06-30' };
    http.expectOne('/api/training-supervision').flush([{ ...supervision, link }]);
    await settle(fixture);
    await userEvent.click(screen.getByRole('button', { name: 'End it now' }));
    await userEvent.click(await screen.findByRole('button', { name: 'End it' }));
    await settle(fixture);
    http.expectOne('/api/training-supervision/v1/end').flush(null);
    document.querySelectorAll('.cdk-overlay-container').forEach((one) => one.remove());
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
  const start = async (text = '', readings = NOTE.readings) => {
    withDoor();
    fixture = await show(OwnNotePage, { caseId: 'c1', ownNoteId: 'o1' });
    http.expectOne('/api/psychotherapy-notes/o1').flush({ ...NOTE, text, readings });
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

  it('says who was let read it for training, and when', async () => {
    await start('I took her side.', [{ by: 'Wren Castellano', at: '2026-03-04T10:00:00.000Z' }]);
    const read = within(screen.getByRole('region', { name: 'Read for training' }));
    expect(read.getByText(/Wren Castellano/)).toBeTruthy();
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

describe('a psychotherapy note of somebody supervised', () => {
  it('is read by whoever was let, who is told that its author sees it, and can write nothing', async () => {
    withDoor();
    const fixture = await show(TrainingNotePage, { ownNoteId: 'o1' });
    const people = { authorName: 'Owen Tallis', caseTitle: 'Delphine' };
    http
      .expectOne('/api/training-supervision/notes/o1')
      .flush({ ...NOTE, ...people, text: 'I took her side.' });
    await settle(fixture);
    expect(screen.getByText('I took her side.')).toBeTruthy();
    expect(screen.getByText(/its author sees it/)).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
