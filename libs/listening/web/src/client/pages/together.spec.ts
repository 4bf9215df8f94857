import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { MyRoundRow, MyRounds, StartableRound } from '@reknit/listening/model';
import { OPEN_STREAM } from '@reknit/shared/web-kernel';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { standingWords } from '../words/round-words';
import { MyRoundsPart } from './my-rounds';
import { StartPage } from './start-page';

const row: MyRoundRow = {
  id: 'r1',
  way: 'async',
  status: 'reflecting',
  topic: 'Messages late at night',
  people: ['Marek'],
  at: '2026-03-04T09:00:00.000Z',
  waitsForMe: true,
  homeworkId: 'h1',
  participationId: 'pa-1',
};
const piece: StartableRound = {
  participationId: 'pa-1',
  homeworkId: 'h1',
  relationType: 'romantic',
  people: ['Marek'],
  ways: ['two_devices', 'async'],
  rationale: 'To hear each other first.',
  topicCards: [],
  wordsReadBy: 'participants',
};

describe('rounds among what people do together', () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<unknown>;
  beforeEach(() => {
    const stream = { addEventListener: () => undefined, close: () => undefined };
    withKernel({
      person: aPerson({ roles: ['client'] }),
      routes: [{ path: '**', children: [] }],
      providers: [{ provide: OPEN_STREAM, useValue: () => stream }],
    });
    http = TestBed.inject(HttpTestingController);
  });
  const answer = async (mine: MyRounds) => {
    http.expectOne({ method: 'GET', url: '/api/my/rounds' }).flush(mine);
    await settle(fixture);
  };
  const press = async (name: string) => {
    await userEvent.click(screen.getByRole('button', { name }));
    await settle(fixture);
  };

  it('say whose turn it is in neutral words, without a time', async () => {
    fixture = await show(MyRoundsPart);
    expect(screen.getByRole('status').textContent).toContain('loading');
    await answer({ rounds: [row, { ...row, id: 'r2', waitsForMe: false }], startable: [] });
    expect(screen.getByRole('link', { name: /Ready for you/ }).getAttribute('href')).toBe(
      '/my/together/listening/r1',
    );
    expect(screen.getByRole('link', { name: /Waiting for Marek/ })).toBeTruthy();
    expect(document.querySelector('time')).toBeNull();
  });

  it('offer to begin only what has no round yet', async () => {
    fixture = await show(MyRoundsPart);
    const begun = { ...piece, participationId: 'pa-2', openRoundId: 'r1' };
    await answer({ rounds: [], startable: [piece, begun] });
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '/my/together/start/listening/pa-1',
    ]);
  });

  it('put what is over away, below what is open', async () => {
    fixture = await show(MyRoundsPart);
    const past = { ...row, id: 'r2', status: 'reviewed', waitsForMe: false } as const;
    await answer({ rounds: [past, row], startable: [] });
    const details = screen.getByText('Rounds before (1)').closest('details');
    expect(details?.open).toBe(false);
    expect(details?.querySelector('a')?.getAttribute('href')).toBe('/my/together/listening/r2');
  });

  it('put first what waits for somebody, before what can be begun', async () => {
    fixture = await show(MyRoundsPart);
    const fresh = { ...piece, participationId: 'pa-2' };
    await answer({ rounds: [{ ...row, id: 'r2', waitsForMe: false }, row], startable: [fresh] });
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '/my/together/listening/r1',
      '/my/together/listening/r2',
      '/my/together/start/listening/pa-2',
    ]);
  });

  it('say that there is none', async () => {
    fixture = await show(MyRoundsPart);
    await answer({ rounds: [], startable: [] });
    expect(screen.getByText(/No round is open/)).toBeTruthy();
  });

  it.each([
    [{ status: 'stopped', waitsForMe: false }, 'Ended'],
    [{ status: 'abandoned', waitsForMe: false }, 'Ended'],
    [{ status: 'timed_out', waitsForMe: true }, 'A pause'],
    [{ status: 'suspended', waitsForMe: true }, 'Resting'],
  ] as const)('say the same whoever ended or paused it: %j', (over, words) => {
    expect(standingWords({ people: ['Marek'], ...over })).toBe(words);
  });

  describe('to begin one', () => {
    const start = async (mine: MyRounds) => {
      fixture = await show(StartPage, { participationId: 'pa-1' });
      await answer(mine);
    };

    it('says who reads the words and lets them choose how, then goes to the room', async () => {
      await start({ rounds: [], startable: [piece] });
      expect(screen.getByText(/stays between you and is erased after 30 days/)).toBeTruthy();
      await userEvent.click(screen.getByRole('radio', { name: /Apart/ }));
      await press('Go to the room');
      const request = http.expectOne({ method: 'POST', url: '/api/my/rounds' });
      expect(request.request.body).toEqual({ participationId: 'pa-1', way: 'async' });
      request.flush({ id: 'r7', version: 1 });
      await settle(fixture);
      expect(TestBed.inject(Router).url).toBe('/my/together/listening/r7');
    });

    it('joins the round that is open already', async () => {
      await start({ rounds: [], startable: [{ ...piece, openRoundId: 'r1' }] });
      expect(TestBed.inject(Router).url).toBe('/my/together/listening/r1');
    });

    it('keeps nothing about the other person of a practice but a word (AL-10)', async () => {
      await start({ rounds: [], startable: [{ ...piece, people: [], ways: ['solo'] }] });
      await userEvent.type(screen.getByLabelText(/A word for the other person/), 'my sister');
      await press('Write down how it was');
      expect(http.expectOne({ method: 'POST', url: '/api/my/rounds' }).request.body).toEqual({
        participationId: 'pa-1',
        way: 'solo',
        label: 'my sister',
      });
    });

    it('says “not right now” where it is not open', async () => {
      await start({ rounds: [], startable: [] });
      expect(screen.getByText(/Your therapist will suggest a next step/)).toBeTruthy();
    });
  });
});
