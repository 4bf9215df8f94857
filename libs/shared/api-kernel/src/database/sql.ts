import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Transactions } from './transactions';

/**
 * A statement with a name: PostgreSQL plans it once for each connection. The text is a constant of the code; whatever
 * a person typed travels in the values.
 */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** @example const CASE_TITLE = statement('case.title', 'select title from care_case where practice_id = $1 and id = $2'); */
export function statement(name: string, text: string): Statement {
  return { name, text };
}

/** Statements of the transaction at hand. Outside of one there is nothing to ask: it throws. */
@Injectable()
export class Sql {
  constructor(private readonly transactions: Transactions) {}

  async rows<Row extends QueryResultRow>(query: Statement, values: readonly unknown[]): Promise<Row[]> {
    const result = await this.transactions.current().client.query<Row>({ ...query, values: [...values] });
    return result.rows;
  }

  async first<Row extends QueryResultRow>(
    query: Statement,
    values: readonly unknown[],
  ): Promise<Row | undefined> {
    return (await this.rows<Row>(query, values))[0];
  }

  /** The number of rows a change touched. */
  async change(query: Statement, values: readonly unknown[]): Promise<number> {
    const result = await this.transactions.current().client.query({ ...query, values: [...values] });
    return result.rowCount ?? 0;
  }
}
