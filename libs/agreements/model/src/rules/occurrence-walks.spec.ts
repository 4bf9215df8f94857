import fc from 'fast-check';
import {
  CORRECTIONS,
  EXCUSE_REASONS,
  REPORTS,
  RESOLUTIONS,
  type OccurrenceState,
} from '../vocabulary/occurrence-words';
import { COMMITMENT_KINDS, EXCUSE_POLICIES } from '../vocabulary/commitment-words';
import {
  after,
  isFinal,
  stepsOfTime,
  type OccurrenceEvent,
  type OccurrenceFacts,
  type OccurrenceTerms,
} from './occurrence';
import { cancel, correct, dispute, excuse, lastExcuseAt, notice, resolve, see } from './occurrence-acts';
import { report } from './occurrence-report';
import { anOccurrence, DUE_AT, OPENS_AT, someTerms } from './occurrence.testing';

/** The same walks each time: how far they get is no matter of luck, and a failure can be walked again. */
const SEED = 20_261_122;
const START = Date.parse(OPENS_AT) - 86_400_000;
const actors = fc.constantFrom('author' as const, 'other' as const, 'clinician' as const, 'system' as const);
const command = fc.oneof(
  fc.record({
    does: fc.constant('report' as const),
    word: fc.constantFrom(...REPORTS),
    ago: fc.option(fc.integer({ min: -60, max: 4000 }), { nil: undefined }),
  }),
  fc.record({
    does: fc.constant('correct' as const),
    to: fc.constantFrom(...CORRECTIONS),
    by: fc.constantFrom('author' as const, 'clinician' as const),
  }),
  fc.record({ does: fc.constant('excuse' as const), by: actors, reason: fc.constantFrom(...EXCUSE_REASONS) }),
  fc.record({ does: fc.constant('resolve' as const), resolution: fc.constantFrom(...RESOLUTIONS) }),
  fc.record({
    does: fc.constantFrom(
      'see' as const,
      'notice' as const,
      'dispute' as const,
      'cancel' as const,
      'wait' as const,
    ),
  }),
);
type Command = typeof command extends fc.Arbitrary<infer One> ? One : never;
const walk = fc.array(fc.tuple(command, fc.integer({ min: 0, max: 2 * 24 * 60 })), { maxLength: 25 });
const kinds = fc.record({
  kind: fc.constantFrom(...COMMITMENT_KINDS),
  excusePolicy: fc.constantFrom(...EXCUSE_POLICIES),
});

function doIt(at: OccurrenceFacts, terms: OccurrenceTerms, one: Command, now: string) {
  switch (one.does) {
    case 'report': {
      const keptAt =
        one.ago === undefined ? undefined : new Date(Date.parse(now) - one.ago * 60_000).toISOString();
      return report(at, terms, { word: one.word, keptAt }, now);
    }
    case 'correct':
      return correct(at, { to: one.to, reason: 'remembered_wrongly' }, one.by, now);
    case 'excuse':
      return excuse(at, terms, { actor: one.by, reason: one.reason }, now);
    case 'resolve':
      return resolve(at, one.resolution, now);
    case 'see':
      return see(at, terms, now);
    case 'notice':
      return notice(at, now);
    case 'dispute':
      return dispute(at, now);
    case 'cancel':
      return cancel(at, { actor: 'clinician', reason: 'ended' }, now);
    default:
      return undefined;
  }
}

const CONVERSATION: readonly OccurrenceState[] = ['kept', 'kept_late', 'missed', 'disputed'];

/** What holds of every occurrence, whatever has been done to it. */
function holds(at: OccurrenceFacts, record: readonly OccurrenceEvent[], terms: OccurrenceTerms): void {
  let state: OccurrenceState = 'pending';
  for (const event of record) {
    expect(event.from).toBe(state);
    // AM-8
    if (isFinal(event.from) && event.to !== event.from) expect(event.reason).toBeDefined();
    if (event.from === 'cancelled') expect(event.to).toBe('cancelled');
    if (event.kind === 'excused') {
      // AM-9
      expect(event.at <= lastExcuseAt(DUE_AT)).toBe(true);
      expect(terms.excusePolicy === 'none' || event.actor === 'system').toBe(false);
      if (terms.excusePolicy === 'clinician_only') expect(event.actor).toBe('clinician');
    }
    // Nobody but the clinician leads out of a dispute.
    if (event.from === 'disputed' && event.to !== 'disputed') expect(event.actor).toBe('clinician');
    // AM-3: the other person moves nothing except by saying that it did not happen, or by setting it aside.
    if (event.actor === 'other' && event.to !== event.from)
      expect(['disputed', 'excused']).toContain(event.to);
    state = event.to;
  }
  expect(at.state).toBe(state);
  expect(at.heldAs !== null).toBe(at.state === 'disputed');
  expect(at.resolution === null || CONVERSATION.includes(at.state)).toBe(true);
  if (at.state === 'kept' || at.state === 'kept_late') expect(at.reported).toBe(true);
  if (at.doneLateAt !== null) expect(at.state).toBe('missed');
  expect(record.filter(({ kind }) => kind === 'reported').length).toBeLessThanOrEqual(1);
}

describe('ten thousand walks of an occurrence, with commands from everybody', () => {
  it('keep what is promised of it after every step', () => {
    let refused = 0;
    let done = 0;
    fc.assert(
      fc.property(walk, kinds, (steps, kind) => {
        const terms = someTerms(kind);
        let at = anOccurrence();
        let millis = START;
        const record: OccurrenceEvent[] = [];
        for (const [one, minutes] of steps) {
          millis += minutes * 60_000;
          const now = new Date(millis).toISOString();
          for (const step of stepsOfTime(at, now)) {
            at = after(at, step);
            record.push(step.event);
          }
          const outcome = doIt(at, terms, one, now);
          if (outcome?.ok) {
            at = after(at, outcome.value);
            record.push(outcome.value.event);
            done += 1;
          } else refused += 1;
          holds(at, record, terms);
        }
      }),
      { numRuns: 10_000, seed: SEED },
    );
    // The walks go somewhere: neither is everything refused, nor everything allowed.
    expect(done).toBeGreaterThan(5_000);
    expect(refused).toBeGreaterThan(5_000);
  });
});
