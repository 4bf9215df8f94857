import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { SHEET_DATA, SheetRef } from '@reknit/shared/web-ui/overlays';
import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { SETTINGS, aRecord } from '../testing/sessions';
import { PlanSheet, type PlanSheetData } from './plan-sheet';

const START = { on: '2026-03-10', at: '10:00', minutes: '50' };
const row = (caseId: string, title: string, state = 'active') => ({ caseId, title, state });

describe('planning a session', () => {
  let fixture: ComponentFixture<PlanSheet>;
  let http: HttpTestingController;
  let closed: unknown[];

  const start = async (data: PlanSheetData = { start: START }): Promise<void> => {
    closed = [];
    withKernel({
      person: aPerson({ accountId: 'renata' }),
      providers: [
        { provide: SHEET_DATA, useValue: data },
        { provide: SheetRef, useValue: new SheetRef((answer) => closed.push(answer)) },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(PlanSheet);
  };
  const box = (): HTMLElement => screen.getByRole('combobox', { name: 'Case' });
  const titles = (): (string | undefined)[] =>
    screen
      .queryAllByRole('option')
      .flatMap((option) => (option.closest('#plan-cases') ? [option.textContent?.trim()] : []));
  const answer = async (rows: readonly unknown[], search?: string): Promise<void> => {
    const { request } = http
      .match(({ url, params }) => url === '/api/caseload' && (params.get('search') ?? undefined) === search)
      .map((asked) => (asked.flush({ rows }), asked))[0]!;
    expect(request.method).toBe('GET');
    await settle(fixture);
  };
  const paused = async (): Promise<void> => {
    await new Promise((done) => setTimeout(done, 200));
    await settle(fixture);
  };
  const chooseRosa = async (): Promise<void> => {
    await answer([row('case-1', 'Rosa & Tobias')]);
    await userEvent.type(box(), '{Enter}');
    await settle(fixture);
    http.expectOne('/api/cases/case-1').flush(aRecord());
    http.match('/api/practice/session-settings').forEach((asked) => asked.flush(SETTINGS));
    await settle(fixture);
    http.match('/api/practice/session-settings').forEach((asked) => asked.flush(SETTINGS));
    await settle(fixture);
  };

  it('looks a case up by part of a name, asking once for what was typed', async () => {
    await start();
    await answer([row('case-1', 'Rosa & Tobias'), row('case-9', 'Resting', 'on_hold')]);
    expect(titles()).toEqual(['Rosa & Tobias']);
    await userEvent.type(box(), 'Vera');
    await paused();
    await answer([row('case-2', 'Vera & Ines')], 'Vera');
    expect(titles()).toEqual(['Vera & Ines']);
  });

  it('never chooses what was found for fewer letters', async () => {
    await start();
    await answer([row('case-1', 'Rosa & Tobias')]);
    await userEvent.type(box(), 'Vera{Enter}');
    await settle(fixture);
    http.expectNone('/api/cases/case-1');
    expect(box()).toBeTruthy();
  });

  it('says so where no case has it in its name, and offers to read again what failed', async () => {
    await start();
    await answer([row('case-1', 'Rosa & Tobias')]);
    await userEvent.type(box(), 'Zed');
    await paused();
    await answer([], 'Zed');
    expect(screen.getByRole('status').textContent).toContain('No case has this in its name.');
  });

  it('is done by keyboard alone, and can go back to another case', async () => {
    await start();
    await chooseRosa();
    const another = screen.getByRole('button', { name: 'Another case' });
    expect(document.activeElement).toBe(another);
    await userEvent.keyboard('{Enter}');
    await settle(fixture);
    expect(document.activeElement).toBe(box());
  });

  it('names what is taken, keeps what was typed, and closes with what was planned', async () => {
    await start({ record: aRecord(), start: START });
    http.match('/api/cases/case-1').forEach((asked) => asked.flush(aRecord()));
    http.match('/api/practice/session-settings').forEach((asked) => asked.flush(SETTINGS));
    await settle(fixture);
    http.match('/api/practice/session-settings').forEach((asked) => asked.flush(SETTINGS));
    await settle(fixture);
    const plan = screen.getByRole('button', { name: 'Plan the session' });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Room' }), 'Garden room');
    await userEvent.click(plan);
    await settle(fixture);
    const asked = http.expectOne('/api/cases/case-1/sessions');
    expect(asked.request.body).toMatchObject({ modality: 'couple', place: { roomId: 'garden' } });
    asked.flush(
      {
        code: 'session.busy',
        status: 409,
        fields: { 'roomId.garden.2026-03-10T10:00': [{ code: 'session.room-busy' }] },
      },
      { status: 409, statusText: 'Conflict' },
    );
    await settle(fixture);
    expect(screen.getByText(/Garden room is taken on Tuesday, 10 March at 10:00/)).toBeTruthy();
    expect(closed).toEqual([]);
    await userEvent.click(plan);
    await settle(fixture);
    const sessions = { sessions: [] };
    http.expectOne('/api/cases/case-1/sessions').flush(sessions);
    await settle(fixture);
    expect(closed).toEqual([sessions]);
  });
});
