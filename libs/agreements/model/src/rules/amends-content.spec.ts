import { COUPLE, HARMED, OPENNESS } from '../testing/amends-example';
import type { AmendsDraft } from '../contract/amends-text';
import { amendsAdvice } from './amends-advice';
import { amendsTextOf, checkAmendsDraft, draftFrom, emptyAmendsDraft } from './amends-content';
import { amendsDiff } from './amends-diff';
import { scheduleOf } from './commitment-terms';
import { scheduledTimes } from './schedule';
import { canonicalJson } from './canonical-json';

const harm = (part: Partial<AmendsDraft['harm']>): AmendsDraft => ({
  ...OPENNESS,
  harm: { ...OPENNESS.harm, ...part },
});
const terms = (part: Partial<AmendsDraft['terms']>): AmendsDraft => ({
  ...OPENNESS,
  terms: { ...OPENNESS.terms, ...part },
});
const faults = (draft: AmendsDraft, facts = COUPLE) => {
  const outcome = checkAmendsDraft(draft, facts);
  return outcome.ok ? {} : (outcome.problem.fields ?? {});
};

describe('the text of an amends plan', () => {
  it('of the worked example can be handed in, without how hard anything is or what was checked', () => {
    const outcome = checkAmendsDraft(OPENNESS, COUPLE);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
    expect(outcome.value.commitments).toHaveLength(4);
    expect(canonicalJson(outcome.value)).not.toMatch(/difficult|harmCheck|approach|h2/);
    expect(amendsTextOf(OPENNESS)).toEqual(outcome.value);
  });

  it('of the worked example clamps the 31st and keeps Sunday at seven in London', () => {
    const [sunday, money] = OPENNESS.commitments;
    const frame = { startsOn: '2026-06-01', endsOn: '2026-11-30', timeZone: 'Europe/London' };
    const days = (one: typeof money, until: string) =>
      one ? scheduledTimes(scheduleOf(one), frame, { from: '2026-06-01', until }) : [];
    expect(days(money, '2026-11-30').map(({ localDate }) => localDate)).toEqual([
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
      '2026-10-31',
      '2026-11-30',
    ]);
    expect(days(sunday, '2026-06-07')[0]?.dueAt).toBe('2026-06-07T18:00:00.000Z');
  });

  it.each([
    ['a title', harm({ title: '' }), 'harm.title'],
    ['what was done, in thirty characters or more', harm({ harmOwned: 'I lied.' }), 'harm.harmOwned'],
    ['what it did', harm({ impactUnderstood: '' }), 'harm.impactUnderstood'],
    ['whom it is for', harm({ harmed: undefined }), 'harm.harmed'],
    ['somebody of this case', harm({ harmed: { kind: 'participant', participantId: 'x' } }), 'harm.harmed'],
    ['a name for somebody outside', harm({ harmed: { kind: 'deceased' } }), 'harm.harmed'],
    ['at most ten limits', harm({ willNotDo: Array<string>(11).fill('one') }), 'harm.willNotDo'],
    ['an apology that is ready', harm({ apologyId: 'a' }), 'harm.apologyId'],
    ['a first day', terms({ startsOn: undefined }), 'terms.startsOn'],
    ['a last day', terms({ endsOn: undefined }), 'terms.endsOn'],
    ['a last day after the first', terms({ endsOn: '2026-05-01' }), 'terms.endsOn'],
    ['at most twelve months', terms({ endsOn: '2027-06-02' }), 'terms.endsOn'],
    ['an end, unless it is lived', terms({ endsOn: 'open_ended' }), 'terms.endsOn'],
    ['a way', terms({ approach: undefined }), 'terms.approach'],
    ['a rhythm of one to eight weeks', terms({ reviewEveryWeeks: 9 }), 'terms.reviewEveryWeeks'],
    ['who says that it was done', terms({ confirmBy: undefined }), 'terms.confirmBy'],
    ['that nothing is expected back', terms({ noReturnExpected: false }), 'terms.noReturnExpected'],
    ['a commitment', { ...OPENNESS, commitments: [], difficulties: [] }, 'commitments'],
    [
      'at most ten commitments',
      { ...OPENNESS, commitments: Array(11).fill(OPENNESS.commitments[3]) },
      'commitments',
    ],
    ['difficulty from 0 to 10', { ...OPENNESS, difficulties: [11] }, 'difficulties'],
  ] as const)('needs %s', (_, draft, path) => {
    expect(Object.keys(faults(draft))[0]).toBe(path);
  });

  it('waits for the whole harm check', () => {
    const outcome = checkAmendsDraft({ ...OPENNESS, harmCheck: { answers: { h1: 'yes' } } }, COUPLE);
    expect(!outcome.ok && outcome.problem.code).toBe('amends.harm-check-open');
    expect(!outcome.ok && Object.keys(outcome.problem.fields ?? {})).toHaveLength(7);
  });

  it('may not be unsure of an order, only of what they want', () => {
    const answers = { ...OPENNESS.harmCheck.answers, h1: 'unknown', h2: 'unknown' } as const;
    expect(Object.keys(faults({ ...OPENNESS, harmCheck: { answers } }))).toEqual(['harmCheck.answers.h2']);
  });

  it('refuses a wished way that a hard stop leaves no room for', () => {
    const answers = { ...OPENNESS.harmCheck.answers, h2: 'yes' } as const;
    expect(faults({ ...OPENNESS, harmCheck: { answers } })).toEqual({
      'terms.approach': [{ code: 'not-a-choice' }],
    });
    expect(
      faults({ ...terms({ approach: 'living', endsOn: 'open_ended' }), harmCheck: { answers } }),
    ).toEqual({});
  });

  it('AM-6: refuses instalments that do not add up to the whole', () => {
    const [, money] = OPENNESS.commitments;
    if (!money?.restitution) throw new Error('The example has a restitution.');
    const short = { ...money, restitution: { ...money.restitution, amount: 120_001 } };
    const outcome = checkAmendsDraft({ ...OPENNESS, commitments: [short], difficulties: [] }, COUPLE);
    expect(outcome).toMatchObject({
      ok: false,
      problem: {
        code: 'commitment.terms-invalid',
        fields: { 'commitments.0.restitution.instalments': [{ code: 'sum-differs' }] },
      },
    });
  });

  it('makes no closeness of the body a commitment, between whomever', () => {
    const [first] = OPENNESS.commitments;
    if (!first) throw new Error('The example has commitments.');
    const draft = {
      ...OPENNESS,
      difficulties: [],
      commitments: [{ ...first, text: 'I have sex with you every Friday' }],
    };
    expect(faults(draft)).toEqual({ 'commitments.0.text': [{ code: 'no-sexual-performance' }] });
  });

  it('of a parent needs nothing from the child', () => {
    const family = {
      ...COUPLE,
      relationType: 'family',
      relationSubtype: 'parent_adult_child',
      parentToChild: true,
    } as const;
    const [first] = OPENNESS.commitments;
    if (!first) throw new Error('The example has commitments.');
    const with_ = (text: string) => ({ ...OPENNESS, difficulties: [], commitments: [{ ...first, text }] });
    expect(faults(with_('I phone and you tell me how school was'), family)).toEqual({
      'commitments.0.text': [{ code: 'needs-the-child' }],
    });
    expect(faults(with_('I go to my group on Sundays'), family)).toEqual({});
  });

  it('begins with eight weeks between friends and twelve between others', () => {
    const end = (relationType: 'friendship' | 'family') =>
      emptyAmendsDraft({ timeZone: 'Europe/Lisbon', relationType, today: '2026-04-30' }).terms.endsOn;
    expect([end('friendship'), end('family')]).toEqual(['2026-06-26', '2026-07-24']);
  });

  it('comes back as the draft it was', () => {
    const outcome = checkAmendsDraft(OPENNESS, COUPLE);
    if (!outcome.ok) throw new Error('The example can be handed in.');
    const harmed = { kind: 'participant', participantId: HARMED } as const;
    const { harmCheck, difficulties } = OPENNESS;
    const back = draftFrom(outcome.value, { harmCheck, difficulties, harmed, approach: 'direct_shared' });
    expect(back).toEqual(OPENNESS);
  });
});

