import { accuracyOf, isUneven, meanOf, talkShares, validationOf, type TurnFigures } from './figures';
import { promptsOf } from './prompts';
import { readMove } from './read-move';
import { reflectionHints, sayingHints } from './reflection-hints';
import { readSettings, speakingOrder, waysFor } from './settings';
import { topicCards, topicRefused } from './topic';

const aTurn = (more: Partial<TurnFigures> = {}): TurnFigures => ({
  speakerId: 'ines',
  listenerId: 'marek',
  way: 'two_devices',
  floor: 1,
  roundId: 'r',
  accuracy: [8],
  loops: 0,
  validated: true,
  stillOpen: false,
  passed: false,
  ...more,
});

describe('figures over rounds', () => {
  it('follow the test vector: 5→8 after one loop, 7, and 6 four times', () => {
    const floor = [
      aTurn({ accuracy: [5, 8], loops: 1 }),
      aTurn({ accuracy: [7] }),
      aTurn({ accuracy: [6, 6, 6, 6], loops: 3, stillOpen: true }),
    ];
    expect(accuracyOf(floor)).toEqual({ first: 6, final: 7, loops: 4, loopsPerTurn: 1.3, stillOpen: 1 });
  });

  it('leave out what was passed, and turns nobody gave a number for', () => {
    const turns = [
      aTurn({ accuracy: [] }),
      aTurn({ passed: true, accuracy: [1], validated: false }),
      aTurn({ accuracy: [9] }),
    ];
    expect(accuracyOf(turns)).toMatchObject({ first: 9, final: 9 });
    expect(validationOf(turns)).toEqual({ done: 2, of: 2 });
    expect(accuracyOf([])).toEqual({
      first: undefined,
      final: undefined,
      loops: 0,
      loopsPerTurn: undefined,
      stillOpen: 0,
    });
    expect(meanOf([1, 2])).toBe(1.5);
  });

  it('share speaking time only of rounds together', () => {
    const turns = [
      aTurn({ speakSeconds: 30 }),
      aTurn({ speakerId: 'marek', speakSeconds: 90 }),
      aTurn({ way: 'async', speakSeconds: 9000 }),
    ];
    expect([...talkShares(turns)]).toEqual([
      ['ines', 25],
      ['marek', 75],
    ]);
    expect(talkShares([aTurn({ way: 'async', speakSeconds: 10 })]).size).toBe(0);
  });

  it('call it uneven when one floor lasts three times the other', () => {
    const with_ = (marek: number) => [
      aTurn({ turnSeconds: 300 }),
      aTurn({ speakerId: 'marek', turnSeconds: marek }),
    ];
    expect(isUneven(with_(100))).toBe(true);
    expect(isUneven(with_(101))).toBe(false);
    expect(isUneven([aTurn({ turnSeconds: 300 })])).toBe(false);
  });
});

describe('what rounds suggest looking at', () => {
  const felt = (ines: number, marek: number) => ({
    people: [
      { participantId: 'ines', feltHeard: ines, defensiveMoments: 1 },
      { participantId: 'marek', feltHeard: marek, defensiveMoments: 1 },
    ],
  });
  const moments = (...values: number[]) =>
    values.map((value) => ({ people: [{ participantId: 'marek', defensiveMoments: value }] }));

  it('stuck: the last three rounds are at four or under', () => {
    const at = (...values: number[]) => promptsOf(values.map((accuracy) => ({ accuracy, people: [] })));
    expect(at(4, 4, 4)).toEqual([{ code: 'stuck' }]);
    expect(at(9, 3, 4, 5)).toEqual([{ code: 'stuck' }]);
    expect(at(4, 4)).toEqual([]);
    expect(at(4, 4, 5)).toEqual([]);
  });

  it('felt heard: four apart, twice', () => {
    expect(promptsOf([felt(8, 4), felt(7, 6)])).toEqual([]);
    expect(promptsOf([felt(8, 4), felt(7, 6), felt(2, 6)])).toEqual([{ code: 'felt-heard-gap' }]);
    expect(promptsOf([felt(8, 5), felt(8, 5)])).toEqual([]);
  });

  it('praise: fewer defensive moments over four rounds', () => {
    expect(promptsOf(moments(4, 3, 3, 1))).toEqual([{ code: 'less-defensive', participantId: 'marek' }]);
    expect(promptsOf(moments(4, 3, 1))).toEqual([]);
    expect(promptsOf(moments(4, 2, 3, 1))).toEqual([]);
    expect(promptsOf(moments(2, 2, 2, 2))).toEqual([]);
  });
});

describe('hints beside what is written', () => {
  it('say where a reflection turns away from what was heard, and refuse nothing', () => {
    expect(reflectionHints('You felt alone, but you should have called.')).toEqual(['but', 'advice']);
    expect(reflectionHints('You always do that.')).toEqual(['always_never']);
    expect(reflectionHints('Is it that? Or that?')).toEqual(['questions']);
    expect(reflectionHints('Is it that you felt alone?')).toEqual([]);
    expect(reflectionHints('Why don’t you sleep?')).toEqual(['advice']);
    expect(reflectionHints('The butter was out.')).toEqual([]);
  });

  it('say what helps a speaker to begin', () => {
    expect(sayingHints('When the phone lights up I feel sick.')).toEqual(['need']);
    expect(sayingHints('When the phone lights up at night my stomach drops, and I want to know.')).toEqual(
      [],
    );
    expect(sayingHints('')).toEqual(['i', 'when', 'feel', 'need']);
  });
});

