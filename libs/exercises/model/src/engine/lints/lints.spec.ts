import { describe, expect, it } from '@jest/globals';
import { ask, head, line, row, say, step, toAll } from '../../authoring/ask';
import {
  checklistOf,
  compile,
  LintCode,
  lintsOf,
  type FormDefinition,
  type LintDefinition,
} from '../../index';
import { findPhrase, compilePhrases } from './patterns';
import { tokenise } from './tokens';

const optional = { required: false } as const;

function formWith(...lints: readonly LintDefinition[]) {
  const definition: FormDefinition = {
    code: 'TRY-02',
    version: 1,
    words: toAll({ title: 'Lints', purpose: 'Lints' }),
    steps: [
      step('texts', head('Texts'), [
        ask.longText('text', 'S', say('Text'), optional),
        ask.longText('explain', 'S', say('Explain'), optional),
        ask.if_then('plan', 'S', say('Plan'), optional),
        ask.list('repair', 'S', say('Repair'), { ...optional, max: 5, item: line('S') }),
        ask.list('rows', 'S', say('Rows'), {
          ...optional,
          max: 5,
          item: row('S', [ask.shortText('howIKnow', 'S', say('How'))]),
        }),
      ]),
    ],
    lints,
  };
  return compile(definition, 'romantic');
}

const texts: Readonly<
  Record<
    Exclude<LintCode, 'long_explanation' | 'vague_repair' | 'only_guessing' | 'detail_seeking'>,
    { found: string[]; clear: string[] }
  >
> = {
  if_or_but: {
    found: [
      'I am sorry if you felt shut out.',
      'I’m sorry, but you were late.',
      'I apologise if I upset you',
      'I regret what I did but it was late',
    ],
    clear: [
      'I am sorry. If you want to talk, I am here.',
      'I lied, and I am sorry.',
      'It was not once but twice.',
    ],
  },
  passive_harm: {
    found: ['Mistakes were made.', 'You were hurt.', 'Promises were broken that year', 'you got let down'],
    clear: ['I hurt you.', 'You were nine.', 'I broke my promise.'],
  },
  blame_verb: {
    found: [
      'You made me do it.',
      'You provoked this',
      'I shouted because you would not stop.',
      'You should have asked.',
      'you’re too sensitive',
    ],
    clear: ['I shouted at you.', 'You asked me and I lied.', 'I did it because I was afraid.'],
  },
  asks_reassurance: {
    found: [
      'Tell me that we are fine.',
      'Do you still love me?',
      'Please forgive me.',
      'I hope you can forgive me',
      'Are we okay?',
    ],
    clear: ['You do not owe me an answer.', 'I will tell you when I am late.'],
  },
  demands_reply: {
    found: ['Let me know by Friday.', 'I need an answer.', 'Call me back tonight', 'You have until Sunday.'],
    clear: ['I will call you on Friday.', 'You need not answer.'],
  },
  mind_reading: {
    found: [
      'You think I am stupid.',
      'You don’t care.',
      'She just wants to win',
      'You are trying to hurt me',
      'I know why you did it.',
    ],
    clear: ['I think we were both tired.', 'You said no.', 'What do you think?'],
  },
  always_never: {
    found: ['You never listen.', 'You are always late', 'Every single time!'],
    clear: ['I always feel better after a walk.', 'On Monday you were late.'],
  },
  sarcasm: {
    found: [
      'Oh great, late again.',
      'Thanks for nothing.',
      'Must be nice to have the time',
      'How kind of you',
    ],
    clear: ['Thank you for coming.', 'It was a great day.', 'That was kind.'],
  },
  silent_treatment: {
    found: [
      'Until you say sorry I won’t speak.',
      'I will not talk to you until you pay',
      'I’ll ignore you from now on.',
    ],
    clear: ['I will not be there on Friday.', 'I need a break until eight.', 'I will speak to you at eight.'],
  },
  guilt: {
    found: [
      'If you loved me you would come.',
      'After everything I did for you!',
      'A real friend would help.',
      'You owe me.',
    ],
    clear: ['I would love it if you came.', 'You owe 900 since the 5th.', 'He is a real help.'],
  },
  threat: {
    found: [
      'I will hurt you.',
      'I’ll kill him',
      'You will regret this.',
      'Pay up, or else!',
      'I want to kill myself.',
      'I am going to hit her',
    ],
    clear: [
      'I do not want to hurt you.',
      'I’m not going to hit her.',
      'It hurt.',
      'I will kill time at the station.',
      'I never wanted to hurt you',
      'I hurt you.',
    ],
  },
  vague_request: {
    found: ['Be nicer to me.', 'Please try harder', 'Respect me!', 'Stop being so cold'],
    clear: ['Send 900 by Friday or tell me the new date today.', 'Text me by Thursday if Saturday is off.'],
  },
  blame_words: {
    found: [
      'I left because you shouted.',
      'If you had asked, I would have told you.',
      'They made me do it',
      'I had no choice.',
    ],
    clear: ['I opened a store card in March.', 'I put it in my bag because I was afraid.'],
  },
  self_attack: {
    found: [
      'I am such a monster.',
      'I hate myself.',
      'I always ruin people',
      'I’m a terrible father',
      'They are better off without me',
    ],
    clear: ['I am not a monster.', 'What I did was terrible.', 'I am tired.'],
  },
  read_before_sharing: {
    found: [
      'I was afraid of him.',
      'She pushed me.',
      'I am not allowed to call my sister.',
      'It is walking on eggshells',
    ],
    clear: ['I do not have to check behind the picture.', 'I am not afraid.', 'We pushed the car.'],
  },
};

