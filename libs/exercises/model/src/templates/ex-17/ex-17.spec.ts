import { describe, expect, it } from '@jest/globals';
import { attentionOf, isShown, scoreOf } from '../../index';
import { codesOf, formOf } from '../../testing/form-of';

const { form, example } = formOf('EX-17', 'romantic');

describe('EX-17 Patience and self-compassion', () => {
  it("records the fall in self-criticism: Delphine's goes from 8 to 6", () => {
    expect(scoreOf(form, example)).toEqual({ 'selfCriticism.drop': -2 });
  });

  it('keeps the kind act to ten minutes', () => {
    expect(codesOf(form, { ...example, kindActMinutes: 11 })).toEqual({ kindActMinutes: ['out-of-range'] });
  });

  it('takes a word about pace from the list or in own words of at most 200', () => {
    expect(codesOf(form, { ...example, paceMessage: 'still_here' })).toEqual({});
    expect(codesOf(form, { ...example, paceMessage: 'Not tonight, please.' })).toEqual({});
    expect(codesOf(form, { ...example, paceMessage: 'x'.repeat(201) })).toEqual({
      paceMessage: ['too-long'],
    });
  });

  it('asks whoever did harm what they would still ask them to face', () => {
    expect(isShown(form, { aboutMyOwnAct: true }, 'stillToFace')).toBe(true);
    expect(isShown(form, {}, 'stillToFace')).toBe(false);
  });

  it('marks self-criticism that stays at the top, and words of self-harm in red', () => {
    expect(attentionOf(form, { ...example, selfCriticismAfter: 9 })).toEqual([
      { level: 'amber', code: 'self-attack', path: 'selfCriticismAfter' },
    ]);
    expect(attentionOf(form, { ...example, howISpokeToMyself: 'I want to hurt myself.' })).toEqual([
      { level: 'red', code: 'threat-of-harm', path: 'howISpokeToMyself' },
    ]);
    expect(attentionOf(form, example)).toEqual([]);
  });
});