describe('the set-up', () => {
  it('is as usual where nothing fits, and one round for friends', () => {
    expect(readSettings({ speakSeconds: 500 }, 'friendship')).toMatchObject({
      speakSeconds: 90,
      roundsTarget: 1,
    });
    expect(readSettings(undefined, 'romantic')).toMatchObject({
      heatLimit: 5,
      roundsTarget: 2,
      turnsPerFloor: 3,
      maxClarify: 3,
      windowHours: 48,
      timeOut: { default: 30, max: 1440 },
      shareWithTherapist: 'ratings_only',
      timers: true,
    });
  });

  it('offers the ways that fit how many they are and what was set', () => {
    expect(waysFor(1, {})).toEqual(['solo']);
    expect(waysFor(2, {})).toEqual(['two_devices', 'one_device', 'async']);
    expect(waysFor(2, readSettings({ format: 'async' }, 'romantic'))).toEqual(['async']);
    expect(waysFor(2, readSettings({ format: 'clinician_led' }, 'romantic'))).toEqual([]);
    expect(waysFor(4, {})).toEqual(['circle']);
    expect(waysFor(6, {})).toEqual([]);
  });

  it('shows the cards of the relation, and one of them only when it is asked for', () => {
    expect(topicCards('romantic', { intimacyCard: false })).not.toContain('intimacy');
    expect(topicCards('romantic', { intimacyCard: true })).toContain('intimacy');
    expect(topicCards('friendship', { intimacyCard: true })).toContain('loans');
    expect(topicRefused(['hidden_matter'])).toBe(true);
    expect(topicRefused([])).toBe(false);
  });
});

describe('who speaks first', () => {
  const couple = [
    { participantId: 'ines', harmed: 0 },
    { participantId: 'marek', harmed: 0 },
  ];
  const settings = (more: object) => readSettings(more, 'romantic');
  const order = (people: typeof couple, more: object, toss = 0) =>
    speakingOrder(people, { relationType: 'romantic', settings: settings(more) }, () => toss);

  it('is who the clinician says, or a coin', () => {
    expect(order(couple, { firstSpeaker: 'clinician', firstSpeakerId: 'marek' })).toEqual(['marek', 'ines']);
    expect(order(couple, {}, 1)).toEqual(['marek', 'ines']);
    expect(order(couple, {}, 0)).toEqual(['ines', 'marek']);
  });

  it('is who was hurt more: as said, else by the ruptures; a coin where that is even', () => {
    const hurt = [
      { participantId: 'ines', harmed: 0 },
      { participantId: 'marek', harmed: 2 },
    ];
    expect(order(hurt, { firstSpeaker: 'more_hurt' })).toEqual(['marek', 'ines']);
    expect(order(hurt, { firstSpeaker: 'more_hurt', firstSpeakerId: 'ines' })).toEqual(['ines', 'marek']);
    expect(order(couple, { firstSpeaker: 'more_hurt' }, 1)).toEqual(['marek', 'ines']);
  });

  it('in a family the parent listens first, whatever was set', () => {
    const people = [
      { participantId: 'graciela', harmed: 0, birthYear: 1962 },
      { participantId: 'noor', harmed: 0, birthYear: 1991 },
    ];
    const family = (more: object) =>
      speakingOrder(people, { relationType: 'family', settings: settings(more) }, () => 0);
    expect(family({ firstSpeaker: 'clinician', firstSpeakerId: 'graciela' })).toEqual(['noor', 'graciela']);
    expect(family({ parentId: 'noor' })).toEqual(['graciela', 'noor']);
  });

  it('leaves siblings of one year to the coin', () => {
    const twins = couple.map((one) => ({ ...one, birthYear: 1990 }));
    expect(speakingOrder(twins, { relationType: 'family', settings: settings({}) }, () => 1)).toEqual([
      'marek',
      'ines',
    ]);
  });
});

describe('reading a move', () => {
  const faults = (body: Parameters<typeof readMove>[0]) => {
    const outcome = readMove(body);
    return outcome.ok ? undefined : Object.keys(outcome.problem.fields ?? {});
  };

  it('takes what belongs to it and nothing else', () => {
    expect(readMove({ kind: 'say', text: 'Here.', calm: 3 })).toEqual({
      ok: true,
      value: { kind: 'say', text: 'Here.', spoken: false },
    });
    expect(readMove({ kind: 'reflect', spoken: true })).toMatchObject({ ok: true, value: { spoken: true } });
    expect(readMove({ kind: 'appreciate' })).toEqual({
      ok: true,
      value: { kind: 'appreciate', text: undefined },
    });
  });

  it('refuses by field what is missing, too short or too long', () => {
    expect(faults({ kind: 'say' })).toEqual(['text']);
    expect(faults({ kind: 'say', text: 'x'.repeat(601) })).toEqual(['text']);
    expect(faults({ kind: 'reflect', text: 'too short' })).toEqual(['text']);
    expect(faults({ kind: 'reflect', text: 'long enough' })).toBeUndefined();
    expect(faults({ kind: 'ready', calm: 4 })).toEqual(['willing', 'topicHeat']);
    expect(faults({ kind: 'check' })).toEqual(['accuracy']);
    expect(faults({ kind: 'check', accuracy: 7, missed: 'a part' })).toEqual(['missed']);
    expect(faults({ kind: 'check', accuracy: 6, missed: 'a part' })).toBeUndefined();
    expect(faults({ kind: 'timeOut', minutes: 1441 })).toEqual(['minutes']);
    expect(faults({ kind: 'take', pin: 'abcd' })).toEqual(['pin']);
    for (const kind of [
      'makeSense',
      'guessFeeling',
      'markGuess',
      'closeFloor',
      'parkIt',
      'debrief',
      'handOver',
      'pickTopic',
    ] as const)
      expect(faults({ kind })).toHaveLength(1);
  });
});
