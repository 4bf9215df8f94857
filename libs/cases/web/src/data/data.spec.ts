import { caseloadParams, caseloadQuery } from './caseload-query';
import { gather } from './keyset';
import { namesOf, ratingLines, shortName } from './people';
import { aCase, aGoal, aParticipant, tobias } from '../testing/a-case';
import { agoInWords } from '../ui/ago';
import { drawLines } from '../ui/goal-lines';
import { movesFrom } from '../words/case-moves';
import { personMovesFrom } from '../words/participant-moves';
import { timelineWords } from '../words/timeline-words';

describe('what the caseload asks for', () => {
  it('falls back from anything it does not know', () => {
    expect(caseloadQuery({ sort: 'up', state: 'gone', kind: 'team' }, ' ro ')).toEqual({
      sort: 'name',
      state: '',
      kind: '',
      search: 'ro',
    });
  });

  it('sends only what narrows', () => {
    const query = caseloadQuery({ sort: 'opened', kind: 'couple' }, '');
    expect(caseloadParams(query, undefined)).toEqual({ sort: 'opened', kind: 'couple', limit: '100' });
    expect(caseloadParams(query, 'k')).toHaveProperty('after', 'k');
  });
});

describe('a list that comes page by page', () => {
  const first = { rows: ['a', 'b'], next: 'n' };
  const kept = gather(undefined, { query: 1, after: undefined, page: first });

  it('adds a later page at the end, once', () => {
    const page = { rows: ['c'] };
    const more = gather(kept, { query: 1, after: 'n', page });
    expect(more.rows).toEqual(['a', 'b', 'c']);
    expect(more.next).toBeUndefined();
    expect(gather(more, { query: 1, after: 'n', page })).toBe(more);
  });

  it('keeps its rows while another question is on its way, then replaces them', () => {
    expect(gather(kept, { query: 2, after: undefined, page: undefined })).toBe(kept);
    expect(gather(kept, { query: 2, after: undefined, page: { rows: ['z'] } }).rows).toEqual(['z']);
  });
});

describe('the names of a case', () => {
  it('are given names, unless two share one', () => {
    expect([...namesOf(aCase()).values()]).toEqual(['Rosa', 'Tobias']);
    const two = [aParticipant(), tobias({ givenName: 'Rosa' })];
    expect(shortName(aParticipant(), two)).toBe('Rosa Achter');
  });
});

describe('ratings of a goal', () => {
  const names = namesOf(aCase());
  const shared = aGoal({
    participantId: undefined,
    ratings: [
      { participantId: 'p-tobias', rating: 7, at: '2026-02-01T00:00:00.000Z' },
      { participantId: 'p-rosa', rating: 6, at: '2026-02-01T00:00:00.000Z' },
      { participantId: 'p-rosa', rating: 2, at: '2026-01-01T00:00:00.000Z' },
    ],
  });

  it('are one line a person, oldest first, never merged', () => {
    expect(ratingLines(shared, names).map(({ name, first, last }) => [name, first, last])).toEqual([
      ['Rosa', 2, 6],
      ['Tobias', 7, 7],
    ]);
  });

  it('share one time axis', () => {
    const [rosa, tobiasLine] = drawLines(ratingLines(shared, names));
    expect(rosa?.path.split(' ')).toHaveLength(2);
    expect(tobiasLine?.x).toBe(rosa?.x);
  });
});

describe('words', () => {
  it.each([
    ['2026-03-05', 'Today'],
    ['2026-03-04', 'Yesterday'],
    ['2026-02-27', '6 days ago'],
    ['2026-02-05', '4 weeks ago'],
    ['2025-11-05', '4 months ago'],
  ])('say %s as "%s"', (day, words) => {
    expect(agoInWords(day, '2026-03-05')).toBe(words);
  });

  it('tell what happened, also of a kind this page does not know', () => {
    const item = {
      id: '1',
      at: '2026-03-01T00:00:00.000Z',
      kind: 'homework',
      event: 'homework.submitted',
    } as const;
    expect(timelineWords({ ...item, participantName: 'Rosa', subject: 'Signs check' })).toBe(
      'Rosa sent answers: Signs check',
    );
    expect(timelineWords({ ...item, event: 'homework.sung', subject: 'Signs check' })).toBe('Signs check');
    expect(timelineWords({ ...item, kind: 'case', event: 'case.moved', subject: 'on_hold' })).toBe(
      'Case now on hold',
    );
    expect(timelineWords({ ...item, kind: 'note', event: 'note.signed', subject: 'soap' })).toBe(
      'A note was signed: SOAP',
    );
  });

  it('offer the moves the rules know, with verbs that fit where the case stands', () => {
    expect(movesFrom('on_hold').map(({ verb }) => verb)).toEqual(['Resume the work', 'Discharge']);
    expect(movesFrom('discharged').map(({ verb }) => verb)).toEqual(['Reopen']);
    expect(movesFrom('active').find(({ to }) => to === 'discharged')?.ends).toBe(true);
  });

  it('offer no move that only the person can make', () => {
    expect(personMovesFrom('invited', 'Noor').map(({ to }) => to)).not.toContain('joined');
    expect(personMovesFrom('paused', 'Noor')[0]?.verb).toBe('Resume with Noor');
    expect(personMovesFrom('left', 'Noor')).toEqual([]);
  });
});
