import { SharedProblem } from '@reknit/shared/model';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { ProblemException } from '../problems/problem-exception';
import type { Unit } from './transactions';

/** A row that counts its changes. */
export interface VersionedRow extends ObjectLiteral {
  readonly practiceId: string;
  readonly id: string;
  readonly version: number;
}

/**
 * Writes a patch only over the version it was decided on: one statement compares and sets, so that of two people who
 * press at the same moment exactly one wins and the other hears that something newer exists.
 *
 * @returns the new version
 */
export async function compareAndSet<Row extends VersionedRow>(
  unit: Unit,
  entity: EntityTarget<Row>,
  row: Pick<Row, 'practiceId' | 'id'>,
  change: { readonly patch: QueryDeepPartialEntity<Row>; readonly expected: number },
): Promise<number> {
  const version = change.expected + 1;
  const result = await unit.manager
    .createQueryBuilder()
    .update(entity)
    .set({ ...change.patch, version } as QueryDeepPartialEntity<Row>)
    .where('practice_id = :practice and id = :id and version = :expected', {
      practice: row.practiceId,
      id: row.id,
      expected: change.expected,
    })
    .execute();
  if (result.affected !== 1) throw new ProblemException(SharedProblem.versionStale);
  return version;
}
