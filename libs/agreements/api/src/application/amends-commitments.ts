import { Injectable } from '@nestjs/common';
import {
  isOver,
  type AmendsActor,
  type AmendsStep,
  type CommitmentConfirmation,
  type ConfirmBy,
  type FollowThrough,
  type OccurrenceActor,
} from '@reknit/agreements/model';
import type { AccountId, Instant } from '@reknit/shared/model';
import { AmendsRepository } from '../persistence/amends.repository';
import type { AmendsPlanRow, AmendsVersionRow } from '../persistence/amends-rows';
import { Commitments } from './commitments';

interface Followed {
  readonly step: AmendsStep;
  readonly by: AmendsActor;
  /** Of whoever acts, where it is a person. */
  readonly accountId?: AccountId;
  readonly version?: AmendsVersionRow;
  readonly now: Instant;
}

const UNDER_WAY: readonly string[] = ['in_progress', 'amending'];

/** What a move of a plan means to the commitments in it: they begin, rest, go on and end with it. */
@Injectable()
export class AmendsCommitments {
  constructor(
    private readonly commitments: Commitments,
    private readonly plans: AmendsRepository,
  ) {}

  async follow(plan: AmendsPlanRow, { step, by, accountId, version, now }: Followed): Promise<void> {
    const actor = { actor: ACTORS[by], accountId };
    const owner = ownerOf(plan);
    const { state, inForce } = step.plan;
    if (isOver(state)) await this.commitments.end(owner, 'ended', actor);
    else if (state === 'paused') await this.commitments.pause(owner, { from: now }, actor);
    else if (state === 'in_progress' && plan.state === 'accepted')
      await this.begin(plan, await this.inForceOf(plan), actor);
    else if (state === 'in_progress' && inForce !== undefined && version)
      await this.begin(plan, version, actor);
    else if (plan.state === 'paused' && UNDER_WAY.includes(state))
      await this.commitments.resume(owner, actor);
  }

  followThrough(plan: { readonly id: string }): Promise<FollowThrough> {
    return this.commitments.followThrough(ownerOf(plan));
  }

  occurrencesOf(plan: { readonly id: string }) {
    return this.commitments.occurrencesOf(ownerOf(plan));
  }

  commitmentsOf(plan: { readonly id: string }) {
    return this.commitments.commitmentsOf(ownerOf(plan));
  }

  isFinished(plan: { readonly id: string }): Promise<boolean> {
    return this.commitments.isFinished(ownerOf(plan));
  }

  private async begin(
    plan: AmendsPlanRow,
    version: AmendsVersionRow | undefined,
    actor: { readonly actor: OccurrenceActor },
  ): Promise<void> {
    if (!version) return;
    const { text } = version;
    await this.commitments.put({
      owner: ownerOf(plan),
      author: {
        caseId: plan.caseId,
        participantId: plan.authorParticipantId,
        clientId: plan.authorClientId,
      },
      revision: version.number,
      confirmation: CONFIRMATIONS[text.confirmBy],
      timeZone: text.planTimezone,
      startsOn: text.startsOn,
      endsOn: text.endsOn === 'open_ended' ? undefined : text.endsOn,
      terms: text.commitments,
    });
    await this.commitments.activate(ownerOf(plan), version.number, actor);
  }

  private async inForceOf(plan: AmendsPlanRow): Promise<AmendsVersionRow | undefined> {
    return (await this.plans.versionsOf(plan)).find(({ number }) => number === plan.inForce);
  }
}

const ACTORS: Readonly<Record<AmendsActor, OccurrenceActor>> = {
  author: 'author',
  harmed: 'other',
  clinician: 'clinician',
  supervisor: 'clinician',
  system: 'system',
};
const CONFIRMATIONS: Readonly<Record<ConfirmBy, CommitmentConfirmation>> = {
  self_report: 'self_report',
  harmed_party_may_confirm: 'other_may_confirm',
  therapist_checks: 'therapist_checks',
};

function ownerOf({ id }: { readonly id: string }) {
  return { ownerKind: 'amends_plan', ownerId: id } as const;
}
