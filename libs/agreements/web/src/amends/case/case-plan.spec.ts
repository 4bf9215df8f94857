import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { AmendsForTeam, AmendsRevisionForTeam, AmendsText, TeamAct } from '@reknit/agreements/model';
import { Router } from '@angular/router';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { CasePlanPage } from './case-plan-page';
import { CasePlansPart } from './case-plans';

const TEXT: AmendsText = {
  title: 'Openness about money',
  harmOwned: 'I hid a debt for two years.',
  impactUnderstood: 'You planned around money we did not have.',
  whatTheyAskedFor: [],
  willNotDo: [],
  commitments: [
    {
      kind: 'recurring',
      text: 'I bring the account summary to our Sunday talk',
      schedule: { freq: 'weekly', interval: 1, byDay: ['sun'], time: '19:00' },
      graceMinutes: 1440,
      proof: 'none',
      excusePolicy: 'mutual',
      onMiss: 'open_EX-14',
    },
  ],
  planTimezone: 'Europe/London',
  startsOn: '2026-03-08',
  reviewEveryWeeks: 2,
  endsOn: '2026-05-31',
  noReturnExpected: true,
  confirmBy: 'self_report',
};
const CALM = { h1: 'yes', h2: 'no', h3: 'no', h4: 'no', h5: 'no', h6: 'no', h7: 'no', h8: 'yes' } as const;
const REVISION: AmendsRevisionForTeam = {
  number: 1,
  state: 'in_review',
  text: TEXT,
  contentHash: 'a'.repeat(64),
  approach: 'direct_shared',
  harmCheck: { answers: CALM },
  difficulties: [4],
  risk: 'plain',
  hardStops: [],
  cautions: [],
};
const NOTHING: Record<TeamAct, boolean> = {
  giveBack: false,
  approve: false,
  coApprove: false,
  pause: false,
  resume: false,
  end: false,
  review: false,
  continueIndirectly: false,
  recordWillingness: false,
  deliver: false,
};
const PLAN: AmendsForTeam = {
  id: 'p1',
  version: 4,
  caseId: 'c1',
  caseTitle: 'Rosalind and Tobias',
  relationType: 'romantic',
  relationSubtype: 'married',
  author: { participantId: 'pt', name: 'Tobias' },
  harmed: { kind: 'participant', participantId: 'pr', name: 'Rosalind' },
  participationId: 'w1',
  state: 'in_review',
  needs: ['review'],
  revisions: [REVISION],
  together: false,
  willingness: [],
  reviews: [],
  proposals: [],
  followThrough: { kept: 0, of: 0 },
  ratings: [],
  note: '',
  disclosurePlan: '',
  reflections: [],
  can: NOTHING,
};
const REVIEWING = { ...NOTHING, giveBack: true, approve: true, review: true };
const RECORD = { ruptures: [{ id: 'e1', title: 'The letter from the bank' }] };

