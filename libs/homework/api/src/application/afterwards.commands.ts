import { Injectable } from '@nestjs/common';
import { afterwardsEffect, mostUrgent, type Afterwards } from '@reknit/homework/model';
import type { Actor } from '@reknit/shared/api-kernel';
import type { EntryId, Saved } from '@reknit/shared/model';
import { EntryRepository } from '../persistence/entry.repository';
import { HeldWork } from '../persistence/held-work.repository';
import { OwnHomeworkRepository } from '../persistence/own-homework.repository';
import { HomeworkChanges } from './homework-changes';

/** What somebody says about an exercise after doing it. Never refused for what it says. */
@Injectable()
export class AfterwardsCommands {
  constructor(
    private readonly own: OwnHomeworkRepository,
    private readonly entries: EntryRepository,
    private readonly changes: HomeworkChanges,
    private readonly held: HeldWork,
  ) {}

  async tell(actor: Actor, entryId: EntryId, body: Afterwards): Promise<Saved> {
    const own = await this.own.getByEntry(actor, entryId);
    this.changes.about(own.caseId, 'entry', entryId);
    const now = this.changes.now();
    await this.entries.addAfterwards(own, entryId, body, now);
    const { level, pausesPairWork } = afterwardsEffect(body.worse);
    const urgency = mostUrgent([own.attention, level]);
    const version = await this.own.heard(own, body, { urgency, calls: level !== null, at: now });
    if (pausesPairWork) await this.held.holdPerson(own.clientId, own.caseId, now);
    await this.changes.tell({
      caseId: own.caseId,
      event: 'homework.afterwards',
      participantId: own.participantId,
      exercise: own.exercise,
      relationType: own.relationType,
      about: { participation: own.id },
    });
    return { id: own.id, version };
  }
}
