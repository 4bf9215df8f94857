import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { SharingAction, type CaseShares } from '@reknit/homework/model';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { CaseSharesPart } from './case-shares-part';

const row: CaseShares['rows'][number] = {
  id: 's1',
  from: 'Rosa',
  to: 'Tobias',
  title: 'Clear expression',
  participationId: 'pa-rosa',
  entryNumber: 1,
  parts: 2,
  state: 'held_for_session',
  offeredAt: '2026-03-04T09:00:00.000Z',
};
const SHARES: CaseShares = { holdForSession: true, version: 3, rows: [row], reveals: [] };
const ALL = [SharingAction.changeSetting, SharingAction.release];

describe('what is shared in a case', () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<CaseSharesPart>;
  const start = async (shares: CaseShares, actions: readonly string[] = ALL) => {
    withKernel({
      person: aPerson({ actions: actions as typeof ALL }),
      routes: [{ path: '**', children: [] }],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(CaseSharesPart, { caseId: 'c1', mayChange: true });
    await read(shares);
  };
  const read = async (shares: CaseShares) => {
    http.expectOne('/api/cases/c1/shares').flush(shares);
    await settle(fixture);
  };

  it('stands as states, never as words', async () => {
    await start({ ...SHARES, rows: [{ ...row, state: 'refused' }] });
    expect(screen.getByText('Not wanted')).toBeTruthy();
    expect(screen.getByText(/Rosa to Tobias · 2 parts/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Clear expression' }).getAttribute('href')).toBe(
      '/review/pa-rosa',
    );
  });

  it('can be let go in a session', async () => {
    await start(SHARES);
    await userEvent.click(screen.getByRole('button', { name: /Let go: Clear expression/ }));
    http.expectOne('/api/cases/c1/shares/s1/release').flush({});
    await settle(fixture);
    await read({ ...SHARES, rows: [{ ...row, state: 'offered' }] });
    expect(screen.getByText('Offered')).toBeTruthy();
  });

  it('is held for sessions or not, over the version that was seen', async () => {
    await start(SHARES);
    await userEvent.click(screen.getByRole('switch', { name: 'Hold what they share for a session' }));
    const request = http.expectOne('/api/cases/c1/sharing');
    expect(request.request.body).toEqual({ holdForSession: false });
    expect(request.request.headers.get('If-Match')).toBe('"v3"');
    request.flush({});
    await settle(fixture);
    await read({ ...SHARES, holdForSession: false });
  });

  it('offers nothing to somebody who only reads', async () => {
    await start(SHARES, []);
    expect(screen.queryByRole('switch')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText('What they share waits for a session.')).toBeTruthy();
  });
});
