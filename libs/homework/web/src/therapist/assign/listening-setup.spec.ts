import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';
import { listeningSettings } from '@reknit/exercises/model';
import { withKernel } from '@reknit/shared/web-kernel/testing';
import { formatsFor, listeningSchema, listeningSetup, settingsBody } from './listening-setup';

const PAIR = { mode: 'pair_turns', participantIds: ['ines', 'marek'] } as const;

describe('the set-up of listening rounds', () => {
  beforeEach(() => withKernel());
  const faultsOf = (over: Partial<ReturnType<typeof listeningSetup>>) => {
    const model = signal({ ...listeningSetup('romantic'), ...over });
    const tree = TestBed.runInInjectionContext(() => form(model, listeningSchema));
    return tree()
      .errorSummary()
      .map(({ message }) => message);
  };

  it('is as usual to begin with, and friends have one round', () => {
    expect(listeningSetup('romantic')).toMatchObject({ roundsTarget: 2, turnsPerFloor: 3, heatLimit: 5 });
    expect(listeningSetup('friendship').roundsTarget).toBe(1);
    expect(faultsOf({})).toEqual([]);
  });

  it('offers the formats that fit how many there are', () => {
    expect(formatsFor(PAIR)).toEqual(['two_devices', 'one_device', 'async']);
    expect(formatsFor({ ...PAIR, participantIds: ['a', 'b', 'c'] })).toEqual(['circle']);
    expect(formatsFor({ mode: 'solo', participantIds: ['a'] })).toEqual(['solo']);
    expect(formatsFor({ ...PAIR, participantIds: ['a'] })).toEqual([]);
  });

  it('asks for the topic where the clinician sets it, and for who speaks first where it is not a coin', () => {
    expect(faultsOf({ topicSource: 'clinician' })).toEqual(['Name the topic.']);
    expect(faultsOf({ firstSpeaker: 'more_hurt' })).toEqual(['Say who speaks first.']);
  });

  it('has no time-out shorter than twenty minutes (AL-9)', () => {
    expect(faultsOf({ timeOutMinutes: 19 })).toEqual(['Use 20 or more.']);
  });

  it.each([
    ['as usual', {}],
    ['a topic that is set', { topicSource: 'clinician', topic: ' Money ', firstSpeaker: 'coin' }],
    ['a first speaker, apart', { firstSpeaker: 'clinician', firstSpeakerId: 'ines', format: 'async' }],
    ['a topic typed before another source was chosen', { topic: 'left over' }],
  ])('sends what the server takes: %s', (_, over) => {
    const body = settingsBody({ ...listeningSetup('romantic'), ...over }, PAIR);
    expect(listeningSettings(body, PAIR)).toMatchObject({ ok: true });
  });

  it.each(['romantic', 'friendship', 'family'] as const)(
    'sends what belongs to %s, and nothing else',
    (relationType) => {
      const given = { ...PAIR, relationType };
      const parentId = PAIR.participantIds[1] ?? '';
      const all = { parentId, pastHurtUnlocked: true, intimacyCard: true };
      const body = settingsBody({ ...listeningSetup(relationType), ...all }, given);
      expect(listeningSettings(body, given)).toMatchObject({ ok: true });
      expect(Object.keys(body).filter((key) => key in all)).toEqual(
        { romantic: ['intimacyCard'], friendship: [], family: ['parentId', 'pastHurtUnlocked'] }[
          relationType
        ],
      );
      expect(settingsBody(listeningSetup(relationType), given)).not.toHaveProperty('parentId');
    },
  );

  it('lets go of a format that no longer fits the people', () => {
    const setup = { ...listeningSetup('family'), format: 'async' };
    expect(settingsBody(setup, { ...PAIR, participantIds: ['a', 'b', 'c'] })['format']).toBe('circle');
  });
});
