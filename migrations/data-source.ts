import { DataSource, type EntityTarget, type MixedList, type ObjectLiteral } from 'typeorm';
import { MIGRATIONS } from './index';

export interface DataSourceOptions {
  /** Address of the database, with the role to connect as. */
  readonly url: string;
  readonly entities?: readonly EntityTarget<ObjectLiteral>[];
  readonly poolSize?: number;
}

/**
 * The one data source, for the application, the command line and the tests. Time-outs belong to the server: a
 * time-out of the driver's own would give a connection back in the middle of its transaction. Statements are sent as they
 * are asked for, without waiting for the answer to the one before; the answers come in the same order.
 */
export function createDataSource({ url, entities = [], poolSize = 8 }: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...entities] as MixedList<EntityTarget<ObjectLiteral>> as never,
    migrations: [...MIGRATIONS],
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    poolSize,
    applicationName: 'reknit',
    connectTimeoutMS: 5000,
    extra: { idleTimeoutMillis: 30_000, pipeline: true },
  });
}
