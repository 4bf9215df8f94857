import { effectiveStart, endPlan, passTime, pausePlan, resumePlan } from './amends-course';
import { goOn } from './amends-pause';
import { acceptPlan, declinePlan } from './amends-sharing';
import {
  authorStateOf,
  feelsPressured,
  isFirstOffer,
  mayRateAgain,
  receivedStateOf,
  teamStateOf,
} from './amends-shown';
import type { AmendsPlanFacts } from './amends-standing';
import { approvePlan, coApprovePlan } from './amends-authoring';
import { haveParted, isParentToChild } from './amends-variants';
import { hasPassed, millisLeft, windowAgain, windowEnd } from './amends-window';

const NOW = '2026-05-01T08:00:00.000Z';
const plan = (part: Partial<AmendsPlanFacts>): AmendsPlanFacts => ({
  state: 'shared',
  pausedFrom: null,
  versions: 1,
  inForce: null,
  windowEndsAt: windowEnd(NOW, 21),
  amendingEndsAt: null,
  reached: true,
  ...part,
});
const version = {
  number: 1,
  state: 'in_review',
  contentHash: 'h',
  approvalHash: null,
  approvedBy: null,
  approach: null,
  harmCheck: { answers: { h1: 'yes', h2: 'no', h3: 'no', h6: 'yes' } },
  harmed: { kind: 'participant', participantId: 'p' },
  risk: 'amber',
} as const;

describe('a pause', () => {
  it.each([
    ['author', 'author', 'clinician'],
    ['author', 'clinician', 'author'],
    ['harmed', 'harmed', 'clinician'],
    ['harmed', 'clinician', 'harmed'],
  ] as const)('called by the %s ends once %s and %s have agreed', (by, first, second) => {
    const begun = goOn({ by, personAgreed: false, clinicianAgreed: false }, first);
    if (!begun.ok) throw new Error('Either may begin.');
    expect(begun.value.over).toBe(false);
    expect(goOn({ by, ...begun.value }, second)).toMatchObject({ ok: true, value: { over: true } });
  });

  it.each(['clinician', 'system'] as const)('called by the %s ends with the clinician alone', (by) => {
    const fresh = { by, personAgreed: false, clinicianAgreed: false };
    expect(goOn(fresh, 'clinician')).toMatchObject({ ok: true, value: { over: true } });
    expect(goOn(fresh, 'author').ok).toBe(false);
    expect(goOn(fresh, 'harmed').ok).toBe(false);
  });

  it('cannot be ended by the other person', () => {
    expect(goOn({ by: 'harmed', personAgreed: false, clinicianAgreed: true }, 'author').ok).toBe(false);
  });

  it('stops the time for answering, which goes on with the days that were left', () => {
    const tenth = windowEnd(NOW, 10);
    const paused = pausePlan(plan({}), 'clinician', tenth);
    if (!paused.ok) throw new Error('It can be paused.');
    expect(paused.value.windowLeftMillis).toBe(11 * 86_400_000);
    expect(paused.value.step.plan.windowEndsAt).toBeNull();
    const later = windowEnd(NOW, 100);
    const pause = {
      by: 'clinician',
      personAgreed: false,
      clinicianAgreed: false,
      windowLeftMillis: paused.value.windowLeftMillis,
    } as const;
    const resting = plan({ state: 'paused', pausedFrom: 'shared', windowEndsAt: null });
    const resumed = resumePlan(resting, pause, 'clinician', later);
    expect(resumed).toMatchObject({
      ok: true,
      value: { step: { plan: { state: 'shared', windowEndsAt: windowEnd(NOW, 111) } } },
    });
  });

  it('does not let the time for answering pass', () => {
    const resting = {
      ...plan({ state: 'paused', pausedFrom: 'shared', windowEndsAt: null }),
      startsOn: null,
    };
    const far = { now: windowEnd(NOW, 400), today: '2027-06-05', finished: true };
    expect(passTime(resting, undefined, far)).toBeUndefined();
  });

  it('of the renegotiation keeps its own time', () => {
    const amending = plan({
      state: 'amending',
      inForce: 1,
      windowEndsAt: null,
      amendingEndsAt: windowEnd(NOW, 21),
    });
    const paused = pausePlan(amending, 'harmed', NOW);
    expect(paused).toMatchObject({ ok: true, value: { windowLeftMillis: 21 * 86_400_000 } });
    const pause = {
      by: 'harmed',
      personAgreed: true,
      clinicianAgreed: false,
      windowLeftMillis: 86_400_000,
    } as const;
    const resting = plan({ state: 'paused', pausedFrom: 'amending', inForce: 1, windowEndsAt: null });
    expect(resumePlan(resting, pause, 'clinician', NOW)).toMatchObject({
      value: { step: { plan: { state: 'amending', amendingEndsAt: windowEnd(NOW, 1) } } },
    });
  });
});

