import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { BoundaryAction, type BoundaryForTeam } from '@reknit/agreements/model';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { A_CASE, A_LIMIT, ITS_SENTENCE, aTeamBoundary } from '../testing/a-boundary';
import { CaseBoundariesPart } from './case-boundaries';
import { readyBody } from './decision-forms';
import { matrixOf } from './matrix';
import { TeamBoundaryPage } from './team-boundary-page';

describe('the boundaries of a case', () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<unknown>;
  beforeEach(() => {
    withKernel({
      person: aPerson({ actions: [BoundaryAction.markReady, BoundaryAction.closePrompt] }),
      routes: [{ path: '**', children: [] }],
    });
    http = TestBed.inject(HttpTestingController);
  });
  const press = async (name: string) => {
    await userEvent.click(screen.getByRole('button', { name }));
    await settle(fixture);
  };
  const open = async (boundary: BoundaryForTeam) => {
    fixture = await show(TeamBoundaryPage, { caseId: 'c1', id: 'b1' });
    http.expectOne('/api/boundaries/b1').flush(boundary);
    await settle(fixture);
  };

  it('stand as people by domain, each with its state and its occasions', async () => {
    fixture = await show(CaseBoundariesPart, { caseId: 'c1' });
    http.expectOne('/api/cases/c1/boundaries').flush(A_CASE);
    await settle(fixture);
    const table = screen.getByRole('table');
    expect(within(table).getByRole('columnheader', { name: 'Noor' })).toBeTruthy();
    expect(within(table).getByRole('rowheader', { name: 'Alcohol and other substances' })).toBeTruthy();
    expect(within(table).getByRole('link', { name: ITS_SENTENCE }).getAttribute('href')).toBe(
      '/cases/c1/agreements/boundaries/b1',
    );
    expect(within(table).getByText(/7 occasions: 5 respected, 1 tested, 1 crossed/)).toBeTruthy();
    expect(screen.getByText(/limited contact with Graciela/)).toBeTruthy();
  });

  it('prompt a look at two that may contradict, and rule on nothing', async () => {
    fixture = await show(CaseBoundariesPart, { caseId: 'c1' });
    http.expectOne('/api/cases/c1/boundaries').flush(A_CASE);
    await settle(fixture);
    expect(screen.getByText(/talk it through; nothing is ruled on/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open the other' }).getAttribute('href')).toBe(
      '/cases/c1/agreements/boundaries/b2',
    );
  });

  it('say what to do where there is none, and offer a retry where they cannot be read', async () => {
    fixture = await show(CaseBoundariesPart, { caseId: 'c1' });
    http.expectOne('/api/cases/c1/boundaries').flush(null, { status: 503, statusText: 'busy' });
    await settle(fixture);
    await press('Try again');
    http
      .expectOne('/api/cases/c1/boundaries')
      .flush({ people: [], rows: [], prompts: [], contactLevels: [] });
    await settle(fixture);
    expect(screen.getByText(/^Nobody has written one yet\./)).toBeTruthy();
  });

  it('leave out the domains nobody wrote about', () => {
    expect(matrixOf(A_CASE).map(({ domain }) => domain)).toEqual(['Alcohol and other substances']);
    expect(matrixOf(A_CASE)[0]?.cells.map(({ length }) => length)).toEqual([1, 0]);
  });

  it('show the seven answers before anything is decided', async () => {
    const check = { ...(A_LIMIT.controlCheck as NonNullable<typeof A_LIMIT.controlCheck>), c4: true };
    await open(aTeamBoundary({ content: { ...A_LIMIT, controlCheck: check } }));
    const answers = screen.getByRole('region', { name: 'Boundary or control' });
    expect(within(answers).getAllByText('Yes', { selector: 'li .rk-strong' })).toHaveLength(1);
    expect(within(answers).getAllByText('No', { selector: 'li .rk-strong' })).toHaveLength(6);
  });

  it('send only what the answers ask for beside "ready"', () => {
    const model = {
      read: true,
      whyBoundary: ' It is hers to keep. ',
      guardianHeard: false,
      forMinor: 'left over',
    };
    const needs = { whyBoundary: true, guardianHeard: false, forMinor: false, safetyFollowUp: false };
    expect(readyBody(model, needs)).toEqual({ whyBoundary: 'It is hers to keep.' });
  });

  it('are decided on by nobody who only reads', async () => {
    await open(aTeamBoundary({ mayChange: false }));
    expect(screen.queryByRole('button', { name: 'Mark it ready' })).toBeNull();
  });

  it('keep "did not hold it themselves" apart from what others did', async () => {
    await open(
      aTeamBoundary({
        state: 'active',
        logs: [
          {
            participantId: 'p1',
            name: 'Noor',
            events: [],
            figures: { occasions: 7, respected: 5, tested: 1, crossed: 1, notHeldByMe: 1 },
            weeks: [
              { weekOf: '2026-02-02', respected: 2, crossed: 0 },
              { weekOf: '2026-02-09', respected: 3, crossed: 1 },
            ],
            notHeld: { n: 1, of: 8 },
            ladder: [
              { level: 0, used: 6 },
              { level: 2, used: 1 },
            ],
          },
        ],
      }),
    );
    expect(screen.getByText('7 occasions: 5 respected, 1 tested, 1 crossed')).toBeTruthy();
    expect(screen.getByText('In 2 weeks with a note: 5 times respected, once crossed.')).toBeTruthy();
    expect(screen.getByText('1 of 8')).toBeTruthy();
    expect(screen.getByText('Stepping away 1×')).toBeTruthy();
  });
});
