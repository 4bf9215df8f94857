import { Injectable } from '@nestjs/common';
import type { AccountId, ClientId, LiveEvent } from '@reknit/shared/model';
import type { QueryConfig } from 'pg';
import { statement } from '../database/sql';
import { Transactions, type Unit } from '../database/transactions';
import { Clock } from '../time/clock';
import { IdSource } from '../time/id-source';

/** Who should hear of it. Somebody without an account, or with a closed one, hears nothing. */
export interface Recipients {
  readonly clientIds?: readonly ClientId[];
  readonly accountIds?: readonly AccountId[];
}

interface Told {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly clients: readonly string[];
  readonly accounts: readonly string[];
}

const TELL = statement('live.tell', 'select sec.live_tell($1, $2)');

/**
 * Tells open pages that something moved: ids and kinds, never a word. Told with the commit and never without it; whoever was
 * away for less than a day is told when they come back.
 */
@Injectable()
export class Live {
  /** What each open transaction will tell. All of it is one statement, sent with the commit. */
  private readonly told = new WeakMap<Unit['last'], Told[]>();

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  tell({ clientIds = [], accountIds = [] }: Recipients, { kind, id }: LiveEvent): void {
    const told = this.toldBy(this.transactions.current());
    const already = told.some(
      (one) =>
        one.kind === kind &&
        one.subject === id &&
        clientIds.every((client) => one.clients.includes(client)) &&
        accountIds.every((account) => one.accounts.includes(account)),
    );
    if (already) return;
    told.push({ id: this.ids.next(), kind, subject: id, clients: clientIds, accounts: accountIds });
  }

  private toldBy({ last }: Unit): Told[] {
    const known = this.told.get(last);
    if (known) return known;
    const told: Told[] = [];
    const now = this.clock.now();
    this.told.set(last, told);
    last.push(tellAll(told, now));
    return told;
  }
}

/** The list is read when the statement is sent, which is with the commit. */
function tellAll(told: readonly Told[], now: string): QueryConfig {
  return {
    ...TELL,
    get values() {
      return [JSON.stringify(told), now];
    },
  };
}
