import { Injectable } from '@nestjs/common';
import {
  amendsAdvice,
  AMENDS_LIMITS,
  COMMITMENT_LIMITS,
  type CommitmentTerms,
  type SavedAmendsDraft,
} from '@reknit/agreements/model';
import type { Actor } from '@reknit/shared/api-kernel';
import { ApologyTexts, repairOf } from '../persistence/apology-texts';
import { AmendsRepository } from '../persistence/amends.repository';
import { AmendsDesk } from './amends-desk';
import { AmendsDrafts } from './amends-drafts';

/** What somebody offered in their apology becomes commitments to be worked out, when they ask for it. */
@Injectable()
export class AmendsFromApology {
  constructor(
    private readonly plans: AmendsRepository,
    private readonly drafts: AmendsDrafts,
    private readonly texts: ApologyTexts,
    private readonly desk: AmendsDesk,
  ) {}

  async take(actor: Actor, id: string, expected: number): Promise<SavedAmendsDraft> {
    const plan = await this.plans.asAuthor(actor, id, expected);
    this.desk.changes.about(plan);
    await this.drafts.requireWriting(plan);
    const entry = await this.texts.latest(plan.caseId, plan.authorParticipantId);
    const writing = { zone: actor.timeZone, today: this.desk.time.today(actor.timeZone) };
    const draft = await this.drafts.current(plan, writing);
    const known = new Set(draft.commitments.map(({ text }) => text));
    const fresh = (entry ? repairOf(entry) : []).map(begun).filter(({ text }) => !known.has(text));
    const commitments = [...draft.commitments, ...fresh].slice(0, AMENDS_LIMITS.commitments.max);
    const now = this.desk.time.now();
    const saved = await this.drafts.save(plan, { commitments }, { ...writing, now });
    const version = await this.plans.apply(plan, {});
    return { id, version, savedAt: now, advice: amendsAdvice(saved) };
  }
}

/** When, and with what room, is still to be said. */
function begun(line: string): CommitmentTerms {
  return {
    kind: 'one_off',
    text: [...line.trim()].slice(0, COMMITMENT_LIMITS.text.max).join(''),
    schedule: { freq: 'once' },
    graceMinutes: COMMITMENT_LIMITS.graceMinutes.default,
    proof: 'none',
    excusePolicy: 'clinician_only',
    onMiss: 'open_EX-14',
  };
}
