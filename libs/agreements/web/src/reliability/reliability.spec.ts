import { HttpTestingController } from '@angular/common/http/testing';
import type { Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { CaseReliability, MyPromise, MyReliability } from '@reknit/agreements/model';
import { homeworkPaths } from '@reknit/homework/model';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { CaseReliabilityPart } from './case/case-reliability';
import { LogPage } from './mine/log-page';
import { OwnLogsSection } from './mine/own-logs';
import { ReceivedPromisesSection } from './mine/received-promises';

const PROMISE: MyPromise = {
  id: 'pr1',
  version: 2,
  state: 'active',
  text: 'I answer work messages within a day',
  toWhom: 'Kwabena',
  smallestVersion: 'one line: seen, answer tomorrow',
  schedule: { freq: 'daily', interval: 1 },
  graceMinutes: 1440,
  excusePolicy: 'mutual',
  timeZone: 'Europe/Lisbon',
  startsOn: '2026-03-01',
  confirmation: 'self_report',
  commitmentId: 'k1',
  followThrough: { kept: 3, of: 4 },
  shares: [],
};
const LOG: MyReliability = {
  participationId: 'w1',
  others: [{ participantId: 'p2', givenName: 'Kwabena' }],
  promises: [PROMISE],
  hint: false,
  mayPromise: true,
  weekOf: '2026-03-02',
  reflections: [],
};

describe('the reliability log', () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<unknown>;
  const open = async (page: Type<unknown>, inputs: object) => {
    withKernel({ person: aPerson(), routes: [{ path: '**', children: [] }] });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(page, { ...inputs });
  };
  const answer = async (path: string, body: object, method = 'GET') => {
    const request = http.expectOne((asked) => asked.method === method && asked.url === path);
    request.flush(body);
    await settle(fixture);
    return request.request;
  };
  const press = async (name: string | RegExp) => {
    await userEvent.click(screen.getByRole('button', { name }));
    await settle(fixture);
  };
  const opened = async (over: Partial<MyReliability> = {}) => {
    await open(LogPage, { participationId: 'w1' });
    await answer('/api/my/reliability/w1', { ...LOG, ...over });
  };

  it('is found again from Together, also after the day for which it was given', async () => {
    await open(OwnLogsSection, {});
    const row = { kind: 'reliability_log', title: 'Reliability log', held: false };
    await answer(homeworkPaths.myHome, {
      due: [{ ...row, id: 'w0', kind: 'form', title: 'Signs check' }],
      coming: [{ ...row, id: 'w2', held: true }],
      done: [{ ...row, id: 'w1' }],
      goals: [],
    });
    const links = screen.getAllByRole('link');
    expect(links.map((link) => [link.textContent?.trim(), link.getAttribute('href')])).toEqual([
      ['Reliability log', '/my/together/start/reliability_log/w1'],
    ]);
  });

  it('takes a promise with its smallest version', async () => {
    await opened({ promises: [] });
    expect(screen.getByText(/You have promised nothing yet/)).toBeTruthy();
    await press('Make a promise');
    await press('I promise this');
    expect(screen.getByText('Say to whom.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('What do you promise?'), PROMISE.text);
    await userEvent.type(screen.getByLabelText('To whom?'), 'Kwabena');
    await userEvent.type(screen.getByLabelText('The smallest version'), PROMISE.smallestVersion);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Sunday' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Monday' }));
    await settle(fixture);
    expect(screen.getByText('every week on Monday and Sunday')).toBeTruthy();
    await press('I promise this');
    const sent = await answer('/api/my/reliability/w1/promises', { id: 'pr1' }, 'POST');
    expect(sent.body).toEqual({
      text: PROMISE.text,
      toWhom: 'Kwabena',
      smallestVersion: PROMISE.smallestVersion,
      schedule: { freq: 'weekly', interval: 1, byDay: ['mon', 'sun'] },
      graceMinutes: 1440,
      excusePolicy: 'mutual',
      timeZone: 'Europe/Lisbon',
      startsOn: '2026-03-05',
      confirmation: 'self_report',
    });
    await answer('/api/my/reliability/w1', LOG);
  });

  it('shows what a promise says, beside how to make it smaller in time', async () => {
    await opened();
    expect(screen.getByText('3 of 4')).toBeTruthy();
    await userEvent.click(screen.getByText(/Change it/));
    await press('Make it smaller');
    const words = screen.getByLabelText('What do you promise?');
    await userEvent.clear(words);
    await userEvent.type(words, 'I answer one work message a day');
    await press('From tomorrow, this');
    const sent = await answer('/api/my/promises/pr1/reword', {}, 'POST');
    expect(sent.body).toMatchObject({ text: 'I answer one work message a day', schedule: PROMISE.schedule });
    expect(sent.body).not.toHaveProperty('toWhom');
    expect(sent.headers.get('If-Match')).toBe('"v2"');
    await answer('/api/my/reliability/w1', LOG);
  });

  it('lets a promise be given back with notice, after asking', async () => {
    await opened();
    await userEvent.click(screen.getByText(/Change it/));
    await press('Give it back');
    const asked = within(screen.getByRole('alertdialog'));
    expect(asked.getByText(/not counted/)).toBeTruthy();
    await userEvent.click(asked.getByRole('button', { name: 'Give it back' }));
    await settle(fixture);
    await answer('/api/my/promises/pr1/drop', {}, 'POST');
    await answer('/api/my/reliability/w1', { ...LOG, promises: [{ ...PROMISE, state: 'dropped' }] });
    expect(screen.getByText('Given back')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/score|streak|violation|failed/i);
  });

  it('offers no sixth promise', async () => {
    await opened({ mayPromise: false, hint: true });
    expect(screen.queryByRole('button', { name: 'Make a promise' })).toBeNull();
    expect(screen.getByText(/Three at once is plenty/)).toBeTruthy();
  });

  it('is shown by choice, up to that moment', async () => {
    await opened();
    await userEvent.click(screen.getByText(/Change it/));
    await press('Show it to Kwabena');
    await userEvent.click(
      within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Show it to Kwabena' }),
    );
    await settle(fixture);
    const sent = await answer('/api/my/promises/pr1/shares', {}, 'POST');
    expect(sent.body).toEqual({ participantId: 'p2' });
    await answer('/api/my/reliability/w1', LOG);
  });

  it('looks back once a week: which promise should be smaller?', async () => {
    await opened();
    await press('Save');
    expect(screen.getByText('Choose one, or that none needs to be smaller.')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: PROMISE.text }));
    await press('Save');
    const sent = await answer('/api/my/reliability/w1/reflections', {}, 'POST');
    expect(sent.body).toEqual({ promiseId: 'pr1' });
    const said = { id: 'r1', weekOf: LOG.weekOf, promiseId: 'pr1', at: '2026-03-05T09:00:00.000Z' };
    await answer('/api/my/reliability/w1', { ...LOG, reflections: [said] });
    expect(screen.getByText(`Smaller: ${PROMISE.text}`)).toBeTruthy();
  });

  it('is to the other a calm list of what was done, and noticing is for oneself', async () => {
    await open(ReceivedPromisesSection, {});
    const done = { id: 'o1', localDate: '2026-03-04', wholeDay: true, dueAt: '2026-03-04T23:00:00.000Z' };
    const row = {
      id: 'sh1',
      from: 'Felix',
      text: PROMISE.text,
      schedule: PROMISE.schedule,
      timeZone: 'Europe/Lisbon',
      sharedAt: '2026-03-05T08:00:00.000Z',
      done: [{ ...done, noticed: false }],
    };
    await answer('/api/my/received-promises', { rows: [row] });
    expect(screen.queryByText(/3 of 4/)).toBeNull();
    await press(/I noticed this/);
    await answer('/api/my/occurrences/o1/noticed', {}, 'POST');
    await answer('/api/my/received-promises', { rows: [{ ...row, done: [{ ...done, noticed: true }] }] });
    expect(screen.getByText('You noticed')).toBeTruthy();
  });

  it('shows the care team how much is promised beside how much is kept', async () => {
    const page: CaseReliability = {
      people: [
        {
          participantId: 'p1',
          name: 'Felix',
          overPromising: { made: 3, kept: 6, index: 0.5 },
          renegotiated: { inTime: 2, late: 1 },
          reflections: [],
          promises: [
            {
              ...PROMISE,
              why: 'He should not have to ask.',
              madeAt: '2026-03-01T09:00:00.000Z',
              consistency: { longest: 2, current: 1 },
              noticed: 2,
              weeks: [],
              changes: [{ at: '2026-03-03T09:00:00.000Z', change: 'reworded', inTime: true }],
            },
          ],
        },
      ],
    };
    await open(CaseReliabilityPart, { caseId: 'c1' });
    await answer('/api/cases/c1/reliability', page);
    expect(screen.getByText('3 made and 6 kept in four weeks: 0.5 made for each kept')).toBeTruthy();
    expect(screen.getByText('changed in time 2, late 1')).toBeTruthy();
    expect(screen.getByText('noticed 2 times')).toBeTruthy();
    TestBed.resetTestingModule();
    await open(CaseReliabilityPart, { caseId: 'c1' });
    await answer('/api/cases/c1/reliability', { people: [] });
    expect(screen.getByText(/Nobody keeps one/)).toBeTruthy();
  });
});
