import { HttpClient, HttpXsrfTokenExtractor } from '@angular/common/http';
import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { screen, waitFor } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { firstValueFrom } from 'rxjs';
import { Commands } from '../http/commands';
import { aPerson, settle, withKernel } from '../testing';
import { SessionLock } from './session-lock';

const asksFirst = [{ code: 'auth.step-up-required' }, { status: 403, statusText: 'x' }] as const;

describe('something that is done in a person’s name', () => {
  let http: HttpTestingController;
  let token: string;

  beforeEach(() => {
    token = 'before';
    withKernel({
      person: aPerson(),
      providers: [{ provide: HttpXsrfTokenExtractor, useValue: { getToken: () => token } }],
    });
    http = TestBed.inject(HttpTestingController);
  });
  afterEach(() => http.verify());

  const sign = (): Promise<unknown> =>
    TestBed.inject(Commands).post('/api/notes/1/sign', { revision: 2 }, { version: 3 });
  const dialog = () => screen.findByRole('dialog', { name: 'Is it still you?' });
  const typePassword = async (text: string): Promise<void> => {
    await userEvent.type(await screen.findByLabelText('Password'), `${text}{Enter}`);
    await settle();
  };

  it('asks for the password, says under whose name, and then does it once', async () => {
    const signing = sign();
    const first = http.expectOne('/api/notes/1/sign');
    first.flush(...asksFirst);
    expect((await dialog()).textContent).toContain('Renata Abreu');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Password')));

    await typePassword('the long password');
    const proof = http.expectOne('/api/auth/step-up');
    expect(proof.request.body).toEqual({ password: 'the long password' });
    token = 'after';
    proof.flush(null);
    await settle();
    expect(screen.queryByRole('dialog')).toBeNull();

    const again = http.expectOne('/api/notes/1/sign');
    expect(again.request.body).toEqual({ revision: 2 });
    expect(['If-Match', 'Idempotency-Key'].map((name) => again.request.headers.get(name))).toEqual(
      ['If-Match', 'Idempotency-Key'].map((name) => first.request.headers.get(name)),
    );
    expect(again.request.headers.get('X-CSRF-Token')).toBe('after');
    again.flush(...asksFirst);
    await expect(signing).rejects.toMatchObject({ code: 'auth.step-up-required' });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says that a password was wrong, empties the field and asks on', async () => {
    const signing = sign();
    http.expectOne('/api/notes/1/sign').flush(...asksFirst);
    await typePassword('not it');
    http
      .expectOne('/api/auth/step-up')
      .flush({ code: 'identity.wrong-credentials' }, { status: 401, statusText: 'x' });
    await settle();
    const field = screen.getByLabelText<HTMLInputElement>('Password');
    expect(screen.getByText('That is not your password. Try again.')).toBeTruthy();
    expect([field.value, field.getAttribute('aria-invalid'), document.activeElement]).toEqual([
      '',
      'true',
      field,
    ]);
    expect(TestBed.inject(SessionLock).locked()).toBe(false);

    await typePassword('the long password');
    http.expectOne('/api/auth/step-up').flush(null);
    await settle();
    http.expectOne('/api/notes/1/sign').flush({ version: 4 });
    expect(await signing).toEqual({ version: 4 });
  });

  it('leaves everything as it was when the person would rather not, and goes back to the button', async () => {
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    const signing = sign();
    http.expectOne('/api/notes/1/sign').flush(...asksFirst);
    await dialog();
    const refused = expect(signing).rejects.toMatchObject({ code: 'auth.step-up-required', status: 403 });
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
    await refused;
    await waitFor(() => expect(document.activeElement).toBe(button));
    button.remove();
  });

  it('is asked for once, however many calls wait', async () => {
    const both = [sign(), sign()];
    for (const call of http.match('/api/notes/1/sign')) call.flush(...asksFirst);
    await typePassword('the long password');
    http.expectOne('/api/auth/step-up').flush(null);
    await settle();
    for (const call of http.match('/api/notes/1/sign')) call.flush({ version: 4 });
    expect(await Promise.all(both)).toEqual([{ version: 4 }, { version: 4 }]);
  });

  it('covers no page for what was under way meanwhile: that is sent again', async () => {
    const signing = sign();
    http.expectOne('/api/notes/1/sign').flush(...asksFirst);
    const saving = TestBed.inject(Commands).put('/api/drafts/1', { text: 'under way' });
    const late = http.expectOne('/api/drafts/1');
    await typePassword('the long password');
    http.expectOne('/api/auth/step-up').flush(null);
    await settle();
    late.flush({ code: 'signed-out' }, { status: 401, statusText: 'x' });
    await settle();
    http.expectOne('/api/drafts/1').flush({ version: 8 });
    http.expectOne('/api/notes/1/sign').flush({ version: 4 });
    expect(await Promise.all([saving, signing])).toEqual([{ version: 8 }, { version: 4 }]);
    expect(TestBed.inject(SessionLock).locked()).toBe(false);
  });

  it('is asked for a file as well, whose refusal arrives as one', async () => {
    const asked = firstValueFrom(TestBed.inject(HttpClient).get('/api/file', { responseType: 'blob' }));
    const words = JSON.stringify({ code: 'auth.step-up-required' });
    // The document of these tests knows no way to read a file back.
    const refusal = Object.assign(new Blob([words]), { text: () => Promise.resolve(words) });
    http.expectOne('/api/file').flush(refusal, { status: 403, statusText: 'x' });
    await typePassword('the long password');
    http.expectOne('/api/auth/step-up').flush(null);
    await settle();
    http.expectOne('/api/file').flush(new Blob(['%PDF']));
    expect((await asked).size).toBe(4);
  });
});
