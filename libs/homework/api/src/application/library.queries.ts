import { Injectable } from '@nestjs/common';
import { Templates, type TemplatePin } from '@reknit/exercises/api';
import { kindOf, wordsFor, type TemplateDefinition } from '@reknit/exercises/model';
import {
  clinicalReviewOf,
  mayReviewExercises,
  type ClinicalReview,
  type ExerciseDetail,
  type ExerciseSummary,
} from '@reknit/homework/model';
import { Clock, notFound, type Actor } from '@reknit/shared/api-kernel';
import type { RelationType } from '@reknit/shared/model';
import { ExerciseReviews } from './exercise-reviews';

/** The exercises a clinician can choose from. */
@Injectable()
export class LibraryQueries {
  constructor(
    private readonly templates: Templates,
    private readonly clock: Clock,
    private readonly reviews: ExerciseReviews,
  ) {}

  async list(actor: Actor): Promise<readonly ExerciseSummary[]> {
    const definitions = await this.templates.library();
    const reviewOf = await this.reviewsFor(actor);
    return definitions.map((definition) => summaryOf(definition, reviewOf(definition)));
  }

  async read(actor: Actor, pin: TemplatePin): Promise<ExerciseDetail> {
    const definition = await this.templates.find(pin);
    if (!definition) throw notFound();
    const review = (await this.reviewsFor(actor))(definition);
    return { ...summaryOf(definition, review), definition, mayReview: mayReviewExercises(actor.roles) };
  }

  private async reviewsFor(actor: Actor): Promise<(definition: TemplateDefinition) => ClinicalReview> {
    const today = this.clock.today(actor.practiceTimeZone);
    const kept = await this.reviews.latest(actor);
    return (definition) => clinicalReviewOf(definition, kept(definition), today);
  }
}

/** In words that hold for every relation, or those of the first it is made for. */
function summaryOf(definition: TemplateDefinition, clinicalReview: ClinicalReview): ExerciseSummary {
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
    clinicalReview,
  };
}
