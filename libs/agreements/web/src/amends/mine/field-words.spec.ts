import { fieldInWords } from './field-words';

describe('the field a fault of a plan is about', () => {
  it.each([
    ['terms.noReturnExpected', 'That you expect nothing in return'],
    ['harm.whatTheyAskedFor', 'What they have asked for'],
    ['commitments', 'What you commit to'],
    ['commitments.1.text', 'Commitment 2'],
    ['commitments.0.schedule.date', 'Commitment 1'],
    ['harmCheck.answers.h5', 'Would a child be drawn in?'],
    ['something.new', 'The plan'],
  ])('%s is called “%s”', (path, words) => {
    expect(fieldInWords(path)).toBe(words);
  });
});
