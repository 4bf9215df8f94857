import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { aPerson, settle, standingClock, withKernel, type StandingClock } from '../testing';
import { IdleWatch } from './idle-watch';
import { SessionLock } from './session-lock';

describe('the idle watch', () => {
  let clock: StandingClock;
  let watch: IdleWatch;
  let lock: SessionLock;
  let http: HttpTestingController;

  const pass = (seconds: number): void => {
    clock.pass(seconds);
    jest.advanceTimersByTime(seconds * 1000);
    TestBed.tick();
  };
  const press = (): void => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
  };

  beforeEach(() => {
    jest.useFakeTimers();
    withKernel({ person: aPerson() });
    clock = standingClock();
    watch = TestBed.inject(IdleWatch);
    lock = TestBed.inject(SessionLock);
    http = TestBed.inject(HttpTestingController);
    TestBed.tick();
  });

  afterEach(() => jest.useRealTimers());

  it('warns a minute before the end and counts down', () => {
    pass(839);
    expect(watch.warning()).toBeUndefined();
    pass(1);
    expect(watch.warning()).toEqual({ seconds: 60, extendable: true });
    pass(10);
    expect(watch.warning()?.seconds).toBe(50);
  });

  it('locks when nobody came', () => {
    pass(900);
    expect(lock.locked()).toBe(true);
    expect(watch.warning()).toBeUndefined();
  });

  it('goes on for a full span after one key press, and tells the server', () => {
    pass(870);
    press();
    http.expectOne('/api/auth/me').flush(aPerson());
    expect(watch.warning()).toBeUndefined();
    pass(839);
    expect(lock.locked()).toBe(false);
  });

  it('tells the server now and then that somebody reads, without a request for every key', () => {
    pass(60);
    press();
    http.expectNone('/api/auth/me');
    pass(200);
    press();
    press();
    http.expectOne('/api/auth/me').flush(aPerson());
  });

  it('locks when the server says the session is gone', async () => {
    pass(870);
    press();
    http.expectOne('/api/auth/me').flush({ code: 'signed-out' }, { status: 401, statusText: 'x' });
    await settle();
    expect(lock.locked()).toBe(true);
  });

  it('locks after the lid was closed for an hour, as soon as it is opened', () => {
    clock.pass(3600);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(lock.locked()).toBe(true);
  });

  it('does not extend past the absolute end', () => {
    clock.set('2026-03-05T20:59:30.000Z');
    press();
    expect(watch.warning()).toEqual({ seconds: 30, extendable: false });
    http.match('/api/auth/me');
    pass(30);
    expect(lock.locked()).toBe(true);
  });
});