describe('time alone', () => {
  const offered = { ...version, state: 'offered', approach: 'direct_shared', approvalHash: 'h' } as const;
  const at = (days: number) => ({
    now: windowEnd(NOW, days),
    today: windowEnd(NOW, days).slice(0, 10),
    finished: false,
  });

  it('turns no answer into no answer after 21 days, and not a moment before', () => {
    const shared = { ...plan({}), startsOn: null };
    expect(passTime(shared, offered, at(20.99))).toBeUndefined();
    expect(passTime(shared, offered, at(21))).toMatchObject({
      plan: { state: 'no_response' },
      version: 'dropped',
      closesShares: true,
    });
  });

  it('begins an accepted plan on its day', () => {
    const accepted = {
      ...plan({ state: 'accepted', inForce: 1, windowEndsAt: null }),
      startsOn: '2026-05-03',
    };
    expect(passTime(accepted, undefined, at(1))).toBeUndefined();
    expect(passTime(accepted, undefined, at(2))).toMatchObject({ plan: { state: 'in_progress' } });
  });

  it('gives up a renegotiation after 21 days: the version in force goes on', () => {
    const amending = {
      ...plan({ state: 'amending', inForce: 1, windowEndsAt: null, amendingEndsAt: windowEnd(NOW, 21) }),
      startsOn: '2026-05-01',
    };
    expect(passTime(amending, { ...offered, number: 2 }, at(21))).toMatchObject({
      plan: { state: 'in_progress', amendingEndsAt: null },
      version: 'dropped',
    });
  });

  it('completes a plan only when everything in it is final', () => {
    const running = {
      ...plan({ state: 'in_progress', inForce: 1, windowEndsAt: null }),
      startsOn: '2026-05-01',
    };
    expect(passTime(running, undefined, at(300))).toBeUndefined();
    expect(passTime(running, undefined, { ...at(300), finished: true })).toMatchObject({
      plan: { state: 'completed' },
    });
  });

  it('is elapsed time', () => {
    expect(windowAgain(NOW, millisLeft(windowEnd(NOW, 3), NOW))).toBe(windowEnd(NOW, 3));
    expect(millisLeft(NOW, windowEnd(NOW, 1))).toBe(0);
    expect(hasPassed(NOW, NOW)).toBe(true);
  });
});

describe('an approval', () => {
  const facts = {
    approach: 'direct_shared',
    by: 'one',
    comment: 'Weighed with the author',
    supervised: false,
    hasDisclosure: false,
    disclosurePlan: '',
    openEnded: false,
    notInProduct: false,
  } as const;
  const inReview = plan({ state: 'in_review', windowEndsAt: null, reached: false });

  it('freezes the hash of the text', () => {
    expect(approvePlan(inReview, version, facts)).toMatchObject({ ok: true, value: { approvalHash: 'h' } });
  });

  it.each([
    ['an amber check without a reason', { comment: ' ' }, 'amends.reason-required'],
    [
      'something to be told without a plan for it',
      { approach: 'facilitated', hasDisclosure: true },
      'amends.clinician-plan-needed',
    ],
    [
      'something to be told all at once',
      { approach: 'facilitated', hasDisclosure: true, disclosurePlan: 'We talk about it\n\n' },
      'amends.clinician-plan-needed',
    ],
    [
      'something to be told outside a session',
      { hasDisclosure: true, disclosurePlan: 'What it is about\nWhat she wants to ask' },
      'amends.approach-not-possible',
    ],
    ['an open end for what is shared', { openEnded: true }, 'amends.approach-not-possible'],
    ['the product for somebody who wants a session', { notInProduct: true }, 'amends.approach-not-possible'],
  ] as const)('refuses %s', (_, part, code) => {
    const outcome = approvePlan(inReview, version, { ...facts, ...part });
    expect(!outcome.ok && outcome.problem.code).toBe(code);
  });

  it('lets something be told in sessions, step by step', () => {
    const staged = {
      approach: 'facilitated',
      disclosurePlan: 'What it is about\nWhat she wants to ask',
    } as const;
    expect(approvePlan(inReview, version, { ...facts, ...staged, hasDisclosure: true })).toMatchObject({
      ok: true,
      value: { approvalHash: 'h' },
    });
  });

  it('of an amber check waits for a supervisor where there is one, and not for the same person', () => {
    const first = approvePlan(inReview, version, { ...facts, supervised: true });
    expect(first).toEqual({
      ok: true,
      value: { step: { plan: { state: 'in_review', pausedFrom: null }, version: 'in_review' } },
    });
    const seen = { ...version, approach: 'direct_shared', approvedBy: 'one' } as const;
    const same = coApprovePlan(inReview, seen, 'one');
    expect(!same.ok && same.problem.code).toBe('amends.second-reviewer-same');
    expect(coApprovePlan(inReview, seen, 'two')).toMatchObject({
      ok: true,
      value: { approvalHash: 'h', step: { plan: { state: 'approved' } } },
    });
    expect(coApprovePlan(inReview, version, 'two').ok).toBe(false);
  });
});

