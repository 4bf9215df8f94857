import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { send } from './pipeline';
import { Transactions } from './transactions';

/**
 * A statement with a name: PostgreSQL plans it once for each connection. The text is a constant of the code; whatever
 * a person typed travels in the values.
 */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

const declared = new Map<string, Statement>();

/**
 * Declares a statement. A name means one text: the driver would refuse the second only when both happen to meet on one
 * connection, so it is refused here, when the code is loaded.
 *
 * @example const CASE_TITLE = statement('case.title', 'select title from care_case where practice_id = $1 and id = $2');
 */
export function statement(name: string, text: string): Statement {
  const known = declared.get(name);
  if (known && known.text !== text) throw new Error(`Two statements are called ${name}.`);
  const made = { name, text };
  declared.set(name, made);
  return made;
}

/** Every statement of the code that is loaded, by name: for tools that look at what is sent to the database. */
export function declaredStatements(): ReadonlyMap<string, Statement> {
  return declared;
}

/** Statements of the transaction at hand. Outside of one there is nothing to ask: it throws. */
@Injectable()
export class Sql {
  constructor(private readonly transactions: Transactions) {}

  async rows<Row extends QueryResultRow>(query: Statement, values: readonly unknown[]): Promise<Row[]> {
    const { client } = this.transactions.current();
    const result = await send<Row>(client, { ...query, values: [...values] });
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
    const { client } = this.transactions.current();
    const result = await send(client, { ...query, values: [...values] });
    return result.rowCount ?? 0;
  }

  /** Leaves a change for the end: it is sent together with the commit, and nothing is kept without it. */
  atLast(query: Statement, values: readonly unknown[]): void {
    this.transactions.current().last.push({ ...query, values: [...values] });
  }
}
