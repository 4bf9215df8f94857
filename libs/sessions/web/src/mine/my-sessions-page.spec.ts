import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { MySession } from '@reknit/sessions/model';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen } from '@testing-library/dom';
import { mySession } from '../testing/sessions';
import { MySessionsPage } from './my-sessions-page';
import { whereArranged } from './my-words';

describe('the sessions of a client', () => {
  let fixture: ComponentFixture<MySessionsPage>;

  const start = async (upcoming: readonly MySession[], timeZone = 'America/New_York'): Promise<void> => {
    withKernel({ person: aPerson() });
    fixture = await show(MySessionsPage);
    const http = TestBed.inject(HttpTestingController);
    http.expectOne('/api/my/sessions').flush({ timeZone, upcoming, past: [], isAnswered: false });
    http.match(() => true).forEach((asked) => asked.flush({ active: false }));
    await settle(fixture);
  };

  it('are at their own time, with the time of the practice beside it', async () => {
    await start([mySession()]);
    expect(screen.getByText('06:00–06:50')).toBeTruthy();
    expect(screen.getByText('10:00–10:50 in Lisbon, where the practice is')).toBeTruthy();
    expect(screen.getByRole('link', { name: /Join on Tuesday, 10 March/ })).toBeTruthy();
  });

  it('are said once to whoever shares the clock', async () => {
    await start([mySession()], 'Europe/London');
    expect(screen.getByText('10:00–10:50')).toBeTruthy();
    expect(screen.queryByText(/where the practice is/)).toBeNull();
  });

  it('cannot be joined once they are cancelled', async () => {
    await start([mySession({ state: 'cancelled', attendance: 'clinician_cancelled' })]);
    expect(screen.getByText('Your therapist cancelled')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Join/ })).toBeNull();
  });

  it('say what to expect where none is planned', async () => {
    await start([]);
    expect(screen.getByText('Nothing is planned')).toBeTruthy();
  });

  it('name the day of the practice where it is another one', () => {
    const late = {
      start: '2026-03-10T23:30:00.000Z',
      end: '2026-03-11T00:20:00.000Z',
      timeZone: 'Europe/Lisbon',
    };
    expect(whereArranged(late, 'Asia/Tokyo')).toBe(
      'Tuesday, 10 March, 23:30–00:20 in Lisbon, where the practice is',
    );
  });
});
