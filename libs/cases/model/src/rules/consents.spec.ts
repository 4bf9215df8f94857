import { createHash } from 'node:crypto';
import { CONSENT_TEXTS, currentTextOf, POLICY_LINES, textOf } from '../vocabulary/consent-texts';
import { CONSENT_KINDS, ConsentState, type ConsentKind } from '../vocabulary/consent-words';
import {
  carriesJointWork,
  checkSafeContact,
  consentFits,
  consentStateOn,
  decideConsent,
  isPersonal,
  mayWithdraw,
  policyComplete,
} from './consents';
import { planHeld, resolveHeld } from './held-information';
import { HELD_CATEGORIES, HELD_OUTCOMES, HELD_STEPS } from '../vocabulary/safety-words';

/** Kind, version and the beginning of a digest of its words: what people have signed is never written over. */
const WORDS_AS_SIGNED: readonly string[] = [
  'treatment 2026-11 70f8c8012fa4',
  'joint_work 2026-11 575947477461',
  'secrets_policy 2026-11 f212098c4e07',
  'electronic_communication 2026-11b 883e8f0e5626',
  'electronic_communication 2026-11 ac6322bcccb2',
  'telehealth 2026-11 5c71f7a34811',
  'share_with_third_party 2026-11 21930bd688b5',
  'minor_assent 2026-11 4e5fb1c877fc',
  'guardian_consent 2026-11 b5c5e32b7c21',
  'supervision_disclosure 2026-11 4eb360c626c4',
  'research 2026-11 f3c5e144e7b6',
];

const states = Object.values(ConsentState);
const adult = { state: 'active', minor: false } as const;
const minor = { state: 'active', minor: true } as const;
const waiting = (kind: ConsentKind) => ({ kind, state: 'proposed', textVersion: '1', scope: {} }) as const;
const reach = { channels: ['text'], from: '10:00', to: '14:00', voicemail: false } as const;

describe('a consent', () => {
  it.each(states)('that is %s: answered only while it waits', (state) => {
    const answer = decideConsent(
      { ...waiting('joint_work'), state },
      { decision: 'given', textVersion: '1' },
    );
    expect(answer).toEqual(
      state === 'proposed'
        ? { ok: true, value: { decision: 'given', scope: {} } }
        : { ok: false, problem: { code: 'consent.already-decided' } },
    );
  });

  it('is given to the words that were on the screen, and to no others', () => {
    expect(decideConsent(waiting('joint_work'), { decision: 'given', textVersion: '2' })).toEqual({
      ok: false,
      problem: { code: 'consent.text-changed' },
    });
  });

  it('to be reached says how; a refusal and any other consent do not', () => {
    const kind = 'electronic_communication';
    const said = (decision: 'given' | 'refused', safeContact?: typeof reach) =>
      decideConsent(waiting(kind), { decision, textVersion: '1', safeContact });
    expect(said('given', reach)).toEqual({
      ok: true,
      value: { decision: 'given', scope: { safeContact: reach } },
    });
    expect(said('given')).toMatchObject({ problem: { fields: { safeContact: [{ code: 'required' }] } } });
    expect(said('refused', reach)).toMatchObject({ ok: false });
    expect(said('refused')).toMatchObject({ ok: true });
    const other = decideConsent(waiting('telehealth'), {
      decision: 'given',
      textVersion: '1',
      safeContact: reach,
    });
    expect(other).toMatchObject({ ok: false });
  });

  it('is expired from the day after its last day; what ended otherwise stays as it ended', () => {
    for (const state of states) {
      const passed = state === 'active' || state === 'proposed' ? 'expired' : state;
      expect(consentStateOn({ state, validTo: '2026-03-07' }, '2026-03-08')).toBe(passed);
      expect(consentStateOn({ state, validTo: '2026-03-08' }, '2026-03-08')).toBe(state);
      expect(consentStateOn({ state }, '2026-03-08')).toBe(state);
    }
  });

  it('is taken back only while it stands, a guardian’s and a signature under a policy not at all', () => {
    for (const kind of CONSENT_KINDS)
      for (const state of states)
        expect(mayWithdraw({ kind, state })).toBe(
          state === 'active' && kind !== 'guardian_consent' && kind !== 'secrets_policy',
        );
  });

  it('carries joint work when joint work rests on it', () => {
    expect(CONSENT_KINDS.filter(carriesJointWork)).toEqual([
      'treatment',
      'joint_work',
      'minor_assent',
      'guardian_consent',
    ]);
  });

  it('is agreed once for the whole of somebody’s care, or for each case', () => {
    expect(CONSENT_KINDS.filter(isPersonal)).toEqual([
      'treatment',
      'electronic_communication',
      'telehealth',
      'supervision_disclosure',
      'research',
    ]);
  });
});

