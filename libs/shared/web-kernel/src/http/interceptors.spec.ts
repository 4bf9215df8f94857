import { HttpTestingController } from '@angular/common/http/testing';
import { HttpXsrfTokenExtractor } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { SessionLock } from '../session/session-lock';
import { aPerson, pagesLoaded, settle, withKernel } from '../testing';
import { Commands } from './commands';

const signedOut = { status: 401, statusText: 'x' };

describe('a request refused as signed out', () => {
  let http: HttpTestingController;
  let lock: SessionLock;

  beforeEach(() => {
    let token = 0;
    withKernel({
      person: aPerson(),
      providers: [{ provide: HttpXsrfTokenExtractor, useValue: { getToken: () => `token-${++token}` } }],
    });
    http = TestBed.inject(HttpTestingController);
    lock = TestBed.inject(SessionLock);
  });

  const unlockAs = async (person: ReturnType<typeof aPerson>): Promise<void> => {
    const opening = lock.unlock('a long password here');
    http.expectOne('/api/auth/sign-in').flush(person);
    await opening;
    await settle();
  };

  it('locks, waits, and goes on with the new token once the same person is back', async () => {
    const saved = TestBed.inject(Commands).post('/api/things', { text: 'typed before the lock' });
    const first = http.expectOne('/api/things');
    first.flush({ code: 'signed-out' }, signedOut);
    await settle();
    expect(lock.locked()).toBe(true);

    await unlockAs(aPerson());
    const again = http.expectOne('/api/things');
    expect(again.request.body).toEqual({ text: 'typed before the lock' });
    expect(again.request.headers.get('X-CSRF-Token')).not.toBe(first.request.headers.get('X-CSRF-Token'));
    expect(again.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
    again.flush({ id: '1' });
    expect(await saved).toEqual({ id: '1' });
    expect(lock.locked()).toBe(false);
  });

  it('is never sent again for somebody else: everything is loaded from scratch', async () => {
    void TestBed.inject(Commands).post('/api/things', {});
    http.expectOne('/api/things').flush({ code: 'signed-out' }, signedOut);
    await settle();
    await unlockAs(aPerson({ accountId: '01999999-0000-7000-8000-00000000000b' }));
    expect(pagesLoaded()).toEqual(['/']);
    http.expectNone('/api/things');
  });

  it('stays locked after a wrong password', async () => {
    lock.lock();
    const opening = lock.unlock('wrong');
    http.expectOne('/api/auth/sign-in').flush({ code: 'identity.wrong-credentials' }, signedOut);
    await expect(opening).rejects.toMatchObject({ code: 'identity.wrong-credentials' });
    expect(lock.locked()).toBe(true);
  });
});

describe('being told "signed out" when nobody was signed in', () => {
  it('locks nothing', async () => {
    withKernel();
    const answer = TestBed.inject(Commands).post('/api/things');
    TestBed.inject(HttpTestingController).expectOne('/api/things').flush({ code: 'signed-out' }, signedOut);
    await expect(answer).rejects.toMatchObject({ code: 'signed-out' });
    expect(TestBed.inject(SessionLock).locked()).toBe(false);
  });
});
