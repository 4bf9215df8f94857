import { matching, type PaletteEntry } from './matching';

const entry = (words: string): PaletteEntry => ({ words, hint: 'Page', link: ['/'] });
const all = [entry('Today'), entry('Open a case'), entry('Priya & Séan')];

describe('what the palette finds', () => {
  it('is everything before anything is asked', () => {
    expect(matching(all, '  ')).toEqual(all);
  });

  it('is what every word begins a word of, whatever the accents and the case', () => {
    expect(matching(all, 'CASE op').map(({ words }) => words)).toEqual(['Open a case']);
    expect(matching(all, 'sean').map(({ words }) => words)).toEqual(['Priya & Séan']);
    expect(matching(all, 'ase')).toEqual([]);
    expect(matching(all, 'open today')).toEqual([]);
  });
});