describe('advice on the wording', () => {
  it('points to blame, shame, conditions and prices, and to what will be refused', () => {
    const [first] = OPENNESS.commitments;
    if (!first) throw new Error('The example has commitments.');
    const draft = {
      ...harm({
        title: 'I am a monster',
        harmOwned: 'I lied because you never listened, sorry if you felt bad',
      }),
      commitments: [{ ...first, text: 'I will try so that you trust me again' }],
    };
    expect(amendsAdvice(draft).map(({ path, code }) => `${path} ${code}`)).toEqual([
      'harm.title shaming-word',
      'harm.harmOwned blame-word',
      'harm.harmOwned if-or-but',
      'commitments.0.text asks-back',
      'commitments.0.text not-a-try',
    ]);
  });

  it('has nothing to say about the worked example', () => {
    expect(amendsAdvice(OPENNESS)).toEqual([]);
  });
});

describe('the difference between two versions', () => {
  const outcome = checkAmendsDraft(OPENNESS, COUPLE);
  if (!outcome.ok) throw new Error('The example can be handed in.');
  const text = outcome.value;

  it('names what changed, came and went', () => {
    const later = {
      ...text,
      title: 'Open books',
      commitments: text.commitments.slice(1),
      willNotDo: [...text.willNotDo, 'I lend nothing'],
    };
    expect(amendsDiff(text, later)).toEqual([
      { path: 'title', kind: 'changed' },
      { path: 'willNotDo.1', kind: 'added' },
      { path: 'commitments.0', kind: 'removed' },
    ]);
  });

  it('is empty for the same text, and so is that of its hash', () => {
    expect(amendsDiff(text, { ...text })).toEqual([]);
    const shuffled = Object.fromEntries(Object.entries(text).toReversed());
    expect(canonicalJson(shuffled)).toBe(canonicalJson(text));
  });
});
