import { ApologyState } from '../vocabulary/apology-words';
import {
  answerApology,
  APOLOGY_EVENTS,
  deliverApology,
  moveApology,
  type ApologyActor,
  type ApologyEvent,
} from './apology-lifecycle';

const TABLE: readonly (readonly [ApologyState, ApologyEvent, readonly ApologyActor[], ApologyState])[] = [
  ['in_review', 'return', ['clinician'], 'returned'],
  ['in_review', 'make_ready', ['clinician'], 'ready'],
  ['returned', 'propose_again', ['author'], 'in_review'],
  ['ready', 'hold', ['clinician'], 'held'],
  ['ready', 'return', ['clinician'], 'returned'],
  ['ready', 'deliver', ['author', 'clinician'], 'delivered'],
  ['held', 'release', ['clinician'], 'ready'],
  ['held', 'return', ['clinician'], 'returned'],
  ['delivered', 'read', ['recipient'], 'received'],
  ['delivered', 'not_now', ['recipient'], 'delivered'],
  ['delivered', 'not_wanted', ['recipient'], 'set_aside'],
  ['received', 'not_wanted', ['recipient'], 'set_aside'],
];
const actors: readonly ApologyActor[] = ['author', 'recipient', 'clinician'];
const grid = Object.values(ApologyState).flatMap((state) =>
  APOLOGY_EVENTS.flatMap((event) => actors.map((actor) => [state, event, actor] as const)),
);

describe('the moves of an apology', () => {
  it.each(grid)('from %s, %s by the %s goes where the table says or is refused', (state, event, actor) => {
    const row = TABLE.find(([from, name]) => from === state && name === event);
    const expected = row?.[2].includes(actor)
      ? { ok: true, value: row[3] }
      : { ok: false, problem: { code: 'apology.move-not-allowed' } };
    expect(moveApology(state, event, actor)).toEqual(expected);
  });

  it('record forgiveness nowhere', () => {
    expect(JSON.stringify([Object.values(ApologyState), APOLOGY_EVENTS])).not.toMatch(/forgiv/i);
  });

  const open = {
    way: 'shared',
    throughTherapist: false,
    willingness: 'yes',
    muted: false,
    gateOpen: true,
  } as const;

  it.each([
    ['who has not been asked', { willingness: null }],
    ['who does not want it', { willingness: 'no' }],
    ['who wants it later', { willingness: 'not_now' }],
    ['who has closed the way to this person', { muted: true }],
    ['with whom joint work is not open', { gateOpen: false }],
  ] as const)('give it to nobody %s, in one neutral word', (_, part) => {
    const outcome = deliverApology('ready', 'author', { ...open, ...part });
    expect(!outcome.ok && outcome.problem.code).toBe('not-available-now');
  });

  it('give a parent’s apology to a grown-up child only through the therapist', () => {
    const family = { ...open, throughTherapist: true } as const;
    const shared = deliverApology('ready', 'author', family);
    expect(!shared.ok && shared.problem.code).toBe('apology.through-therapist-only');
    expect(deliverApology('ready', 'clinician', { ...family, way: 'through_therapist' }).ok).toBe(true);
  });

  it.each(['in_review', 'returned', 'held', 'delivered', 'received', 'set_aside'] as const)(
    'give nothing that is %s',
    (state) => {
      expect(deliverApology(state, 'author', open).ok).toBe(false);
    },
  );

  it('let somebody who has read it say so twice', () => {
    expect(answerApology('received', 'read')).toEqual({ ok: true, value: 'received' });
    expect(answerApology('delivered', 'not_now')).toEqual({ ok: true, value: 'delivered' });
  });
});
