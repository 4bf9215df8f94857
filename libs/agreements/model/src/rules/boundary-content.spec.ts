import type { BoundaryDraft } from '../contract/boundary';
import { boundaryOf, inWeeks, type ContentFacts } from './boundary-content';
import { controlOutcome, isPersonal, readyNeeds } from './boundary-control';

const NO = { c1: false, c2: false, c3: false, c4: false, c5: false, c6: false, c7: false };
const GRACIELA = '0198f000-0000-7000-8000-000000000001';
const FACTS: ContentFacts = { today: '2026-05-10', people: [{ participantId: GRACIELA, minor: false }] };

/** The worked example of a limit. */
const LIMIT: BoundaryDraft = {
  kind: 'limit',
  domain: 'substances',
  situation: 'You have been drinking when I arrive',
  ownAction: 'stay ten minutes, then leave and phone the next day',
  statement:
    'When you have been drinking before my visit, I will stay ten minutes, then leave and phone the next day',
  ownResponse: [
    { level: 1, action: 'Say it once' },
    { level: 2, action: 'Leave', withinMinutes: 10 },
    { level: 3, action: 'Meet only outside the house for a month' },
  ],
  flex: 'some_give',
  appliesTo: [{ participantId: GRACIELA }],
  channel: 'in_session',
  startsOn: '2026-05-10',
  reviewOn: '2026-07-05',
  controlCheck: NO,
  safeToTell: 'yes',
  confidence: 6,
};
const REQUEST: BoundaryDraft = {
  ...LIMIT,
  kind: 'request',
  act: 'ring before you visit',
  statement: undefined,
  channel: 'send_in_product',
};
const AGREEMENT: BoundaryDraft = {
  ...LIMIT,
  kind: 'agreement',
  domain: 'phones_and_online',
  conduct: 'phones stay in the hall from seven to half past eight',
  ownAction: undefined,
  ownResponse: undefined,
  statement: undefined,
  channel: 'send_in_product',
};

const faults = (draft: BoundaryDraft, facts = FACTS) => {
  const read = boundaryOf(draft, facts);
  return read.ok
    ? {}
    : Object.fromEntries(
        Object.entries(read.problem.fields ?? { problem: [{ code: read.problem.code }] }).map(
          ([field, [first]]) => [field, first?.code],
        ),
      );
};

describe('a boundary is one of three kinds', () => {
  it('reads the worked example whole', () => {
    expect(boundaryOf(LIMIT, FACTS)).toMatchObject({
      ok: true,
      value: { kind: 'limit', statement: LIMIT.statement, reviewOn: '2026-07-05', channel: 'in_session' },
    });
  });

  it('assembles the statement from its frame where none was written', () => {
    expect(boundaryOf(REQUEST, FACTS)).toMatchObject({
      value: {
        statement:
          'I would like you to ring before you visit. If not, I will stay ten minutes, then leave and phone the next day.',
      },
    });
    expect(boundaryOf(AGREEMENT, FACTS)).toMatchObject({
      value: { statement: 'We both agree that phones stay in the hall from seven to half past eight.' },
    });
  });

  it('and never two at once', () => {
    expect(faults({ ...LIMIT, act: 'Stop drinking' })).toEqual({ act: 'not-of-this-kind' });
    expect(faults({ ...LIMIT, conduct: 'we drink less' })).toEqual({ conduct: 'not-of-this-kind' });
    expect(faults({ ...AGREEMENT, ownAction: 'leave at once' })).toEqual({ ownAction: 'not-of-this-kind' });
    expect(faults({ ...AGREEMENT, act: 'leave at once' })).toEqual({ act: 'not-of-this-kind' });
    expect(faults({ ...AGREEMENT, ownResponse: LIMIT.ownResponse })).toEqual({
      ownResponse: 'not-of-this-kind',
    });
  });

  it('asks for what is missing, by field', () => {
    expect(faults({ kind: 'limit' })).toEqual({
      domain: 'required',
      flex: 'required',
      controlCheck: 'required',
      safeToTell: 'required',
      confidence: 'required',
      startsOn: 'required',
      channel: 'required',
      situation: 'required',
      ownAction: 'required',
      ownResponse: 'required',
      appliesTo: 'required',
    });
  });

  it.each<[string, Partial<BoundaryDraft>, Record<string, string>]>([
    ['a situation too short to picture', { situation: 'Drinking' }, { situation: 'too-short' }],
    ['a situation too long', { situation: 'a'.repeat(301) }, { situation: 'too-long' }],
    ['a statement too long', { statement: 'a'.repeat(251) }, { statement: 'too-long' }],
    ['an end before its start', { endsOn: '2026-05-09' }, { endsOn: 'before-start' }],
    ['a review within the week', { reviewOn: '2026-05-16' }, { reviewOn: 'too-early' }],
    ['a review after half a year', { reviewOn: '2026-11-09' }, { reviewOn: 'too-late' }],
    [
      'somebody of another case',
      { appliesTo: [{ participantId: '0198f000-0000-7000-8000-00000000000f' }] },
      { 'appliesTo.0': 'not-a-choice' },
    ],
    [
      'both a person and a label',
      { appliesTo: [{ participantId: GRACIELA, label: 'Mum' }] },
      { 'appliesTo.0': 'one-of-two' },
    ],
    [
      'the same person twice',
      { appliesTo: [{ label: 'Mum' }, { label: 'Mum' }] },
      { 'appliesTo.1': 'twice' },
    ],
    [
      'a ladder that does not rise',
      {
        ownResponse: [
          { level: 2, action: 'Leave' },
          { level: 1, action: 'Say it' },
        ],
      },
      { 'ownResponse.1.level': 'not-rising' },
    ],
  ])('refuses %s', (_, more, expected) => {
    expect(faults({ ...LIMIT, ...more })).toEqual(expected);
  });

  it('takes weeks one to twenty-six, and six where nothing was said', () => {
    expect(faults({ ...LIMIT, reviewOn: inWeeks('2026-05-10', 1) })).toEqual({});
    expect(faults({ ...LIMIT, reviewOn: inWeeks('2026-05-10', 26) })).toEqual({});
    expect(boundaryOf({ ...LIMIT, reviewOn: undefined }, FACTS)).toMatchObject({
      value: { reviewOn: '2026-06-21' },
    });
  });

  it('makes the own response its author’s own act (BD-2)', () => {
    expect(faults({ ...LIMIT, ownAction: 'You must sleep on the sofa' })).toEqual({ ownAction: 'not-mine' });
    expect(faults({ ...LIMIT, ownResponse: [{ level: 1, action: 'I make him apologise' }] })).toEqual({
      'ownResponse.0.action': 'makes-them',
    });
  });

  it('keeps body and touch a limit, in every relation', () => {
    expect(faults({ ...REQUEST, domain: 'body_and_touch' })).toEqual({ kind: 'limit-only' });
    expect(faults({ ...AGREEMENT, domain: 'body_and_touch' })).toEqual({ kind: 'limit-only' });
    expect(faults({ ...LIMIT, domain: 'body_and_touch' })).toEqual({});
  });

  it('lets nobody agree who cannot be asked, and nothing be agreed in silence', () => {
    expect(faults({ ...AGREEMENT, appliesTo: [{ label: 'Our neighbour' }] })).toEqual({
      'appliesTo.0': 'cannot-confirm',
    });
    expect(faults({ ...AGREEMENT, channel: 'do_not_tell' })).toEqual({ channel: 'needs-telling' });
    expect(faults({ ...REQUEST, channel: 'do_not_tell' })).toEqual({ channel: 'needs-telling' });
  });

  it('binds no minor to what adults answer for (BD-6)', () => {
    const withMinor = { ...FACTS, people: [{ participantId: GRACIELA, minor: true }] };
    expect(faults({ ...AGREEMENT, domain: 'money' }, withMinor)).toEqual({ problem: 'boundary.binds-minor' });
    expect(faults(AGREEMENT, withMinor)).toEqual({});
    expect(faults({ ...LIMIT, domain: 'money' }, withMinor)).toEqual({});
  });
});

