import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { myPrivacyRoutes } from '../routes';
import { asked, myCase, myConsent, myConsents, toBeReached } from '../testing/a-privacy';
import { MyWaiting } from './my-waiting';

let harness: RouterTestingHarness;
let http: HttpTestingController;
const told = async (): Promise<void> => {
  await settle(harness.fixture);
  await new Promise((drawn) => setTimeout(drawn, 20));
  await settle(harness.fixture);
};
const request = (path: string, method = 'GET'): TestRequest =>
  http.expectOne((each) => each.method === method && each.url === path);
const press = async (name: string | RegExp): Promise<void> => {
  await userEvent.click(screen.getByRole('button', { name }));
  await told();
};

async function open(address: string): Promise<void> {
  withKernel({
    person: aPerson({ roles: ['client'] }),
    routes: [{ path: 'my/privacy', children: myPrivacyRoutes }],
  });
  harness = await RouterTestingHarness.create(address);
  http = TestBed.inject(HttpTestingController);
  await told();
}
const answer = async (path: string, body: object): Promise<void> => {
  request(path).flush(body);
  await told();
};

describe('my privacy', () => {
  afterEach(() => document.querySelector('.cdk-overlay-container')?.remove());

  async function openPage(consents = myConsents(), part = myCase(), policy: object = {}): Promise<void> {
    await open('/my/privacy');
    await answer('/api/my/consents', consents);
    await answer('/api/my/cases', { cases: [part] });
    await answer('/api/my/cases/case-1/secrets-policy', policy);
  }

  it('says so while it is read, and gives a way to try again', async () => {
    await open('/my/privacy');
    expect(screen.getByRole('status').textContent).toContain('What you agreed to: loading');
    request('/api/my/consents').flush({}, { status: 503, statusText: 'Unavailable' });
    await told();
    await press('Try again');
    await answer('/api/my/consents', myConsents({ decided: [] }));
    expect(screen.getByText(/Nothing yet. What you are asked appears here/)).toBeTruthy();
  });

  it('lists what waits, what was agreed to, and what was refused apart from it', async () => {
    await openPage(
      myConsents({
        waiting: [asked({ id: 'w', kind: 'telehealth' })],
        decided: [myConsent(), myConsent({ id: 'r', kind: 'research', state: 'refused' })],
      }),
    );
    const waiting = within(screen.getByRole('region', { name: 'Waiting for you' }));
    expect(waiting.getByRole('link', { name: /Meeting by phone or video/ }).getAttribute('href')).toBe(
      '/my/privacy/agreement/w',
    );
    expect(screen.getByRole('link', { name: /Doing some of this together/ }).textContent).toContain(
      'You agreed',
    );
    expect(screen.getByText('What you said no to, or took back')).toBeTruthy();
    expect(document.title).toBe('Privacy');
  });

  it('says in one sentence how what is said alone is held, and since when', async () => {
    await openPage(myConsents(), myCase(), {
      kind: 'no_secrets',
      version: 1,
      since: '2026-02-03T10:00:00.000Z',
    });
    expect(screen.getByText(/works with a no-secrets agreement/)).toBeTruthy();
    expect(screen.getByText(/Signed by everybody, counts since/)).toBeTruthy();
  });

  it('warns where nothing has been agreed about it, and says nothing in work alone', async () => {
    await openPage();
    expect(screen.getByText(/has not been agreed yet/)).toBeTruthy();
    TestBed.resetTestingModule();
    await openPage(myConsents(), myCase({ withOthers: false, mayPause: false }));
    expect(screen.queryByText(/has not been agreed yet/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Pause my part' })).toBeNull();
  });

  it('pauses one’s part, and takes it up again', async () => {
    await openPage();
    await press('Pause my part');
    request('/api/my/cases/case-1/pause', 'POST').flush(null);
    await told();
    await answer('/api/my/cases', { cases: [myCase({ state: 'paused', mayPause: false, mayResume: true })] });
    expect(screen.getByText('Paused. Nothing is counted while it is paused.')).toBeTruthy();
    await press('Take my part up again');
    request('/api/my/cases/case-1/resume', 'POST');
  });

  it('changes how one may be reached, only with a way and with whole hours', async () => {
    const safeContact = { channels: ['email'] as const, voicemail: false };
    await openPage(myConsents({ decided: [toBeReached()], safeContact }));
    expect(screen.getByText('Email, at any hour')).toBeTruthy();
    await press('Change it');
    const sheet = within(screen.getByRole('dialog'));
    await userEvent.click(sheet.getByRole('checkbox', { name: 'Email' }));
    await userEvent.type(sheet.getByLabelText(/From/), '10:00');
    await userEvent.click(sheet.getByRole('button', { name: 'Save' }));
    await told();
    expect(sheet.getByText('Choose at least one way.')).toBeTruthy();
    expect(sheet.getByText('Say both hours, or none.')).toBeTruthy();
    await userEvent.click(sheet.getByRole('checkbox', { name: 'Text message' }));
    await userEvent.type(sheet.getByLabelText(/Until/), '14:00');
    await userEvent.click(sheet.getByRole('button', { name: 'Save' }));
    await told();
    expect(request('/api/my/safe-contact', 'PUT').request.body).toEqual({
      channels: ['text'],
      from: '10:00',
      to: '14:00',
      voicemail: false,
    });
  });

  it('says who can see what, in words', async () => {
    await openPage();
    const who = within(screen.getByRole('region', { name: 'Who can see what' }));
    expect(who.getByText('Check-ins and questionnaires')).toBeTruthy();
    expect(who.getAllByRole('term').length).toBeGreaterThan(6);
  });
});

describe('one agreement', () => {
  const decision = '/api/my/consents/c-joint/decision';

  async function openOne(consents = myConsents({ waiting: [asked()], decided: [] }), id = 'c-joint') {
    await open(`/my/privacy/agreement/${id}`);
    await answer('/api/my/consents', consents);
  }

  it('is the whole text, with the limits of confidentiality, and two answers of the same weight', async () => {
    await openOne();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Doing some of this together');
    expect(screen.getByText(/Saying no is just as good an answer/)).toBeTruthy();
    const limits = screen.getByText(/except when someone is at serious risk/);
    expect(limits.closest('details')).toHaveProperty('open', true);
    expect(screen.getByRole('button', { name: 'I do not agree' })).toBeTruthy();
  });

  it('sends the answer with the words that were on the screen', async () => {
    await openOne();
    await press('I agree');
    expect(request(decision, 'POST').request.body).toEqual({ decision: 'given', textVersion: '2026-11' });
  });

  it('takes a no like a yes', async () => {
    await openOne();
    await press('I do not agree');
    const sent = request(decision, 'POST');
    expect(sent.request.body).toEqual({ decision: 'refused', textVersion: '2026-11' });
    sent.flush({ id: 'c-joint', version: 2 });
    await told();
    expect(TestBed.inject(Router).url).toBe('/my/privacy');
  });

  it('says when the words have changed in the meantime', async () => {
    await openOne();
    await press('I agree');
    request(decision, 'POST').flush(
      { code: 'consent.text-changed' },
      { status: 409, statusText: 'Conflict' },
    );
    await told();
    expect(screen.getByRole('alert').textContent).toContain('The words have changed');
  });

  it('signs a secrets policy by its meaning', async () => {
    const scope = { policy: { kind: 'limited', version: 2 } } as const;
    await openOne(myConsents({ waiting: [asked({ kind: 'secrets_policy', scope })], decided: [] }));
    expect(screen.getByText(/may keep some things that you say alone/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Sign' })).toBeTruthy();
  });

  it('asks how one may be reached together with the yes to being reached', async () => {
    const waiting = [toBeReached({ state: 'proposed', decidedAt: undefined, mayWithdraw: false })];
    await openOne(myConsents({ waiting, decided: [] }), 'c-reach');
    await press('I agree');
    expect(screen.getByText('Choose at least one way.')).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Phone call' }));
    await told();
    await userEvent.click(screen.getByRole('checkbox', { name: /leave a message on my voicemail/ }));
    await press('I agree');
    expect(request('/api/my/consents/c-reach/decision', 'POST').request.body).toEqual({
      decision: 'given',
      textVersion: '2026-11b',
      safeContact: { channels: ['phone'], voicemail: true },
    });
  });

  it('says what taking back means before it is done, and does it in one step', async () => {
    await openOne(myConsents());
    expect(screen.getByText(/What you do together stops at once/)).toBeTruthy();
    expect(screen.getByText(/The others read only that it is not available/)).toBeTruthy();
    await press('Take it back');
    http.expectNone('/api/my/consents/c-joint/withdraw');
    await press('Yes, take it back');
    request('/api/my/consents/c-joint/withdraw', 'POST').flush(null);
    await told();
    expect(TestBed.inject(Router).url).toBe('/my/privacy');
  });

  it('is calm about one that is not there', async () => {
    await openOne(myConsents(), 'other');
    expect(screen.getByText('This is not here any more.')).toBeTruthy();
  });
});

describe('leaving', () => {
  async function openLeaving(part = myCase()): Promise<void> {
    await open('/my/privacy/leave/case-1');
    await answer('/api/my/cases', { cases: [part] });
  }

  it('says everything it means, asks once, calmly, and asks for no reason', async () => {
    await openLeaving();
    expect(screen.getByText(/tells them in person/)).toBeTruthy();
    expect(screen.getByText(/keeps the record for as long as the law asks/)).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    await press('Leave');
    http.expectNone('/api/my/cases/case-1/leave');
    await press('Yes, leave');
    request('/api/my/cases/case-1/leave', 'POST').flush(null);
    await told();
    expect(TestBed.inject(Router).url).toBe('/my/privacy');
  });

  it('can be thought better of', async () => {
    await openLeaving();
    await press('Leave');
    await press('Stay');
    expect(screen.queryByRole('button', { name: 'Yes, leave' })).toBeNull();
  });

  it('says nothing of others to somebody who is alone in it', async () => {
    await openLeaving(myCase({ withOthers: false, mayPause: false }));
    expect(screen.queryByText(/tells them in person/)).toBeNull();
  });

  it('is calm when there is nothing to leave', async () => {
    await openLeaving(myCase({ mayLeave: false, until: '2026-03-01' }));
    expect(screen.getByText('There is nothing to leave here.')).toBeTruthy();
  });
});

describe('what waits on the start page', () => {
  it('is a card each, which names nothing of a check-in', async () => {
    withKernel({ person: aPerson({ roles: ['client'] }) });
    const fixture = await show(MyWaiting);
    http = TestBed.inject(HttpTestingController);
    request('/api/my/consents').flush(myConsents({ waiting: [asked()] }));
    request('/api/my/screenings').flush({
      open: [{ caseId: 'case-1', instrument: 'hark', textVersion: 'hark-1' }],
    });
    await settle(fixture);
    const cards = screen.getAllByRole('link');
    expect(cards.map((card) => card.getAttribute('href'))).toEqual([
      '/my/check-in/case-1',
      '/my/privacy/agreement/c-joint',
    ]);
    expect(cards[0]?.textContent).not.toMatch(/safe|violence|screen|hark|partner/i);
  });

  it('is nothing at all when nothing waits, and says so when it could not look', async () => {
    withKernel({ person: aPerson({ roles: ['client'] }) });
    const fixture = await show(MyWaiting);
    http = TestBed.inject(HttpTestingController);
    request('/api/my/consents').flush(myConsents());
    request('/api/my/screenings').flush({}, { status: 503, statusText: 'Unavailable' });
    await settle(fixture);
    expect(screen.queryByRole('link')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Look again' }));
    await settle(fixture);
    request('/api/my/consents').flush(myConsents());
    request('/api/my/screenings').flush({ open: [] });
    await settle(fixture);
    expect(fixture.nativeElement.textContent.trim()).toBe('');
  });
});
