import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type {
  AmendsDraft,
  AmendsText,
  AuthorAct,
  AuthorAmends,
  CommitmentTerms,
  HarmedAct,
  ReceivedAmends,
} from '@reknit/agreements/model';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { onDevice, type ADevice } from '../../ui/testing/a-device';
import { PlanPage } from './plan-page';

const TEXT: AmendsText = {
  title: 'Openness about money',
  harmOwned: 'I hid a debt for two years.',
  impactUnderstood: 'You planned around money we did not have.',
  whatTheyAskedFor: [],
  willNotDo: [],
  commitments: [],
  planTimezone: 'Europe/London',
  startsOn: '2026-03-08',
  reviewEveryWeeks: 2,
  endsOn: '2026-05-31',
  noReturnExpected: true,
  confirmBy: 'harmed_party_may_confirm',
};
const DRAFT: AmendsDraft = {
  harm: { title: '', harmOwned: '', impactUnderstood: '', whatTheyAskedFor: [], willNotDo: [] },
  harmCheck: { answers: {} },
  commitments: [],
  difficulties: [],
  terms: { planTimezone: 'Europe/London', reviewEveryWeeks: 2, noReturnExpected: false },
};
const CANNOT: Record<AuthorAct, boolean> = {
  submit: false,
  edit: false,
  share: false,
  withdraw: false,
  start: false,
  renegotiate: false,
  pause: false,
  resume: false,
  end: false,
  reflect: false,
};
const OWN: AuthorAmends = {
  as: 'author',
  together: false,
  id: 'p1',
  version: 4,
  caseId: 'c1',
  state: 'draft',
  relationType: 'romantic',
  relationSubtype: 'married',
  people: [{ participantId: 'pr', givenName: 'Rosalind' }],
  advice: [],
  proposals: [],
  shareable: false,
  money: false,
  followThrough: { kept: 0, of: 0 },
  can: CANNOT,
};
const MAY_NOT: Record<HarmedAct, boolean> = {
  accept: false,
  decline: false,
  propose: false,
  renegotiate: false,
  pause: false,
  resume: false,
  end: false,
  reflect: false,
};
const SAVED = { id: 'p1', version: 5, savedAt: '2026-03-01T10:00:00.000Z', advice: [] };
const ONCE: CommitmentTerms = {
  kind: 'one_off',
  text: '',
  schedule: { freq: 'once' },
  graceMinutes: 1440,
  proof: 'none',
  excusePolicy: 'clinician_only',
  onMiss: 'open_EX-14',
};
const VERSION = { number: 1, text: TEXT, contentHash: 'a'.repeat(64) };
const RECEIVED: ReceivedAmends = {
  as: 'harmed',
  id: 'p1',
  state: 'waiting',
  from: 'Tobias',
  relationType: 'romantic',
  current: VERSION,
  done: [],
  mine: { proposals: [], mayRate: false },
  can: { ...MAY_NOT, accept: true, decline: true, propose: true },
};

