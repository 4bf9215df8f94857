import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import {
  CommitmentAction,
  type CaseCommitments,
  type CommitmentView,
  type MyCommitment,
  type MyCommitmentsToday,
  type MyOccurrence,
} from '@reknit/agreements/model';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { CaseCommitmentsPart } from './case/case-commitments';
import { CommitmentPage } from './mine/commitment-page';
import { MyDay } from './mine/my-day';

const occurrence: MyOccurrence = {
  id: 'o1',
  commitmentId: 'k1',
  localDate: '2026-03-05',
  dueAt: '2026-03-05T19:00:00.000Z',
  wholeDay: false,
  graceUntil: '2026-03-06T19:00:00.000Z',
  state: 'due',
  seen: false,
  version: 2,
  ownerKind: 'amends_plan',
  ownerId: 'p1',
  text: 'I bring the summary to our Sunday talk',
  mayReport: true,
  mayMiss: true,
  mayExcuse: false,
  mayCorrect: false,
};
const NOTHING: MyCommitmentsToday = { now: [], coming: [], told: [], invitations: [] };
const commitment: CommitmentView = {
  id: 'k1',
  ownerKind: 'amends_plan',
  ownerId: 'p1',
  revision: 1,
  caseId: 'c1',
  participantId: 'p2',
  state: 'active',
  terms: {
    kind: 'recurring',
    text: occurrence.text,
    schedule: { freq: 'weekly', interval: 1 },
    graceMinutes: 1440,
    proof: 'none',
    excusePolicy: 'mutual',
    onMiss: 'open_EX-14',
  },
  confirmation: 'self_report',
  timeZone: 'Europe/London',
  startsOn: '2026-01-04',
  followThrough: { kept: 10, of: 11, percent: 91 },
};

describe('what was promised', () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<unknown>;
  const begin = (actions: readonly string[] = []) => {
    withKernel({ person: aPerson({ actions: actions as never }), routes: [{ path: '**', children: [] }] });
    http = TestBed.inject(HttpTestingController);
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

  it('is told with one tap', async () => {
    begin();
    fixture = await show(MyDay, {});
    await answer('/api/my/commitments/today', { ...NOTHING, now: [occurrence] });
    await press(/^Done:/);
    const sent = await answer('/api/my/occurrences/o1/reports', {}, 'POST');
    expect(sent.body).toEqual({ word: 'kept' });
    await answer('/api/my/commitments/today', { ...NOTHING, told: [{ ...occurrence, state: 'kept' }] });
    expect(screen.getByText('Nothing is due today.')).toBeTruthy();
    expect(screen.getByText('Kept')).toBeTruthy();
  });

  it('is not spoken of where nothing is promised', async () => {
    begin();
    fixture = await show(MyDay, {});
    await answer('/api/my/commitments/today', NOTHING);
    expect(screen.queryByRole('heading')).toBeNull();
  });

  it('offers to repair a miss, and counts nothing', async () => {
    begin();
    fixture = await show(MyDay, {});
    const missed = { ...occurrence, state: 'missed' as const, mayReport: false };
    await answer('/api/my/commitments/today', { ...NOTHING, invitations: [missed] });
    const link = screen.getByRole('link', { name: /Slip and repair/ });
    expect(link.getAttribute('href')).toBe('/my/together/slips/new?of=o1');
    expect(document.body.textContent).not.toMatch(/streak|score|violation/i);
  });

  it('can be put right, over the version that was seen', async () => {
    begin();
    fixture = await show(CommitmentPage, { id: 'k1' });
    const mine: MyCommitment = {
      commitment,
      occurrences: [{ ...occurrence, state: 'missed', mayReport: false, mayCorrect: true }],
      pauses: [],
    };
    await answer('/api/my/commitments/k1', mine);
    await press('Put this right');
    await userEvent.selectOptions(screen.getByLabelText('What happened'), 'kept_late');
    await press('Save');
    const sent = await answer('/api/my/occurrences/o1/corrections', {}, 'POST');
    expect(sent.body).toEqual({ to: 'kept_late', reason: 'late_report' });
    expect(sent.headers.get('If-Match')).toBe('"v2"');
    await answer('/api/my/commitments/k1', mine);
  });

  describe('for the care team', () => {
    const week = { weekOf: '2026-03-02', occurrences: [{ ...occurrence, state: 'kept' as const }] };
    const rows: CaseCommitments['rows'] = [
      { commitment, name: 'Tobias', consistency: { longest: 6, current: 2 }, noticed: 0, weeks: [week] },
    ];

    it('stands as n of m with a strip of weeks and its table', async () => {
      begin();
      fixture = await show(CaseCommitmentsPart, { caseId: 'c1' });
      await answer('/api/cases/c1/commitments', { rows, disputes: [] });
      const row = within(screen.getByRole('article', { name: /Tobias/ }));
      expect(row.getByText('10 of 11')).toBeTruthy();
      expect(row.getByText('91 %')).toBeTruthy();
      // What the signs mean stands beside them, for those that are there.
      expect(row.getByText('kept', { selector: '.legend *' })).toBeTruthy();
      expect(row.queryByText('called off')).toBeNull();
      await userEvent.click(row.getByText('As a table'));
      expect(row.getByRole('cell', { name: 'Kept' })).toBeTruthy();
    });

    it('says that two see it differently where nothing is settled, and not that nothing was due', async () => {
      begin();
      fixture = await show(CaseCommitmentsPart, { caseId: 'c1' });
      const open = { ...commitment, followThrough: { kept: 0, of: 0 } };
      const told = (state: 'disputed' | 'due' | 'pending') => [
        { weekOf: '2026-03-02', occurrences: [{ ...occurrence, state }] },
      ];
      const unsettled = (['disputed', 'due', 'pending'] as const).map((state, at) => ({
        ...rows[0]!,
        commitment: { ...open, id: `c${at}` },
        weeks: told(state),
      }));
      await answer('/api/cases/c1/commitments', { rows: unsettled, disputes: [] });
      expect(screen.getByText('the two of them see it differently')).toBeTruthy();
      expect(screen.getByText('nothing was said about it yet')).toBeTruthy();
      expect(screen.getByText('nothing was due yet')).toBeTruthy();
    });

    it('closes what two see differently only after a conversation', async () => {
      begin([CommitmentAction.resolve]);
      fixture = await show(CaseCommitmentsPart, { caseId: 'c1' });
      const dispute = {
        occurrence: { ...occurrence, state: 'disputed' as const },
        text: occurrence.text,
        participantId: 'p2',
        name: 'Tobias',
        disputedAt: '2026-03-06T08:00:00.000Z',
      };
      await answer('/api/cases/c1/commitments', { rows: [], disputes: [dispute] });
      await press(/We talked about it/);
      await userEvent.selectOptions(screen.getByLabelText('How the conversation ended'), 'left_open');
      await press('Record');
      const sent = await answer('/api/cases/c1/occurrences/o1/resolutions', {}, 'POST');
      expect(sent.body).toEqual({ resolution: 'left_open' });
      await answer('/api/cases/c1/commitments', { rows, disputes: [] });
      expect(screen.queryByText('Seen differently')).toBeNull();
    });
  });
});
