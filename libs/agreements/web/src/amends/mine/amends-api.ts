import { Service, inject } from '@angular/core';
import {
  amendsPaths,
  commitmentPaths,
  type DoneForMe,
  type ProposeAmends,
  type RateAmends,
  type SaveAmendsDraft,
  type SavedAmendsDraft,
} from '@reknit/agreements/model';
import { Commands } from '@reknit/shared/web-kernel/start';

/** What the two people of a plan do with it, on the wire. */
@Service()
export class AmendsApi {
  private readonly commands = inject(Commands);

  begin(participationId: string): Promise<{ readonly id: string }> {
    return this.commands.post(amendsPaths.myList, { participationId });
  }

  save(planId: string, body: SaveAmendsDraft, version: number): Promise<SavedAmendsDraft> {
    return this.commands.put(amendsPaths.draft(planId), body, { version });
  }

  /** A step without words of its own: submit, edit, share, withdraw, start, pause, resume, end, renegotiate. */
  step(path: (planId: string) => string, planId: string, version?: number): Promise<unknown> {
    return this.commands.post(path(planId), {}, version === undefined ? {} : { version });
  }

  accept(planId: string, contentHash: string): Promise<unknown> {
    return this.commands.post(amendsPaths.accept(planId), { contentHash });
  }

  decline(planId: string, reason: string): Promise<unknown> {
    return this.commands.post(amendsPaths.decline(planId), reason ? { reason } : {});
  }

  propose(planId: string, body: ProposeAmends): Promise<unknown> {
    return this.commands.post(amendsPaths.proposals(planId), body);
  }

  rate(planId: string, body: RateAmends): Promise<unknown> {
    return this.commands.post(amendsPaths.ratings(planId), body);
  }

  reflect(planId: string, text: string): Promise<unknown> {
    return this.commands.post(amendsPaths.reflection(planId), { text });
  }

  seen({ occurrenceId }: DoneForMe): Promise<unknown> {
    return this.commands.post(commitmentPaths.seen(occurrenceId));
  }

  didNotHappen({ occurrenceId, version }: DoneForMe): Promise<unknown> {
    return this.commands.post(commitmentPaths.disputes(occurrenceId), {}, { version });
  }
}
