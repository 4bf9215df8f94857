/**
 * What somebody of a round is called.
 *
 * @example nameIn([{ participantId: 'p1', name: 'Ines' }], 'p2') // 'Somebody who has left'
 */
export function nameIn(
  people: readonly { readonly participantId: string; readonly name: string }[],
  id: string,
): string {
  return people.find(({ participantId }) => participantId === id)?.name ?? 'Somebody who has left';
}
