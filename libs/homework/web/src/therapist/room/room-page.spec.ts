import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { FieldDefinition, TemplateDefinition } from '@reknit/exercises/model';
import type { ParticipationReview } from '@reknit/homework/model';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { DraftVault, type OpenedShelf } from '@reknit/shared/web-kernel/drafts';
import { Confirm } from '@reknit/shared/web-ui/overlays';
import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { DEFINITION, aParticipation, anEntry } from '../testing/homework';
import { RoomAnswers } from './room-answers';
import { RoomKeeping, type KeptInRoom } from './room-keeping';
import { RoomPage } from './room-page';

const PATH = '/api/participations/pa-rosa';
const ROOM = `${PATH}/room-entries`;
const [WHAT, NOW] = DEFINITION.steps;

/** The same exercise with a question that is Rosa's alone. */
function withPrivate(required: boolean): TemplateDefinition {
  const words = { en: { all: { prompt: 'What would you not say to {person}?' } } };
  const letter: FieldDefinition = { key: 'letter', type: 'longText', visibility: 'N', required, words };
  return { ...DEFINITION, steps: [{ ...WHAT!, fields: [...WHAT!.fields, letter] }, NOW!] };
}

describe('an exercise in the room', () => {
  let fixture: ComponentFixture<RoomPage>;
  let http: HttpTestingController;
  let sure: boolean;
  /** What lies on the device; undefined where it can keep nothing. */
  let device: KeptInRoom[] | undefined;
  const shelf = (): OpenedShelf<KeptInRoom> => ({
    kept: device ?? [],
    keep: (draft) => Promise.resolve(device !== undefined && (device = [draft]).length === 1),
    forget: () => Promise.resolve(void (device &&= [])),
  });
  beforeEach(() => (device = undefined));

  const start = async (over: Partial<ParticipationReview> = {}): Promise<void> => {
    sure = false;
    const vault = { provide: DraftVault, useValue: { open: () => Promise.resolve(shelf()) } };
    TestBed.overrideComponent(RoomPage, { set: { providers: [vault, RoomKeeping, RoomAnswers] } });
    withKernel({
      person: aPerson({ actions: ['homework.answer-in-room'] }),
      routes: [{ path: '**', children: [] }],
      providers: [{ provide: Confirm, useValue: { ask: () => Promise.resolve(sure) } }],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(RoomPage, { caseId: 'case-1', participationId: 'pa-rosa', session: 's1' });
    http
      .expectOne('/api/cases/case-1/safety')
      .flush({ policies: [{ kind: 'confidential_individual', state: 'in_force' }] });
    await answer({ status: 'in_progress', entries: [], ...over });
  };
  const answer = async (over: Partial<ParticipationReview>): Promise<void> => {
    http.expectOne(PATH).flush(aParticipation(over));
    await settle(fixture);
  };
  const press = async (name: string | RegExp): Promise<void> => {
    await userEvent.click(screen.getByRole('button', { name }));
    await settle(fixture);
  };
  const said = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /What did you say to Tobias/ });
  const write = async (): Promise<void> => {
    await userEvent.type(said(), 'I hid it.');
    await userEvent.click(screen.getByRole('radio', { name: /^7/ }));
    await settle(fixture);
  };
  const handIn = async (): Promise<ReturnType<typeof http.expectOne>> => {
    await press('Hand in for Rosa');
    return http.expectOne(ROOM);
  };
  const refusedAsStale = async (): Promise<void> => {
    const problem = { type: 'about:blank', status: 412, code: 'version-stale', requestId: 'r1' };
    (await handIn()).flush(problem, { status: 412, statusText: 'Precondition Failed' });
    await settle(fixture);
  };

  it('is asked in the words of whoever answers, who reads each answer included', async () => {
    await start();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Looking back');
    expect(screen.getAllByText(/You and your therapist, until you choose to share it/)).toHaveLength(1);
    expect(screen.getAllByText(/stays between you and your therapist/).length).toBeGreaterThan(0);
    expect(screen.getByText(/“you” is Rosa/)).toBeTruthy();
  });

  it('leaves what is theirs alone to them, by its name', async () => {
    await start({ definition: withPrivate(false) });
    expect(screen.getByRole('heading', { name: 'Left for Rosa to answer alone' })).toBeTruthy();
    expect(screen.getByText('What would you not say to Tobias?')).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: /not say to Tobias/ })).toBeNull();
  });

  it('is not begun where a question that has to be answered is theirs alone', async () => {
    await start({ definition: withPrivate(true) });
    expect(screen.getByText(/cannot be finished here/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Hand in for Rosa' })).toBeNull();
  });

  it('says what is missing before it is handed in', async () => {
    await start();
    await press('Hand in for Rosa');
    http.expectNone(ROOM);
    expect(screen.getByRole('heading', { name: /2 things/ })).toBeTruthy();
  });

  it('hands in what was said against the version on the screen, and says so', async () => {
    await start();
    await write();
    const sent = await handIn();
    const { request } = sent;
    expect(request.headers.get('If-Match')).toBe('"v9"');
    expect(request.body).toEqual({ answers: { said: 'I hid it.', calm: 7 } });
    sent.flush({
      entryId: 'e1',
      number: 1,
      submittedAt: '2026-03-05T09:00:00.000Z',
      late: false,
      readers: [],
    });
    await settle(fixture);
    expect(screen.getByRole('status').textContent).toContain('Handed in for Rosa.');
    expect(screen.getAllByRole('link', { name: 'Back to the session' })[0]?.getAttribute('href')).toBe(
      '/cases/case-1/sessions/s1',
    );
    expect(fixture.componentInstance.mayLeave()).toBe(true);
  });

  it('asks before something that was written would be lost', async () => {
    await start();
    expect(fixture.componentInstance.mayLeave()).toBe(true);
    await write();
    expect(await fixture.componentInstance.mayLeave()).toBe(false);
    sure = true;
    expect(await fixture.componentInstance.mayLeave()).toBe(true);
  });

  describe('on a device that can keep it', () => {
    const kept = (over: Partial<KeptInRoom> = {}): KeptInRoom => ({
      answers: { said: 'I hid it.', calm: 7 },
      seen: 9,
      standing: 'in_progress/0',
      at: '2026-03-05T08:40:00.000Z',
      ...over,
    });

    it('keeps what is written a moment after it was, and asks nothing when one leaves', async () => {
      device = [];
      await start();
      await write();
      expect(screen.getByText('Keeping …')).toBeTruthy();
      expect(await fixture.componentInstance.mayLeave()).toBe(true);
      await settle(fixture);
      expect(screen.getByText('Kept on this device until you hand it in')).toBeTruthy();
      expect(device).toMatchObject([{ answers: { said: 'I hid it.', calm: 7 }, seen: 9 }]);
    });

    it('goes on after the page was closed, says from when it is, and forgets it when it is handed in', async () => {
      device = [kept()];
      await start({ version: 11 });
      expect(said().value).toBe('I hid it.');
      expect(screen.getByText(/What you wrote down here/).textContent).toContain('is back');
      expect(screen.queryByRole('alert')).toBeNull();
      expect(screen.getByText('Kept on this device until you hand it in')).toBeTruthy();
      const sent = await handIn();
      expect(sent.request.headers.get('If-Match')).toBe('"v11"');
      sent.flush({ entryId: 'e1', number: 1, submittedAt: kept().at, late: false, readers: [] });
      await settle(fixture);
      expect(device).toEqual([]);
    });

    it('is kept where the server cannot be reached, and can be handed in again', async () => {
      device = [];
      await start();
      await write();
      (await handIn()).error(new ProgressEvent('error'));
      await settle(fixture);
      expect(await fixture.componentInstance.mayLeave()).toBe(true);
      expect(device).toHaveLength(1);
      expect(screen.getByRole('button', { name: 'Hand in for Rosa' })).toBeTruthy();
    });

    it('lays beside it what the person has handed in since', async () => {
      device = [kept()];
      await start({ status: 'submitted', version: 12, entries: [anEntry()] });
      expect(screen.getByRole('alert').textContent).toContain('Rosa has handed this in meanwhile');
      expect(said().value).toBe('I hid it.');
    });

    it('is thrown away on demand', async () => {
      device = [kept()];
      await start();
      sure = true;
      await press('Start afresh');
      expect([said().value, device]).toEqual(['', []]);
      expect(screen.queryByText(/is back/)).toBeNull();
    });
  });

  it('keeps what was written when the person has begun by themselves, and hands it in on demand', async () => {
    await start({ status: 'assigned' });
    await write();
    await refusedAsStale();
    await answer({ status: 'in_progress', entries: [], version: 10 });
    expect(screen.getByRole('alert').textContent).toContain('Rosa has begun to write meanwhile');
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    expect(said().value).toBe('I hid it.');
    await press('Hand in what stands here');
    const { request } = http.expectOne(ROOM);
    expect([request.headers.get('If-Match'), request.body.after]).toEqual(['"v10"', undefined]);
  });

  it('lays what the person has handed in meanwhile beside it, and loses neither', async () => {
    await start();
    await write();
    await refusedAsStale();
    await answer({ status: 'submitted', version: 10, entries: [anEntry()] });
    expect(screen.getByRole('alert').textContent).toContain('Rosa has handed this in meanwhile');
    expect(screen.getByText('I lied.')).toBeTruthy();
    const card = screen.getByRole('region', { name: /What did you say to Tobias/ });
    expect(card.textContent).toContain('Handed in by Rosa');
    await userEvent.click(screen.getAllByRole('button', { name: 'Take this one' })[0]!);
    await settle(fixture);
    expect(said().value).toBe('I lied.');
    await press('Hand in ours as well');
    const { request } = http.expectOne(ROOM);
    expect(request.headers.get('If-Match')).toBe('"v10"');
    expect(request.body).toMatchObject({ after: 'e1', answers: { said: 'I lied.', calm: 7 } });
  });

  it('lets theirs stand, once that was asked', async () => {
    await start();
    await write();
    await refusedAsStale();
    await answer({ status: 'submitted', version: 10, entries: [anEntry()] });
    await press('Let theirs stand');
    expect(said().value).toBe('I hid it.');
    sure = true;
    await press('Let theirs stand');
    expect(fixture.componentInstance.mayLeave()).toBe(true);
    expect(TestBed.inject(Router).url).toBe('/cases/case-1/sessions/s1');
  });

  it('knows its own answers again whose receipt was lost on the way', async () => {
    await start();
    await write();
    await refusedAsStale();
    const entry = anEntry({ writtenBy: 'Renata Abreu', answers: { said: 'I hid it.', calm: 7 } });
    await answer({ status: 'submitted', version: 10, entries: [entry] });
    expect(screen.getByRole('status').textContent).toContain('Handed in for Rosa.');
  });

  it('says where it stands when there is nothing to open any more', async () => {
    await start({ status: 'submitted', entries: [anEntry()] });
    expect(screen.getByText(/cannot be opened in the room: to review/)).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
