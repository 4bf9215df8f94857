import type { ReviewHomework } from '../contract/homework-views';
import { HomeworkStatus } from '../vocabulary/homework-status';
import type { Standing, WrittenStatus } from './lifecycle';
import { review } from './review';

const NOW = '2026-05-10T12:00:00.000Z';
const LOOKED_AT = { attention: null, attentionAt: null };
const entry = { id: 'entry-2', answers: { said: 'I lied.', rows: [{ text: 'a' }, {}] } };
const standing = (status: WrittenStatus = 'submitted'): Standing => ({
  status,
  pausedFrom: status === 'paused' ? 'assigned' : null,
  lapseAt: '2026-06-01T00:00:00.000Z',
  entryCount: 2,
});
const body = (more: Partial<ReviewHomework> = {}): ReviewHomework => ({
  entryId: 'entry-2',
  decision: 'accept',
  quality: 2,
  summary: '',
  comments: {},
  ...more,
});
const faults = (more: Partial<ReviewHomework>) => {
  const outcome = review(standing(), entry, body(more), NOW);
  return outcome.ok ? undefined : outcome.problem.fields;
};

describe('a review', () => {
  it('accepts with a rating', () => {
    expect(review(standing(), entry, body({ quality: 0 }), NOW)).toEqual({
      ok: true,
      value: { status: 'reviewed', quality: 0, reviewedAt: NOW, ...LOOKED_AT },
    });
  });

  it('gives back with a summary or with a comment', () => {
    const returned = { ok: true, value: { status: 'in_progress', reviewedAt: NOW, ...LOOKED_AT } };
    const back = { decision: 'return', quality: undefined } as const;
    expect(review(standing(), entry, body({ ...back, summary: 'Say more.' }), NOW)).toEqual(returned);
    expect(review(standing(), entry, body({ ...back, comments: { said: 'Which one?' } }), NOW)).toEqual(
      returned,
    );
  });

  it('asks for a rating before accepting', () => {
    expect(faults({ quality: undefined })).toEqual({ quality: [{ code: 'required' }] });
  });

  it('asks for something to go on before giving back', () => {
    expect(faults({ decision: 'return' })).toEqual({ summary: [{ code: 'required' }] });
  });

  it.each(['nothing', 'rows.5', 'rows.0.other', 'rows.1.text', 'rows.*.text', '__proto__', 'said.length'])(
    'refuses a comment on %s, which is no answer that can be read',
    (path) => {
      expect(faults({ comments: { said: 'fine', [path]: 'here' } })).toEqual({
        [`comments.${path}`]: [{ code: 'unknown-field' }],
      });
    },
  );

  it('takes comments on an answer and on one row of a list', () => {
    expect(faults({ comments: { said: 'a', 'rows.0': 'b', 'rows.0.text': 'c' } })).toBeUndefined();
  });

  it('refuses an empty and an endless comment', () => {
    expect(faults({ comments: { said: '  ' } })).toEqual({ 'comments.said': [{ code: 'required' }] });
    expect(faults({ comments: { said: '🙂'.repeat(1000) } })).toBeUndefined();
    expect(faults({ comments: { said: '🙂'.repeat(1001) } })).toEqual({
      'comments.said': [{ code: 'too-long', limit: 1000 }],
    });
  });

  it('looks only at the latest submission', () => {
    expect(review(standing(), entry, body({ entryId: 'entry-1' }), NOW)).toEqual({
      ok: false,
      problem: { code: 'homework.move-not-allowed' },
    });
  });

  it.each(Object.values(HomeworkStatus).filter((status) => status !== 'submitted' && status !== 'lapsed'))(
    'is refused while it is %s',
    (status) => {
      const now = standing(status as WrittenStatus);
      expect(review(now, entry, body(), NOW).ok).toBe(false);
      expect(review(now, entry, body({ decision: 'return', summary: 'More.' }), NOW).ok).toBe(false);
    },
  );
});
