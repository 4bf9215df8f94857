import { SCREEN_ANSWERS, type ScreenAnswer } from '../vocabulary/safety-words';
import { SCREEN_FRAME, SCREEN_TEXTS, screenSteps } from '../vocabulary/screen-texts';
import { daysAfter, daysBetween, nextWorkingDay } from './days';
import { checkScreening, instrumentFor, resultOf, roundOn, screenScore } from './screening';

const no4: readonly ScreenAnswer[] = ['no', 'no', 'no', 'no'];
const every = SCREEN_ANSWERS.flatMap((a) =>
  SCREEN_ANSWERS.flatMap((b) =>
    SCREEN_ANSWERS.flatMap((c) => SCREEN_ANSWERS.map((d) => [a, b, c, d] as const)),
  ),
);

describe('a private check-in', () => {
  it('HARK vectors: [0,0,0,0] is negative, [0,1,0,0] is positive', () => {
    expect(resultOf(no4, 'yes')).toBe('negative');
    expect(resultOf(['no', 'yes', 'no', 'no'], 'yes')).toBe('positive');
    expect(screenScore(['no', 'yes', 'no', 'no'])).toBe(1);
  });

  it('is negative only when everything was answered with no and they feel safe, over the whole grid', () => {
    for (const answers of every)
      for (const safeNow of SCREEN_ANSWERS) {
        const positive = answers.includes('yes') || safeNow === 'no';
        const open = answers.includes('prefer_not') || safeNow === 'prefer_not';
        expect(resultOf(answers, safeNow)).toBe(positive ? 'positive' : open ? 'ask' : 'negative');
      }
    expect(every).toHaveLength(81);
  });

  it('says nothing of somebody who was not alone', () => {
    expect(resultOf([], undefined)).toBe('not_alone');
  });

  it('asks about a partner or about anybody, as the relation is', () => {
    expect(['romantic', 'family', 'friendship'].map((type) => instrumentFor(type as 'romantic'))).toEqual([
      'hark',
      'others',
      'others',
    ]);
    expect(JSON.stringify(SCREEN_TEXTS.others)).not.toMatch(/partner|husband|wife|spouse/i);
  });

  it('shows the same number of screens whatever is answered, and asks nothing when somebody may be looking', () => {
    const counts = [undefined, true, false].map((alone) => screenSteps(alone).length);
    expect(new Set(counts).size).toBe(1);
    const quiet = screenSteps(false);
    expect(quiet.some(({ kind }) => kind === 'question' || kind === 'safe-now')).toBe(false);
    expect(SCREEN_FRAME.quiet.join(' ')).not.toMatch(/safe|afraid|hurt|partner/i);
    expect([quiet[0]?.kind, quiet.at(-1)?.kind]).toEqual(['alone', 'end']);
  });

  it.each([
    [{ alone: true, answers: no4, safeNow: 'yes' as const }, true],
    [{ alone: false, answers: [] }, true],
    [{ alone: true, answers: no4 }, false],
    [{ alone: true, answers: ['no' as const], safeNow: 'yes' as const }, false],
    [{ alone: false, answers: no4 }, false],
    [{ alone: false, answers: [], safeNow: 'yes' as const }, false],
  ])('takes everything or nothing: %j', (sent, ok) => {
    expect(checkScreening({ textVersion: 'hark-1', ...sent }, 'hark-1').ok).toBe(ok);
  });

  it('is answered in the words that are shown today', () => {
    expect(checkScreening({ textVersion: 'hark-0', alone: false, answers: [] }, 'hark-1')).toEqual({
      ok: false,
      problem: { code: 'consent.text-changed' },
    });
  });
});

describe('the schedule', () => {
  it('comes round every 90 days, whatever anybody answered', () => {
    expect(
      ['2026-01-01', '2026-03-31', '2026-04-01', '2026-06-30'].map((day) => roundOn('2026-01-01', day)),
    ).toEqual(['2026-01-01', '2026-01-01', '2026-04-01', '2026-06-30']);
  });

  it.each([
    ['2026-11-19', '2026-11-20'],
    ['2026-11-20', '2026-11-23'],
    ['2026-11-21', '2026-11-23'],
    ['2026-11-22', '2026-11-23'],
    ['2026-12-31', '2027-01-01'],
  ])('a decision about a screen of %s is due on %s', (sent, due) => {
    expect(nextWorkingDay(sent)).toBe(due);
  });

  it('counts days over the ends of months and years', () => {
    expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysAfter('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  });
});
