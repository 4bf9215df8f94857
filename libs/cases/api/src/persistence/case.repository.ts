import { Injectable } from '@nestjs/common';
import type { CaseKind, CaseState } from '@reknit/cases/model';
import { Clock, notFound, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, RelationSubtype, RelationType } from '@reknit/shared/model';
import { CHANGEABLE_CASES, READABLE_CASES, scopeOf } from './case-scope';

/** What a decision about a case reads of it. */
export interface CaseInScope {
  readonly id: CaseId;
  readonly title: string;
  readonly kind: CaseKind;
  readonly relationType: RelationType;
  readonly relationSubtype: RelationSubtype;
  readonly state: CaseState;
  readonly episode: number;
  readonly version: number;
  /** False for somebody who only reads: a supervisor. */
  readonly mayChange: boolean;
}

const COLUMNS = `c.id, c.title, c.kind, c.relation_type as "relationType", c.relation_subtype as "relationSubtype", c.state,
  c.episode, c.version, c.id in ${CHANGEABLE_CASES} as "mayChange"`;

const TO_READ = statement(
  'case.to-read',
  `select ${COLUMNS} from care_case c where c.practice_id = $1 and c.id = $5 and c.id in ${READABLE_CASES}`,
);
const TO_CHANGE = statement(
  'case.to-change',
  `select ${COLUMNS} from care_case c where c.practice_id = $1 and c.id = $5 and c.id in ${CHANGEABLE_CASES}`,
);
const HOLD = statement('case.hold', `${TO_CHANGE.text} for no key update of c`);

/** Cases by who asks. Whatever is not in their scope is not found; there is no other way to get at one. */
@Injectable()
export class CaseRepository {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  inScopeOf(actor: Actor) {
    const scope = scopeOf(actor, this.clock.today(actor.practiceTimeZone));
    const get = async (query: typeof TO_READ, id: CaseId): Promise<CaseInScope> => {
      const found = await this.sql.first<CaseInScope>(query, [...scope, id]);
      if (!found) throw notFound();
      return found;
    };
    return {
      toRead: (id: CaseId) => get(TO_READ, id),
      toChange: (id: CaseId) => get(TO_CHANGE, id),
      /**
       * Holds the case until the transaction ends: for decisions that two people must not take at once. Whoever had to
       * wait is asked again afterwards, because they may have been handed out of the case meanwhile.
       */
      toChangeAlone: async (id: CaseId) => {
        await get(HOLD, id);
        return get(TO_CHANGE, id);
      },
    };
  }
}
