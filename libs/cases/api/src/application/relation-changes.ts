import { Injectable } from '@nestjs/common';
import { Transactions } from '@reknit/shared/api-kernel';
import type { CaseId, RelationSubtype } from '@reknit/shared/model';

/** How people of a case stand to each other was written anew: `married` became `separated`. */
export interface RelationChanged {
  readonly caseId: CaseId;
  readonly before: RelationSubtype;
  readonly after: RelationSubtype;
}

type Listener = (what: RelationChanged) => Promise<void>;

/** For what other domains keep between these people. Listeners run inside the same transaction, as the system. */
@Injectable()
export class RelationChanges {
  private readonly listeners: Listener[] = [];

  constructor(private readonly transactions: Transactions) {}

  onChanged(listener: Listener): void {
    this.listeners.push(listener);
  }

  async tell(what: RelationChanged): Promise<void> {
    if (what.before === what.after || this.listeners.length === 0) return;
    await this.transactions.asSystem(async () => {
      for (const listener of this.listeners) await listener(what);
    });
  }
}
