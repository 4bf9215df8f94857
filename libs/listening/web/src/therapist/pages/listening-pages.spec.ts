import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router } from '@angular/router';
import { ListeningAction, type CaseListening, type RoundForTeam } from '@reknit/listening/model';
import { OPEN_STREAM } from '@reknit/shared/web-kernel';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { aCaseOfRounds, aRoundForTeam } from '../../testing/a-case-of-rounds';
import { CaseListeningPage } from './case-listening-page';
import { RoundPage } from './round-page';

const ALL = [ListeningAction.startInRoom, ListeningAction.facilitate, ListeningAction.review];

describe('listening, to the care team', () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<unknown>;

  const begin = (actions: readonly string[]) => {
    const stream = { addEventListener: () => undefined, close: () => undefined };
    withKernel({
      person: aPerson({ actions: actions as typeof ALL }),
      routes: [{ path: '**', children: [] }],
      providers: [{ provide: OPEN_STREAM, useValue: () => stream }],
    });
    http = TestBed.inject(HttpTestingController);
  };
  const answer = async (url: string, body: object) => {
    http.expectOne({ method: 'GET', url }).flush(body);
    await settle(fixture);
  };
  const press = async (name: string | RegExp) => {
    await userEvent.click(screen.getByRole('button', { name }));
    await settle(fixture);
  };

  describe('a case', () => {
    const start = async (listening: CaseListening, actions: readonly string[] = ALL) => {
      begin(actions);
      fixture = await show(CaseListeningPage, { caseId: 'case-1' });
      expect(screen.getByRole('status').textContent).toContain('loading');
      await answer('/api/cases/case-1/listening', listening);
    };

    it('shows what to look at, the figures with how many they rest on, and what is still open', async () => {
      await start(aCaseOfRounds());
      expect(screen.getByText(/what was said|Marek was heard at 4 of 10/)).toBeTruthy();
      expect(screen.getByText('1 of 2').parentElement?.textContent).toContain('done');
      expect(screen.getByText('1.3 a turn')).toBeTruthy();
      expect(screen.getByText(/at least three times as long/)).toBeTruthy();
      const ines = within(screen.getByRole('region', { name: 'Ines' }));
      expect(ines.getByText('Felt heard (n = 2)')).toBeTruthy();
      expect(ines.getByRole('img', { name: 'Felt heard, Ines: 3, 8 (n = 2)' })).toBeTruthy();
      expect(screen.getByRole('link', { name: 'messages with J' }).getAttribute('href')).toBe(
        '/cases/case-1/listening/r1',
      );
    });

    it('says who stopped, to the care team alone', async () => {
      await start(aCaseOfRounds());
      expect(screen.getByText('by Marek')).toBeTruthy();
    });

    it('has a table behind its lines', async () => {
      await start(aCaseOfRounds());
      await press('Show the numbers as a table');
      const table = within(screen.getByRole('region', { name: 'Numbers of each round' }));
      expect(table.getAllByRole('cell', { name: '5 → 7 of 10' })).toHaveLength(2);
    });

    it('says what to do before there is a round', async () => {
      const none = { ...aCaseOfRounds().figures, perPerson: [] };
      await start(aCaseOfRounds({ rounds: [], prompts: [], startable: [], figures: none }));
      expect(screen.getByText(/Assign Active listening/)).toBeTruthy();
      expect(screen.queryByRole('button', { name: 'Lead a round here' })).toBeNull();
    });

    it('opens a round in the room with a topic', async () => {
      await start(aCaseOfRounds());
      await press('Lead a round here');
      await press('Open the round');
      expect(screen.getByText('Name the topic.')).toBeTruthy();
      await userEvent.type(screen.getByLabelText('The topic'), 'Money');
      await press('Open the round');
      const request = http.expectOne('/api/cases/case-1/rounds');
      expect(request.request.body).toEqual({ homeworkId: 'h1', topic: 'Money' });
      request.flush({ id: 'r9', version: 1 });
      await settle(fixture);
      expect(TestBed.inject(Router).url).toBe('/cases/case-1/listening/r9');
    });

    it('offers nothing to somebody who only reads', async () => {
      await start(aCaseOfRounds(), []);
      expect(screen.queryByRole('button', { name: 'Lead a round here' })).toBeNull();
    });
  });

  describe('a round', () => {
    const start = async (round: RoundForTeam, actions: readonly string[] = ALL) => {
      begin(actions);
      fixture = await show(RoundPage, { caseId: 'case-1', roundId: 'r1' });
      await answer('/api/rounds/r1', round);
    };

    it('shows every try as a number, and says that the words stay between the two', async () => {
      await start(aRoundForTeam());
      expect(screen.getByRole('cell', { name: '5 → 8' })).toBeTruthy();
      expect(
        screen.getByText(/Ratings only: what they said stays between the two and is erased after 30 days/),
      ).toBeTruthy();
      http.expectNone('/api/rounds/r1/words');
    });

    it('reads the words where they are shared, and says which are erased', async () => {
      await start(aRoundForTeam({ wordsShared: true }));
      const word = { kind: 'said', by: 'p-ines', spoken: false } as const;
      await answer('/api/rounds/r1/words', {
        turns: [
          {
            turnNumber: 1,
            cycle: 1,
            speakerId: 'p-ines',
            listenerId: 'p-marek',
            stillOpen: false,
            words: [
              { ...word, text: 'My stomach drops.', erased: false },
              { ...word, erased: true },
            ],
          },
        ],
      });
      expect(screen.getByText('My stomach drops.')).toBeTruthy();
      expect(screen.getByText('Erased')).toBeTruthy();
    });

    it('is led in the room step by step, over the version that was seen', async () => {
      const led = aRoundForTeam({ status: 'checking', may: ['next', 'again', 'stop'] });
      await start(led);
      await press('Not quite: once more');
      const request = http.expectOne('/api/rounds/r1/moves');
      expect(request.request.body).toEqual({ kind: 'again' });
      expect(request.request.headers.get('If-Match')).toBe('"v12"');
      request.flush({ id: 'r1', version: 13, status: 'reflecting' });
      await settle(fixture);
      await answer('/api/rounds/r1', { ...led, version: 13, status: 'reflecting', may: ['next', 'stop'] });
      expect(screen.getByText('Saying back')).toBeTruthy();
      expect(screen.queryByRole('button', { name: 'Not quite: once more' })).toBeNull();
    });

    it('is looked at once it is done', async () => {
      await start(aRoundForTeam({ may: ['review'] }));
      await press('I have looked at it');
      http.expectOne('/api/rounds/r1/review').flush({ id: 'r1', version: 13 });
      await settle(fixture);
      await answer('/api/rounds/r1', aRoundForTeam({ status: 'reviewed' }));
      expect(screen.queryByRole('button', { name: 'I have looked at it' })).toBeNull();
    });
  });
});