describe.each(Object.entries(texts))('the lint %s', (code, { found, clear }) => {
  const form = formWith({ lint: code as LintCode, fields: ['text'] });

  it.each(found)('finds "%s"', (text) => {
    expect(lintsOf(form, { text })).toMatchObject([
      { path: 'text', code, severity: 'advice', audience: 'author' },
    ]);
  });

  it.each(clear)('leaves "%s" alone', (text) => {
    expect(lintsOf(form, { text })).toEqual([]);
  });
});

describe('lints that look at more than words', () => {
  it('finds an explanation longer than what is owned', () => {
    const form = formWith({ lint: 'long_explanation', fields: ['text', 'explain'] });
    expect(lintsOf(form, { text: 'I lied.', explain: 'It was a hard year for me.' })).toMatchObject([
      { path: 'explain' },
    ]);
    expect(lintsOf(form, { text: 'I lied to you for a year.', explain: 'I was afraid.' })).toEqual([]);
    expect(lintsOf(form, { text: 'I lied.' })).toEqual([]);
  });

  it('finds a repair without who, what or when', () => {
    const form = formWith({ lint: 'vague_repair', fields: ['repair.*'] });
    const repair = [
      'I will do better',
      'Bring the summary every Sunday',
      'I bring the account summary every Sunday',
      'I call',
    ];
    expect(lintsOf(form, { repair }).map(({ path }) => path)).toEqual(['repair.0', 'repair.1', 'repair.3']);
  });

  it('finds an inventory in which every effect is a guess', () => {
    const form = formWith({ lint: 'only_guessing', fields: ['rows.*.howIKnow'] });
    const guess = { howIKnow: 'guessing' };
    expect(lintsOf(form, { rows: [guess, guess] })).toMatchObject([{ path: 'rows' }]);
    expect(lintsOf(form, { rows: [guess, { howIKnow: 'they_told_me' }] })).toEqual([]);
    expect(lintsOf(form, {})).toEqual([]);
  });

  it('finds three questions about intimate detail, not one', () => {
    const form = formWith({ lint: 'detail_seeking', fields: ['repair.*'] });
    const one = ['How many times did you meet?', 'Where is the money?'];
    expect(lintsOf(form, { repair: one })).toEqual([]);
    expect(
      lintsOf(form, { repair: [...one, 'Did you kiss?', 'Was it better than with me in bed?'] }),
    ).toMatchObject([{ path: 'repair' }]);
  });

  it('reads both halves of a plan', () => {
    const form = formWith({ lint: 'always_never', fields: ['plan'] });
    expect(lintsOf(form, { plan: { if: 'it rains', then: 'you never come' } })).toMatchObject([
      { path: 'plan' },
    ]);
  });
});

