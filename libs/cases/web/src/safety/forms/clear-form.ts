import { applyEach, required, validate, type SchemaPathTree } from '@angular/forms/signals';
import { SAFETY_LIMITS, type CaseSafety, type ClearForJointWork } from '@reknit/cases/model';
import type { ParticipantId } from '@reknit/shared/model';
import { lengthWithin } from '@reknit/shared/web-kernel';
import { takingPart } from '../next-step';

export interface ClearModel {
  people: { participantId: string; covered: boolean }[];
  reason: string;
}

/** Everybody who takes part is covered unless somebody is left out. */
export function clearModel(safety: Pick<CaseSafety, 'people'>): ClearModel {
  const people = takingPart(safety)
    .filter(({ state }) => state === 'active')
    .map(({ participantId }) => ({ participantId: participantId as string, covered: true }));
  return { people, reason: '' };
}

export const covered = ({ people }: ClearModel): readonly string[] =>
  people.flatMap((person) => (person.covered ? [person.participantId] : []));

/** A reason is needed while a check-in of somebody covered is anything but a plain no. */
export function needsReason(model: ClearModel, screens: CaseSafety['screens']): boolean {
  const ids = covered(model);
  return screens.some(
    ({ participantId, result }) => ids.includes(participantId) && (result === 'positive' || result === 'ask'),
  );
}

export function clearSchema(screens: CaseSafety['screens']): (path: SchemaPathTree<ClearModel>) => void {
  return (path) => {
    validate(path.people, ({ value }) =>
      value().filter((person) => person.covered).length < 2
        ? { kind: 'too-few', message: 'Choose at least two people.' }
        : undefined,
    );
    applyEach(path.people, () => undefined);
    required(path.reason, {
      message: 'Write down what you asked, and why joint work is right all the same.',
      when: ({ valueOf }) => needsReason({ people: valueOf(path.people), reason: '' }, screens),
    });
    lengthWithin(path.reason, SAFETY_LIMITS.reason);
  };
}

export function clearBody(model: ClearModel): ClearForJointWork {
  const reason = model.reason.trim();
  return { participantIds: covered(model) as ParticipantId[], ...(reason && { reason }) };
}
