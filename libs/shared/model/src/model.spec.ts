import { refuse, relationsFor, succeed } from './index';

describe('relationsFor', () => {
  it('collects what every role of a person needs, once each', () => {
    const rule = { allow: { clinician: 'care-team', supervisor: 'supervision' } } as const;
    expect(relationsFor(rule, ['clinician', 'administrator'])).toEqual(['care-team']);
    expect(relationsFor(rule, ['supervisor', 'clinician'])).toEqual(['supervision', 'care-team']);
    expect(relationsFor(rule, ['client'])).toEqual([]);
  });
});

describe('outcomes', () => {
  it('hold a value or a problem', () => {
    expect(succeed(3)).toEqual({ ok: true, value: 3 });
    expect(refuse({ code: 'homework.already-submitted' }).ok).toBe(false);
  });
});