describe('without safety', () => {
  it.each<[string, Partial<BoundaryDraft>]>([
    ['telling is not safe', { safeToTell: 'no' }],
    ['somebody stood over them (c6)', { controlCheck: { ...NO, c6: true } }],
    ['they are afraid of the reaction (c7)', { controlCheck: { ...NO, c7: true } }],
  ])('the channel is not a choice: %s (BD-4)', (_, more) => {
    expect(boundaryOf({ ...LIMIT, ...more, channel: 'send_in_product' }, FACTS)).toMatchObject({
      value: { channel: 'do_not_tell' },
    });
    expect(faults({ ...LIMIT, ...more, channel: undefined })).toEqual({});
  });

  it('is not the same as being unsure', () => {
    expect(isPersonal({ safeToTell: 'unsure', controlCheck: NO })).toBe(false);
  });
});

describe('the control check', () => {
  it.each(['c1', 'c2', 'c3', 'c4', 'c5'] as const)('%s: ready needs the clinician’s note', (question) => {
    const asked = { kind: 'limit', domain: 'time', controlCheck: { ...NO, [question]: true } } as const;
    expect(readyNeeds(asked, [])).toMatchObject({ whyBoundary: true, safetyFollowUp: false });
  });

  it.each(['c6', 'c7'] as const)('%s: somebody speaks with the author alone', (question) => {
    expect(controlOutcome({ ...NO, [question]: true })).toMatchObject({
      needsNote: false,
      safetyFollowUp: true,
    });
  });

  it('points what demands access to a transparency agreement', () => {
    expect(controlOutcome({ ...NO, c2: true }).belongsInTransparency).toBe(true);
    expect(controlOutcome({ ...NO, c1: true }).belongsInTransparency).toBe(false);
  });

  it('asks for the guardian where it is about children, and for fitting words where a minor is named (BD-6)', () => {
    const children = { kind: 'limit', domain: 'children', controlCheck: NO } as const;
    expect(readyNeeds(children, [])).toMatchObject({ guardianHeard: true });
    const agreed = { kind: 'agreement', domain: 'time', controlCheck: NO } as const;
    expect(readyNeeds(agreed, [{ minor: true }])).toMatchObject({ guardianHeard: false, forMinor: true });
    expect(readyNeeds(agreed, [{ minor: false }])).toMatchObject({ forMinor: false });
  });
});
