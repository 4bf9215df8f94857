import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router } from '@angular/router';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { RENATA, aBooking } from '../testing/sessions';
import { AgendaPage } from './agenda-page';

const OWEN = { accountId: 'owen', name: 'Owen Tallis' };
const DOWN = { status: 500, statusText: 'Server error' };
const READ = '/api/agenda?from=2026-03-02&to=2026-03-08';

describe('the agenda', () => {
  let fixture: ComponentFixture<AgendaPage>;
  let http: HttpTestingController;

  const start = async (inputs: Record<string, unknown> = {}): Promise<void> => {
    withKernel({ person: aPerson({ accountId: RENATA.accountId }) });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(AgendaPage, inputs);
  };
  const answer = async (
    sessions: readonly unknown[],
    problem?: { status: number; statusText: string },
  ): Promise<void> => {
    const asked = http.expectOne(({ url }) => url.startsWith('/api/agenda?'));
    expect(asked.request.url).toBe(READ);
    if (problem) asked.flush({ code: 'internal', status: 500 }, problem);
    else asked.flush({ timeZone: 'Europe/Lisbon', sessions });
    http
      .match(({ url }) => url.includes('clinicians'))
      .forEach((clinicians) => clinicians.flush({ clinicians: [RENATA, OWEN] }));
    await settle(fixture);
  };

  it('shows the week of today, and says what to do where it is empty', async () => {
    await start();
    await answer([]);
    expect(screen.getByRole('heading', { name: /2\s?–\s?8 March 2026/ })).toBeTruthy();
    expect(screen.getByText('No sessions in these days')).toBeTruthy();
  });

  it('tells clinicians apart by letters that lead to their own sessions', async () => {
    await start({ whose: 'everyone' });
    await answer([aBooking(), aBooking({ id: 's2', clinicians: [OWEN] })]);
    const go = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    const key = screen.getByRole('list', { name: 'Whose sessions these are' });
    expect(key.textContent?.replace(/\s+/g, ' ').trim()).toBe('OT Owen Tallis RA Renata Abreu');
    await userEvent.click(screen.getByRole('button', { name: 'Owen Tallis' }));
    expect(go.mock.calls[0]?.[1]?.queryParams).toEqual({ whose: 'owen' });
  });

  it('needs no letters where only one person’s sessions are there', async () => {
    await start({ whose: 'everyone' });
    await answer([aBooking()]);
    expect(screen.queryByRole('list', { name: 'Whose sessions these are' })).toBeNull();
  });

  it('does not show the sessions of one person under the name of another when those cannot be read', async () => {
    await start({ whose: 'everyone' });
    await answer([aBooking(), aBooking({ id: 's2', clinicians: [OWEN] })]);
    expect(screen.getByRole('list', { name: 'Whose sessions these are' })).toBeTruthy();
    fixture.componentRef.setInput('day', '2026-03-10');
    await settle(fixture);
    // While they are read, those of before stay.
    expect(screen.getByRole('list', { name: 'Whose sessions these are' })).toBeTruthy();
    http
      .expectOne(({ url }) => url.startsWith('/api/agenda?'))
      .flush({ code: 'internal', status: 500 }, DOWN);
    await settle(fixture);
    expect(screen.queryByRole('list', { name: 'Whose sessions these are' })).toBeNull();
  });

  it('says that it could not be read, and reads again when asked', async () => {
    await start();
    await answer([], DOWN);
    await userEvent.click(screen.getByRole('button', { name: /again/i }));
    await settle(fixture);
    await answer([]);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
