import { BOUNDARY_DOMAINS } from '../vocabulary/boundary-words';
import type { BoundaryStanding } from './boundary-standing';
import { boundaryDiff } from './boundary-diff';
import { frameOf } from './boundary-frame';
import { boundaryHints, ownActionFault } from './boundary-lints';
import { isReviewDue, isReviewOverdue } from './boundary-reviews';
import { answersTo, shownParts, toldParts, toldStanding } from './boundary-told';
import { boundaryDomainsFor, boundaryExamplesFor, keepsContactLevel } from './boundary-variants';

describe('the sentence of a kind', () => {
  it('is made of the fields as far as they are filled', () => {
    expect(
      frameOf({ kind: 'limit', situation: 'You raise your voice.', ownAction: 'I will leave the room' }),
    ).toBe('When you raise your voice, I will leave the room.');
    expect(frameOf({ kind: 'request', act: 'knock', ownAction: 'lock the door' }, 'Sam')).toBe(
      'I would like Sam to knock. If not, I will lock the door.',
    );
    expect(frameOf({ kind: 'agreement', conduct: 'phones are away at supper' })).toBe(
      'We both agree that phones are away at supper.',
    );
    expect(frameOf({ kind: 'limit' })).toBe('When …, I will ….');
    expect(frameOf({ kind: 'limit', situation: 'Noor calls late', ownAction: 'ring back' })).toContain(
      'When Noor calls late',
    );
  });
});

describe('a first look at the words', () => {
  it.each([
    ['You must apologise', 'not-mine'],
    ['My mother leaves', 'not-mine'],
    ['I make you sleep elsewhere', 'makes-them'],
    ['I leave the room', undefined],
    ['Phone the next day', undefined],
    ['', undefined],
  ])('whose act is “%s”? (BD-2)', (action, expected) => expect(ownActionFault(action)).toBe(expected));

  it('asks what a camera would see where there is only a judgement', () => {
    const hinted = (situation: string) => boundaryHints({ kind: 'limit', situation }).map(({ code }) => code);
    expect(hinted('You disrespect me')).toEqual(['what-would-a-camera-see']);
    expect(hinted('You are rude and selfish')).toEqual(['what-would-a-camera-see']);
    expect(hinted('You disrespect me and read my messages')).toEqual([]);
    expect(hinted('You always come late')).toEqual(['one-time-it-happened']);
  });

  it('offers the privacy helper to partners only', () => {
    const draft = { kind: 'limit', domain: 'phones_and_online' } as const;
    expect(boundaryHints(draft, 'romantic')).toEqual([{ field: 'domain', code: 'privacy-is-not-secrecy' }]);
    expect(boundaryHints(draft, 'friendship')).toEqual([]);
  });

  it('says when a limit speaks of what they must, and when it begins with a big step', () => {
    expect(boundaryHints({ kind: 'limit', statement: 'You must not go out' })[0]?.code).toBe(
      'says-what-they-must',
    );
    expect(boundaryHints({ kind: 'limit', ownResponse: [{ level: 3, action: 'Move out' }] })[0]?.code).toBe(
      'begin-with-a-reminder',
    );
  });
});

