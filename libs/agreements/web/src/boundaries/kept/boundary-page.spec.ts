import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { Type } from '@angular/core';
import type { BoundaryEventView } from '@reknit/agreements/model';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { SILENT_STREAM, aBoundary } from '../testing/a-boundary';
import { BoundaryPage } from './boundary-page';
import { figuresInWords } from './figures';
import { NotePage } from './note-page';
import { TellPage } from './tell-page';

const EVENT: BoundaryEventView = {
  id: 'e1',
  number: 1,
  loggedAt: '2026-03-04T20:00:00.000Z',
  type: 'crossed',
  occurredAt: '2026-03-04T19:00:00.000Z',
  what: 'He was drunk at the door.',
  responseLevelUsed: 2,
  heldResponse: 'yes',
  felt: [],
  safeNow: true,
  wantToRaise: 'no',
  earlier: [],
};

describe('one’s own boundary', () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<unknown>;
  beforeEach(() => {
    withKernel({
      person: aPerson({ roles: ['client'] }),
      routes: [{ path: '**', children: [] }],
      providers: [SILENT_STREAM],
    });
    http = TestBed.inject(HttpTestingController);
  });
  const start = async (page: Type<unknown>, boundary = aBoundary(), inputs: object = {}) => {
    fixture = await show(page, { id: 'b1', ...inputs });
    http.expectOne('/api/my/boundaries/b1').flush(boundary);
    await settle(fixture);
  };
  const press = async (name: string | RegExp) => {
    await userEvent.click(screen.getByRole('button', { name }));
    await settle(fixture);
  };

  it('BD-1 is its author’s to keep, without anybody’s agreement', async () => {
    await start(BoundaryPage);
    expect(screen.getByText('This is yours to keep. Nobody else has to agree for it to count.')).toBeTruthy();
  });

  it('BD-10 says what happened as a sentence, never as a score', async () => {
    expect(figuresInWords({ occasions: 7, respected: 5, tested: 1, crossed: 1, notHeldByMe: 0 })).toBe(
      '7 occasions: 5 respected, 1 tested, 1 crossed',
    );
    await start(
      BoundaryPage,
      aBoundary({
        figures: { occasions: 7, respected: 5, tested: 1, crossed: 1, notHeldByMe: 2 },
        may: { log: true },
      }),
    );
    expect(screen.getByText(/7 occasions/)).toBeTruthy();
    expect(screen.getByText(/That happens when somebody is worn out/)).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/score|streak|violation/i);
  });

  it('is paused for an emergency with one press, and comes back by itself', async () => {
    await start(BoundaryPage, aBoundary({ may: { pause: true } }));
    await press(/Emergency today/);
    const request = http.expectOne('/api/my/boundaries/b1/pause');
    expect(request.request.body).toEqual({ emergencyToday: true });
    request.flush({ id: 'b1', version: 4 });
    await settle(fixture);
    http
      .expectOne('/api/my/boundaries/b1')
      .flush(aBoundary({ state: 'paused', pausedUntil: '2026-03-06', may: { resume: true } }));
    await settle(fixture);
    expect(screen.getByText('Paused. Nothing is counted while it is paused.')).toBeTruthy();
    expect(screen.getByText(/comes back by itself at midnight/)).toBeTruthy();
  });

  it('BD-9 strikes a note through with a reason, and keeps it readable', async () => {
    await start(BoundaryPage, aBoundary({ events: [EVENT] }));
    await press('Strike through: It was crossed');
    await userEvent.type(screen.getByLabelText('Why strike it through?'), 'Wrong day.');
    await press('Strike it through');
    const request = http.expectOne('/api/my/boundary-events/e1/strike');
    expect(request.request.body).toEqual({ reason: 'Wrong day.' });
    request.flush({ id: 'e1', number: 2, ownLadder: [], crisisCard: false });
    await settle(fixture);
    const struck = { ...EVENT, struck: { reason: 'Wrong day.', at: '2026-03-05T09:00:00.000Z' } };
    http.expectOne('/api/my/boundaries/b1').flush(aBoundary({ events: [struck] }));
    await settle(fixture);
    expect(screen.getByText('He was drunk at the door.')).toBeTruthy();
    expect(screen.getByText('Struck through: Wrong day.')).toBeTruthy();
  });

  it('is noted in two taps, and offers what its author had planned', async () => {
    await start(NotePage, aBoundary(), { side: 'boundary' });
    await userEvent.click(screen.getByRole('radio', { name: /^It was crossed$/ }));
    await press('I am safe: save this');
    const request = http.expectOne('/api/my/boundaries/b1/events');
    expect(request.request.body).toMatchObject({
      type: 'crossed',
      safeNow: true,
      responseLevelUsed: 0,
      felt: [],
      occurredAt: '2026-03-05T09:00:00.000Z',
    });
    request.flush({
      id: 'e1',
      number: 1,
      ownLadder: [{ level: 1, action: 'I say it once' }],
      crisisCard: false,
    });
    await settle(fixture);
    expect(screen.getByRole('heading', { name: 'You planned to:' })).toBeTruthy();
    expect(screen.getByText('I say it once')).toBeTruthy();
  });

  it('shows help first to somebody who is not safe', async () => {
    await start(NotePage, aBoundary(), { side: 'boundary' });
    await userEvent.click(screen.getByRole('radio', { name: /^It was tested/ }));
    await press(/I am not safe/);
    const request = http.expectOne('/api/my/boundaries/b1/events');
    expect(request.request.body).toMatchObject({ safeNow: false });
    request.flush({
      id: 'e1',
      number: 1,
      ownLadder: [{ level: 1, action: 'I say it once' }],
      crisisCard: true,
    });
    await settle(fixture);
    expect(screen.getByRole('link', { name: 'See who you can reach now' }).getAttribute('href')).toBe(
      '/my/help',
    );
    expect(screen.queryByText('I say it once')).toBeNull();
  });

  it('BD-3 shows exactly what goes out, and nothing private, before it does', async () => {
    await start(TellPage, aBoundary({ state: 'ready', may: { tell: true, send: true } }));
    const preview = screen.getByRole('region', { name: 'Preview' });
    expect(preview.textContent).not.toContain('You have been drinking when I arrive');
    await userEvent.click(screen.getByRole('checkbox', { name: 'When it matters' }));
    await settle(fixture);
    expect(preview.textContent).toContain('You have been drinking when I arrive');
    expect(document.body.textContent).not.toContain('It frightens me.');
    await press('Send this to Graciela');
    const request = http.expectOne('/api/my/boundaries/b1/tell');
    expect(request.request.body).toEqual({ inProduct: true, parts: ['situation'] });
    request.flush({ id: 'b1', version: 4 });
  });

  it('says one sentence where telling is not open, whatever the reason', async () => {
    await start(TellPage, aBoundary({ state: 'ready', may: { tell: true, send: false } }));
    expect(screen.getByText(/not available at the moment/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
