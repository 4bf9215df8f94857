import { Service, inject } from '@angular/core';
import {
  amendsPaths,
  type AmendsForTeam,
  type ApproveAmends,
  type CoApproveAmends,
  type RecordWillingness,
  type ReviewAmendsPlan,
} from '@reknit/agreements/model';
import type { ParticipationId, Saved } from '@reknit/shared/model';
import { Commands } from '@reknit/shared/web-kernel/start';

type Plan = Pick<AmendsForTeam, 'id' | 'caseId' | 'version'>;
type PlanPath = (caseId: string, planId: string) => string;

/** What the care team does with a plan, on the wire. */
@Service()
export class AmendsCaseApi {
  private readonly commands = inject(Commands);

  draftTogether(caseId: string, participationId: ParticipationId, idempotencyKey: string): Promise<Saved> {
    return this.commands.post<Saved>(amendsPaths.forCase(caseId), { participationId }, { idempotencyKey });
  }

  giveBack(plan: Plan, comment: string): Promise<unknown> {
    return this.over(amendsPaths.giveBack, plan, { comment });
  }

  approve(plan: Plan, body: ApproveAmends): Promise<unknown> {
    return this.over(amendsPaths.approve, plan, body);
  }

  coApprove(plan: Plan, body: CoApproveAmends): Promise<unknown> {
    return this.over(amendsPaths.coApproval, plan, body);
  }

  askedWillingness({ caseId, id }: Plan, body: RecordWillingness): Promise<unknown> {
    return this.commands.post(amendsPaths.willingness(caseId, id), body);
  }

  reviewed(plan: Plan, body: ReviewAmendsPlan): Promise<unknown> {
    return this.over(amendsPaths.reviewed, plan, body);
  }

  /** Without words of its own: deliver, pause, resume, end, continue indirectly. */
  step(path: PlanPath, plan: Plan): Promise<unknown> {
    return this.over(path, plan, {});
  }

  /** The whole text anew: the note, or how something is told. */
  write(path: PlanPath, { caseId, id }: Plan, text: string): Promise<unknown> {
    return this.commands.put(path(caseId, id), { text });
  }

  private over(path: PlanPath, { caseId, id, version }: Plan, body: object): Promise<unknown> {
    return this.commands.post(path(caseId, id), body, { version });
  }
}
