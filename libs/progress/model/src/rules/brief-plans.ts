import { raisable } from '@reknit/cases/model';
import { JOINT_SECTION, type NoteSection } from '@reknit/sessions/model';
import type { Instant, ParticipantId } from '@reknit/shared/model';
import type { BriefPlan } from '../contract/brief';

/** What the newest note of a section planned. */
export interface PlannedInNote {
  readonly noteId: string;
  readonly section: NoteSection;
  /** Whose section; absent for the joint one. */
  readonly sectionName?: string;
  readonly about: Instant;
  /** Who was at the session it was written about: nobody is certain to have heard it otherwise. */
  readonly heardBy: readonly ParticipantId[];
  readonly texts: BriefPlan['texts'];
}

/**
 * What was planned, with the way it may be raised in front of `audience`. A plan of the joint section is everybody's who was there when
 * it was made; somebody who missed that session, or came to the case later, was not told. One out of somebody's own section is theirs.
 *
 * @example
 * briefPlans([{ noteId, section: 'joint', about, heardBy: ['r'], texts }], ['r', 't'])[0].raisable // 'individually'
 */
export function briefPlans(
  plans: readonly PlannedInNote[],
  audience: readonly ParticipantId[],
): readonly BriefPlan[] {
  return plans.map(({ noteId, section, sectionName, about, heardBy, texts }) => ({
    noteId,
    about,
    ...(sectionName === undefined ? {} : { personName: sectionName }),
    raisable: raisable(section === JOINT_SECTION ? heardBy : [], audience),
    texts,
  }));
}
