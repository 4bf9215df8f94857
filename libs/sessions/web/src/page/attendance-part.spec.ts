import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { POLICY_MEANINGS } from '@reknit/cases/model';
import type { CaseSession } from '@reknit/sessions/model';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { aSession } from '../testing/sessions';
import { AttendancePart } from './attendance-part';

const PATH = '/api/cases/case-1/sessions/s1/attendance';

describe('taking attendance', () => {
  let fixture: ComponentFixture<AttendancePart>;
  let http: HttpTestingController;

  const start = async (session: CaseSession = aSession()): Promise<void> => {
    withKernel({ person: aPerson() });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(AttendancePart, { session });
  };
  const press = async (name: string): Promise<void> => {
    await userEvent.click(screen.getByRole('button', { name }));
    await settle(fixture);
  };
  const say = async (person: string, words: string): Promise<void> => {
    const row = within(screen.getByRole('group', { name: person }));
    await userEvent.click(row.getByRole('radio', { name: words }));
    await settle(fixture);
  };
  const policies = async (kinds: readonly string[]): Promise<void> => {
    const list = kinds.map((kind) => ({ kind, state: 'in_force' }));
    http.expectOne('/api/cases/case-1/safety').flush({ policies: list });
    await settle(fixture);
  };

  it('is one press where everybody came, against the version on the screen', async () => {
    await start();
    await press('Everybody came');
    await press('Save attendance');
    const { request } = http.expectOne(PATH);
    expect(request.headers.get('If-Match')).toBe('"v4"');
    expect(request.body).toEqual({
      attendance: [
        { participantId: 'rosa', attendance: 'attended' },
        { participantId: 'tobias', attendance: 'attended' },
      ],
    });
  });

  it('asks about everybody before it saves', async () => {
    await start();
    await say('Rosa Feld', 'Came');
    await press('Save attendance');
    expect(screen.getByRole('alert').textContent).toContain('Say whether Tobias Feld came.');
    http.expectNone(PATH);
  });

  it('asks what became of a couple session with one missing, in the words that were signed', async () => {
    await start();
    await say('Rosa Feld', 'Came');
    await say('Tobias Feld', 'Did not come');
    await policies(['no_secrets']);
    expect(screen.getByText(POLICY_MEANINGS.no_secrets)).toBeTruthy();
    await press('Save attendance');
    expect(screen.getByRole('alert').textContent).toContain('Say what became of the session.');
    await userEvent.click(screen.getByRole('radio', { name: /Held as an individual session/ }));
    await press('Save attendance');
    expect(http.expectOne(PATH).request.body.decision).toBe('held_as_individual');
  });

  it('offers nobody to be seen alone before an agreement on confidences is signed', async () => {
    await start();
    await say('Rosa Feld', 'Came');
    await say('Tobias Feld', 'Excused');
    await policies([]);
    const alone = screen.getByRole<HTMLInputElement>('radio', { name: /Held as an individual session/ });
    expect(alone.disabled).toBe(true);
    expect(screen.getByRole('link', { name: 'Safety & consent' }).getAttribute('href')).toBe(
      '/cases/case-1/safety',
    );
  });

  it('keeps how many minutes somebody was late', async () => {
    await start(aSession({ modality: 'individual', participants: aSession().participants.slice(0, 1) }));
    await say('Rosa Feld', 'Came late');
    const minutes = screen.getByRole('spinbutton', { name: 'minutes late' });
    await userEvent.clear(minutes);
    await userEvent.type(minutes, '15');
    await settle(fixture);
    await press('Save attendance');
    expect(http.expectOne(PATH).request.body.attendance).toEqual([
      { participantId: 'rosa', attendance: 'attended_late', minutes: 15 },
    ]);
  });
});
