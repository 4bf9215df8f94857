import type { MigrationInterface, QueryRunner } from 'typeorm';
import { NARROW_AMENDS, WIDEN_AMENDS } from './1700000000014-agreements-narrowing-amends';
import { NARROW_GATE, WIDEN_GATE } from './1700000000014-agreements-narrowing-gate';

/**
 * What one of two people can learn of the other, made less: a no to a plan reads like silence until the time for answering
 * ends, an apology once given stays given, and questions about consent and safety answer only those who may know.
 */
export class AgreementsNarrowing1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [...NARROW_GATE, ...NARROW_AMENDS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const part of [...WIDEN_AMENDS, ...WIDEN_GATE]) await runner.query(part);
  }
}
