import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { ROUTER_OUTLET_DATA } from '@angular/router';
import type { CaseHomework } from '@reknit/homework/model';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { Toasts } from '@reknit/shared/web-ui';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { groupOf, offered } from '../data/homework-groups';
import { HOMEWORK_WORK, aCase, aHomework } from '../testing/homework';
import { CaseHomeworkPage } from './case-homework-page';

const rosa = aHomework().participations[0]!;
const tobias = { ...rosa, id: 'pa-tobias', participantId: 'tobias', name: 'Tobias' };
const sent = { ...rosa, status: 'submitted', submittedAt: '2026-03-04T18:00:00.000Z' } as const;
const LIST: CaseHomework = {
  rows: [
    aHomework({ participations: [rosa, tobias] }),
    aHomework({
      id: 'h2',
      exercise: { code: 'EX-91', version: 1, title: 'Clear words', kind: 'form' },
      participations: [{ ...sent, id: 'pa-2', attention: 'red', helpful: 1 }],
    }),
    aHomework({
      id: 'h3',
      exercise: { code: 'EX-92', version: 1, title: 'Old one', kind: 'form' },
      participations: [{ ...rosa, status: 'withdrawn' }],
    }),
  ],
  adherence: [
    { participantId: 'rosa', name: 'Rosa', done: 3, of: 4 },
    { participantId: 'tobias', name: 'Tobias', done: 0, of: 0 },
  ],
};