describe('ending', () => {
  it.each(['shared', 'countered', 'accepted', 'in_progress', 'amending', 'paused'] as const)(
    'is for the harmed person immediate and needs nothing, from %s',
    (state) => {
      const standing = plan({ state, pausedFrom: state === 'paused' ? 'in_progress' : null });
      expect(endPlan(standing, undefined, 'harmed')).toMatchObject({
        ok: true,
        value: { plan: { state: 'ended_early' }, closesShares: true },
      });
    },
  );

  it('is not open to whom the plan does not reach', () => {
    expect(endPlan(plan({ state: 'in_progress', inForce: 1, reached: false }), undefined, 'harmed').ok).toBe(
      false,
    );
  });
});

describe('what each of them is told', () => {
  it('is the same word for a no and for no answer', () => {
    const offered = plan({ state: 'shared', reached: true, windowEndsAt: '2026-06-01T08:00:00.000Z' });
    const said = declinePlan(offered, { ...version, state: 'offered' });
    expect(said).toEqual({ ok: true, value: { plan: { state: 'shared', pausedFrom: null } } });
    expect([authorStateOf('shared'), authorStateOf('no_response')]).toEqual(['shared', 'not_taken_up']);
    expect([receivedStateOf('no_response', false), receivedStateOf('ended_early', false)]).toEqual([
      undefined,
      undefined,
    ]);
    expect([receivedStateOf('amending', false), receivedStateOf('amending', true)]).toEqual([
      'in_progress',
      'new_version',
    ]);
  });

  it('tells the care team of a no at once, and afterwards as what it was', () => {
    expect([teamStateOf('shared', true), teamStateOf('no_response', true)]).toEqual(['declined', 'declined']);
    expect([teamStateOf('shared', false), teamStateOf('no_response', false)]).toEqual([
      'shared',
      'no_response',
    ]);
    expect([teamStateOf('paused', true), teamStateOf('amending', true)]).toEqual(['paused', 'amending']);
  });

  it('takes a no once, and no yes after it', () => {
    const offered = plan({ state: 'shared', reached: true });
    const declined = { ...version, state: 'offered', declined: true } as const;
    expect(declinePlan(offered, declined).ok).toBe(false);
    const yes = { contentHash: declined.contentHash, gateOpen: true };
    expect(acceptPlan(offered, declined, yes).ok).toBe(false);
    expect(isFirstOffer({ state: 'paused', pausedFrom: 'shared' })).toBe(true);
    expect(isFirstOffer({ state: 'amending', pausedFrom: null })).toBe(false);
  });

  it('leaves two weeks between private ratings, and calls the clinician from five on', () => {
    expect([mayRateAgain(NOW, windowEnd(NOW, 13)), mayRateAgain(NOW, windowEnd(NOW, 14))]).toEqual([
      false,
      true,
    ]);
    expect([feelsPressured({ pressured: 4 }), feelsPressured({ pressured: 5 }), feelsPressured({})]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('begins on its day, or when it was accepted if that is later', () => {
    expect([effectiveStart('2026-05-01', '2026-05-10'), effectiveStart('2026-05-20', '2026-05-10')]).toEqual([
      '2026-05-10',
      '2026-05-20',
    ]);
  });
});

describe('who people are to each other', () => {
  it('knows a parent by the years, and by neither', () => {
    expect(isParentToChild('parent_adult_child', 1960, 1991)).toBe(true);
    expect(isParentToChild('parent_adult_child', 1991, 1960)).toBe(false);
    expect(isParentToChild('parent_minor', undefined, 2010)).toBe(true);
    expect(isParentToChild('siblings', 1960, 1991)).toBe(false);
  });

  it('pauses a plan when they part, and not when they were apart already', () => {
    expect([
      haveParted('married', 'separated'),
      haveParted('separated', 'ex_partners'),
      haveParted('dating', 'engaged'),
    ]).toEqual([true, false, false]);
  });
});
