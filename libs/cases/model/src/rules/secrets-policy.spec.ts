import { policyGap, type PolicySigner } from './secrets-policy';

const person = (participantId: string, more: Partial<PolicySigner> = {}): PolicySigner => ({
  participantId,
  state: 'active',
  minor: false,
  signed: true,
  ...more,
});

describe('what a case lacks of a secrets policy', () => {
  it('is nothing for one person alone', () => {
    expect(
      policyGap(false, [{ participantId: 'a', state: 'active', minor: false, signed: false }]),
    ).toBeUndefined();
  });

  it('is nothing once each adult has signed', () => {
    expect(policyGap(true, [person('a'), person('b')])).toBeUndefined();
  });

  it('is everybody while no version has been proposed', () => {
    expect(policyGap(false, [person('a'), person('b')])).toEqual({ proposed: false, unsigned: ['a', 'b'] });
  });

  it.each(['invited', 'joined', 'active', 'paused'] as const)(
    'is an adult who is %s and has not signed',
    (state) => {
      expect(policyGap(true, [person('a'), person('b', { state, signed: false })])).toEqual({
        proposed: true,
        unsigned: ['b'],
      });
    },
  );

  it.each(['left', 'removed'] as const)('is not somebody who is %s', (state) => {
    const gone = person('c', { state, signed: false });
    expect(policyGap(true, [person('a'), person('b'), gone])).toBeUndefined();
    expect(policyGap(false, [person('a', { signed: false }), gone])).toBeUndefined();
  });

  it('is not a minor, though their being there asks it of the adult', () => {
    const child = person('c', { minor: true, signed: false });
    expect(policyGap(true, [person('a'), child])).toBeUndefined();
    expect(policyGap(true, [person('a', { signed: false }), child])?.unsigned).toEqual(['a']);
    expect(policyGap(false, [child, { ...child, participantId: 'd' }])).toBeUndefined();
  });
});
