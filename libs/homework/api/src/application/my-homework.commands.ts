import { Injectable } from '@nestjs/common';
import { decline, open, pause, resume, type Standing } from '@reknit/homework/model';
import { orThrow, type Actor } from '@reknit/shared/api-kernel';
import type { ParticipationId, Saved } from '@reknit/shared/model';
import { OwnHomeworkRepository } from '../persistence/own-homework.repository';
import { HomeworkChanges } from './homework-changes';

type Rule = (standing: Standing, now: string) => ReturnType<typeof open>;

/** What a person in care does with their own homework besides answering it. */
@Injectable()
export class MyHomeworkCommands {
  constructor(
    private readonly own: OwnHomeworkRepository,
    private readonly changes: HomeworkChanges,
  ) {}

  open(actor: Actor, id: ParticipationId): Promise<Saved> {
    return this.move(actor, id, { rule: open, event: 'homework.opened' });
  }

  decline(actor: Actor, id: ParticipationId): Promise<Saved> {
    return this.move(actor, id, { rule: decline, event: 'homework.declined' });
  }

  pause(actor: Actor, id: ParticipationId): Promise<Saved> {
    return this.move(actor, id, { rule: pause, event: 'homework.paused' });
  }

  resume(actor: Actor, id: ParticipationId): Promise<Saved> {
    return this.move(actor, id, { rule: resume, event: 'homework.resumed' });
  }

  /** Sent twice, it happens once: where the move leads to where it already is, nothing is written or told again. */
  private async move(
    actor: Actor,
    id: ParticipationId,
    { rule, event }: { readonly rule: Rule; readonly event: string },
  ): Promise<Saved> {
    const own = await this.own.get(actor, id);
    this.changes.about(own.caseId, 'participation', id);
    const patch = orThrow(rule(own, this.changes.now()));
    if (patch.status === own.status) return { id, version: own.version };
    const version = await this.own.apply(own, patch);
    await this.changes.tell({
      caseId: own.caseId,
      event,
      participantId: own.participantId,
      exercise: own.exercise,
      relationType: own.relationType,
      about: { participation: id },
    });
    return { id, version };
  }
}