describe('the homework of a case', () => {
  let fixture: ComponentFixture<CaseHomeworkPage>;
  let http: HttpTestingController;

  const start = async (over: Parameters<typeof aCase>[0] = {}): Promise<void> => {
    const view = { record: () => aCase(over), reload: () => undefined };
    withKernel({
      person: aPerson({ actions: HOMEWORK_WORK }),
      providers: [{ provide: ROUTER_OUTLET_DATA, useValue: signal(view) }],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(CaseHomeworkPage, { caseId: 'case-1' });
  };
  const asked = (): TestRequest => http.expectOne('/api/cases/case-1/homework');
  const answer = async (list: CaseHomework): Promise<void> => {
    asked().flush(list);
    await settle(fixture);
  };
  const quiet = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) await new Promise((done) => setTimeout(done));
    await settle(fixture);
  };

  afterEach(() => document.querySelector('.cdk-overlay-container')?.remove());

  it('puts what waits for a review first and what is over behind a door', async () => {
    await start();
    expect(screen.getByRole('status').textContent).toContain('loading');
    await answer(LIST);
    expect(screen.getAllByRole('heading').map((heading) => heading.textContent?.trim())).toEqual([
      'Homework',
      'To review',
      'Clear words',
      'Open',
      'Looking back',
      'Old one',
      'Shared between them',
    ]);
    expect(screen.getByText('Old one').closest('details')?.open).toBe(false);
    expect(screen.getByText('Read this first')).toBeTruthy();
    expect(screen.getByRole('link', { name: /Review what Rosa answered/ }).getAttribute('href')).toBe(
      '/review/pa-2',
    );
  });

  it('says what was done of what was due for each person, and when things are due in words', async () => {
    await start();
    await answer(LIST);
    const figures = within(screen.getByRole('list', { name: 'Done of what was due' }));
    expect(
      figures.getAllByRole('listitem').map((item) => item.textContent?.replace(/\s+/g, ' ').trim()),
    ).toEqual(['Rosa3 of 4 done', 'Tobiasnothing was due yet']);
    expect(screen.getAllByText(/^Due/)[0]?.textContent).toContain('Sunday, in 3 days');
  });

  it('says how to begin when nothing was assigned', async () => {
    await start();
    await answer({ rows: [], adherence: [] });
    expect(screen.getByText(/Press A to assign/)).toBeTruthy();
  });

  it('offers to try again when it cannot be read', async () => {
    await start();
    asked().flush(null, { status: 500, statusText: 'Internal Server Error' });
    await settle(fixture);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await settle(fixture);
    await answer(LIST);
    expect(screen.getByRole('heading', { name: 'Looking back' })).toBeTruthy();
  });

  it('withdraws after asking, against the version on the screen, and says so', async () => {
    await start();
    await answer(LIST);
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw Looking back' }));
    await quiet();
    await userEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Withdraw' }));
    await quiet();
    const request = http.expectOne('/api/homework/h1/withdraw');
    expect(request.request.headers.get('If-Match')).toBe('"v4"');
    request.flush({ id: 'h1', version: 5 });
    await quiet();
    await answer({ ...LIST, rows: [] });
    expect(TestBed.inject(Toasts).list()[0]?.text).toBe('Homework withdrawn');
  });

  it('says which of how many it is, and lets no further one come', async () => {
    await start();
    const repeats = { everyWeeks: 1, number: 2, times: 6, nextDueOn: '2026-03-19' };
    await answer({ ...LIST, rows: LIST.rows.map((row) => (row.id === 'h1' ? { ...row, repeats } : row)) });
    expect(screen.getByText(/Every week, 2 of 6; next due/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Stop repeating Looking back' }));
    await quiet();
    const question = within(screen.getByRole('alertdialog'));
    await userEvent.click(question.getByRole('button', { name: 'Stop repeating' }));
    await quiet();
    http.expectOne('/api/homework/h1/stop-repeating').flush({ id: 'h1', version: 5 });
    await quiet();
    await answer(LIST);
    expect(screen.queryByRole('button', { name: /Stop repeating/ })).toBeNull();
    expect(TestBed.inject(Toasts).list()[0]?.text).toBe('It will not come again');
  });

  it('reads the list again when somebody else was faster', async () => {
    await start();
    await answer(LIST);
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw Looking back' }));
    await quiet();
    await userEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Withdraw' }));
    await quiet();
    const stale = { code: 'version-stale', status: 412, type: 'x', requestId: 'r' };
    http
      .expectOne('/api/homework/h1/withdraw')
      .flush(stale, { status: 412, statusText: 'Precondition Failed' });
    await quiet();
    await answer(LIST);
    expect(screen.getByRole('alert').textContent).toContain('The list below is fresh');
  });

  it('gives a new due date, and keeps it typed when the list was out of date', async () => {
    await start();
    await answer(LIST);
    await userEvent.click(screen.getByRole('button', { name: 'New due date for Looking back' }));
    await quiet();
    const sheet = within(screen.getByRole('dialog'));
    const day = sheet.getByLabelText('Day') as HTMLInputElement;
    await userEvent.clear(day);
    await userEvent.type(day, '2026-03-20');
    await userEvent.click(sheet.getByRole('button', { name: 'Save the new date' }));
    await quiet();
    const stale = { code: 'version-stale', status: 412, type: 'x', requestId: 'r' };
    http.expectOne('/api/homework/h1/due').flush(stale, { status: 412, statusText: 'Precondition Failed' });
    await quiet();
    await answer({ ...LIST, rows: [aHomework({ version: 5 })] });
    expect(sheet.getByRole('alert').textContent).toContain('Your new date is still here');
    await userEvent.click(sheet.getByRole('button', { name: 'Save the new date' }));
    await quiet();
    const again = http.expectOne('/api/homework/h1/due');
    expect(again.request.headers.get('If-Match')).toBe('"v5"');
    expect(again.request.body).toMatchObject({ due: { date: '2026-03-20', timeZone: 'Europe/Lisbon' } });
  });

  it('shows whoever only reads the same list without anything to change', async () => {
    await start({ mayChange: false });
    await answer(LIST);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByRole('link', { name: /Review/ })).toBeTruthy();
  });
});

describe('where homework stands', () => {
  const now = '2026-03-05T09:00:00.000Z';

  it('waits for a review while anybody has answered, whatever the others do', () => {
    expect(groupOf({ participations: [sent, rosa] })).toBe('to_review');
    expect(groupOf({ participations: [{ status: 'lapsed' }] })).toBe('passed');
    expect(groupOf({ participations: [{ status: 'reviewed' }, { status: 'declined' }] })).toBe('reviewed');
    expect(groupOf({ participations: [{ status: 'closed' }] })).toBe('over');
  });

  it('offers what the rules of the server allow', () => {
    expect(offered(aHomework(), now)).toEqual({ reschedule: true, withdraw: true, close: false });
    expect(offered(aHomework({ participations: [sent] }), now)).toEqual({
      reschedule: false,
      withdraw: false,
      close: false,
    });
    expect(offered(aHomework({ participations: [{ ...sent, status: 'reviewed' }] }), now).close).toBe(true);
    const passed = aHomework({
      due: { at: '2026-02-01T00:00:00.000Z', timeZone: 'UTC', graceMinutes: 0, wholeDay: true },
      participations: [{ ...rosa, status: 'lapsed' }],
    });
    expect(offered(passed, now)).toEqual({ reschedule: true, withdraw: true, close: true });
  });
});
