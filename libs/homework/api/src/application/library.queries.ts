import { Injectable } from '@nestjs/common';
import { Templates, type TemplatePin } from '@reknit/exercises/api';
import { summaryOf, type TemplateDefinition } from '@reknit/exercises/model';
import {
  clinicalReviewOf,
  mayReviewExercises,
  type ClinicalReview,
  type ExerciseDetail,
  type ExerciseSummary,
} from '@reknit/homework/model';
import { Clock, notFound, type Actor } from '@reknit/shared/api-kernel';
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
    return definitions.map((definition) => ({
      ...summaryOf(definition),
      clinicalReview: reviewOf(definition),
    }));
  }

  async read(actor: Actor, pin: TemplatePin): Promise<ExerciseDetail> {
    const definition = await this.templates.find(pin);
    if (!definition) throw notFound();
    const clinicalReview = (await this.reviewsFor(actor))(definition);
    const mayReview = mayReviewExercises(actor.roles);
    return { ...summaryOf(definition), clinicalReview, definition, mayReview };
  }

  private async reviewsFor(actor: Actor): Promise<(definition: TemplateDefinition) => ClinicalReview> {
    const today = this.clock.today(actor.practiceTimeZone);
    const kept = await this.reviews.latest(actor);
    return (definition) => clinicalReviewOf(definition, kept(definition), today);
  }
}