describe('a plan, as whoever opens it may see it', () => {
  let http: HttpTestingController;
  let device: ADevice;
  let fixture: ComponentFixture<unknown>;
  beforeEach(() => {
    device = new Map();
    window.scrollTo = () => undefined;
  });
  const open = async (plan: AuthorAmends | ReceivedAmends) => {
    onDevice(device);
    withKernel({ person: aPerson(), routes: [{ path: '**', children: [] }] });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(PlanPage, { id: 'p1' });
    await answer('/api/my/amends/p1', plan);
  };
  const answer = async (path: string, body: object, method = 'GET') => {
    const request = http.expectOne((asked) => asked.method === method && asked.url === path);
    request.flush(body);
    await settle(fixture);
    return request.request;
  };
  const written = { ...OWN, draft: DRAFT, can: { ...CANNOT, submit: true } };
  const press = async (name: string) => {
    await userEvent.click(screen.getByRole('button', { name }));
    await settle(fixture);
  };
  afterEach(() => http.verify());

  it('keeps what is written before the next page, over the version it was opened with', async () => {
    await open(written);
    await userEvent.type(screen.getByLabelText(/What is this plan about/), 'Openness');
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    const sent = await answer(
      '/api/my/amends/p1/draft',
      { id: 'p1', version: 5, savedAt: '2026-03-01T10:00:00.000Z', advice: [] },
      'PUT',
    );
    expect(sent.body).toEqual({ harm: { ...DRAFT.harm, title: 'Openness' } });
    expect(sent.headers.get('If-Match')).toContain('4');
    expect(document.activeElement?.textContent).toBe('Could it do harm?');
    expect(screen.getByText('Saved')).toBeTruthy();
  });

  it('has what was not sent again on the next visit, sealed on the device until it is on the server', async () => {
    await open(written);
    await userEvent.type(screen.getByLabelText(/What is this plan about/), 'Openness');
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    http.expectOne('/api/my/amends/p1/draft').error(new ProgressEvent('error'));
    await settle(fixture);
    TestBed.resetTestingModule();

    await open(written);
    await settle(fixture);
    const title = () => screen.getByLabelText<HTMLInputElement>(/What is this plan about/).value;
    expect(title()).toBe('Openness');
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    const sent = await answer('/api/my/amends/p1/draft', SAVED, 'PUT');
    expect(sent.body).toMatchObject({ harm: { title: 'Openness' } });
    TestBed.resetTestingModule();

    await open(written);
    await settle(fixture);
    expect(title()).toBe('');
  });

  it('offers what was written elsewhere, takes over only what is asked for, and offers it once', async () => {
    const suggestions = {
      harmOwned: ['I hid the letters.'],
      askedFor: [{ from: 'Rosalind', text: 'Numbers before I ask' }],
      repair: [],
    };
    await open({ ...written, suggestions });
    await userEvent.type(screen.getByLabelText(/What have they asked for/), 'Time{Enter}');
    await press('Use this : I hid the letters.');
    await press('Use this : Numbers before I ask');
    expect(screen.getByLabelText<HTMLTextAreaElement>(/What did you do/).value).toBe('I hid the letters.');
    expect(screen.getByLabelText<HTMLTextAreaElement>(/What have they asked for/).value).toBe(
      'Time\nNumbers before I ask',
    );
    expect(screen.queryByRole('button', { name: /Use this/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    const sent = await answer('/api/my/amends/p1/draft', SAVED, 'PUT');
    expect(sent.body).toMatchObject({
      harm: { harmOwned: 'I hid the letters.', whatTheyAskedFor: ['Time', 'Numbers before I ask'] },
    });
  });

  it('begins commitments from the apology when asked to, and says how hard each will be to nobody else', async () => {
    const suggestions = { harmOwned: [], askedFor: [], repair: ['Pay back the loan'] };
    await open({ ...written, suggestions });
    await press('Next');
    await press('Next');
    await press('Begin from my apology');
    const taken = await answer('/api/my/amends/p1/from-apology', SAVED, 'POST');
    expect(taken.headers.get('If-Match')).toContain('4');
    const commitments = [{ ...ONCE, text: 'Pay back the loan' }];
    const draft = { ...DRAFT, commitments };
    await answer('/api/my/amends/p1', { ...written, version: 5, suggestions, draft });
    expect(screen.queryByRole('button', { name: 'Begin from my apology' })).toBeNull();
    const hard = screen.getByRole('group', { name: 'How hard will this be for you?' });
    expect(hard.textContent).toContain('Only you and your therapist');
    await userEvent.click(within(hard).getByRole('radio', { name: /^7/ }));
    await press('Next');
    const sent = await answer('/api/my/amends/p1/draft', { ...SAVED, version: 6 }, 'PUT');
    expect(sent.body).toEqual({ difficulties: [7] });
  });

  it('says at once when the answers keep a plan from reaching the other person', async () => {
    await open(written);
    await press('Next');
    const h3 = screen.getByRole('group', { name: /put them or anyone else at risk/ });
    await userEvent.click(within(h3).getByRole('radio', { name: 'Yes' }));
    await settle(fixture);
    expect(screen.getByText(/the plan does not reach them/)).toBeTruthy();
    await press('Back');
    await answer('/api/my/amends/p1/draft', { id: 'p1', version: 5, advice: [] }, 'PUT');
  });

  it('shows what the therapist would have otherwise on the page it is mended on', async () => {
    const review = {
      at: '2026-03-01T10:00:00.000Z',
      reviewer: 'Ilse',
      decision: 'return',
      comment: 'Say what you hid.',
    } as const;
    await open({ ...written, review });
    expect(screen.getByText('Ilse sent it back:')).toBeTruthy();
    expect(screen.getByText(/Say what you hid\./)).toBeTruthy();
  });

  it('AM-5: tells an author that it was not taken up, and nothing of a reason', async () => {
    await open({ ...OWN, state: 'not_taken_up', pending: { ...VERSION, state: 'approved' } });
    expect(screen.getByText(/That is their right\./)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('never puts ending or pausing first', async () => {
    const can = { ...CANNOT, pause: true, end: true };
    await open({ ...OWN, state: 'in_progress', inForce: { ...VERSION, state: 'in_force' }, can });
    for (const name of ['Pause', 'End it'])
      expect(screen.getByRole('button', { name }).classList.contains('rk-primary')).toBe(false);
  });

  it('AM-4: accepts exactly the words that were read', async () => {
    await open(RECEIVED);
    await userEvent.click(screen.getByRole('button', { name: 'Accept it' }));
    const sent = await answer('/api/my/amends/p1/accept', {}, 'POST');
    expect(sent.body).toEqual({ contentHash: VERSION.contentHash });
    await answer('/api/my/amends/p1', { ...RECEIVED, state: 'accepted', can: MAY_NOT });
    expect(screen.getByText('You accepted it')).toBeTruthy();
  });

  it('AM-3: a no needs no reason, and asks for nothing', async () => {
    await open(RECEIVED);
    await press('I do not want this');
    await userEvent.click(screen.getByRole('button', { name: 'Do not take it up' }));
    const sent = await answer('/api/my/amends/p1/decline', {}, 'POST');
    expect(sent.body).toEqual({});
    await answer('/api/my/amends/p1', { ...RECEIVED, can: MAY_NOT });
  });

  it('"it did not happen" is asked about once, and sent over the state that was seen', async () => {
    const row = {
      occurrenceId: 'o1',
      version: 3,
      text: 'I show you the account',
      on: '2026-03-09',
      seen: false,
      mayDispute: true,
      disputed: false,
    };
    const plan: ReceivedAmends = { ...RECEIVED, state: 'in_progress', done: [row], can: MAY_NOT };
    await open(plan);
    await press('It did not happen: I show you the account, 9 March 2026');
    const dialog = screen.getByRole('alertdialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'It did not happen' }));
    await settle(fixture);
    const sent = await answer('/api/my/occurrences/o1/disputes', {}, 'POST');
    expect(sent.headers.get('If-Match')).toContain('3');
    await answer('/api/my/amends/p1', { ...plan, done: [{ ...row, disputed: true, mayDispute: false }] });
    expect(screen.getByText(/you see this differently/)).toBeTruthy();
  });
});