describe('variants', () => {
  it('begin with what comes up between these people, and leave nothing out', () => {
    for (const type of ['romantic', 'family', 'friendship'] as const)
      expect([...boundaryDomainsFor(type)].sort()).toEqual([...BOUNDARY_DOMAINS].sort());
    expect(boundaryDomainsFor('friendship')[0]).toBe('money');
    expect(boundaryExamplesFor('family')).toContain('alcohol-at-gatherings');
    expect(
      boundaryExamplesFor('friendship').filter((code) => boundaryExamplesFor('romantic').includes(code)),
    ).toEqual([]);
  });

  it('keep contact as a level in families alone', () => {
    expect((['romantic', 'family', 'friendship'] as const).map(keepsContactLevel)).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('reviewing (BD-8)', () => {
  const kept = { state: 'active', reviewOn: '2026-05-01' } as const;
  it('is due on its day, and comes onto the clinician’s list fourteen days later; it stays active', () => {
    expect([isReviewDue(kept, '2026-04-30'), isReviewDue(kept, '2026-05-01')]).toEqual([false, true]);
    expect([isReviewOverdue(kept, '2026-05-14'), isReviewOverdue(kept, '2026-05-15')]).toEqual([false, true]);
    expect(isReviewOverdue({ ...kept, state: 'under_review' }, '2026-06-15')).toBe(false);
  });
});

describe('what changed', () => {
  it('is said field by field, and the private ones are not compared', () => {
    const before = { kind: 'limit', flex: 'firm', why: 'a', exceptions: ['illness'] } as const;
    expect(
      boundaryDiff(before, { ...before, flex: 'open', why: 'b', exceptions: ['illness', 'funerals'] }),
    ).toEqual([
      { field: 'flex', before: 'firm', after: 'open' },
      { field: 'exceptions', before: 'illness', after: 'illness\nfunerals' },
    ]);
    expect(boundaryDiff(before, before)).toEqual([]);
  });
});

describe('what somebody reads who was told', () => {
  const standing: BoundaryStanding = {
    kind: 'limit',
    state: 'communicated',
    pausedFrom: null,
    pausedBy: null,
    pausedUntil: null,
    suspendedAt: null,
    revision: 1,
    inForceRevision: null,
    toldRevision: 1,
    spoken: false,
    channel: 'send_in_product',
    safeToTell: 'yes',
    personal: false,
    effectiveAtOnce: false,
    startsOn: null,
    endsOn: null,
    reviewOn: null,
    answerDueAt: null,
  };

  it.each<[string, Partial<BoundaryStanding>, string | undefined]>([
    ['just told', {}, 'to_answer'],
    ['answered', { state: 'acknowledged' }, 'answered'],
    ['active', { state: 'active', inForceRevision: 1 }, 'in_force'],
    ['looked at again', { state: 'under_review', inForceRevision: 1 }, 'in_force'],
    [
      'a limit while a new wording is written',
      { state: 'draft', revision: 2, inForceRevision: 1 },
      'in_force',
    ],
    [
      'an agreement while a new wording is written',
      { kind: 'agreement', state: 'draft', revision: 2 },
      'being_reworded',
    ],
    ['paused', { state: 'paused', pausedBy: 'author' }, 'paused'],
    ['over', { state: 'retired' }, 'ended'],
    ['another wording was told since', { state: 'active', toldRevision: 2, revision: 2 }, 'ended'],
    ['joint work rests', { state: 'paused', pausedBy: 'system' }, undefined],
    ['telling is not safe any more (BD-4)', { safeToTell: 'no' }, undefined],
    ['telling may not be safe (BD-4)', { safeToTell: 'unsure' }, undefined],
    ['the personal variant (BD-4)', { personal: true }, undefined],
  ])('%s', (_, more, expected) => expect(toldStanding({ ...standing, ...more }, 1)).toBe(expected));

  it('a limit is only read and understood; the others are answered; nothing is answered later', () => {
    expect(answersTo('limit', 'to_answer')).toEqual(['acknowledge']);
    expect(answersTo('agreement', 'to_answer')).toEqual(['accept', 'refuse', 'suggest']);
    expect(answersTo('request', 'in_force')).toEqual([]);
  });

  it('is the statement and the parts its author chose, and of nothing else a trace (BD-3)', () => {
    const content = {
      kind: 'limit',
      situation: 'At supper',
      flex: 'firm',
      exceptions: ['illness'],
      ownResponse: [{ level: 1, action: 'Say it' }],
      why: 'Because of before',
      confidence: 3,
      safeToTell: 'yes',
    } as const;
    expect(toldParts(content, [])).toEqual({});
    expect(toldParts(content, ['flex', 'response'])).toEqual({
      flex: 'firm',
      response: [{ level: 1, action: 'Say it' }],
    });
    expect(JSON.stringify(toldParts({ ...content, kind: 'agreement' }, []))).not.toMatch(
      /before|confidence|safeToTell/,
    );
    expect(shownParts('agreement', [])).toEqual(['situation', 'flex', 'exceptions']);
  });
});
