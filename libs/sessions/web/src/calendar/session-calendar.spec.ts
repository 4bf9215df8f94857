import type { ComponentFixture } from '@angular/core/testing';
import type { AgendaSession } from '@reknit/sessions/model';
import { settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { aBooking } from '../testing/sessions';
import { SessionCalendar } from './session-calendar';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** The calendar itself, not a stand-in: how it lies on the screen needs a browser, what it is given and says does not. */
describe('the calendar', () => {
  let fixture: ComponentFixture<SessionCalendar>;
  let heard: unknown[];

  const start = async (sessions: readonly AgendaSession[], over: Record<string, unknown> = {}) => {
    withKernel();
    fixture = await show(SessionCalendar, {
      view: 'week',
      day: '2026-03-10',
      now: '2026-03-09T09:00:00.000Z',
      timeZone: 'Europe/Lisbon',
      sessions,
      mayPlan: true,
      ...over,
    });
    heard = [];
    fixture.componentInstance.opened.subscribe(({ id }) => heard.push(id));
    fixture.componentInstance.dayOpened.subscribe((day) => heard.push(day));
    await settle(fixture);
  };

  it('shows each session as a button that says all of itself, and opens it', async () => {
    await start([aBooking()]);
    await userEvent.click(screen.getByRole('button', { name: /10:00.*Rosa & Tobias.*Renata Abreu/ }));
    expect(heard).toEqual(['s1']);
  });

  it('draws the hours of the practice, wherever the browser is', async () => {
    await start([aBooking({ start: '2026-03-10T23:30:00.000Z', end: '2026-03-11T00:20:00.000Z' })], {
      timeZone: 'Asia/Tokyo',
    });
    const lane = screen.getByRole('button', { name: /08:30/ }).closest('[data-date]');
    expect(lane?.getAttribute('data-date')).toBe('2026-03-11');
  });

  it('marks what still wants something, and lets nobody into what lies outside their cases', async () => {
    const elsewhere = { id: 's2', caseId: undefined, caseTitle: undefined, mayChange: false };
    await start([aBooking({ attendanceDue: true }), aBooking(elsewhere)]);
    const [due] = screen.getAllByRole('button', { name: /Attendance to take/ });
    expect(due?.classList.contains('rk-wants')).toBe(true);
    expect(screen.getAllByText(/Rosa Feld, Tobias/).length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: /Rosa Feld, Tobias/ })).toBeNull();
  });

  it('takes up what was read anew, and nothing of before', async () => {
    await start([aBooking()]);
    fixture.componentRef.setInput('sessions', [aBooking({ id: 's2', caseTitle: 'Gil' })]);
    await settle(fixture);
    expect(screen.getByRole('button', { name: /Gil/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Rosa & Tobias/ })).toBeNull();
  });

  it('calls a day of the month, and what stands over its column, by what can be seen there', async () => {
    await start([aBooking()], { view: 'month' });
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(DAYS);
    expect(screen.getByRole('columnheader', { name: 'Tue' }).getAttribute('aria-description')).toBe(
      'Tuesday',
    );
    const day = screen.getByRole('gridcell', { name: /^10/ });
    expect([day.getAttribute('data-date'), day.getAttribute('aria-description')]).toEqual([
      '2026-03-10',
      '10 March 2026',
    ]);
  });

  it('leaves no header of the week without a word', async () => {
    await start([]);
    const headers = [...screen.getAllByRole('columnheader'), ...screen.getAllByRole('rowheader')];
    expect(headers.map((header) => header.textContent)).toContain('Tue 10');
    for (const header of headers) expect(header.textContent).not.toBe('');
    expect(within(screen.getByRole('region', { name: 'Calendar' })).getByText('Hours')).toBeTruthy();
  });
});
