import { describe, expect, it } from '@jest/globals';
import { namesIn } from '../index';

const people = ['Rosalind Achterberg', 'Tobias Mwangi-Feld', 'Li Ó Séaghdha'];

describe('names in a joint note', () => {
  it('are found by given or by family name, each person once', () => {
    expect(namesIn(['Rosalind described a Sunday talk.', 'Achterberg, again.'], people)).toEqual([
      'Rosalind Achterberg',
    ]);
    expect(namesIn(['A asked; Feld’s brother too.'], people)).toEqual(['Tobias Mwangi-Feld']);
    expect(namesIn(['As Séaghdha says'.normalize('NFD')], people)).toEqual(['Li Ó Séaghdha']);
  });

  it('are whole words as they are written: a part of another word, or a short one, is nobody', () => {
    expect(namesIn(['A and B both attended. Rosalinde is a café. Li.'], people)).toEqual([]);
    expect(namesIn([], people)).toEqual([]);
  });
});
