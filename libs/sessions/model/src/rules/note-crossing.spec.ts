import fc from 'fast-check';
import { CROSSING_LENGTH, crossingPassage, isAlwaysHeld, mayPullIn, standsIn } from './note-crossing';
import { findWords } from './note-search';
import { lintPsychotherapyText } from './psychotherapy-lint';

const PRIVATE =
  'He said that the second account has been empty since the spring of last year, and that she does not know.';

describe('between sections', () => {
  it('the joint note takes only what everybody may know already', () => {
    expect(mayPullIn('joint', { readers: ['r', 't'] }, ['r', 't'])).toBe(true);
    expect(mayPullIn('joint', { readers: ['r'], participantId: 'r' }, ['r', 't'])).toBe(false);
    expect(mayPullIn('joint', { readers: [] }, [])).toBe(false);
  });

  it("somebody's own section takes what they may know or what is about them", () => {
    expect(mayPullIn('r', { readers: ['r', 't'] }, ['r', 't'])).toBe(true);
    expect(mayPullIn('r', { readers: [], participantId: 'r' }, ['r', 't'])).toBe(true);
    expect(mayPullIn('r', { readers: ['t'], participantId: 't' }, ['r', 't'])).toBe(false);
  });

  it('words taken over from another section are noticed, however they are broken into lines', () => {
    const taken = `Both attended.\n${PRIVATE.toUpperCase().replaceAll(' ', '\n  ')}\nPlan as before.`;
    expect(crossingPassage(taken, [PRIVATE], [])).toBeDefined();
    expect(crossingPassage('Both attended. Reliability rising.', [PRIVATE], [])).toBeUndefined();
  });

  it('not what was released, what stands here already, or a standing phrase', () => {
    expect(crossingPassage(PRIVATE, [PRIVATE], [PRIVATE])).toBeUndefined();
    expect(crossingPassage(PRIVATE, [PRIVATE], [PRIVATE.slice(0, 60)])).toBeDefined();
    expect(crossingPassage(PRIVATE, [], [])).toBeUndefined();
  });

  it('no run of that length crosses unnoticed, wherever it stands', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
      minLength: 0,
      maxLength: 90,
    });
    fc.assert(
      fc.property(letters, letters, letters, letters, (a, b, c, d) => {
        const run = 'the quick onyx goblin jumps over a lazy dwarf and then it sits down'.slice(
          0,
          CROSSING_LENGTH,
        );
        return crossingPassage(`${a}${run}${b}`, [`${c}${run}${d}`], []) !== undefined;
      }),
    );
  });

  it('released words stand in the note word for word', () => {
    expect(standsIn('the second account\nhas been empty', PRIVATE)).toBe(true);
    expect(standsIn('the second account is empty', PRIVATE)).toBe(false);
  });
});

describe('what is told of fear', () => {
  const texts = [
    { key: 'reason', text: 'They argue about the holidays.' },
    { key: 'safety', text: 'Asked alone: afraid at night.' },
    { key: 'risk_line', text: 'Asked; nothing new was heard.' },
  ];

  it('is held wherever a note is asked for it, and what stands beside it is not', () => {
    expect(isAlwaysHeld('intake', texts, 'afraid at night')).toBe(true);
    expect(isAlwaysHeld('intake', texts, 'nothing new was heard')).toBe(true);
    expect(isAlwaysHeld('risk', texts, 'argue about the holidays')).toBe(true);
    expect(isAlwaysHeld('intake', texts, 'argue about the holidays')).toBe(false);
  });
});

describe('looking for words', () => {
  it('finds them whatever their case and accents, and shows them as they stand', () => {
    expect(findWords('Elle était désolée.', 'desolee')).toEqual({
      before: 'Elle était ',
      found: 'désolée',
      after: '.',
    });
    expect(findWords('🙂 Привет, МИР', 'мир')?.found).toBe('МИР');
    expect(findWords('nothing', 'something')).toBeUndefined();
    expect(findWords('nothing', '   ')).toBeUndefined();
  });

  it('shows whole words around them', () => {
    const found = findWords(`${'long '.repeat(40)}needle${' word'.repeat(40)}`, 'needle');
    expect(found?.before).toMatch(/^(long )+$/);
    expect(found?.after).toMatch(/^( word)+$/);
    expect(found?.before.length).toBeLessThan(61);
  });
});

describe('what belongs into the progress note', () => {
  it.each<[string, string]>([
    ['Started 10:05 and we went on.', 'times'],
    ['10:00–10:50, both late.', 'times'],
    ['We sat for 50 minutes.', 'times'],
    ['PHQ-9 was 13.', 'measure'],
    ['He scored about 47 again.', 'measure'],
    ['Meets criteria, I think.', 'diagnosis'],
    ['Code F43.2 came up.', 'diagnosis'],
    ['Plan: two rounds on holiday money.', 'plan'],
    ['He was tired. Plan: rest.', 'plan'],
    ['Next session with Tobias alone.', 'plan'],
    ['Asked about suicidal thoughts.', 'risk'],
    ['She said she might hurt herself.', 'risk'],
  ])('%s', (text, warning) => {
    expect(lintPsychotherapyText(text).map((hint) => hint.warning)).toEqual([warning]);
  });

  it('is not seen in what a clinician thinks about a conversation', () => {
    const text =
      'I noticed that I wanted to rescue her again. The image of the steps stayed with me long after; his silence felt like mine at nine.';
    expect(lintPsychotherapyText(text)).toEqual([]);
  });

  it('looks at a long text fast, whatever is in it', () => {
    const hostile = [`session ${'1'.repeat(50_000)}`, 'scored '.repeat(14_000), ' plan'.repeat(20_000)];
    const begun = performance.now();
    for (const text of hostile) lintPsychotherapyText(text);
    expect(performance.now() - begun).toBeLessThan(400);
  });
});
