import { Injectable } from '@nestjs/common';
import type { PracticeId, TimeZoneName } from '@reknit/shared/model';
import { systemOf, type DatabaseActor } from '../access/actor';
import { Lookups } from './lookups';
import { statement } from './sql';

const ALL = statement('auth.practices', 'select * from auth.practices()');

/** Every practice, as the system acts in it: for work nobody asked for. */
@Injectable()
export class Practices {
  constructor(private readonly lookups: Lookups) {}

  async all(): Promise<readonly DatabaseActor[]> {
    const rows = await this.lookups.rows<{ practice_id: PracticeId; time_zone: TimeZoneName }>(ALL, []);
    return rows.map((row) => systemOf(row.practice_id, row.time_zone));
  }
}
