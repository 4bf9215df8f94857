import { describe, expect, it } from '@jest/globals';
import { declaredStatements, statement } from './sql';

describe('statement', () => {
  it('gives a text its name', () => {
    const made = statement('sql-spec.one', 'select 1');
    expect(made).toEqual({ name: 'sql-spec.one', text: 'select 1' });
    expect(declaredStatements().get('sql-spec.one')).toBe(made);
  });

  it('refuses a second text under a name that is taken', () => {
    statement('sql-spec.two', 'select 2');
    expect(() => statement('sql-spec.two', 'select 3')).toThrow('Two statements are called sql-spec.two.');
  });

  it('lets the same text be declared again', () => {
    statement('sql-spec.three', 'select 3');
    expect(() => statement('sql-spec.three', 'select 3')).not.toThrow();
  });
});
