import { HttpTestingController } from '@angular/common/http/testing';
import { Component, input } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { CaseSession } from '@reknit/sessions/model';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { SETTINGS, TOBIAS, ROSA, aSession } from '../testing/sessions';
import { SessionPage } from './session-page';

/** What another domain would show of the room. */
@Component({
  selector: 'rk-any-room',
  template: `
    <p>Expected: {{ booked().join(' and ') }}; marked: {{ marked().join(', ') }}</p>
    <button type="button" (click)="mark()(['h1', 'h2'])">Mark</button>
  `,
})
class AnyRoom {
  readonly caseId = input.required<string>();
  readonly sessionId = input.required<string>();
  readonly start = input.required<string>();
  readonly booked = input.required<readonly string[]>();
  readonly marked = input.required<readonly string[]>();
  readonly mayChange = input.required<boolean>();
  readonly pending = input(false);
  readonly mark = input.required<(ids: readonly string[]) => void>();
}

const PATH = '/api/cases/case-1/sessions/s1';

describe('the page of a session', () => {
  let fixture: ComponentFixture<SessionPage>;
  let http: HttpTestingController;

  const start = async (session: CaseSession = aSession()): Promise<void> => {
    withKernel({ person: aPerson() });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(SessionPage, {
      caseId: 'case-1',
      sessionId: 's1',
      room: () => Promise.resolve(AnyRoom),
    });
    http.expectOne('/api/practice/session-settings').flush(SETTINGS);
    http.expectOne(PATH).flush(session);
    await settle(fixture);
  };

  it('shows what is opened in the room, for whoever is expected', async () => {
    const away = { ...TOBIAS, attendance: 'cancelled_in_time' } as const;
    await start(aSession({ participants: [ROSA, away], exercises: ['h1'] }));
    expect(screen.getByText('Expected: rosa; marked: h1')).toBeTruthy();
  });

  it('saves what is marked against the version on the screen, and reads itself again', async () => {
    await start();
    await userEvent.click(screen.getByRole('button', { name: 'Mark' }));
    await settle(fixture);
    const sent = http.expectOne(`${PATH}/exercises`);
    const { request } = sent;
    expect([request.method, request.headers.get('If-Match')]).toEqual(['PUT', '"v4"']);
    expect(request.body).toEqual({ homeworkIds: ['h1', 'h2'] });
    sent.flush({ id: 's1', version: 5 });
    await settle(fixture);
    http.expectOne(PATH).flush(aSession({ version: 5, exercises: ['h1', 'h2'] }));
    await settle(fixture);
    expect(screen.getByText(/marked: h1, h2/)).toBeTruthy();
  });

  it('says who has cancelled and who is still booked, until that is decided', async () => {
    const away = { ...TOBIAS, attendance: 'late_cancelled' } as const;
    await start(aSession({ participants: [ROSA, away], undecided: true }));
    expect(screen.getByText(/has cancelled/).textContent).toContain(
      'Tobias Feld has cancelled; Rosa Feld is still booked.',
    );
  });

  it('shows of each person where they are as they said it, and who may be overheard', async () => {
    const asked = { callBackNumber: '+351 1', by: 'Renata Abreu', at: '2026-03-10T09:58:00.000Z' };
    const rosa = {
      participantId: 'rosa',
      location: 'At work',
      private: false,
      othersPresent: 'nobody',
    } as const;
    const tobias = { ...rosa, participantId: 'tobias', location: 'Quay Row 14', private: true } as const;
    const confirmations = [
      { ...asked, ...rosa },
      { ...asked, ...tobias },
    ];
    await start(aSession({ medium: 'video', confirmations }));
    expect(screen.getByText(/^\s*At work · call back/)).toBeTruthy();
    expect(screen.getByText(/Quay Row 14/)).toBeTruthy();
    expect(screen.getAllByText(/may be overheard/).map(({ textContent }) => textContent.trim())).toEqual([
      'Rosa Feld may be overheard: keep to what others may hear.',
    ]);
  });

  it('opens nothing in the room of a session that is cancelled', async () => {
    await start(aSession({ state: 'cancelled' }));
    expect(screen.queryByRole('button', { name: 'Mark' })).toBeNull();
  });
});
