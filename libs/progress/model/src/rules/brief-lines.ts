import { MATERIAL_TOPICS, raisable, type Material } from '@reknit/cases/model';
import type { ParticipantId } from '@reknit/shared/model';
import type { BriefLine } from '../contract/brief';

/**
 * The lines of a brief: by topic in the order of `MATERIAL_TOPICS`, newest first within one, each with the way it may be raised
 * in front of `audience`. Who may read a line is not part of what comes out.
 *
 * @param names of the participants a line may be about
 * @example
 * briefLines([{ source: { kind: 'goal.rating', id: '1' }, topic: 'goal', event: 'goal.rated', at, readers: ['r'] }],
 *   { audience: ['r', 't'], names: new Map() })[0].raisable // 'individually'
 */
export function briefLines(
  material: readonly Material[],
  { audience, names }: BriefFor,
): readonly BriefLine[] {
  return [...material].sort(byTopic).map(({ readers, ...line }) => {
    const personName = line.participantId && names.get(line.participantId);
    return { ...line, ...(personName && { personName }), raisable: raisable(readers, audience) };
  });
}

export interface BriefFor {
  readonly audience: readonly ParticipantId[];
  readonly names: ReadonlyMap<ParticipantId, string>;
}

function byTopic(one: Material, other: Material): number {
  return (
    MATERIAL_TOPICS.indexOf(one.topic) - MATERIAL_TOPICS.indexOf(other.topic) ||
    other.at.localeCompare(one.at) ||
    one.source.id.localeCompare(other.source.id)
  );
}
