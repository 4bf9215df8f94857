import type { PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';

/** The part of the driver that writes, which its public type does not name. */
interface Writing {
  readonly connection: {
    readonly stream: { cork(): void; uncork(): void; readonly writableCorked: number };
  };
}

/**
 * Sends a statement behind those on their way; answers come in the same order. What is sent before the process turns to
 * other work leaves in one write: one call of the system and one awakening of the database instead of several.
 */
export function send<Row extends QueryResultRow>(
  client: PoolClient,
  query: QueryConfig | string,
): Promise<QueryResult<Row>> {
  const { stream } = (client as PoolClient & Writing).connection;
  if (stream.writableCorked === 0) {
    stream.cork();
    process.nextTick(() => stream.uncork());
  }
  return client.query<Row>(query);
}