describe('lintsOf', () => {
  it('says where, why, what to try instead, and which words set it off, as they were written', () => {
    const form = formWith({ lint: 'always_never', fields: ['text'], severity: 'block' });
    expect(lintsOf(form, { text: 'Yes. You’re ALWAYS late!' })).toEqual([
      {
        path: 'text',
        code: 'always_never',
        severity: 'block',
        audience: 'author',
        reasonKey: 'lint.always_never',
        why: '"Always" and "never" invite an argument about the exceptions.',
        rewrite: 'On … (which day), you …',
        excerpt: 'You’re ALWAYS',
      },
    ]);
  });

  it('keeps what is for the clinician from the author, and the other way round', () => {
    const form = formWith(
      { lint: 'read_before_sharing', fields: ['text'], audience: 'clinician' },
      { lint: 'always_never', fields: ['text'] },
    );
    const answers = { text: 'You never knock and I am afraid.' };
    expect(lintsOf(form, answers).map(({ code }) => code)).toEqual(['always_never']);
    expect(lintsOf(form, answers, 'clinician').map(({ code }) => code)).toEqual(['read_before_sharing']);
  });

  it('stays silent in a language it has no lexicon for', () => {
    const { definition } = formWith({ lint: 'always_never', fields: ['text'] });
    expect(lintsOf(compile(definition, 'family', 'de'), { text: 'You never listen' })).toEqual([]);
  });

  it('reads a long text of nothing but near misses quickly', () => {
    const form = formWith(...Object.values(LintCode).map((lint) => ({ lint, fields: ['text'] })));
    const started = performance.now();
    lintsOf(form, { text: 'until you sorry sorry i will not after all all '.repeat(85) });
    expect(performance.now() - started).toBeLessThan(250);
  });
});

const { performance } = globalThis as unknown as { readonly performance: { now(): number } };

describe('checklistOf', () => {
  const form = formWith(
    { lint: 'if_or_but', fields: ['text'], checklist: true },
    { lint: 'vague_repair', fields: ['repair.*'], checklist: true },
  );

  it('counts what passes, and nothing that has not been written yet', () => {
    expect(checklistOf(form, {})).toMatchObject({ passing: 0, of: 2 });
    expect(checklistOf(form, { text: 'I am sorry if you felt shut out.' })?.checks).toEqual([
      { code: 'if_or_but', state: 'found' },
      { code: 'vague_repair', state: 'open' },
    ]);
    expect(checklistOf(form, { text: 'I lied.', repair: ['I tell you every Sunday evening'] })).toMatchObject(
      { passing: 2 },
    );
  });

  it('is undefined where there are no checks', () => {
    expect(checklistOf(formWith(), { text: 'a' })).toBeUndefined();
  });
});

describe('phrases', () => {
  it('are found as offsets, across contractions', () => {
    expect(findPhrase(tokenise('You never listen'), compilePhrases(['you always|never']))).toEqual({
      start: 0,
      end: 9,
    });
    expect(tokenise('I won’t. Never').map((token) => token.word)).toEqual(['i', 'will', 'not', '.', 'never']);
  });

  it('do not reach over the end of a sentence, and leave out what is negated when told to', () => {
    const sorryBut = compilePhrases(['sorry * but']);
    expect(findPhrase(tokenise('Sorry for that, but no'), sorryBut)).toBeDefined();
    expect(findPhrase(tokenise('Sorry. But no'), sorryBut)).toBeUndefined();
    expect(
      findPhrase(tokenise('I do not want to leave'), compilePhrases(['!want to leave'])),
    ).toBeUndefined();
  });

  it('have to start with a word', () => {
    expect(() => compilePhrases(['* but'])).toThrow('starts with a word');
  });
});
