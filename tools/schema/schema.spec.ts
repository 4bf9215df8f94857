import { drift } from './drift.mjs';
import { difference } from './snapshot.mjs';

const column = { name: 'status', type: 'text', nullable: false, hasDefault: false };
const table = (...columns: (typeof column)[]) => [{ table: 'homework', columns }];

describe('drift', () => {
  it('is none where entity and table agree, also about a column only the table fills', () => {
    const filled = { ...column, name: 'made_at', hasDefault: true };
    expect(drift(table(column), table(column, filled))).toEqual([]);
  });

  it('names table, column and what differs', () => {
    const other = { ...column, type: 'text[]', nullable: true };
    expect(drift(table(other), table(column))).toEqual([
      'homework.status: text[] in the entity, text in the table',
      'homework.status: may be null in the entity, is never null in the table',
    ]);
  });

  it('sees what is missing on either side', () => {
    expect(drift(table(column), [])).toEqual(['homework: there is no such table']);
    expect(drift(table(column), table())).toEqual(['homework.status: there is no such column']);
    expect(drift(table(), table(column))).toEqual([
      'homework.status: the table demands it and the entity does not know it',
    ]);
  });
});

it('two states differ by their lines', () => {
  expect(difference(['a', 'b'], ['b', 'c'])).toEqual(['- a', '+ c']);
  expect(difference(['a'], ['a'])).toEqual([]);
});
