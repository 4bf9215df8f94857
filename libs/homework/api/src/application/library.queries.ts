import { Injectable } from '@nestjs/common';
import { Templates, type TemplatePin } from '@reknit/exercises/api';
import { kindOf, wordsFor, type TemplateDefinition } from '@reknit/exercises/model';
import type { ExerciseDetail, ExerciseSummary } from '@reknit/homework/model';
import { Clock, notFound, type Actor } from '@reknit/shared/api-kernel';
import type { LocalDate, RelationType } from '@reknit/shared/model';

/** The exercises a clinician can choose from. */
@Injectable()
export class LibraryQueries {
  constructor(
    private readonly templates: Templates,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<readonly ExerciseSummary[]> {
    const today = this.clock.today(actor.practiceTimeZone);
    return (await this.templates.library()).map((definition) => summaryOf(definition, today));
  }

  async read(actor: Actor, pin: TemplatePin): Promise<ExerciseDetail> {
    const definition = await this.templates.find(pin);
    if (!definition) throw notFound();
    return { ...summaryOf(definition, this.clock.today(actor.practiceTimeZone)), definition };
  }
}

/** In words that hold for every relation, or those of the first it is made for. */
function summaryOf(definition: TemplateDefinition, today: LocalDate): ExerciseSummary {
  const variant: RelationType = definition.relationVariants[0] ?? 'romantic';
  const words = wordsFor(definition.words, variant);
  return {
    code: definition.code,
    version: definition.version,
    kind: kindOf(definition),
    title: words.title,
    purpose: words.purpose,
    stage: definition.stage,
    evidence: definition.evidence,
    modes: definition.modes,
    minutes: definition.minutes,
    minAge: definition.minAge,
    needsUnlock: definition.needsUnlock,
    relationTypes: definition.relationVariants,
    contraindications: definition.contraindications.map(({ code, words: said }) => ({
      code,
      words: wordsFor(said, variant).statement,
    })),
    reviewOverdue: definition.reviewDueOn < today,
  };
}
