import type { SchemaPathTree } from '@angular/forms/signals';
import {
  CASE_LIMITS,
  RUPTURE_KINDS,
  RuptureRole,
  RuptureStatus,
  type ParticipantView,
  type RecordRupture,
  type RuptureView,
} from '@reknit/cases/model';
import { lengthWithin, mustHave } from '@reknit/shared/web-kernel';

export interface RuptureModel {
  title: string;
  kind: string;
  whenText: string;
  summary: string;
  status: string;
  /** One row a person of the case; without a role the event says nothing of them. */
  roles: { participantId: string; role: string }[];
}

export function ruptureModel(
  people: readonly Pick<ParticipantView, 'id'>[],
  rupture?: RuptureView,
): RuptureModel {
  return {
    title: rupture?.title ?? '',
    kind: rupture?.kind ?? '',
    whenText: rupture?.whenText ?? '',
    summary: rupture?.summary ?? '',
    status: rupture?.status ?? 'named',
    roles: people.map(({ id }) => ({
      participantId: id,
      role: rupture?.roles.find((role) => role.participantId === id)?.role ?? '',
    })),
  };
}

export function ruptureSchema(path: SchemaPathTree<RuptureModel>): void {
  mustHave(path.title, 'Give it a short name that hurts nobody.');
  lengthWithin(path.title, CASE_LIMITS.ruptureTitle);
  mustHave(path.kind, 'Choose what comes nearest.');
  lengthWithin(path.whenText, CASE_LIMITS.whenText);
  lengthWithin(path.summary, CASE_LIMITS.ruptureSummary);
}

export function ruptureBody(model: RuptureModel): RecordRupture {
  return {
    title: model.title.trim(),
    kind: RUPTURE_KINDS.find((kind) => kind === model.kind) ?? 'other',
    whenText: model.whenText.trim(),
    summary: model.summary.trim(),
    status: Object.values(RuptureStatus).find((status) => status === model.status) ?? RuptureStatus.named,
    roles: model.roles.flatMap(({ participantId, role: chosen }) => {
      const role = Object.values(RuptureRole).find((each) => each === chosen);
      return role ? [{ participantId, role }] : [];
    }),
  };
}
