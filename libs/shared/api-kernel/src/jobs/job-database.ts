import { Injectable } from '@nestjs/common';
import type { Db } from 'pg-boss';
import { PlainConnection } from '../database/plain-connection';
import { Transactions } from '../database/transactions';

/**
 * The connection pg-boss works through. Inside one of our transactions it is that one's own: a job is there when the data is,
 * and nobody who holds a connection waits for a second. Otherwise one of the pool.
 */
@Injectable()
export class JobDatabase implements Db {
  constructor(
    private readonly transactions: Transactions,
    private readonly outside: PlainConnection,
  ) {}

  async executeSql(text: string, values?: unknown[]): Promise<{ rows: never[] }> {
    const unit = this.transactions.ambient();
    const rows = unit ? (await unit.client.query(text, values)).rows : await this.outside.rows(text, values);
    return { rows: rows as never[] };
  }
}
