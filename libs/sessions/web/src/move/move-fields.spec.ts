import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen } from '@testing-library/dom';
import { SETTINGS, aSession } from '../testing/sessions';
import { MoveFields } from './move-fields';

describe('moving a session', () => {
  it('begins with where it was put by hand, asks which of a series, and sends it against the version', async () => {
    withKernel({ person: aPerson() });
    const fixture = await show(MoveFields, {
      session: aSession({ seriesId: 'series', following: 3 }),
      rooms: SETTINGS.rooms,
      to: { on: '2026-03-11', at: '15:00', minutes: 50 },
    });
    expect(screen.getByRole('group', { name: 'Which sessions' })).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Time').value).toBe('15:00');
    fixture.componentInstance.move();
    await settle(fixture);
    const { request } = TestBed.inject(HttpTestingController).expectOne(({ url }) => url.includes('/s1/'));
    expect(request.headers.get('If-Match')).toBe('"v4"');
    expect(request.body).toMatchObject({ scope: 'this', time: { on: '2026-03-11', at: '15:00' } });
  });
});
