import { describe, expect, it } from '@jest/globals';
import {
  attentionOf,
  emptyAnswers,
  mayBeShared,
  progressOf,
  scoreOf,
  validate,
  visibleTo,
  whoCanSee,
  fieldAt,
} from '../../index';
import { codesOf, formOf, keysOf } from '../../testing/form-of';
import { samples } from './examples';

const { form, example } = formOf('EX-05', 'family');

describe('EX-05 Impact statement', () => {
  it('needs a moment or a feeling, and nothing else', () => {
    expect(codesOf(form, {})).toEqual({ whatMattered: ['one-of-required'], feelings: ['one-of-required'] });
    expect(codesOf(form, { whatMattered: 'The steps.' })).toEqual({});
    expect(codesOf(form, { feelings: [{ word: 'sad', intensity: 8 }] })).toEqual({});
    expect(progressOf(form, {})).toMatchObject({ answered: 0, total: 1 });
    expect(progressOf(form, { whatMattered: 'The steps.' })).toMatchObject({ answered: 1, total: 1 });
  });

  it('saves half of it as a draft', () => {
    const half = { needNow: ['Say it'], questionsIHave: [{ question: 'Why?' }] };
    expect(validate(form, half, 'draft')).toEqual({ ok: true, value: half });
  });

  it('keeps everything unless the person has said how it may be heard', () => {
    const how = (deliverHow: string) => mayBeShared(form, { ...example, deliverHow });
    expect([how('not_at_all'), how('therapist_holds'), how('read_in_session'), how('send')]).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(mayBeShared(form, { whatMattered: 'The steps.' })).toBe(false);
    expect(emptyAnswers(form)).toEqual({ deliverHow: 'therapist_holds' });
  });

  it('follows readiness and the strongest feeling: Noor goes from 3 to 7', () => {
    const noor = samples.filter(({ who }) => who === 'Noor').map(({ answers }) => scoreOf(form, answers));
    expect(noor).toEqual([
      { readyToBeHeard: 3, 'feelings.strongest': 8 },
      { readyToBeHeard: 7, 'feelings.strongest': 8 },
    ]);
  });

  it('lets "none of these" stand alone', () => {
    expect(codesOf(form, { ...example, bodyAndDay: ['none', 'sleep'] })).toEqual({
      bodyAndDay: ['not-alone'],
    });
  });

  it('offers a page nobody else can read, to those who write to somebody who cannot hear it', () => {
    const unsent = { ...example, writtenTo: 'died', unsent: 'I waited for you.' };
    expect(validate(form, unsent, 'submit')).toEqual({ ok: true, value: unsent });
    expect(visibleTo(form, unsent, 'clinician')).not.toHaveProperty('unsent');
    expect(visibleTo(form, unsent, 'participant-with-grant')).not.toHaveProperty('unsent');
    expect(visibleTo(form, unsent, 'author')).toHaveProperty('unsent');
    expect(whoCanSee(fieldAt(form, 'unsent')!).words).toContain('a court may in rare cases');
    const sent = validate(form, { ...unsent, writtenTo: 'them' }, 'submit');
    expect(sent.ok && 'unsent' in sent.value).toBe(false);
  });

  it('is shorter among friends, and asks about the people both know', () => {
    const friends = keysOf(formOf('EX-05', 'friendship').form);
    expect(friends).toContain('sharedCircle');
    expect(friends).not.toContain('bodyAndDay');
    expect(friends).not.toContain('unsent');
  });

  it('asks the clinician to discuss what knowing would do when many questions seek intimate detail', () => {
    const { form: romantic, example: statement } = formOf('EX-05', 'romantic');
    const asked = ['How many times?', 'Did you kiss?', 'Was it better than with me?'];
    const questionsIHave = asked.map((question) => ({ question, wantAnswer: 'later' }));
    expect(attentionOf(romantic, { ...statement, questionsIHave })).toEqual([
      { level: 'amber', code: 'detail-seeking', path: 'questionsIHave' },
    ]);
  });
});
