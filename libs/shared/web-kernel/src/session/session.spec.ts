import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { aPerson, pagesLoaded, withKernel } from '../testing';
import { Session } from './session';

describe('the session', () => {
  let session: Session;
  let http: HttpTestingController;

  beforeEach(() => {
    withKernel();
    session = TestBed.inject(Session);
    http = TestBed.inject(HttpTestingController);
  });

  it('asks once who is there, however many ask', async () => {
    const answers = [session.whoIsThere(), session.whoIsThere()];
    http.expectOne('/api/auth/me').flush(aPerson());
    expect((await answers[0])?.name).toBe('Renata Abreu');
    expect(await answers[1]).toBe(await answers[0]);
  });

  it('knows that nobody is there', async () => {
    const answer = session.whoIsThere();
    http.expectOne('/api/auth/me').flush({ code: 'signed-out' }, { status: 401, statusText: 'x' });
    expect(await answer).toBeUndefined();
  });

  it('does not take a lost connection for being signed out, and asks again next time', async () => {
    const answer = session.whoIsThere();
    http.expectOne('/api/auth/me').error(new ProgressEvent('error'));
    await expect(answer).rejects.toMatchObject({ code: 'unreachable' });
    const again = session.whoIsThere();
    http.expectOne('/api/auth/me').flush(aPerson());
    expect(await again).toBeDefined();
  });

  it('lets a person do what their actions say and nothing else', () => {
    session.welcome(aPerson({ actions: ['homework.assign'] }));
    expect([session.may('homework.assign'), session.may('homework.review')]).toEqual([true, false]);
    expect([session.has('clinician'), session.has('administrator')]).toEqual([true, false]);
  });

  it('leaves the document when signing out, even if the server did not answer', async () => {
    const leaving = session.signOut();
    http.expectOne('/api/auth/sign-out').error(new ProgressEvent('error'));
    await expect(leaving).rejects.toMatchObject({ code: 'unreachable' });
    expect(pagesLoaded()).toEqual(['/sign-in']);
  });
});
