import type { AccountId, ParticipantId } from '@reknit/shared/model';
import type { SessionPlace } from '../contract/session';
import type { SessionModality } from '../vocabulary/session-words';

/** How many it takes: the least, and the most. */
const SIZES: Readonly<Record<SessionModality, readonly [number, number]>> = {
  individual: [1, 1],
  couple: [2, 2],
  other_pair: [2, 2],
  family: [2, 12],
  group: [2, 12],
};

/**
 * Whether a session of this kind can be with so many people.
 *
 * @example peopleFit('couple', 1) // false
 */
export function peopleFit(modality: SessionModality, people: number): boolean {
  const [least, most] = SIZES[modality];
  return people >= least && people <= most;
}

/** Who comes and who holds it. */
export interface Company {
  readonly participantIds: readonly ParticipantId[];
  readonly clinicianIds: readonly AccountId[];
}

/**
 * What is different about who comes to a session. That clinicians stand in another order counts: the first one leads.
 *
 * @example changedCompany({ participantIds: ['r', 't'], clinicianIds: ['i'] }, { participantIds: ['t', 'n'], clinicianIds: ['i'] })
 * // { added: ['n'], takenOff: ['r'], clinicians: false }
 */
export function changedCompany(
  before: Company,
  after: Company,
): {
  readonly added: readonly ParticipantId[];
  readonly takenOff: readonly ParticipantId[];
  readonly clinicians: boolean;
} {
  return {
    added: after.participantIds.filter((id) => !before.participantIds.includes(id)),
    takenOff: before.participantIds.filter((id) => !after.participantIds.includes(id)),
    clinicians: before.clinicianIds.join() !== after.clinicianIds.join(),
  };
}

/** Everything that is not with one person alone. */
export function isJoint(modality: SessionModality): boolean {
  return modality !== 'individual';
}

/**
 * A room is for meeting in person, a link for video; both may be left open.
 *
 * @example placeFits({ medium: 'phone', roomId: '018f' }) // false
 */
export function placeFits({ medium, roomId, link }: SessionPlace): boolean {
  return (roomId === undefined || medium === 'in_person') && (link === undefined || medium === 'video');
}

/** People are somewhere else: where they are and that they are undisturbed is asked at the start. */
export function isRemote(medium: SessionPlace['medium']): boolean {
  return medium !== 'in_person';
}
