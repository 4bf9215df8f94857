import { Service, inject } from '@angular/core';
import {
  reliabilityPaths,
  type MakePromise,
  type MyPromise,
  type PromiseSaved,
  type PromiseWords,
  type ReflectOnPromises,
} from '@reknit/agreements/model';
import { Commands } from '@reknit/shared/web-kernel/start';

export type PromiseStep = 'pause' | 'resume' | 'finish' | 'drop';

/** What somebody does with their own promises, on the wire. */
@Service()
export class ReliabilityApi {
  private readonly commands = inject(Commands);

  promise(participationId: string, body: MakePromise): Promise<PromiseSaved> {
    return this.commands.post(reliabilityPaths.promises(participationId), body);
  }

  reword({ id, version }: MyPromise, body: PromiseWords): Promise<PromiseSaved> {
    return this.commands.post(reliabilityPaths.reword(id), body, { version });
  }

  step({ id, version }: MyPromise, step: PromiseStep): Promise<PromiseSaved> {
    return this.commands.post(reliabilityPaths[step](id), {}, { version });
  }

  reflect(participationId: string, body: ReflectOnPromises): Promise<unknown> {
    return this.commands.post(reliabilityPaths.reflections(participationId), body);
  }

  share({ id }: MyPromise, participantId: string): Promise<unknown> {
    return this.commands.post(reliabilityPaths.shares(id), { participantId });
  }

  endShare(shareId: string): Promise<unknown> {
    return this.commands.post(reliabilityPaths.endShare(shareId));
  }

  notice(occurrenceId: string): Promise<unknown> {
    return this.commands.post(reliabilityPaths.notice(occurrenceId));
  }
}
