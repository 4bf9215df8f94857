import { decodeCursor, encodeCursor } from './keyset';

const ID = '019a2b3c-4d5e-7f60-8a9b-0c1d2e3f4a5b';

describe('a cursor', () => {
  it.each([
    ['text', "Ro's & Tó — 100%"],
    ['integer', '12'],
    ['day', '2026-03-08'],
    ['instant', '2026-03-08T07:30:00.000Z'],
    ['id', ID],
  ] as const)('brings a %s back as it was', (part, value) => {
    const cursor = encodeCursor('here', [value, ID]);
    expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(decodeCursor(cursor, 'here', [part, 'id'])).toEqual([value, ID]);
  });

  it.each([
    ['of another order', encodeCursor('there', ['1'])],
    ['with too little', encodeCursor('here', [])],
    ['with too much', encodeCursor('here', ['1', '2'])],
    ['of another kind', encodeCursor('here', ['one'])],
    ['that is no text', Buffer.from('["here",1]').toString('base64url')],
    ['that is no list', Buffer.from('{"0":"here","1":"1"}').toString('base64url')],
    ['that is no JSON', 'abc'],
    ['that is empty', ''],
  ])('%s stands for nothing', (_, cursor) => {
    expect(decodeCursor(cursor, 'here', ['integer'])).toBeUndefined();
  });
});
