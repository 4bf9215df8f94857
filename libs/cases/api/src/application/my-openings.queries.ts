import { Injectable } from '@nestjs/common';
import type { OpeningKind, RecordOpening } from '@reknit/cases/model';
import { fieldProblem, Sql, statement } from '@reknit/shared/api-kernel';
import { PAGE_LIMITS, type LocalDate, type Page, type Role } from '@reknit/shared/model';
import { decodeCursor, encodeCursor } from './keyset';

interface OpeningSql {
  readonly day: LocalDate;
  readonly at: Date | null;
  readonly key: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly kind: OpeningKind;
}

const ORDER = 'openings';
/** In a cursor: later than anything, as what has no moment stands first of its day. */
const NO_MOMENT = '9999-12-31T23:59:59.999Z';

const READ = statement(
  'openings.mine',
  'select o.day::text as day, o.at, o.key, o.name, o.roles, o.kind from sec.openings_of_my_record($1, $2, $3, $4) o',
);

/** Who of the staff opened what is kept about the person who asks. The database decides what is certainly about them alone. */
@Injectable()
export class MyOpeningsQueries {
  constructor(private readonly sql: Sql) {}

  async read({
    after,
    limit = PAGE_LIMITS.default,
  }: {
    readonly after?: string;
    readonly limit?: number;
  }): Promise<Page<RecordOpening>> {
    const [day = null, moment = null, key = null] = keyOf(after);
    const at = moment === NO_MOMENT ? null : moment;
    const rows = await this.sql.rows<OpeningSql>(READ, [day, at, key, limit + 1]);
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    const next = last && encodeCursor(ORDER, [last.day, last.at?.toISOString() ?? NO_MOMENT, last.key]);
    return { rows: page.map(present), ...(next === undefined ? {} : { next }) };
  }
}

function keyOf(after: string | undefined): readonly string[] {
  if (after === undefined) return [];
  const key = decodeCursor(after, ORDER, ['day', 'instant', 'text']);
  if (!key) throw fieldProblem('after', 'bad-format');
  return key;
}

function present({ day, at, name, roles, kind }: OpeningSql): RecordOpening {
  return { day, ...(at === null ? {} : { at: at.toISOString() }), by: name, roles, kind };
}
