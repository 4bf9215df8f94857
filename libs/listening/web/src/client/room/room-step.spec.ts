import { MoveKind, type RoundRoom } from '@reknit/listening/model';
import { aRoom } from '../../testing/a-room';
import { timeLeftWords } from '../ui/speak-timer';
import { stepInTurn } from '../ui/turn-path';
import { minutesInWords } from './time-out';
import { stepOf } from './room-step';
import { headingOf } from './room-words';

describe('the step of a room', () => {
  it('is the move this person may make, for every one of them', () => {
    const steps = Object.values(MoveKind).map((kind) => [
      kind,
      stepOf(aRoom({ status: 'readiness', may: [kind], waitingFor: 'me' })),
    ]);
    expect(Object.fromEntries(steps)).toMatchObject({
      enter: 'enter',
      ready: 'ready',
      say: 'say',
      reflect: 'reflect',
      check: 'check',
      makeSense: 'sense',
      guessFeeling: 'guess',
      markGuess: 'mark',
      closeFloor: 'floor',
      appreciate: 'appreciate',
      debrief: 'debrief',
      take: 'take',
      stop: 'watch',
      parkIt: 'watch',
    });
  });

  it.each<[string, Partial<RoundRoom>, string]>([
    ['a topic first', { status: 'readiness', topic: undefined, may: ['pickTopic'] }, 'topic'],
    ['a pause', { status: 'timed_out', may: ['resume', 'stop'] }, 'timed-out'],
    ['a rest', { status: 'suspended', may: ['stop'] }, 'rest'],
    ['the other’s part on one device', { waitingFor: 'other', may: ['handOver'] }, 'hand-over'],
    [
      'a device in the hands of who cannot choose the topic',
      { status: 'readiness', topic: undefined, waitingFor: 'both', may: ['handOver', 'stop'] },
      'hand-over',
    ],
    ['one’s debrief done', { status: 'private_debrief', may: [], waitingFor: 'other' }, 'ended'],
    ['a round that was left', { status: 'abandoned', may: [] }, 'ended'],
  ])('is found for %s', (_, over, step) => {
    expect(stepOf(aRoom(over))).toBe(step);
  });

  it('names nobody in a pause or at an end', () => {
    for (const status of ['timed_out', 'suspended', 'stopped', 'abandoned'] as const)
      expect(headingOf(aRoom({ status, may: [] }))).not.toMatch(/Ines|Marek/);
  });
});

describe('words of time in a room', () => {
  it.each([
    [90_000, 'About a minute and a half left'],
    [29_000, 'About half a minute left'],
    [0, 'Take your last sentence. Nothing you wrote is cut off.'],
  ])('hurry nobody: %i', (left, words) => expect(timeLeftWords(left)).toBe(words));

  it.each([
    [20, '20 minutes'],
    [60, 'an hour'],
    [1440, 'a day'],
  ])('say a pause as a person does: %i', (minutes, words) => expect(minutesInWords(minutes)).toBe(words));
});

describe('the place in a turn', () => {
  it('is found even where its time has lapsed', () => {
    const now = {
      said: 'x',
      saidAloud: false,
      reflectedAloud: false,
      feelings: [],
      marks: [],
      stillOpen: false,
    };
    expect(stepInTurn({ status: 'turn_lapsed', turn: 1, now })).toBe(1);
    expect(stepInTurn({ status: 'turn_lapsed', turn: 1, now: { ...now, reflectedAloud: true } })).toBe(2);
    expect(stepInTurn({ status: 'readiness', turn: 1 })).toBe(-1);
  });
});
