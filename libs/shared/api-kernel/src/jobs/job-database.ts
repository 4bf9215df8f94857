import { Injectable } from '@nestjs/common';
import type { Db } from 'pg-boss';
import { send } from '../database/pipeline';
import { PlainConnection } from '../database/plain-connection';
import { Transactions } from '../database/transactions';

const MOST_NAMES = 200;

/**
 * The connection pg-boss works through. Inside one of our transactions it is that one's own: a job is there when the data is,
 * and nobody who holds a connection waits for a second. Otherwise one of the pool.
 */
@Injectable()
export class JobDatabase implements Db {
  private readonly names = new Map<string, string>();

  constructor(
    private readonly transactions: Transactions,
    private readonly outside: PlainConnection,
  ) {}

  async executeSql(text: string, values: unknown[] = []): Promise<{ rows: never[] }> {
    const unit = this.transactions.ambient();
    const query = values.length === 0 ? { text } : { name: this.nameOf(text), text, values };
    const rows = unit ? (await send(unit.client, query)).rows : await this.outside.rows(query);
    return { rows: rows as never[] };
  }

  /**
   * A name for what comes again and again, so that it is planned once for each connection; a text with values is one statement
   * with its queue in it, so there are few. Should a release of pg-boss write values into its texts, only the first ones are named.
   */
  private nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined || this.names.size >= MOST_NAMES) return known;
    const name = `jobs.${this.names.size}`;
    this.names.set(text, name);
    return name;
  }
}
