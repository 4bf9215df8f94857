import type { BoundaryFigures } from '@reknit/agreements/model';

/**
 * One's own log in a sentence. For its author and their therapist alone.
 *
 * @example figuresInWords({ occasions: 7, respected: 5, tested: 1, crossed: 1, notHeldByMe: 0 })
 * // '7 occasions: 5 respected, 1 tested, 1 crossed'
 */
export function figuresInWords({ occasions, respected, tested, crossed }: BoundaryFigures): string {
  const parts = [
    [respected, 'respected'],
    [tested, 'tested'],
    [crossed, 'crossed'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return `${occasions} ${occasions === 1 ? 'occasion' : 'occasions'}: ${said.join(', ')}`;
}
