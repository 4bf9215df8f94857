import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { Component, input } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { RiskFlagView } from '@reknit/measures/model';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { aCaseOfMeasures, aFlag } from '../../testing/a-case-of-measures';
import { caseMeasuresRoutes } from '../routes';
import { RiskBanner } from './risk-banner';

/** Stands in for the button of the domain that keeps notes: says what it was told. */
@Component({ selector: 'rk-said-note', template: '{{ words() }}: {{ format() }} of {{ section() }}' })
class SaidNote {
  readonly caseId = input.required<string>();
  readonly format = input.required<string>();
  readonly section = input.required<string>();
  readonly words = input.required<string>();
  readonly primary = input.required<boolean>();
}

const PATH = '/api/cases/case-1/risk-flags';
let harness: RouterTestingHarness;
let http: HttpTestingController;
const told = async (): Promise<void> => {
  await settle(harness.fixture);
  await new Promise((drawn) => setTimeout(drawn, 20));
  await settle(harness.fixture);
};
const request = (path: string, method = 'GET'): TestRequest =>
  http.expectOne((each) => each.method === method && each.url === path);
const press = async (name: string): Promise<void> => {
  await userEvent.click(await screen.findByRole('button', { name }));
  await told();
};

async function open(flags: readonly RiskFlagView[], address = 'flags/flag-1'): Promise<void> {
  withKernel({
    person: aPerson({ timeZone: 'Pacific/Auckland' }),
    routes: [
      {
        path: 'cases/:caseId/measures',
        data: { writeNote: async () => SaidNote },
        children: caseMeasuresRoutes,
      },
    ],
  });
  harness = await RouterTestingHarness.create(`/cases/case-1/measures/${address}`);
  http = TestBed.inject(HttpTestingController);
  await told();
  request(PATH).flush({ flags, mayAct: true });
  await told();
}

describe('a risk flag', () => {
  it('says in the zone of the practice when it came, that it was closed then, and by when it is seen', async () => {
    await open([aFlag()]);
    expect(
      screen.getByText(
        'It came on Friday 27 February, 23:40, while the practice was closed. The time runs from Monday 2 March, 09:00.',
      ),
    ).toBeTruthy();
    expect(screen.getByText('To be seen by Monday 2 March, 17:00.')).toBeTruthy();
    expect(document.title).toBe('Case: risk flag');
  });

  it('says when the time has passed', async () => {
    await open([aFlag({ overdue: true })]);
    expect(screen.getByText(/was to be seen by Monday 2 March, 17:00. That has passed./)).toBeTruthy();
  });

  it('is acknowledged at its version, and read again after', async () => {
    await open([aFlag()]);
    await press('I have seen it');
    await userEvent.click(
      within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'I have seen it' }),
    );
    await told();
    const moved = request(`${PATH}/flag-1/moves`, 'POST');
    expect(moved.request.body).toEqual({ move: 'acknowledge' });
    expect(moved.request.headers.get('If-Match')).toBe('"v4"');
    moved.flush({ id: 'flag-1', version: 5, status: 'acknowledged' });
    await told();
    request(PATH).flush({ flags: [aFlag({ status: 'acknowledged', moves: ['assess'] })], mayAct: true });
    await told();
    expect(screen.getByRole('button', { name: 'Mark as assessed' })).toBeTruthy();
  });

  it('cannot be closed without a risk note, which is begun here in the record of whom it is about', async () => {
    await open([aFlag({ status: 'managed', moves: ['close'] })]);
    expect(screen.getByRole('button', { name: 'Close the flag' })).toHaveProperty('disabled', true);
    expect(screen.getByText(/needs a risk note/)).toBeTruthy();
    expect(screen.getByText('Write a risk note: risk of rosa')).toBeTruthy();
  });

  it('is proposed to be closed with a reason when it is high', async () => {
    const flag = aFlag({
      level: 'high',
      status: 'managed',
      moves: ['close'],
      hasRiskNote: true,
      needsSecondPerson: true,
    });
    await open([flag]);
    await press('Close the flag');
    const sheet = within(await screen.findByRole('dialog', { name: 'Close the flag' }));
    await userEvent.click(sheet.getByRole('button', { name: 'Propose to close' }));
    await told();
    expect(sheet.getByText('Write why it can be closed.')).toBeTruthy();
    await userEvent.type(sheet.getByRole('textbox'), 'Spoke twice, and there is a plan.');
    await userEvent.click(sheet.getByRole('button', { name: 'Propose to close' }));
    await told();
    expect(request(`${PATH}/flag-1/moves`, 'POST').request.body).toEqual({
      move: 'close',
      reason: 'Spoke twice, and there is a plan.',
    });
  });

  it('is closed by a second person, who reads why', async () => {
    const closing = { by: 'Ilse Brandt', at: '2026-03-03T10:00:00.000Z', reason: 'There is a plan.' };
    await open([aFlag({ level: 'high', status: 'managed', moves: [], closing, mayConfirm: true })]);
    expect(screen.getByText('There is a plan.')).toBeTruthy();
    await press('Agree to close it');
    await press('Agree and close');
    expect(request(`${PATH}/flag-1/confirmation`, 'POST').request.body).toEqual({ confirmed: true });
  });

  it('offers to ask again a week on, filled in, and asks nothing by itself', async () => {
    await open([aFlag({ status: 'acknowledged', moves: ['assess'], askAgainOn: '2026-03-06' })]);
    await press('Ask again …');
    request('/api/cases/case-1/measures').flush(aCaseOfMeasures());
    await told();
    const sheet = within(await screen.findByRole('dialog', { name: 'Ask for a check-in' }));
    expect(sheet.getByLabelText('Whom')).toHaveProperty('value', 'rosa');
    expect(sheet.getByLabelText('From')).toHaveProperty('value', '2026-03-06');
    http.expectNone('/api/cases/case-1/measure-requests');
  });

  it('is one line of a list that names no answer, and an unknown one is simply not here', async () => {
    await open([aFlag(), aFlag({ id: 'flag-2', status: 'closed' })], 'flags');
    expect(screen.getAllByRole('link')).toHaveLength(2);
    TestBed.resetTestingModule();
    await open([], 'flags/flag-9');
    expect(screen.getByText('This flag is not here')).toBeTruthy();
  });
});

describe('the banner above a case', () => {
  const banner = async () => {
    withKernel({ person: aPerson() });
    const fixture = await show(RiskBanner, { caseId: 'case-1' });
    http = TestBed.inject(HttpTestingController);
    return fixture;
  };

  it('names each flag that is not closed, and leads to it', async () => {
    const fixture = await banner();
    request(PATH).flush({
      flags: [aFlag({ level: 'high' }), aFlag({ id: 'flag-2', status: 'closed' })],
      mayAct: true,
    });
    await settle(fixture);
    expect(screen.getByRole('status').textContent?.replace(/\s+/g, ' ')).toContain(
      'Risk flag for Rosa Achter, high. To be seen by Monday 2 March, 17:00.',
    );
    expect(screen.getByRole('link').getAttribute('href')).toBe('/cases/case-1/measures/flags/flag-1');
  });

  it('is not there for whom flags are not open, and does not pass off a failed read as none', async () => {
    let fixture = await banner();
    request(PATH).flush({ code: 'not-found' }, { status: 404, statusText: 'Not Found' });
    await settle(fixture);
    expect(fixture.nativeElement.textContent.trim()).toBe('');
    TestBed.resetTestingModule();
    fixture = await banner();
    request(PATH).error(new ProgressEvent('error'));
    await settle(fixture);
    expect(screen.getByText(/could not look whether a risk flag is open/)).toBeTruthy();
  });
});
