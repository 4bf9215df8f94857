import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { HomeworkAction, type ExerciseDetail, type ExerciseSummary } from '@reknit/homework/model';
import { Acting, Command, Query, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { ExerciseReviews } from '../application/exercise-reviews';
import { LibraryQueries } from '../application/library.queries';
import { ExerciseVersionDto, RecordExerciseReviewDto } from './homework.dto';

@Controller('api/exercises')
export class LibraryController {
  constructor(
    private readonly library: LibraryQueries,
    private readonly reviews: ExerciseReviews,
  ) {}

  @Get()
  @Query(HomeworkAction.listExercises, { clinical: false, answers: 'ExerciseSummary[]' })
  list(@Acting() actor: Actor): Promise<readonly ExerciseSummary[]> {
    return this.library.list(actor);
  }

  @Get(':code/versions/:version')
  @Query(HomeworkAction.readExercise, { clinical: false, answers: 'ExerciseDetail' })
  read(@Acting() actor: Actor, @Param() pin: ExerciseVersionDto): Promise<ExerciseDetail> {
    return this.library.read(actor, pin);
  }

  @Post(':code/versions/:version/reviews')
  @Command(HomeworkAction.reviewExercise, { change: 'creates', answers: 'Saved' })
  review(
    @Acting() actor: Actor,
    @Param() pin: ExerciseVersionDto,
    @Body() body: RecordExerciseReviewDto,
  ): Promise<Saved> {
    return this.reviews.record(actor, pin, body);
  }
}
