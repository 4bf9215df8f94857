import { describe, expect, it } from '@jest/globals';
import {
  attentionOf,
  mismatches,
  notableChange,
  scoreOf,
  seriesOf,
  visibleTo,
  whoCanSee,
  fieldAt,
} from '../../index';
import { withAnswer } from '../../testing/edit';
import { codesOf, formOf, keysOf } from '../../testing/form-of';

const { form, example } = formOf('EX-02', 'romantic');

describe('EX-02 Signs check', () => {
  it('scores own 6, experienced 10, domain 16 for [3,2,1] and [4,3,3]', () => {
    expect(scoreOf(form, example)).toMatchObject({
      'communication.own': 6,
      'communication.experienced': 10,
      'communication.domain': 16,
    });
  });

  it('scores a domain with five of six answered, without filling in, and none with four', () => {
    const five = withAnswer(example, 'communicationOwn.keptBack', 'notSure');
    expect(scoreOf(form, five)).toMatchObject({
      'communication.own': 3,
      'communication.experienced': 10,
      'communication.domain': 13,
    });
    const four = scoreOf(form, withAnswer(five, 'communicationFrom.guarded', 'notSure'));
    expect(Object.keys(four).filter((key) => key.startsWith('communication'))).toEqual([]);
    expect(Object.keys(four)).toContain('secrecy.domain');
  });

  it('computes no total', () => {
    expect(Object.keys(scoreOf(form, example)).filter((key) => key.includes('total'))).toEqual([]);
  });

  it('draws an arrow only for a move of four or more', () => {
    const domain = seriesOf(form).find(({ key }) => key === 'communication.domain')!;
    expect(domain).toMatchObject({ range: [0, 24], better: 'lower', notable: 4 });
    expect([
      notableChange(domain, 16, 13),
      notableChange(domain, 16, 12),
      notableChange(domain, 12, 16),
    ]).toEqual(['none', 'down', 'up']);
  });

  it('compares what one experiences with what the other reports, widest first', () => {
    const theirs = { 'communication.own': 2, 'secrecy.own': 8 };
    const mine = { 'communication.experienced': 11, 'secrecy.experienced': 9, 'closeness.experienced': 3 };
    expect(mismatches(mine, theirs)).toEqual([
      { domain: 'communication', experienced: 11, reported: 2, difference: 9 },
      { domain: 'secrecy', experienced: 9, reported: 8, difference: 1 },
    ]);
  });

  it('raises amber when topics cannot be raised and fear is strong, and only then', () => {
    const fear = (intensity: number) => withAnswer(example, 'feelings', [{ word: 'fear', intensity }]);
    expect(attentionOf(form, fear(6))).toEqual([
      { level: 'amber', code: 'check-for-intimidation', path: 'communicationFrom.offLimits' },
    ]);
    expect(attentionOf(form, fear(5))).toEqual([]);
    expect(attentionOf(form, withAnswer(fear(9), 'communicationFrom.offLimits', 2))).toEqual([]);
    expect(attentionOf(form, withAnswer(fear(9), 'communicationFrom.offLimits', 'notSure'))).toEqual([]);
  });

  it('never releases own answers about secrecy, and says so', () => {
    expect(visibleTo(form, example, 'participant-with-grant')).not.toHaveProperty('secrecyOwn');
    expect(visibleTo(form, example, 'clinician')).toHaveProperty('secrecyOwn.hid');
    expect(whoCanSee(fieldAt(form, 'secrecyOwn.hid')!).words).toBe('You and your therapist');
  });

  it('takes only the feelings it offers, each once', () => {
    expect(codesOf(form, withAnswer(example, 'feelings', [{ word: 'rage', intensity: 3 }]))).toEqual({
      'feelings.0.word': ['not-a-choice'],
    });
  });

  it('asks friends about being included, and families about going through others, outside the scores', () => {
    const friends = formOf('EX-02', 'friendship').form;
    expect(fieldAt(friends, 'closenessFrom.distance')?.words.prompt).toBe('Being left out of plans');
    expect(fieldAt(form, 'closenessFrom.distance')?.words.prompt).toBe('Distance');
    const family = formOf('EX-02', 'family');
    expect(keysOf(family.form)).toContain('toldAnother');
    expect(scoreOf(family.form, family.example)['communication.experienced']).toBe(5);
  });
});
