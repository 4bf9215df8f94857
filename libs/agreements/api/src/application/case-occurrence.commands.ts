import { Injectable } from '@nestjs/common';
import {
  correct,
  excuse,
  resolve,
  type CorrectOccurrence,
  type ExcuseOccurrence,
  type OccurrenceSaved,
  type ResolveOccurrence,
} from '@reknit/agreements/model';
import { Cases } from '@reknit/cases/api';
import type { Actor } from '@reknit/shared/api-kernel';
import type { CaseId } from '@reknit/shared/model';
import { OccurrenceRepository } from '../persistence/occurrence.repository';
import { OccurrenceActs, type OccurrenceAct } from './occurrence-acts';

/** One occurrence of a case, and the version its reader has seen. */
export interface OccurrenceRead {
  readonly caseId: CaseId;
  readonly occurrenceId: string;
  readonly expected: number;
}

/** What the care team writes to the record of an occurrence. */
@Injectable()
export class CaseOccurrenceCommands {
  constructor(
    private readonly cases: Cases,
    private readonly occurrences: OccurrenceRepository,
    private readonly acts: OccurrenceActs,
  ) {}

  correct(actor: Actor, read: OccurrenceRead, body: CorrectOccurrence): Promise<OccurrenceSaved> {
    const { note, ...wish } = body;
    return this.act(actor, read, { note, rule: (at, now) => correct(at, wish, 'clinician', now) });
  }

  excuse(actor: Actor, read: OccurrenceRead, body: ExcuseOccurrence): Promise<OccurrenceSaved> {
    const { note, reason } = body;
    const by = { actor: 'clinician', reason } as const;
    return this.act(actor, read, { note, rule: (at, now) => excuse(at, at.terms, by, now) });
  }

  resolve(actor: Actor, read: OccurrenceRead, body: ResolveOccurrence): Promise<OccurrenceSaved> {
    const { note, resolution } = body;
    return this.act(actor, read, { note, rule: (at, now) => resolve(at, resolution, now) });
  }

  private async act(
    actor: Actor,
    { caseId, occurrenceId, expected }: OccurrenceRead,
    act: OccurrenceAct,
  ): Promise<OccurrenceSaved> {
    await this.cases.requireToChange(actor, caseId);
    const found = await this.occurrences.ofCase(actor, caseId, occurrenceId);
    return this.acts.act(actor, found, { ...act, expected });
  }
}
