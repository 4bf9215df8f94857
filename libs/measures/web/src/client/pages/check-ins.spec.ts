import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { PHQ_9, type MyMeasures } from '@reknit/measures/model';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { aCheckIn, answersAll } from '../../testing/a-check-in';
import { myMeasuresRoutes } from '../routes';
import { WaitingMeasures } from './waiting-measures';

@Component({ selector: 'rk-test-help', template: '<p>Call 112</p>' })
class TestHelp {}

const MINE: MyMeasures = {
  due: [
    {
      requestId: 'request-1',
      name: 'PHQ-9',
      minutes: 3,
      dueOn: '2026-03-05',
      answered: 0,
      items: 9,
      therapist: 'Ilse Brandt',
    },
  ],
  coming: [],
  done: [{ responseId: 'response-0', name: 'GAD-7', submittedAt: '2026-03-02T10:00:00.000Z' }],
};
const ONE = '/api/my/measure-responses/response-1';

let harness: RouterTestingHarness;
let http: HttpTestingController;
const told = async (): Promise<void> => {
  await settle(harness.fixture);
  await new Promise((drawn) => setTimeout(drawn));
  await settle(harness.fixture);
};
const request = (path: string, method = 'GET'): TestRequest =>
  http.expectOne((each) => each.method === method && each.url === path);
const press = async (name: string | RegExp): Promise<void> => {
  await userEvent.click(screen.getByRole('button', { name }));
  await told();
};
const choose = async (name: string): Promise<void> => {
  await userEvent.click(screen.getByRole('radio', { name }));
  await told();
};
const heading = (): string =>
  screen.getByRole('heading', { level: 1 }).textContent?.replace(/\s+/g, ' ').trim() ?? '';

async function open(address = '/my/check-ins'): Promise<void> {
  withKernel({
    person: aPerson({ roles: ['client'] }),
    routes: [{ path: 'my/check-ins', data: { help: async () => TestHelp }, children: myMeasuresRoutes }],
  });
  harness = await RouterTestingHarness.create(address);
  http = TestBed.inject(HttpTestingController);
  await told();
}

async function fillIn(over: Parameters<typeof aCheckIn>[0] = {}): Promise<void> {
  await open('/my/check-ins/response-1');
  request(ONE).flush(aCheckIn(over));
  await told();
}

describe('the check-ins of somebody in care', () => {
  it('say what is due, who asks and who sees it, and of what was sent only the day', async () => {
    await open();
    request('/api/my/measures').flush(MINE);
    await told();
    expect(screen.getByText(/9 questions, about 3 minutes · asked by Ilse Brandt/)).toBeTruthy();
    expect(screen.getByText(/Nobody else in your case/)).toBeTruthy();
    const sent = screen.getByRole('region', { name: 'Sent' });
    expect(sent.textContent).toContain('Monday');
    expect(sent.textContent?.replace('GAD-7', '')).not.toMatch(/total|score|of 21|mild|severe/i);
    expect(screen.getByRole('link', { name: 'I am not safe' }).getAttribute('href')).toBe('/my/help');
  });

  it('begin once, whatever the network makes of it, and open under an address that names nothing', async () => {
    await open();
    request('/api/my/measures').flush(MINE);
    await told();
    await press(/^Begin/);
    const lost = request('/api/my/measures/request-1/responses', 'POST');
    lost.error(new ProgressEvent('error'));
    await told();
    expect(screen.getByRole('alert').textContent).toContain('No connection');
    await press(/^Begin/);
    const again = request('/api/my/measures/request-1/responses', 'POST');
    expect(again.request.headers.get('Idempotency-Key')).toBe(lost.request.headers.get('Idempotency-Key'));
    again.flush({ responseId: 'response-1', version: 1 });
    await told();
    expect(TestBed.inject(Router).url).toBe('/my/check-ins/response-1');
    expect(document.title).toBe('Check-in');
    request(ONE).flush(aCheckIn());
    await told();
  });

  it('offer to read the list again when it cannot be read, and are calm when there is nothing', async () => {
    await open();
    request('/api/my/measures').flush(null, { status: 500, statusText: 'Internal Server Error' });
    await told();
    await press('Try again');
    request('/api/my/measures').flush({ due: [], coming: [], done: [] });
    await told();
    expect(screen.getByText('There is nothing to fill in.')).toBeTruthy();
  });

  it('are one card on the first page while something is due, and it names no questionnaire', async () => {
    withKernel({ person: aPerson({ roles: ['client'] }) });
    const fixture = await show(WaitingMeasures);
    TestBed.inject(HttpTestingController).expectOne('/api/my/measures').flush(MINE);
    await settle(fixture);
    const card = screen.getByRole('link');
    expect(card.getAttribute('href')).toBe('/my/check-ins');
    expect(card.textContent).not.toContain('PHQ');
  });
});

