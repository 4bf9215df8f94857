import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { HomeworkRow } from '@reknit/homework/model';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { DraftVault } from '@reknit/shared/web-kernel/drafts';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { aHomework } from '../testing/homework';
import { RoomExercises } from './room-exercises';
import { choicesForRoom, roomStanding } from './room-standing';

const rosa = aHomework().participations[0]!;
const tobias = { ...rosa, id: 'pa-tobias', participantId: 'tobias', name: 'Tobias' };
const exercise = (title: string, kind: HomeworkRow['exercise']['kind'] = 'form') => ({
  code: 'EX-91',
  version: 1,
  title,
  kind,
});
const BOTH = aHomework({ participations: [rosa, tobias] });
const CLEAR = aHomework({ id: 'h2', exercise: exercise('Clear words'), participations: [tobias] });
const ROUND = aHomework({ id: 'h3', exercise: exercise('Listening', 'listening') });
const OVER = aHomework({
  id: 'h4',
  exercise: exercise('Old one'),
  participations: [{ ...rosa, status: 'withdrawn' }],
});
const SENT = { ...rosa, status: 'submitted', submittedAt: '2026-03-04T18:00:00.000Z' } as const;

/** At nine in the morning of 5 March 2026 in Lisbon, on the day of the session. */
const TODAY = '2026-03-05T16:00:00.000Z';

describe('what can be opened in a room', () => {
  const room = { start: TODAY, booked: ['rosa'], timeZone: 'Europe/Lisbon' };

  it('is what is still to be done by somebody who is booked, from the day of the session on', () => {
    expect(roomStanding(rosa, room, '2026-03-05T00:00:00.000Z')).toBe('open');
    expect(roomStanding(rosa, room, '2026-03-09T12:00:00.000Z')).toBe('open');
    expect(roomStanding(rosa, room, '2026-03-04T23:59:00.000Z')).toBe('another-day');
    expect(roomStanding(tobias, room, TODAY)).toBe('not-booked');
    expect(roomStanding(SENT, room, TODAY)).toBe('handed-in');
    expect(roomStanding({ ...rosa, status: 'paused' }, room, TODAY)).toBe('resting');
    expect(roomStanding({ ...rosa, status: 'lapsed' }, room, TODAY)).toBe('passed');
  });

  it('goes by the days of the practice', () => {
    const late = { ...room, start: '2026-03-05T03:00:00.000Z', timeZone: 'America/New_York' };
    expect(roomStanding(rosa, late, '2026-03-04T12:00:00.000Z')).toBe('open');
  });

  it('offers forms that wait for somebody who is booked, and what is marked whatever became of it', () => {
    const ids = (marked: readonly string[], booked: readonly string[]) =>
      choicesForRoom([BOTH, CLEAR, ROUND, OVER], marked, booked).map(({ id }) => id);
    expect(ids([], ['rosa'])).toEqual(['h1']);
    expect(ids(['h2'], ['rosa'])).toEqual(['h2', 'h1']);
    expect(ids(['h4', 'gone'], ['tobias'])).toEqual(['h4', 'h1', 'h2']);
  });
});

describe('the exercises of a session', () => {
  let fixture: ComponentFixture<RoomExercises>;
  let wished: (readonly string[])[];

  let kept: readonly string[] = [];

  const start = async (over: Record<string, unknown> = {}, rows = [BOTH, CLEAR, ROUND, OVER]) => {
    const vault = { provide: DraftVault, useValue: { waiting: () => Promise.resolve(kept) } };
    TestBed.overrideComponent(RoomExercises, { set: { providers: [vault] } });
    withKernel({ person: aPerson({ actions: ['homework.answer-in-room'] }) });
    wished = [];
    fixture = await show(RoomExercises, {
      caseId: 'case-1',
      sessionId: 's1',
      marked: [],
      mayChange: true,
      start: TODAY,
      booked: ['rosa', 'tobias'],
      mark: (ids: readonly string[]) => wished.push(ids),
      ...over,
    });
    const asked = TestBed.inject(HttpTestingController).expectOne('/api/cases/case-1/homework');
    asked.flush({ rows, adherence: [] });
    await settle(fixture);
  };
  const line = (title: string) => within(screen.getByText(title).closest('li')!);

  it('marks and unmarks, always as a whole list', async () => {
    await start({ marked: ['h2'] });
    await userEvent.click(screen.getByRole('checkbox', { name: /^Looking back Rosa, Tobias/ }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Clear words' }));
    expect(wished).toEqual([['h2', 'h1'], []]);
    expect(screen.queryByText('Listening')).toBeNull();
  });

  it('opens the part of each person who is there, and only of what is marked', async () => {
    await start({ marked: ['h1'] });
    const links = screen.getAllByRole('link', { name: /^Open here/ });
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/cases/case-1/room/pa-rosa?session=s1',
      '/cases/case-1/room/pa-tobias?session=s1',
    ]);
    expect(line('Clear words').queryByRole('link')).toBeNull();
  });

  it('says where something was written down and not handed in', async () => {
    kept = ['pa-rosa'];
    await start({ marked: ['h1'] });
    expect(screen.getAllByText(/kept on this device, not handed in/)).toHaveLength(1);
    kept = [];
  });

  it('says why a part cannot be opened', async () => {
    const sent = { ...BOTH, participations: [SENT, tobias] };
    await start({ marked: ['h1'], booked: ['rosa'] }, [sent]);
    expect(screen.getByText('Handed in already.')).toBeTruthy();
    expect(screen.getByText('Not booked into this session.')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /^Open here/ })).toBeNull();
    expect(screen.getByRole('link', { name: /^Read/ }).getAttribute('href')).toBe('/review/pa-rosa');
  });

  it('waits for its day', async () => {
    await start({ marked: ['h1'], start: '2026-03-06T16:00:00.000Z' });
    expect(screen.getAllByText('Opens on the day of the session.')).toHaveLength(2);
  });

  it('shows what was marked to whoever may only read, and nothing to tick', async () => {
    await start({ marked: ['h2'], mayChange: false });
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.getByText('Clear words')).toBeTruthy();
    expect(screen.queryByText('Looking back')).toBeNull();
  });

  it('holds ten and no more', async () => {
    const rows = Array.from({ length: 11 }, (_, at) =>
      aHomework({ id: `n${at}`, exercise: exercise(`Number ${at}`) }),
    );
    await start({ marked: rows.slice(0, 10).map(({ id }) => id) }, rows);
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.filter(({ disabled }) => disabled)).toHaveLength(1);
    expect(screen.getByText(/Ten is as many/)).toBeTruthy();
  });
});
