import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Db } from 'pg-boss';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { Transactions } from '../database/transactions';

/**
 * The connection pg-boss works through. Inside one of our transactions it is that one's own: a job is there when the data is,
 * and nobody who holds a connection waits for a second. Otherwise one of the pool, which goes back only when it is idle:
 * pg-boss sends whole transactions as one text, and one that failed in its middle leaves the connection inside it.
 */
@Injectable()
export class JobDatabase implements Db {
  private readonly pool: Pool;

  constructor(
    dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {
    this.pool = (dataSource.driver as PostgresDriver).master as Pool;
  }

  async executeSql(text: string, values?: unknown[]): Promise<{ rows: never[] }> {
    const unit = this.transactions.ambient();
    if (unit) return (await unit.client.query(text, values)) as { rows: never[] };
    const client = await this.pool.connect();
    try {
      return joined(await client.query(text, values));
    } finally {
      client.release(client.getTransactionStatus() !== 'I');
    }
  }
}

/** A text of several statements is answered with a list of results. */
function joined(answer: unknown): { rows: never[] } {
  if (!Array.isArray(answer)) return answer as { rows: never[] };
  const answers = answer as readonly { readonly rows: never[] }[];
  return { rows: answers.flatMap(({ rows }) => rows) };
}