describe('an amends plan, for the care team', () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<unknown>;
  const open = async (over: Partial<AmendsForTeam> = {}) => {
    withKernel({ person: aPerson(), routes: [{ path: '**', children: [] }] });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(CasePlanPage, { caseId: 'c1', id: 'p1' });
    await answer('/api/cases/c1/amends/p1', { ...PLAN, ...over });
  };
  const answer = async (path: string, body: object, method = 'GET') => {
    const request = http.expectOne((asked) => asked.method === method && asked.url === path);
    request.flush(body);
    await settle(fixture);
    return request.request;
  };
  const reading = () => answer('/api/cases/c1/amends/p1', PLAN);
  const press = async (name: string | RegExp, within_: ReturnType<typeof within> = screen) => {
    await userEvent.click(within_.getByRole('button', { name }));
    await settle(fixture);
  };

  it('is approved for one way and for one thing that happened, over the version that was read', async () => {
    await open({ can: REVIEWING });
    await answer('/api/cases/c1', RECORD);
    await press('Approve');
    expect(screen.getByText('Choose what it is about.')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: /Only in sessions/ }));
    await userEvent.selectOptions(screen.getByLabelText('What is it about?'), 'e1');
    await press('Approve');
    const sent = await answer('/api/cases/c1/amends/p1/approve', {}, 'POST');
    expect(sent.body).toEqual({ approach: 'facilitated', ruptureEventId: 'e1' });
    expect(sent.headers.get('If-Match')).toBe('"v4"');
    await reading();
  });

  it('AM-10 offers no way that reaches the person after a hard stop', async () => {
    const stopped = { ...REVISION, harmCheck: { answers: { ...CALM, h2: 'yes' as const } } };
    const revisions = [{ ...stopped, risk: 'amber' as const, hardStops: ['h2' as const] }];
    await open({ can: REVIEWING, revisions });
    await answer('/api/cases/c1', RECORD);
    expect(screen.getAllByRole('radio')).toHaveLength(2);
    expect(screen.queryByRole('radio', { name: /Shared with them/ })).toBeNull();
    expect(screen.getByText('Stops contact')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: /Without contact/ }));
    await userEvent.selectOptions(screen.getByLabelText('What is it about?'), 'e1');
    await press('Approve');
    expect(screen.getByText('Write why this does no harm.')).toBeTruthy();
  });

  it('offers only a session where something is told, and asks for its steps', async () => {
    const commitments = TEXT.commitments.map((one) => ({ ...one, kind: 'disclosure' as const }));
    await open({ can: REVIEWING, revisions: [{ ...REVISION, text: { ...TEXT, commitments } }] });
    await answer('/api/cases/c1', RECORD);
    expect(screen.getByRole('radio', { name: /Only in sessions/ })).toBeTruthy();
    expect(screen.queryByRole('radio', { name: /Shared with them/ })).toBeNull();
    expect(screen.getByLabelText(/in which steps/)).toBeTruthy();
  });

  it('is given back with a comment, and never without one', async () => {
    await open({ can: REVIEWING });
    await answer('/api/cases/c1', RECORD);
    await press('Give it back');
    await press('Give it back');
    await userEvent.type(screen.getByLabelText('What would you change?'), 'Name the sum.');
    await press('Give it back');
    const sent = await answer('/api/cases/c1/amends/p1/return', {}, 'POST');
    expect(sent.body).toEqual({ comment: 'Name the sum.' });
    await reading();
  });

  it('waits for a supervisor, who says yes or no with a reason', async () => {
    await open({ can: { ...NOTHING, coApprove: true }, needs: ['second-review'] });
    await userEvent.click(screen.getByRole('radio', { name: /It may go on/ }));
    await userEvent.type(screen.getByLabelText('Why'), 'Nothing reaches her.');
    await press('Record');
    const sent = await answer('/api/cases/c1/amends/p1/co-approval', {}, 'POST');
    expect(sent.body).toEqual({ agree: true, comment: 'Nothing reaches her.' });
    await reading();
  });

  it('shows what a later version says otherwise', async () => {
    const later = { ...REVISION, number: 2, text: { ...TEXT, title: 'Open accounts' } };
    await open({ revisions: [later, { ...REVISION, state: 'returned' }] });
    const versions = within(screen.getByRole('region', { name: 'Versions' }));
    expect(versions.getByText('Title, changed')).toBeTruthy();
    expect(versions.getByText('Open accounts').tagName).toBe('INS');
    expect(versions.getByText('Openness about money', { selector: 'del' })).toBeTruthy();
  });

  it('keeps the answer of the person it is for, asked in neutral words', async () => {
    await open({ can: { ...NOTHING, recordWillingness: true }, state: 'approved', needs: [] });
    await press('I have asked them');
    await userEvent.selectOptions(screen.getByLabelText('How they would like it'), 'in_session');
    await press('Record their answer');
    const sent = await answer('/api/cases/c1/amends/p1/willingness', {}, 'POST');
    expect(sent.body).toEqual({ answer: 'yes', channel: 'in_session' });
    await reading();
  });

  it('asks nothing of anybody outside the case', async () => {
    await open({ harmed: { kind: 'deceased', name: 'A grandmother' }, state: 'in_progress', needs: [] });
    expect(screen.queryByText('Do they want to see it?')).toBeNull();
  });

  it('is gone through in a session before the person it is for can read it', async () => {
    await open({ can: { ...NOTHING, deliver: true }, state: 'shared', needs: ['delivery'] });
    await press('Gone through in a session');
    await press('We went through it in a session');
    await answer('/api/cases/c1/amends/p1/delivery', {}, 'POST');
    await reading();
  });

  it('says why it was declined here and nowhere else', async () => {
    await open({
      state: 'declined',
      needs: ['answered'],
      decline: { at: '2026-03-04T09:00:00.000Z', reason: 'Too fast.' },
      can: { ...NOTHING, review: true },
    });
    expect(screen.getByText('Too fast.')).toBeTruthy();
    expect(screen.getByText(/the author cannot/)).toBeTruthy();
    await press('Looked at together');
    await press('We have looked at it');
    const sent = await answer('/api/cases/c1/amends/p1/reviewed', {}, 'POST');
    expect(sent.body).toEqual({});
    await reading();
  });

  it('shows private ratings as lines with a sentence and a table, apart from what was kept', async () => {
    await open({
      state: 'in_progress',
      needs: ['pressured'],
      followThrough: { kept: 6, of: 7, percent: 86 },
      ratings: [
        { at: '2026-03-04T09:00:00.000Z', by: 'harmed', helping: 6, pressured: 5, willing: 7 },
        { at: '2026-02-18T09:00:00.000Z', by: 'harmed', helping: 4, pressured: 2 },
      ],
    });
    expect(screen.getByText('Feels pressured')).toBeTruthy();
    const part = within(screen.getByRole('region', { name: 'How it feels to the person it is for' }));
    expect(part.getByRole('img', { name: /helping me 6 of 10, I feel pressured 5 of 10/ })).toBeTruthy();
    expect(part.queryByText(/6 of 7/)).toBeNull();
    expect(screen.getByText('6 of 7')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/\bforgiven\b|score|streak|violation/i);
  });

  it('says when it cannot be read, with a way to try again', async () => {
    withKernel({ person: aPerson() });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(CasePlanPage, { caseId: 'c1', id: 'p1' });
    expect(screen.getByText('This plan: loading')).toBeTruthy();
    http.expectOne('/api/cases/c1/amends/p1').flush({}, { status: 503, statusText: 'Busy' });
    await settle(fixture);
    await press(/again/i);
    await reading();
    expect(screen.getByRole('heading', { level: 1, name: 'Openness about money' })).toBeTruthy();
  });

  it('stands in the tab with what it needs, and the tab says when there is none', async () => {
    withKernel({ person: aPerson(), routes: [{ path: '**', children: [] }] });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(CasePlansPart, { caseId: 'c1' });
    const { id, author, harmed, state, needs } = PLAN;
    const row = { id, title: TEXT.title, author, harmed, state, needs };
    await answer('/api/cases/c1/amends', { rows: [row], beginnable: [] });
    expect(screen.getByRole('link', { name: /Openness about money.*Waits for your review/s })).toBeTruthy();
    TestBed.resetTestingModule();
    withKernel({ person: aPerson() });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(CasePlansPart, { caseId: 'c1' });
    await answer('/api/cases/c1/amends', { rows: [], beginnable: [] });
    expect(screen.getByText(/Nobody is making amends/)).toBeTruthy();
  });

  it('is begun together with whoever was given the exercise, and goes on to the plan', async () => {
    const person = aPerson({ actions: ['amends.draft-together'] as never });
    withKernel({ person, routes: [{ path: '**', children: [] }] });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(CasePlansPart, { caseId: 'c1' });
    const beginnable = [{ participationId: 'w2', name: 'Tobias' }];
    await answer('/api/cases/c1/amends', { rows: [], beginnable });
    await press('Draft it together with Tobias');
    const sent = await answer('/api/cases/c1/amends', { id: 'p2', version: 1 }, 'POST');
    expect(sent.body).toEqual({ participationId: 'w2' });
    expect(sent.headers.get('Idempotency-Key')).toBeTruthy();
    expect(TestBed.inject(Router).url).toBe('/cases/c1/agreements/plans/p2');
  });

  it('shows what is being written together as it is saved, and of what somebody writes alone nothing', async () => {
    const { title, harmOwned, impactUnderstood, commitments, planTimezone } = TEXT;
    const draft = {
      harm: { title, harmOwned, impactUnderstood, whatTheyAskedFor: [], willNotDo: [] },
      harmCheck: { answers: {} },
      commitments,
      difficulties: [null],
      terms: { planTimezone, reviewEveryWeeks: 2, noReturnExpected: false },
    };
    await open({ state: 'draft', needs: [], revisions: [], together: true, draft });
    expect(screen.getByText('I hid a debt for two years.')).toBeTruthy();
    expect(screen.getByText(/the page tells them so/)).toBeTruthy();
    expect(screen.queryByText(/has not handed anything in/)).toBeNull();
    TestBed.resetTestingModule();
    await open({ state: 'draft', needs: [], revisions: [] });
    expect(screen.getByText(/theirs until then/)).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Being written together' })).toBeNull();
  });
});
