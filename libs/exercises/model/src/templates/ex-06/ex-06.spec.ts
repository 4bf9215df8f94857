import { describe, expect, it } from '@jest/globals';
import {
  checklistOf,
  diffAnswers,
  emptyAnswers,
  figuresForTeam,
  lintsOf,
  mayBeShared,
  scoreOf,
  type LintCode,
} from '../../index';
import { codesOf, formOf, keysOf } from '../../testing/form-of';
import { samples } from './examples';

const { form, example } = formOf('EX-06', 'romantic');
const [first, second] = samples.filter(({ who }) => who === 'Marek').map(({ answers }) => answers);

function failing(answers: object): readonly LintCode[] {
  return (checklistOf(form, answers)?.checks ?? [])
    .filter(({ state }) => state === 'found')
    .map(({ code }) => code);
}

describe('EX-06 Apology builder', () => {
  it('has seven checks, each of which can fail by itself', () => {
    expect(checklistOf(form, example)).toMatchObject({ passing: 7, of: 7 });
    expect(failing({ ...example, regret: 'I am sorry, but it was late.' })).toEqual(['if_or_but']);
    expect(failing({ ...example, regret: 'You were hurt.' })).toEqual(['passive_harm']);
    expect(failing({ ...example, own: 'You made me so angry that I left and did not come home.' })).toEqual([
      'blame_verb',
    ]);
    expect(failing({ ...example, change: 'Please forgive me.' })).toEqual(['asks_reassurance']);
    expect(failing({ ...example, change: 'Let me know by Friday.' })).toEqual(['demands_reply']);
    expect(failing({ ...example, own: 'I lied.' })).toEqual(['long_explanation']);
    expect(failing({ ...example, repair: ['Do better'] })).toEqual(['vague_repair']);
  });

  it("passes 6 of 7 with Marek's first draft and all with his second", () => {
    expect(scoreOf(form, first!)).toEqual({ 'checks.passing': 6 });
    expect(lintsOf(form, first!)).toMatchObject([{ code: 'if_or_but', path: 'own', excerpt: 'sorry if' }]);
    expect(scoreOf(form, second!)).toEqual({ 'checks.passing': 7 });
  });

  it('shows that count to its author alone', () => {
    expect(figuresForTeam(form, scoreOf(form, first!))).toEqual({});
    const record = formOf('EX-20', 'romantic');
    const figures = scoreOf(record.form, record.example);
    expect(figuresForTeam(record.form, figures)).toEqual(figures);
  });

  it('shows what changed between his drafts', () => {
    expect(diffAnswers(form, first!, second!).map(({ path, kind }) => [path, kind])).toEqual([
      ['own', 'changed'],
      ['regret', 'changed'],
      ['explain', 'added'],
      ['disclose.0', 'added'],
      ['recipientWants', 'changed'],
    ]);
  });

  it('asks for nothing unless told otherwise, and leaves the explanation open', () => {
    expect(emptyAnswers(form)).toEqual({ ask: 'none' });
    expect(codesOf(form, {})).toEqual(
      Object.fromEntries(
        ['own', 'regret', 'change', 'repair', 'ask', 'form', 'recipientWants'].map((key) => [
          key,
          ['required'],
        ]),
      ),
    );
  });

  it('goes to nobody who has not said that they want to hear it', () => {
    expect(mayBeShared(form, second!)).toBe(true);
    expect(mayBeShared(form, first!)).toBe(false);
    expect(mayBeShared(form, { ...second, own: 'You will regret this.' })).toBe(false);
  });

  it('offers disclosure to couples, repayment to friends, and a way through a therapist to families', () => {
    expect(keysOf(form)).toContain('disclose');
    const friends = formOf('EX-06', 'friendship');
    expect(keysOf(friends.form)).toContain('repayment');
    expect(
      codesOf(friends.form, { ...friends.example, repayment: { sum: { amount: 90000, currency: 'EUR' } } }),
    ).toEqual({
      'repayment.by': ['required'],
    });
    expect(keysOf(formOf('EX-06', 'family').form)).toEqual(
      expect.arrayContaining(['deliverThrough', 'noComfort']),
    );
  });
});
