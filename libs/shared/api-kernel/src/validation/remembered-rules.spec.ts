import { jest } from '@jest/globals';
import { rememberRules } from './remembered-rules';

describe('rememberRules', () => {
  class One {}
  class Other {}
  const storage = () => {
    const look = jest.fn((...[of, , , , groups]: readonly unknown[]) => [{ of, groups }]);
    const made = { getTargetValidationMetadatas: look as never };
    rememberRules(made);
    rememberRules(made);
    const ask = (target: unknown, groups?: string[]): unknown =>
      (made.getTargetValidationMetadatas as typeof look)(target, '', false, false, groups);
    return { look, ask };
  };

  it('looks for the rules of a class once', () => {
    const { look, ask } = storage();
    const first = ask(One);
    expect(ask(One)).toBe(first);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('keeps the classes apart', () => {
    const { ask } = storage();
    ask(One);
    expect(ask(Other)).toEqual([{ of: Other, groups: undefined }]);
  });

  it('does not answer a question about groups with what it knows', () => {
    const { ask } = storage();
    ask(One);
    expect(ask(One, ['late'])).toEqual([{ of: One, groups: ['late'] }]);
  });
});
