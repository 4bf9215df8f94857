import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideProblemWords } from '@reknit/shared/web-kernel';
import { settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { IDENTITY_PROBLEM_WORDS } from '../data/identity-words';
import { ResetPage } from './reset-page';

describe('choosing a new password', () => {
  let fixture: ComponentFixture<ResetPage>;
  let http: HttpTestingController;

  const open = async (fragment: string): Promise<void> => {
    history.replaceState(null, '', `/reset${fragment}`);
    withKernel({ providers: [provideProblemWords(IDENTITY_PROBLEM_WORDS)] });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(ResetPage);
  };
  const press = async (name: string): Promise<void> => {
    await userEvent.click(screen.getByRole('button', { name }));
    await settle(fixture);
  };

  it('answers every address alike', async () => {
    await open('');
    await userEvent.type(screen.getByLabelText('Email'), 'nobody@b.example');
    await press('Send me the link');
    http.expectOne('/api/auth/password-reset/request').flush(null, { status: 202, statusText: 'x' });
    await settle(fixture);
    expect(screen.getByRole('status').textContent).toContain('If this address belongs to an account');
  });

  it('changes the password with the secret of the link, which leaves the address bar', async () => {
    await open('#the-secret');
    expect(location.href).not.toContain('the-secret');
    await userEvent.type(screen.getByLabelText('New password'), 'rain on the harbour wall');
    await press('Change my password');
    const call = http.expectOne('/api/auth/password-reset/complete');
    expect(call.request.body).toEqual({ token: 'the-secret', password: 'rain on the harbour wall' });
    call.flush(null, { status: 204, statusText: 'x' });
    await settle(fixture);
    expect(screen.getByRole('status').textContent).toContain('signed out on every device');
    expect(screen.getByRole('link', { name: 'Sign in' })).toBeTruthy();
  });

  it('offers a new link when this one has run out', async () => {
    await open('#the-secret');
    await userEvent.type(screen.getByLabelText('New password'), 'rain on the harbour wall');
    await press('Change my password');
    http
      .expectOne('/api/auth/password-reset/complete')
      .flush({ code: 'identity.reset-invalid' }, { status: 404, statusText: 'x' });
    await settle(fixture);
    expect(screen.getByRole('alert').textContent).toContain('has run out');
    await press('Ask for a new link');
    expect(screen.getByLabelText('Email')).toBeTruthy();
  });
});
