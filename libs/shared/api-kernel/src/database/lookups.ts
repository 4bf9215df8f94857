import { Injectable } from '@nestjs/common';
import type { Pool, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Statement } from './sql';

/**
 * Questions asked before anybody is known: who holds this session, whose address is this. They go to functions of the
 * `auth` schema that answer exactly one question each, in one round trip and outside any practice.
 */
@Injectable()
export class Lookups {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = (dataSource.driver as PostgresDriver).master as Pool;
  }

  async rows<Row extends QueryResultRow>(query: Statement, values: readonly unknown[]): Promise<Row[]> {
    const result = await this.pool.query<Row>({ ...query, values: [...values] });
    return result.rows;
  }

  async first<Row extends QueryResultRow>(
    query: Statement,
    values: readonly unknown[],
  ): Promise<Row | undefined> {
    return (await this.rows<Row>(query, values))[0];
  }
}
