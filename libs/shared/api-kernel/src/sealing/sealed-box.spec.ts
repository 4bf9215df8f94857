import { randomBytes } from 'node:crypto';
import { MasterKeys } from './master-keys';
import {
  KEY_BYTES,
  keyIdOf,
  openBox,
  SealBroken,
  sealBox,
  type SealedPlace,
  type SealingKey,
} from './sealed-box';

const key: SealingKey = { id: '0199a000-0000-7000-8000-0000000000a1', bytes: randomBytes(KEY_BYTES) };
const place: SealedPlace = {
  table: 'note_revision',
  column: 'content',
  practiceId: '0199a000-0000-7000-8000-0000000000b1',
  rowId: '0199a000-0000-7000-8000-0000000000c1',
  revision: 3,
};
const WORDS = 'She felt stupid in her own house. Ça va — привет — مرحبا — 🙂';
const seal = (text = WORDS) => sealBox(key, place, Buffer.from(text, 'utf8'));

function opens(box: Buffer, by: SealingKey = key, at: SealedPlace = place): boolean {
  try {
    openBox(by, at, box);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(SealBroken);
    return false;
  }
}

describe('a sealed box', () => {
  it('gives back exactly what was put into it, down to nothing at all', () => {
    for (const text of [WORDS, '', 'x', 'y'.repeat(200_000)])
      expect(openBox(key, place, seal(text)).toString('utf8')).toBe(text);
  });

  it('holds none of the words, and costs forty-five bytes', () => {
    const box = seal('a plain word');
    expect(box.includes('plain')).toBe(false);
    expect(box).toHaveLength('a plain word'.length + 45);
    expect(keyIdOf(box)).toBe(key.id);
  });

  it('does not open when any byte of it was changed, in any of a hundred', () => {
    let tried = 0;
    let accepted = 0;
    for (let count = 0; count < 100; count += 1) {
      const box = seal(`${count} ${WORDS}`);
      for (let at = 0; at < box.length; at += 1) {
        const changed = Buffer.from(box);
        changed[at] = (changed[at] ?? 0) ^ (1 << ((at + count) % 8));
        tried += 1;
        if (opens(changed)) accepted += 1;
      }
    }
    expect(tried).toBeGreaterThan(10_000);
    expect(accepted).toBe(0);
  });

  it.each<[string, Partial<SealedPlace>]>([
    ['another table', { table: 'note_addition' }],
    ['another column', { column: 'header' }],
    ['another practice', { practiceId: '0199a000-0000-7000-8000-0000000000b2' }],
    ['another row', { rowId: '0199a000-0000-7000-8000-0000000000c2' }],
    ['another revision', { revision: 4 }],
  ])('does not open when it was moved to %s', (_, elsewhere) => {
    expect(opens(seal())).toBe(true);
    expect(opens(seal(), key, { ...place, ...elsewhere })).toBe(false);
  });

  it('does not open with a tag that was cut, nor when it is cut anywhere', () => {
    const box = seal();
    const shortTag = Buffer.concat([box.subarray(0, 29), box.subarray(29, 33), box.subarray(45)]);
    expect(opens(shortTag)).toBe(false);
    for (let length = 0; length < box.length; length += 1) expect(opens(box.subarray(0, length))).toBe(false);
  });

  it('does not open by another key, even one that calls itself by the same id', () => {
    expect(opens(seal(), { id: key.id, bytes: randomBytes(KEY_BYTES) })).toBe(false);
    expect(opens(seal(), { id: '0199a000-0000-7000-8000-0000000000a2', bytes: key.bytes })).toBe(false);
  });

  it('is never sealed the same way twice', () => {
    const starts = new Set<string>();
    for (let count = 0; count < 20_000; count += 1) starts.add(seal('same').subarray(17, 29).toString('hex'));
    expect(starts.size).toBe(20_000);
  });

  it('is bound to a place whose parts cannot run into one another', () => {
    expect(() => sealBox(key, { ...place, table: 'note|revision' }, Buffer.alloc(1))).toThrow();
    expect(() => sealBox(key, { ...place, column: '' }, Buffer.alloc(1))).toThrow();
  });
});

describe('the master key', () => {
  const now = randomBytes(KEY_BYTES).toString('hex');
  const next = randomBytes(KEY_BYTES).toString('hex');
  const bytes = randomBytes(KEY_BYTES);

  it('wraps each tree by a key of its own: neither opens what belongs to the other', () => {
    const masters = new MasterKeys({ now });
    const wrapped = masters.wrap('psychotherapy', place, bytes);
    expect(masters.unwrap('psychotherapy', place, wrapped)).toEqual(bytes);
    expect(() => masters.unwrap('record', place, wrapped)).toThrow(SealBroken);
  });

  it('is changed by wrapping anew what it wrapped: the key inside stays, and the old master is needed no more', () => {
    const wrapped = new MasterKeys({ now }).wrap('record', place, bytes);
    const during = new MasterKeys({ now: next, before: now });
    expect(during.isCurrent('record', wrapped)).toBe(false);
    const again = during.wrap('record', place, during.unwrap('record', place, wrapped));
    expect(during.isCurrent('record', again)).toBe(true);
    expect(new MasterKeys({ now: next }).unwrap('record', place, again)).toEqual(bytes);
    expect(() => new MasterKeys({ now: next }).unwrap('record', place, wrapped)).toThrow(SealBroken);
    expect(() => new MasterKeys({ now }).unwrap('record', place, again)).toThrow(SealBroken);
  });

  it('has thirty-two bytes', () => {
    expect(() => new MasterKeys({ now: 'abcd' })).toThrow('32 bytes');
  });
});