describe('filling a check-in in', () => {
  it('says first what it is for, who sees it, what is told at once, and whose words it is', async () => {
    await fillIn();
    expect(screen.getByText(/Nobody else in your case/)).toBeTruthy();
    expect(screen.getByText(/your care team is told as soon as you answer/)).toBeTruthy();
    expect(screen.getByText(new RegExp('Pfizer'))).toBeTruthy();
  });

  it('asks one question a screen, saves each, and goes on only with an answer', async () => {
    await fillIn();
    await press('Begin');
    expect(heading()).toContain('Little interest or pleasure');
    expect(screen.getByText(/question 1 of 9/)).toBeTruthy();
    await press('Next');
    expect(screen.getByText(/^Choose the answer that comes closest/)).toBeTruthy();
    await choose('Several days');
    await press('Next');
    const saved = request(`${ONE}/answers`, 'PUT');
    expect(saved.request.body).toEqual({ answers: { q1: 1 } });
    expect(saved.request.headers.get('If-Match')).toBe('"v3"');
    saved.flush({ id: 'response-1', version: 4, answered: 1 });
    await told();
    expect(heading()).toContain('Feeling down');
    expect(document.activeElement?.textContent).toContain('Feeling down');
    expect(screen.getByText('Saved')).toBeTruthy();
  });

  it('has the way to help on every screen', async () => {
    await fillIn({ answers: answersAll(0) });
    const unsafe = (): string | null =>
      screen.getByRole('link', { name: 'I am not safe' }).getAttribute('href');
    expect(unsafe()).toBe('/my/help');
    await press('Go on');
    expect(heading()).toBe('Before you send it');
    expect(unsafe()).toBe('/my/help');
    await press('Back');
    expect(unsafe()).toBe('/my/help');
  });

  const answerNine = async (): Promise<void> => {
    const { q9: _, ...rest } = answersAll(0);
    await fillIn({ answers: rest });
    await press('Go on');
    expect(heading()).toContain('better off dead');
    await choose('Several days');
    await press('Next');
  };

  it('shows whom to call before it goes on when the ninth item is answered above nothing, even with no network', async () => {
    await answerNine();
    request(`${ONE}/answers`, 'PUT').error(new ProgressEvent('error'));
    await told();
    expect(heading()).toBe('Here are people you can reach now');
    expect(screen.getByText(/not read straight away/)).toBeTruthy();
    expect(screen.getByText('Call 112')).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
    await press('Go on with the questions');
    expect(heading()).toContain('how difficult');
    expect(screen.getByText(/No connection. Your answers are kept on this page/)).toBeTruthy();
  });

  it('shows it again when it is opened again', async () => {
    await fillIn({
      answers: answersAll(0, { q9: 1 }),
      first: { card: 'crisis', words: 'Thank you for telling us.' },
    });
    expect(heading()).toBe('Here are people you can reach now');
    expect(screen.getByText('Thank you for telling us.')).toBeTruthy();
    await press('Go on with the questions');
    expect(screen.getByRole('button', { name: 'Go on' })).toBeTruthy();
  });

  it('is not sent while something is missing, names it, and leads there', async () => {
    const { q4: _, ...rest } = answersAll(0);
    await fillIn({ answers: rest });
    await press('Go on');
    expect(heading()).toContain('little energy');
    await press('Next');
    for (let at = 4; at <= 10; at++) await press('Next');
    expect(heading()).toBe('Before you send it');
    await press('Send to my therapist');
    http.expectNone(`${ONE}/submit`);
    const named = screen.getByRole('alert');
    expect(named.textContent).toContain('One question has no answer yet');
    await userEvent.click(within(named).getByRole('button', { name: /little energy/ }));
    await told();
    expect(heading()).toContain('little energy');
  });

  it('is sent whole, says so without a figure, and leaves nothing on the device', async () => {
    await fillIn({ answers: answersAll(0) });
    await press('Go on');
    expect(screen.getAllByText('Not at all')).toHaveLength(PHQ_9.items.length);
    expect(screen.getByText('Left open')).toBeTruthy();
    await press('Send to my therapist');
    const sent = request(`${ONE}/submit`, 'POST');
    expect(sent.request.body).toEqual({ done: true });
    sent.flush({ id: 'response-1', version: 4, answered: 9 });
    await told();
    expect(heading()).toBe('Sent. Thank you.');
    expect(within(harness.routeNativeElement as HTMLElement).queryByText(/\d/)).toBeNull();
    expect(localStorage.length + sessionStorage.length).toBe(0);
  });

  it('says that it was sent already, or that its time has passed', async () => {
    await fillIn({ status: 'submitted' });
    expect(screen.getByText('You have sent this.')).toBeTruthy();
    TestBed.resetTestingModule();
    await fillIn({ status: 'lapsed' });
    expect(screen.getByText('This one is closed.')).toBeTruthy();
  });
});
