import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { aPerson, settle, show, withKernel } from '../testing';
import { LockScreen } from './lock-screen';
import { SessionLock } from './session-lock';

describe('the lock screen', () => {
  beforeEach(() => withKernel({ person: aPerson() }));

  it('shows nothing while the page is open', async () => {
    await show(LockScreen);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('asks for the password of the person who was here, and opens', async () => {
    const fixture = await show(LockScreen);
    TestBed.inject(SessionLock).lock();
    await settle(fixture);
    expect(screen.getByRole('dialog', { name: 'Locked' }).textContent).toContain('Renata Abreu');

    const password = screen.getByLabelText('Password');
    expect(document.activeElement).toBe(password);
    await userEvent.type(password, 'the long password{Enter}');
    const call = TestBed.inject(HttpTestingController).expectOne('/api/auth/sign-in');
    expect(call.request.body).toEqual({ email: 'renata@harbour.example', password: 'the long password' });
    call.flush(aPerson());
    await settle(fixture);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says when the password was wrong, empties the field and stays', async () => {
    const fixture = await show(LockScreen);
    TestBed.inject(SessionLock).lock();
    await settle(fixture);
    await userEvent.type(screen.getByLabelText('Password'), 'not it{Enter}');
    TestBed.inject(HttpTestingController)
      .expectOne('/api/auth/sign-in')
      .flush({ code: 'too-many-requests' }, { status: 429, statusText: 'x' });
    await settle(fixture);
    expect(screen.getByRole('alert').textContent).toContain('Wait a minute');
    expect((screen.getByLabelText('Password') as HTMLInputElement).value).toBe('');
  });

  it('takes the person back to where they were typing', async () => {
    const fixture = await show(LockScreen);
    const typing = document.createElement('textarea');
    document.body.append(typing);
    typing.focus();
    TestBed.inject(SessionLock).lock();
    await settle(fixture);
    expect(document.activeElement).not.toBe(typing);
    await userEvent.type(screen.getByLabelText('Password'), 'the long password{Enter}');
    TestBed.inject(HttpTestingController).expectOne('/api/auth/sign-in').flush(aPerson());
    await settle(fixture);
    expect(document.activeElement).toBe(typing);
    typing.remove();
  });
});
