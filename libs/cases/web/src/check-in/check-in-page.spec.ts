import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { MyScreening } from '@reknit/cases/model';
import { aPerson, settle, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { myCheckInRoutes } from '../routes';

@Component({ selector: 'rk-test-help', template: '<p>Call 112</p>' })
class TestHelp {}
@Component({ selector: 'rk-test-home', template: '<h1>Home page</h1>' })
class TestHome {}

const PATH = '/api/my/screenings/case-1';
let harness: RouterTestingHarness;
let http: HttpTestingController;
const told = async (): Promise<void> => {
  await settle(harness.fixture);
  await new Promise((drawn) => setTimeout(drawn));
  await settle(harness.fixture);
};
const request = (path: string, method = 'GET'): TestRequest =>
  http.expectOne((each) => each.method === method && each.url === path);
const next = async (choice?: string): Promise<void> => {
  if (choice) await userEvent.click(screen.getByRole('radio', { name: choice }));
  await userEvent.click(screen.getByRole('button', { name: 'Next' }));
  await told();
};
const heading = (): string =>
  screen.getByRole('heading', { level: 1 }).textContent?.replace(/\s+/g, ' ').trim() ?? '';
/** What the page says, without what differs by nature: which of the choices is set. */
const seen = (): string => harness.routeNativeElement?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

async function open(over: Partial<MyScreening> = {}): Promise<void> {
  withKernel({
    person: aPerson({ roles: ['client'] }),
    routes: [
      { path: 'my', pathMatch: 'full', component: TestHome },
      { path: 'my/check-in', data: { help: async () => TestHelp }, children: myCheckInRoutes },
    ],
  });
  harness = await RouterTestingHarness.create('/my');
  http = TestBed.inject(HttpTestingController);
  await harness.navigateByUrl('/my/check-in/case-1');
  await told();
  request(PATH).flush({ caseId: 'case-1', instrument: 'hark', textVersion: 'hark-1', ...over });
  await told();
}

describe('a private check-in', () => {
  it('has a title and an address that name nothing of it', async () => {
    await open();
    expect(document.title).toBe('Check-in');
    expect(TestBed.inject(Router).url).toBe('/my/check-in/case-1');
  });

  it('asks first whether anybody can see, one question a screen after that, and offers not to say on each', async () => {
    await open();
    expect(heading()).toBe('Are you somewhere nobody can see your screen?');
    await next('Yes');
    for (const [word, at] of [
      ['humiliated', 2],
      ['afraid', 3],
      ['forced', 4],
      ['kicked', 5],
    ] as const) {
      expect(heading()).toMatch(new RegExp(`^Within the last year, … .*${word}`));
      expect(screen.getByText(`Check-in · page ${at} of 7`)).toBeTruthy();
      expect(screen.getAllByRole('heading')).toHaveLength(1);
      await next('I would rather not say');
    }
    expect(heading()).toBe('Do you feel safe right now?');
    expect(screen.getByRole('radio', { name: 'I would rather not say' })).toBeTruthy();
  });

  it('asks nothing of somebody who may be watched, on as many screens', async () => {
    await open();
    await next('No');
    for (const at of [2, 3, 4, 5, 6]) {
      expect(screen.getByText(`Check-in · page ${at} of 7`)).toBeTruthy();
      expect(screen.queryByRole('radio')).toBeNull();
      expect(heading()).toBe('Good to know');
      await next();
    }
    const sent = request(`${PATH}/answers`, 'POST');
    expect(sent.request.body).toEqual({ textVersion: 'hark-1', alone: false, answers: [] });
    sent.flush({ received: true });
    await told();
    expect(heading()).toBe('Thank you. That is all for now.');
  });

  it('takes not wanting to say for somebody who may be watched', async () => {
    await open();
    await next('I would rather not say');
    expect(heading()).toBe('Good to know');
  });

  const answerAll = async (answer: string, safeNow: string): Promise<void> => {
    await open();
    await next('Yes');
    for (let at = 0; at < 4; at++) await next(answer);
    await next(safeNow);
    request(`${PATH}/answers`, 'POST').flush({ received: true });
    await told();
  };

  it('ends with the very same screen whatever was answered', async () => {
    await answerAll('No', 'Yes');
    const plain = seen();
    TestBed.resetTestingModule();
    await answerAll('Yes', 'Yes');
    expect(seen()).toBe(plain);
    TestBed.resetTestingModule();
    await open();
    await next('No');
    for (let at = 0; at < 5; at++) await next();
    request(`${PATH}/answers`, 'POST').flush({ received: true });
    await told();
    expect(seen()).toBe(plain);
  });

  it('shows whom to call to somebody who is not safe now, and the same end', async () => {
    await answerAll('No', 'No');
    expect(heading()).toBe('Thank you. That is all for now.');
    expect(screen.getByText('Call 112')).toBeTruthy();
  });

  it('shows whom to call even when nothing could be sent, keeps the answers, and sends the same again', async () => {
    await open();
    await next('Yes');
    for (let at = 0; at < 4; at++) await next('No');
    await next('No');
    const lost = request(`${PATH}/answers`, 'POST');
    lost.error(new ProgressEvent('error'));
    await told();
    expect(screen.getByRole('alert').textContent).toContain('No connection');
    expect(screen.getByText('Call 112')).toBeTruthy();
    await next();
    const again = request(`${PATH}/answers`, 'POST');
    expect(again.request.headers.get('Idempotency-Key')).toBe(lost.request.headers.get('Idempotency-Key'));
    expect(again.request.body).toEqual({
      textVersion: 'hark-1',
      alone: true,
      answers: ['no', 'no', 'no', 'no'],
      safeNow: 'no',
    });
  });

  it('goes on only with an answer, and back to the one before', async () => {
    await open({ instrument: 'others' });
    await next();
    expect(screen.getByText('Choose one. You can always say that you would rather not.')).toBeTruthy();
    await next('Yes');
    await next('Yes');
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    await told();
    expect(heading()).toMatch(/made you feel afraid/);
    expect(screen.getByRole('radio', { name: 'Yes' })).toHaveProperty('checked', true);
  });

  it('can be answered by keyboard alone, and says each screen by its heading', async () => {
    await open();
    screen.getByRole('radio', { name: 'Yes' }).focus();
    await userEvent.keyboard(' {Enter}');
    await told();
    expect(document.activeElement?.textContent).toContain('humiliated');
  });

  it('keeps nothing when it is left midway: not in the page, not on the device, not in the history', async () => {
    await open();
    const steps = history.length;
    await next('Yes');
    await next('Yes');
    expect(history.length).toBe(steps);
    await harness.navigateByUrl('/my');
    await harness.navigateByUrl('/my/check-in/case-1');
    await told();
    request(PATH).flush({ caseId: 'case-1', instrument: 'hark', textVersion: 'hark-1' });
    await told();
    expect(heading()).toBe('Are you somewhere nobody can see your screen?');
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
    expect(localStorage.length + sessionStorage.length).toBe(0);
    http.expectNone(`${PATH}/answers`);
  });

  it('forgets what was answered when somebody says after all that they may be watched', async () => {
    await open();
    await next('Yes');
    await next('Yes');
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    await told();
    await next('No');
    for (let at = 0; at < 5; at++) await next();
    expect(request(`${PATH}/answers`, 'POST').request.body).toMatchObject({ alone: false, answers: [] });
  });

  it('is calm when nothing is open, answered or never offered alike', async () => {
    withKernel({
      person: aPerson({ roles: ['client'] }),
      routes: [{ path: 'c', children: myCheckInRoutes }],
    });
    harness = await RouterTestingHarness.create('/c/case-1');
    http = TestBed.inject(HttpTestingController);
    await told();
    request(PATH).flush({ code: 'not-found' }, { status: 404, statusText: 'Not Found' });
    await told();
    expect(screen.getByText('There is nothing to answer just now.')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
