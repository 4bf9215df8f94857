import { describe, expect, it } from '@jest/globals';
import {
  LISTENING_FORMATS,
  LISTENING_LIMITS,
  listeningDefaults,
  listeningSettings,
  type ListeningGiven,
} from './listening';
import { settingsOf } from './settings';
import { TEMPLATE_KINDS } from '../definition/template';

const pair: ListeningGiven = { mode: 'pair_turns', participantIds: ['a', 'b'] };
const people = (count: number) => ['a', 'b', 'c', 'd', 'e', 'f'].slice(0, count);
const faultsOf = (raw: Record<string, unknown>, given: ListeningGiven = pair) => {
  const checked = listeningSettings(raw, given);
  return checked.ok ? {} : checked.problem;
};

describe('the set-up of listening rounds', () => {
  it('is complete without a word, in every mode', () => {
    expect(listeningSettings(undefined, pair)).toEqual({
      ok: true,
      value: {
        format: 'two_devices',
        topicSource: 'speaker',
        heatLimit: 5,
        roundsTarget: 2,
        speakSeconds: 90,
        timers: true,
        turnsPerFloor: 3,
        maxClarify: 3,
        asyncWindowHours: 48,
        timeOutMinutes: 30,
        firstSpeaker: 'coin',
        shareWithTherapist: 'ratings_only',
      },
    });
    expect(listeningDefaults({ mode: 'solo', participantIds: ['a'] }).format).toBe('solo');
    expect(listeningDefaults({ mode: 'clinician_led', participantIds: ['a', 'b'] }).format).toBe(
      'clinician_led',
    );
    expect(listeningDefaults({ mode: 'pair_turns', participantIds: people(3) }).format).toBe('circle');
  });

  const numbers = Object.entries(LISTENING_LIMITS).filter(([key]) => key !== 'topic') as [
    string,
    { min: number; max: number },
  ][];
  it.each(numbers)('holds %s between its ends', (key, { min, max }) => {
    expect(faultsOf({ [key]: min })).toEqual({});
    expect(faultsOf({ [key]: max })).toEqual({});
    expect(faultsOf({ [key]: min - 1 })).toEqual({ [key]: [{ code: 'too-small', limit: min }] });
    expect(faultsOf({ [key]: max + 1 })).toEqual({ [key]: [{ code: 'too-large', limit: max }] });
    for (const odd of [1.5, '90', null, Number.NaN])
      expect(faultsOf({ [key]: odd })).toEqual({ [key]: [{ code: 'wrong-type' }] });
  });

  it('AL-9 cannot set a time-out of less than twenty minutes', () => {
    expect(faultsOf({ timeOutMinutes: 19 })).toEqual({ timeOutMinutes: [{ code: 'too-small', limit: 20 }] });
  });

  it.each(['format', 'topicSource', 'firstSpeaker', 'shareWithTherapist'])(
    'knows the choices of %s',
    (key) => {
      expect(faultsOf({ [key]: 'else' })).toEqual({ [key]: [{ code: 'not-a-choice' }] });
      expect(faultsOf({ [key]: 3 })).toEqual({ [key]: [{ code: 'not-a-choice' }] });
    },
  );

  it('has no setting for recording, nor any other it does not know', () => {
    expect(faultsOf({ recording: true })).toEqual({ recording: [{ code: 'unknown-field' }] });
  });

  it.each(Object.entries(LISTENING_FORMATS))(
    'gives %s only in its modes and to its number of people',
    (format, fits) => {
      for (const mode of ['solo', 'pair_turns', 'clinician_led', 'pair_parallel', 'shared_document'] as const)
        for (const count of [1, 2, 3, 5, 6]) {
          const [least, most] = fits.people;
          const wanted = (fits.modes as readonly string[]).includes(mode) && count >= least && count <= most;
          const given = { mode, participantIds: people(count) };
          expect([mode, count, Object.keys(faultsOf({ format }, given)).length === 0]).toEqual([
            mode,
            count,
            wanted,
          ]);
        }
    },
  );

  it('asks for the topic where the clinician sets it, and only there', () => {
    expect(faultsOf({ topicSource: 'clinician' })).toEqual({ topic: [{ code: 'required' }] });
    expect(faultsOf({ topicSource: 'clinician', topic: 'x'.repeat(201) })).toEqual({
      topic: [{ code: 'too-long', limit: 200 }],
    });
    expect(faultsOf({ topicSource: 'clinician', topic: 'Sunday evenings' })).toEqual({});
    expect(faultsOf({ topic: 'Sunday evenings' })).toEqual({ topic: [{ code: 'unknown-field' }] });
  });

  it('gives friends one round unless more is asked for', () => {
    const friends: ListeningGiven = { ...pair, relationType: 'friendship' };
    expect(listeningDefaults(friends).roundsTarget).toBe(1);
    expect(listeningSettings({ roundsTarget: 3 }, friends)).toMatchObject({
      ok: true,
      value: { roundsTarget: 3 },
    });
    expect(listeningDefaults({ ...pair, relationType: 'family' }).roundsTarget).toBe(2);
  });

  it.each([
    ['parentId', 'b', 'family'],
    ['pastHurtUnlocked', true, 'family'],
    ['intimacyCard', true, 'romantic'],
  ] as const)('takes %s where the relation gives it a meaning, and nowhere else', (key, value, home) => {
    for (const relationType of ['romantic', 'friendship', 'family'] as const)
      expect([relationType, faultsOf({ [key]: value }, { ...pair, relationType })]).toEqual([
        relationType,
        relationType === home ? {} : { [key]: [{ code: 'unknown-field' }] },
      ]);
    expect(faultsOf({ [key]: value }, { mode: 'solo', participantIds: ['b'], relationType: home })).toEqual({
      [key]: [{ code: 'unknown-field' }],
    });
    for (const odd of [3, null, key === 'parentId' ? true : 'yes'])
      expect(faultsOf({ [key]: odd }, { ...pair, relationType: home })).toEqual({
        [key]: [{ code: key === 'parentId' && typeof odd !== 'boolean' ? 'not-a-choice' : 'wrong-type' }],
      });
  });

  it('lets only one of them be the parent who listens first', () => {
    expect(faultsOf({ parentId: 'z' }, { ...pair, relationType: 'family' })).toEqual({
      parentId: [{ code: 'not-a-choice' }],
    });
  });

  it('names who speaks first unless a coin decides, and only one of them', () => {
    for (const firstSpeaker of ['clinician', 'more_hurt']) {
      expect(faultsOf({ firstSpeaker })).toEqual({ firstSpeakerId: [{ code: 'required' }] });
      expect(faultsOf({ firstSpeaker, firstSpeakerId: 'z' })).toEqual({
        firstSpeakerId: [{ code: 'not-a-choice' }],
      });
      expect(faultsOf({ firstSpeaker, firstSpeakerId: 'b' })).toEqual({});
    }
    expect(faultsOf({ firstSpeakerId: 'b' })).toEqual({ firstSpeakerId: [{ code: 'unknown-field' }] });
  });
});

describe('the set-up of every other kind', () => {
  it.each(TEMPLATE_KINDS.filter((kind) => kind !== 'listening'))('is empty for %s', (kind) => {
    expect(settingsOf(kind, undefined, pair)).toEqual({ ok: true, value: {} });
    expect(settingsOf(kind, { heatLimit: 3 }, pair)).toEqual({
      ok: false,
      problem: { heatLimit: [{ code: 'unknown-field' }] },
    });
  });
});
