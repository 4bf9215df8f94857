import { Injectable } from '@nestjs/common';
import type { Pool, QueryConfig } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/**
 * A connection of the pool for one text that may be a whole transaction. It goes back only when PostgreSQL says it is idle: a
 * text that failed in its middle leaves the connection inside its transaction, and the next borrower would go on in there.
 */
@Injectable()
export class PlainConnection {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = (dataSource.driver as PostgresDriver).master as Pool;
  }

  /** The rows of all its statements. */
  async rows(query: string | QueryConfig): Promise<unknown[]> {
    const client = await this.pool.connect();
    try {
      // A text of several statements is answered with a list of results, which the driver's type does not say.
      const answer = (await client.query(query)) as { rows: unknown[] } | { rows: unknown[] }[];
      return [answer].flat().flatMap(({ rows }) => rows);
    } finally {
      client.release(client.getTransactionStatus() !== 'I');
    }
  }
}
