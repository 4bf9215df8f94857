import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { EmergencyAccess } from '@reknit/cases/model';
import { aPerson, faultsOf, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { EmergencyBanner } from './emergency-banner';
import { EMPTY_EMERGENCY, emergencyBody, emergencySchema } from './emergency-form';
import { EmergencyLog } from './emergency-log';
import { EmergencyPage } from './emergency-page';

const REASON = 'She rang from the station and will not go home.';

describe('a case in an emergency', () => {
  const person = aPerson({ actions: ['emergency.open-case', 'emergency.review'] as never });
  const http = () => TestBed.inject(HttpTestingController);

  it('needs a name and a reason, and sends a year only where there is one', () => {
    const missing = Object.keys(faultsOf(EMPTY_EMERGENCY, emergencySchema));
    expect(missing.sort()).toEqual(['familyName', 'givenName', 'reason']);
    const model = { givenName: ' Delphine ', familyName: 'Okonjo', birthYear: '', reason: REASON };
    expect(faultsOf(model, emergencySchema)).toEqual({});
    expect(Object.keys(faultsOf({ ...model, birthYear: '84' }, emergencySchema))).toEqual(['birthYear']);
    expect(emergencyBody(model)).toEqual({ givenName: 'Delphine', familyName: 'Okonjo', reason: REASON });
    expect(emergencyBody({ ...model, birthYear: '1990' }).birthYear).toBe(1990);
  });

  it('is opened, and leads into it', async () => {
    withKernel({ person });
    const navigate = jest.spyOn(Router.prototype, 'navigate').mockResolvedValue(true);
    const fixture = await show(EmergencyPage, {});
    await userEvent.type(screen.getByLabelText('Given name'), 'Delphine');
    await userEvent.type(screen.getByLabelText('Family name'), 'Okonjo');
    await userEvent.type(screen.getByLabelText('What has happened?'), REASON);
    await userEvent.click(screen.getByRole('button', { name: 'Open the case for an hour' }));
    await settle(fixture);
    const sent = http().expectOne('/api/emergency-access');
    expect(sent.request.body).toEqual({ givenName: 'Delphine', familyName: 'Okonjo', reason: REASON });
    sent.flush({ id: 'e1', caseId: 'case-9', until: '2026-03-05T10:00:00.000Z' });
    await settle(fixture);
    expect(navigate.mock.calls[0]?.[0]).toEqual(['/cases', 'case-9']);
  });

  it('says above every page until when, and is closed there', async () => {
    withKernel({ person });
    const navigate = jest.spyOn(Router.prototype, 'navigate').mockResolvedValue(true);
    const fixture = await show(EmergencyBanner, {
      emergency: { id: 'e1', until: '2026-03-05T10:00:00.000Z' },
    });
    expect(screen.getByRole('status').textContent).toContain('in an emergency');
    await userEvent.click(screen.getByRole('button', { name: 'Close it now' }));
    await settle(fixture);
    http().expectOne('/api/emergency-access/e1/end').flush(null);
    await settle(fixture);
    expect(navigate.mock.calls[0]?.[0]).toEqual(['/caseload']);
  });

  describe('afterwards', () => {
    const opened: EmergencyAccess = {
      id: 'e1',
      by: 'Ilse Marchetti',
      at: '2026-03-05T09:00:00.000Z',
      until: '2026-03-05T10:00:00.000Z',
      reason: REASON,
      reviewBy: '2026-03-08T09:00:00.000Z',
      mayReview: true,
    };
    let fixture: ComponentFixture<EmergencyLog>;
    const log = async (...all: readonly EmergencyAccess[]): Promise<void> => {
      withKernel({ person });
      fixture = await show(EmergencyLog, { caseId: 'case-1' });
      http().expectOne('/api/cases/case-1/emergency-access').flush(all);
      await settle(fixture);
    };

    it('is looked at by somebody else, in their words', async () => {
      await log(opened);
      expect(screen.getByText(REASON)).toBeTruthy();
      await userEvent.type(screen.getByLabelText(/What you found/), 'It was right.');
      await userEvent.click(screen.getByRole('button', { name: 'I have looked at it' }));
      await settle(fixture);
      const sent = http().expectOne('/api/cases/case-1/emergency-access/e1/review');
      expect(sent.request.body).toEqual({ words: 'It was right.' });
      sent.flush({ id: 'e1', version: 1 });
      await settle(fixture);
      const review = { by: 'Owen Tallis', at: '2026-03-06T09:00:00.000Z', words: 'It was right.' };
      http()
        .expectOne('/api/cases/case-1/emergency-access')
        .flush([{ ...opened, mayReview: false, review }]);
      await settle(fixture);
      expect(screen.getByText(/Owen Tallis looked at it/)).toBeTruthy();
      expect(screen.queryByRole('button')).toBeNull();
    });

    it('offers no look at one’s own', async () => {
      await log({ ...opened, mayReview: false });
      expect(screen.getByText(/Somebody else still has to look at it/)).toBeTruthy();
    });

    it('takes no room in a case that was never opened so', async () => {
      await log();
      expect(screen.queryByRole('heading')).toBeNull();
    });
  });
});
