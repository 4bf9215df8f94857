import {
  aConsent,
  aNewSafety,
  aPersonSafety,
  aSafety,
  aScreen,
  fails,
  passes,
  tobiasSafety,
} from '../testing/a-safety';
import { nextStep } from './next-step';

const open = { open: true, suspended: false, reasons: [] } as const;
const closed = { open: false, suspended: false, reasons: ['not_cleared'] } as const;
const asked = (participantId: string) =>
  aConsent({ id: `asked-${participantId}`, participantId, state: 'proposed' });

describe('what brings joint work nearer', () => {
  it('is nothing while it is open', () => {
    expect(nextStep(aSafety())).toBeUndefined();
  });

  it('is reading what came in, before anything else, even while joint work is open', () => {
    const screens = [aScreen({ readByMe: false, answers: undefined, result: 'positive' })];
    expect(nextStep(aSafety({ jointWork: open, screens }))).toEqual({
      kind: 'read',
      screenId: 's-rosa',
      participantId: 'p-rosa',
    });
  });

  it('is no reading where nothing was asked', () => {
    expect(
      nextStep(aSafety({ screens: [aScreen({ readByMe: false, result: 'not_alone' })] })),
    ).toBeUndefined();
  });

  it('is the decision that is due once it was read', () => {
    const screens = [aScreen({ result: 'positive', decisionDueOn: '2026-03-06' })];
    expect(nextStep(aSafety({ jointWork: closed, screens }))?.kind).toBe('decide');
  });

  it('is offering check-ins to everybody, then asking for consent, then waiting', () => {
    expect(nextStep(aNewSafety())).toEqual({ kind: 'offer' });
    const round = { offeredOn: '2026-03-05', nextOn: '2026-06-03' };
    expect(nextStep(aNewSafety({ round }))).toEqual({
      kind: 'ask',
      participantId: 'p-rosa',
      consent: 'joint_work',
    });
    const gates = [fails('G-SAFE', 'screen_missing'), fails('G-CONSENT', 'joint_consent_missing')];
    const people = [
      aPersonSafety({ gates, consents: [asked('p-rosa')] }),
      tobiasSafety({ gates: [passes('G-SAFE'), passes('G-CONSENT')] }),
    ];
    expect(nextStep(aNewSafety({ round, people }))).toEqual({
      kind: 'wait',
      checkIns: ['p-rosa'],
      consents: ['p-rosa'],
    });
  });

  it('is writing down what a guardian said, and asking the minor as well', () => {
    const gates = [passes('G-SAFE'), fails('G-CONSENT', 'guardian_consent_missing', 'assent_missing')];
    const minor = (consents: ReturnType<typeof aConsent>[], reasons = gates) =>
      nextStep(
        aSafety({
          jointWork: closed,
          people: [aPersonSafety({ adult: false, gates: reasons, consents }), tobiasSafety()],
        }),
      );
    expect(minor([])).toMatchObject({ kind: 'record', consent: 'guardian_consent' });
    expect(minor([], [passes('G-SAFE'), fails('G-CONSENT', 'assent_missing')])).toMatchObject({
      kind: 'ask',
      consent: 'minor_assent',
    });
  });

  it('is clearing once everybody answered and agreed, and reopening only after that', () => {
    const gates = [fails('G-SAFE', 'not_cleared'), passes('G-CONSENT')];
    const stopped = { open: false, suspended: true, reasons: ['suspended'] } as const;
    const people = [aPersonSafety({ gates }), tobiasSafety()];
    expect(nextStep(aSafety({ jointWork: stopped, people }))).toEqual({ kind: 'clear' });
    expect(nextStep(aSafety({ jointWork: stopped }))).toEqual({ kind: 'reopen' });
  });

  it('is nothing where fewer than two take part', () => {
    const people = [aPersonSafety(), tobiasSafety({ state: 'left' })];
    expect(nextStep(aNewSafety({ people }))).toBeUndefined();
  });
});
