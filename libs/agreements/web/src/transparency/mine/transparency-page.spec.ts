import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { TransparencyAgreement } from '@reknit/agreements/model';
import { OPEN_STREAM } from '@reknit/shared/web-kernel';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { anAgreement } from '../testing/an-agreement';
import '../words/problem-words';
import { MyTransparencySection } from './my-transparency';
import { TransparencyPage } from './transparency-page';

describe('a transparency agreement', () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<unknown>;
  beforeEach(() => {
    const stream = { addEventListener: () => undefined, close: () => undefined };
    withKernel({
      person: aPerson({ roles: ['client'] }),
      routes: [{ path: '**', children: [] }],
      providers: [{ provide: OPEN_STREAM, useValue: () => stream }],
    });
    http = TestBed.inject(HttpTestingController);
  });
  const start = async (agreement: TransparencyAgreement) => {
    fixture = await show(TransparencyPage, { id: 'a1' });
    http.expectOne('/api/my/transparency-agreements/a1').flush(agreement);
    await settle(fixture);
  };
  const press = async (name: string) => {
    await userEvent.click(screen.getByRole('button', { name }));
    await settle(fixture);
  };

  it('is confirmed as exactly the revision that was read', async () => {
    await start(anAgreement({ may: { confirm: true, reject: true } }));
    expect(screen.getByText('You: no answer yet')).toBeTruthy();
    await press('Yes to exactly these words');
    const request = http.expectOne('/api/my/transparency-agreements/a1/confirm');
    expect(request.request.body).toEqual({ revision: 3 });
  });

  it('says the day it ends by itself in words', async () => {
    await start(anAgreement({ state: 'active', may: { keepWeek: true } }));
    expect(screen.getByText(/The last day is 19 March, in 2 weeks/)).toBeTruthy();
    expect(screen.getByText(/Nothing is renewed unless you both want it/)).toBeTruthy();
  });

  it('says why something cannot be agreed by the field it stands in', async () => {
    await start(anAgreement({ state: 'drafting', may: { edit: true } }));
    await press('Change the draft');
    await press('Save these words');
    const fields = { 'items.0.whatIsTold': [{ code: 'holding-passwords' }] };
    http
      .expectOne('/api/my/transparency-agreements/a1')
      .flush({ code: 'transparency.banned', fields }, { status: 422, statusText: 'no' });
    await settle(fixture);
    const field = screen.getByLabelText('What is told');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/Nobody keeps another’s passwords/)).toBeTruthy();
  });

  it('keeps the week of one person for that person alone', async () => {
    await start(anAgreement({ state: 'active', may: { keepWeek: true } }));
    expect(screen.getByText(/It is never shown to the other person/)).toBeTruthy();
    const urge = screen.getByRole('group', { name: 'How strong was the urge to check?' });
    await userEvent.click(within(urge).getByRole('radio', { name: '4 of 10' }));
    await press('Save this week');
    const request = http.expectOne('/api/my/transparency-agreements/a1/weeks');
    expect(request.request.body).toEqual({ urgeToCheck: 4, told: [] });
  });

  it('asks whoever only tells nothing of an urge to check', async () => {
    const one = anAgreement({ state: 'active', may: { keepWeek: true } });
    const items = one.items.map((item) => ({ ...item, byWhom: one.me, reciprocal: false }));
    await start({ ...one, items });
    expect(screen.queryByText(/urge to check/)).toBeNull();
    expect(screen.getByRole('group', { name: /Did you tell/ })).toBeTruthy();
  });

  it('shows after a no that it does not hold, and not whose no it was', async () => {
    await start(anAgreement({ state: 'rejected', may: { edit: true } }));
    expect(screen.getByText(/It does not hold/)).toBeTruthy();
    expect(screen.queryByText(/said no|no answer|said yes/)).toBeNull();
  });

  it('puts the lighter step first once it is what holds', async () => {
    const one = anAgreement({ state: 'tapering', may: { end: true } });
    await start(one);
    const words = screen.getByRole('region', { name: 'The agreement' }).textContent ?? '';
    const [{ taperTo = '', whatIsTold = '' } = {}] = one.items;
    expect(words.indexOf(taperTo)).toBeGreaterThan(0);
    expect(words.indexOf(taperTo)).toBeLessThan(words.indexOf(whatIsTold));
    expect(words.split(taperTo)).toHaveLength(2);
  });

  it('is with a teenager a plan for more freedom, and says so in its own words', async () => {
    const plan = { relationType: 'family', variant: 'graded_freedom' } as const;
    await start(anAgreement({ ...plan, state: 'active', may: { taper: true, edit: true } }));
    expect(screen.getByRole('heading', { name: 'Our plan for more freedom' })).toBeTruthy();
    expect(screen.getByText('Then this much more freedom')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Go to the next step of freedom' })).toBeTruthy();
    await press('Propose other words');
    expect(screen.getByLabelText('The next step of freedom')).toBeTruthy();
    const areas = within(screen.getByLabelText('About')).getAllByRole('option');
    expect(areas.map(({ textContent }) => textContent.trim())).not.toContain('Phone use');
  });

  it('stands in Together only where there is one, or one can be begun', async () => {
    fixture = await show(MyTransparencySection);
    http.expectOne('/api/my/transparency-agreements').flush({ rows: [], places: [] });
    await settle(fixture);
    expect(screen.queryByRole('heading')).toBeNull();
  });
});
