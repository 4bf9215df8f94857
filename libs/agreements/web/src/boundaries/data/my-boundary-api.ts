import { Service, inject } from '@angular/core';
import {
  boundaryPaths,
  type AnswerBoundary,
  type BoundaryDraft,
  type BoundaryPart,
  type BoundarySaved,
  type ChooseAfterRefusal,
  type CreateBoundary,
  type HeardBoundaryAnswer,
  type LogBoundaryEvent,
  type LoggedBoundaryEvent,
  type RenewBoundary,
  type RetireBoundary,
  type SetContactLevel,
} from '@reknit/agreements/model';
import { Commands } from '@reknit/shared/web-kernel/start';

/** One's own boundary with the version that was read. */
interface Read {
  readonly id: string;
  readonly version: number;
}

/** What somebody does about their own boundaries, on the wire. */
@Service()
export class MyBoundaryApi {
  private readonly commands = inject(Commands);

  create(body: CreateBoundary): Promise<BoundarySaved> {
    return this.commands.post(boundaryPaths.myBoundaries, body);
  }

  keep(id: string, draft: BoundaryDraft, version: number): Promise<BoundarySaved> {
    return this.commands.put(boundaryPaths.mine(id), draft, { version });
  }

  submit(id: string, version: number): Promise<BoundarySaved> {
    return this.commands.post(boundaryPaths.submit(id), {}, { version });
  }

  rehearse({ id, version }: Read, note: string): Promise<BoundarySaved> {
    return this.commands.post(boundaryPaths.rehearsals(id), note ? { note } : {}, { version });
  }

  tell({ id, version }: Read, inProduct: boolean, parts: readonly BoundaryPart[]): Promise<BoundarySaved> {
    return this.commands.post(boundaryPaths.tell(id), { inProduct, parts }, { version });
  }

  activate({ id, version }: Read): Promise<BoundarySaved> {
    return this.commands.post(boundaryPaths.activate(id), {}, { version });
  }

  heard({ id, version }: Read, answer: HeardBoundaryAnswer['answer']): Promise<BoundarySaved> {
    return this.commands.post(boundaryPaths.heardAnswer(id), { answer }, { version });
  }

  pause({ id, version }: Read, emergencyToday: boolean): Promise<BoundarySaved> {
    return this.commands.post(boundaryPaths.pause(id), { emergencyToday }, { version });
  }

  resume({ id, version }: Read): Promise<BoundarySaved> {
    return this.commands.post(boundaryPaths.resume(id), {}, { version });
  }

  review({ id, version }: Read): Promise<BoundarySaved> {
    return this.commands.post(boundaryPaths.review(id), {}, { version });
  }

  renew({ id, version }: Read, body: RenewBoundary): Promise<BoundarySaved> {
    return this.commands.post(boundaryPaths.renew(id), body, { version });
  }

  adjust({ id, version }: Read): Promise<BoundarySaved> {
    return this.commands.post(boundaryPaths.adjust(id), {}, { version });
  }

  retire({ id, version }: Read, body: RetireBoundary): Promise<BoundarySaved> {
    return this.commands.post(boundaryPaths.retire(id), body, { version });
  }

  choose({ id, version }: Read, choice: ChooseAfterRefusal['choice']): Promise<BoundarySaved> {
    return this.commands.post(boundaryPaths.afterRefusal(id), { choice }, { version });
  }

  withdraw({ id, version }: Read): Promise<BoundarySaved> {
    return this.commands.post(boundaryPaths.withdraw(id), {}, { version });
  }

  log(id: string, event: LogBoundaryEvent, key: string): Promise<LoggedBoundaryEvent> {
    return this.commands.post(boundaryPaths.events(id), event, { idempotencyKey: key });
  }

  correct(eventId: string, event: LogBoundaryEvent, number: number): Promise<LoggedBoundaryEvent> {
    return this.commands.post(boundaryPaths.correctEvent(eventId), event, { version: number });
  }

  strike(eventId: string, reason: string): Promise<LoggedBoundaryEvent> {
    return this.commands.post(boundaryPaths.strikeEvent(eventId), { reason });
  }

  setContact(body: SetContactLevel): Promise<void> {
    return this.commands.post(boundaryPaths.contactLevels, body);
  }

  answer(id: string, body: AnswerBoundary): Promise<void> {
    return this.commands.post(boundaryPaths.answerTold(id), body);
  }

  logTold(id: string, event: LogBoundaryEvent, key: string): Promise<LoggedBoundaryEvent> {
    return this.commands.post(boundaryPaths.toldEvents(id), event, { idempotencyKey: key });
  }

  pauseTold(id: string): Promise<void> {
    return this.commands.post(boundaryPaths.pauseTold(id));
  }

  resumeTold(id: string): Promise<void> {
    return this.commands.post(boundaryPaths.resumeTold(id));
  }

  withdrawTold(id: string): Promise<void> {
    return this.commands.post(boundaryPaths.withdrawTold(id));
  }
}
