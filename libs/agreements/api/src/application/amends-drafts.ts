import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import {
  AmendsProblem,
  canonicalJson,
  checkAmendsDraft,
  draftFrom,
  emptyAmendsDraft,
  harmRiskOf,
  isBeingWritten,
  type AmendsDraft,
  type AmendsText,
  type SaveAmendsDraft,
} from '@reknit/agreements/model';
import { IdSource, orThrow, ProblemException, Sql, statement } from '@reknit/shared/api-kernel';
import type { Instant, LocalDate, TimeZoneName } from '@reknit/shared/model';
import { AmendsPeople, draftFacts } from '../persistence/amends-people';
import { AmendsRepository } from '../persistence/amends.repository';
import type { AmendsPlanRow } from '../persistence/amends-rows';

const ADD_VERSION = statement(
  'amends.add-version',
  `insert into amends_version (practice_id, id, plan_id, case_id, author_client_id, number, content, content_hash, submitted_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
const ADD_PRIVATE = statement(
  'amends.add-private',
  `insert into amends_private (practice_id, version_id, plan_id, case_id, author_client_id, harmed_kind, harmed_participant_id,
     harmed_label, wished_approach, h1, h2, h3, harm_check, risk, difficulties, confirmed_at, apology_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
);

const READY_APOLOGIES = statement(
  'amends.ready-apologies',
  "select id from apology where practice_id = $1 and case_id = $2 and author_client_id = $3 and stage = 'ready'",
);

export interface Writing {
  readonly zone: TimeZoneName;
  readonly today: LocalDate;
}

/** What is being written: where it starts from, what a save changes, and the version it becomes. */
@Injectable()
export class AmendsDrafts {
  constructor(
    private readonly plans: AmendsRepository,
    private readonly people: AmendsPeople,
    private readonly sql: Sql,
    private readonly ids: IdSource,
  ) {}

  /** What was saved; or the version that was given back or is to be changed; or an empty page. */
  async current(plan: AmendsPlanRow, writing: Writing): Promise<AmendsDraft> {
    const saved = await this.plans.draftOf(plan);
    if (saved) return saved;
    const [latest] = await this.plans.versionsOf(plan);
    if (latest)
      return draftFrom(latest.text, { ...latest, approach: latest.approach ?? latest.wished ?? undefined });
    const { relationType } = await this.people.of(plan.caseId);
    return emptyAmendsDraft({ timeZone: writing.zone, relationType, today: writing.today });
  }

  async requireWriting(plan: AmendsPlanRow): Promise<void> {
    const pending = await this.plans.pendingOf(plan);
    if (!isBeingWritten(plan, pending)) throw new ProblemException(AmendsProblem.moveNotAllowed);
  }

  async save(
    plan: AmendsPlanRow,
    sections: SaveAmendsDraft,
    { now, ...writing }: Writing & { readonly now: Instant },
  ): Promise<AmendsDraft> {
    const given = Object.fromEntries(Object.entries(sections).filter(([, held]) => held !== undefined));
    const draft: AmendsDraft = { ...(await this.current(plan, writing)), ...given };
    await this.plans.putDraft(plan, draft, now);
    return draft;
  }

  /** The whole draft as a version of its own; refused when it is not whole. */
  async toVersion(plan: AmendsPlanRow, draft: AmendsDraft, now: Instant): Promise<void> {
    const of = await this.people.of(plan.caseId);
    const facts = draftFacts(of, plan.authorParticipantId, draft.harm.harmed?.participantId);
    const readyApologies = await this.readyApologies(plan);
    const text = orThrow(checkAmendsDraft(draft, { ...facts, readyApologies }));
    await this.add(plan, { draft, text, number: plan.versions + 1, now });
    await this.plans.dropDraft(plan);
  }

  private async readyApologies({ practiceId, caseId, authorClientId }: AmendsPlanRow): Promise<string[]> {
    const rows = await this.sql.rows<{ id: string }>(READY_APOLOGIES, [practiceId, caseId, authorClientId]);
    return rows.map(({ id }) => id);
  }

  /** @returns the id of the new version */
  async add(
    plan: AmendsPlanRow,
    version: {
      readonly draft: AmendsDraft;
      readonly text: AmendsText;
      readonly number: number;
      readonly now: Instant;
    },
  ): Promise<{ readonly id: string; readonly contentHash: string }> {
    const { draft, text, number, now } = version;
    const id = this.ids.next();
    const content = canonicalJson(text);
    const contentHash = hashOf(content);
    const { practiceId, caseId, authorClientId } = plan;
    const row = [practiceId, id, plan.id, caseId, authorClientId];
    await this.sql.change(ADD_VERSION, [...row, number, content, contentHash, now]);
    const { harm, harmCheck, difficulties, terms } = draft;
    const { answers } = harmCheck;
    await this.sql.change(ADD_PRIVATE, [
      ...row,
      harm.harmed?.kind,
      harm.harmed?.participantId ?? null,
      harm.harmed?.label ?? null,
      terms.approach ?? null,
      answers.h1,
      answers.h2,
      answers.h3,
      JSON.stringify(harmCheck),
      harmRiskOf(harmCheck),
      JSON.stringify(difficulties),
      now,
      harm.apologyId ?? null,
    ]);
    return { id, contentHash };
  }
}

/** SHA-256 of the canonical text, hexadecimal: the same that the database works out. */
export function hashOf(content: string): string {
  return createHash('sha256').update(content, 'utf8').digest('hex');
}