describe('asking for a consent', () => {
  it('asks adults for joint work, and for a minor a guardian and the minor', () => {
    const can = (kind: ConsentKind, person: typeof adult | typeof minor) =>
      consentFits({ kind, ...(kind === 'guardian_consent' ? { givenBy: 'Adaeze' } : {}) }, person).ok;
    expect([can('joint_work', adult), can('joint_work', minor)]).toEqual([true, false]);
    expect([can('minor_assent', adult), can('minor_assent', minor)]).toEqual([false, true]);
    expect([can('guardian_consent', adult), can('guardian_consent', minor)]).toEqual([false, true]);
  });

  it('asks nobody who has gone', () => {
    for (const state of ['left', 'removed'] as const)
      expect(consentFits({ kind: 'treatment' }, { state, minor: false })).toMatchObject({ ok: false });
  });

  it('names the third party, and the guardian, and nobody where nobody belongs', () => {
    const thirdParty = { name: 'Dr Ahn', what: 'How it goes' };
    expect(consentFits({ kind: 'share_with_third_party' }, adult)).toMatchObject({
      problem: { fields: { thirdParty: [{ code: 'required' }] } },
    });
    expect(consentFits({ kind: 'share_with_third_party', thirdParty }, adult).ok).toBe(true);
    expect(consentFits({ kind: 'treatment', thirdParty }, adult).ok).toBe(false);
    expect(consentFits({ kind: 'guardian_consent' }, minor)).toMatchObject({
      problem: { fields: { givenBy: [{ code: 'required' }] } },
    });
    expect(consentFits({ kind: 'treatment', givenBy: 'Adaeze' }, adult).ok).toBe(false);
  });
});

describe('how somebody may be reached', () => {
  it.each([
    [{ ...reach }, true],
    [{ channels: ['phone'], voicemail: true } as const, true],
    [{ ...reach, channels: [] }, false],
    [{ ...reach, to: undefined }, false],
    [{ ...reach, to: '09:00' }, false],
    [{ ...reach, voicemail: true }, false],
  ])('%j', (contact, ok) => {
    expect(checkSafeContact(contact).ok).toBe(ok);
  });
});

describe('the words of consent', () => {
  it('every kind has words, a newest version, and keeps the earlier ones', () => {
    for (const kind of CONSENT_KINDS) {
      const versions = CONSENT_TEXTS[kind].map(({ version }) => version);
      expect(new Set(versions).size).toBe(versions.length);
      expect(textOf(kind, currentTextOf(kind).version)).toBe(currentTextOf(kind));
      expect(currentTextOf(kind).sentences.length).toBeGreaterThan(0);
    }
    expect(textOf('treatment', 'never')).toBeUndefined();
  });

  /** What somebody has to have been told before they say yes or no. */
  const TOLD: Partial<Readonly<Record<ConsentKind, readonly RegExp[]>>> = {
    electronic_communication: [
      /between which hours/,
      /leave a message on voicemail/,
      /only that something is waiting/,
      /safe where you live; you can change it at any time/,
    ],
    joint_work: [
      /unless you share that one thing yourself, after seeing exactly what they will see/,
      /take this back at any time, in one step and without a reason/,
      /closes at once, and what you do together stops\. Nobody is told why/,
      /no is just as good an answer.*others are not told what you said/,
    ],
    secrets_policy: [
      /from the day everybody has signed/,
      /fear or violence, it is never passed on to the other/,
    ],
    telehealth: [/nobody listens/, /who calls back, and where you are in case help is needed/],
    share_with_third_party: [/named here, and nothing more/, /What has been told cannot be called back/],
    minor_assent: [/your answer counts/, /say no, and you can change your mind/, /may get hurt/],
    guardian_consent: [/what they write is not shown to the guardian/, /take this back at any time/],
    supervision_disclosure: [/bound to the same silence/, /can read the record/],
    research: [
      /without your name and without your words/,
      /off unless you say yes/,
      /changes nothing about your care/,
    ],
  };
  it.each(Object.entries(TOLD) as [ConsentKind, readonly RegExp[]][])(
    '%s: says what follows from a yes and a no',
    (kind, facts) => {
      const words = currentTextOf(kind).sentences.join(' ');
      for (const fact of facts) expect(words).toMatch(fact);
    },
  );

  it('a version keeps its words for good: other words are another version', () => {
    const digests = CONSENT_KINDS.flatMap((kind) =>
      CONSENT_TEXTS[kind].map((text) => {
        const digest = createHash('sha256').update(JSON.stringify(text)).digest('hex').slice(0, 12);
        return `${kind} ${text.version} ${digest}`;
      }),
    );
    expect(digests).toEqual(WORDS_AS_SIGNED);
  });

  it('every policy says that safety is always kept private', () => {
    for (const line of Object.values(POLICY_LINES))
      expect(line).toMatch(/Safety concerns are always kept private\.$/);
  });

  it('a policy counts when every adult has signed, and never for nobody', () => {
    expect([
      policyComplete(['a', 'b'], ['b', 'a']),
      policyComplete(['a', 'b'], ['a']),
      policyComplete([], []),
    ]).toEqual([true, false, false]);
  });
});

describe('what a clinician holds', () => {
  it('fear and violence are always held: no step and no end towards the other person', () => {
    for (const category of HELD_CATEGORIES) {
      const always = category === 'fear_or_violence';
      for (const step of HELD_STEPS) expect(planHeld({ category, step }).ok).toBe(!always || step === 'keep');
      for (const outcome of HELD_OUTCOMES) {
        const told = outcome === 'said_by_person' || outcome === 'shared_with_agreement';
        expect(resolveHeld({ category, resolved: false }, { outcome }).ok).toBe(!(always && told));
      }
    }
  });

  it('is resolved once', () => {
    expect(resolveHeld({ category: 'money', resolved: true }, { outcome: 'said_by_person' })).toEqual({
      ok: false,
      problem: { code: 'safety.already-resolved' },
    });
  });
});
