import { Injectable } from '@nestjs/common';
import {
  planHeld,
  resolveHeld,
  type HeldCategory,
  type HoldInformation,
  type ResolveHeld,
} from '@reknit/cases/model';
import {
  IdSource,
  notFound,
  orThrow,
  ProblemException,
  Sql,
  statement,
  type Actor,
} from '@reknit/shared/api-kernel';
import { SharedProblem, type CaseId, type Saved } from '@reknit/shared/model';
import { CaseChanges } from '../case-changes';
import { SafetyFacts } from './safety-facts';

const HOLD = statement(
  'held.add',
  `insert into held_information (practice_id, id, case_id, participant_id, category, what, why, since, step, held_by, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
const FIND = statement(
  'held.find',
  `select participant_id as "participantId", category, resolved_at is not null as resolved from held_information
   where practice_id = $1 and case_id = $2 and id = $3`,
);
const UPDATE = statement(
  'held.update',
  `update held_information set category = $5, what = $6, why = $7, since = $8, step = $9, version = version + 1
   where practice_id = $1 and case_id = $2 and id = $3 and version = $4 and resolved_at is null`,
);
const RESOLVE = statement(
  'held.resolve',
  `update held_information set outcome = $5, resolved_at = $6, resolved_by = $7, version = version + 1
   where practice_id = $1 and case_id = $2 and id = $3 and version = $4 and resolved_at is null`,
);

/** The ledger of what a clinician holds that one person said alone. Clinicians only, and it leaves no line on the timeline. */
@Injectable()
export class HeldInformationCommands {
  constructor(
    private readonly changes: CaseChanges,
    private readonly facts: SafetyFacts,
    private readonly sql: Sql,
    private readonly ids: IdSource,
  ) {}

  async hold(actor: Actor, caseId: CaseId, body: HoldInformation): Promise<Saved> {
    await this.changes.open(actor, caseId);
    await this.facts.person(caseId, body.participantId);
    orThrow(planHeld(body));
    const id = this.ids.next();
    this.changes.about({ subjectType: 'held-information', subjectId: id });
    const words = [body.category, body.what, body.why, body.since, body.step];
    const made = [actor.accountId, this.changes.now()];
    await this.sql.change(HOLD, [actor.practiceId, id, caseId, body.participantId, ...words, ...made]);
    return { id, version: 1 };
  }

  /** From whom it came never changes. */
  async update(actor: Actor, at: HeldPlace, body: HoldInformation, expected: number): Promise<Saved> {
    const held = await this.found(actor, at);
    if (held.participantId !== body.participantId) throw notFound();
    orThrow(planHeld(body));
    const words = [body.category, body.what, body.why, body.since, body.step];
    return this.save(actor, UPDATE, { at, expected, values: words });
  }

  async resolve(actor: Actor, at: HeldPlace, body: ResolveHeld, expected: number): Promise<Saved> {
    orThrow(resolveHeld(await this.found(actor, at), body));
    const values = [body.outcome, this.changes.now(), actor.accountId];
    return this.save(actor, RESOLVE, { at, expected, values });
  }

  private async found(actor: Actor, { caseId, id }: HeldPlace): Promise<Held> {
    await this.changes.open(actor, caseId);
    const held = await this.sql.first<Held>(FIND, [actor.practiceId, caseId, id]);
    if (!held) throw notFound();
    this.changes.about({ subjectType: 'held-information', subjectId: id });
    return held;
  }

  private async save(
    actor: Actor,
    how: typeof UPDATE,
    change: { readonly at: HeldPlace; readonly expected: number; readonly values: readonly unknown[] },
  ): Promise<Saved> {
    const { at, expected, values } = change;
    const changed = await this.sql.change(how, [actor.practiceId, at.caseId, at.id, expected, ...values]);
    if (changed !== 1) throw new ProblemException(SharedProblem.versionStale);
    return { id: at.id, version: expected + 1 };
  }
}

interface Held {
  readonly participantId: string;
  readonly category: HeldCategory;
  readonly resolved: boolean;
}

/** Something held, by its case. */
export interface HeldPlace {
  readonly caseId: CaseId;
  readonly id: string;
}
