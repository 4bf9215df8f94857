import { Controller, Get, Param } from '@nestjs/common';
import { HomeworkAction, type ExerciseDetail, type ExerciseSummary } from '@reknit/homework/model';
import { Acting, Query, type Actor } from '@reknit/shared/api-kernel';
import { LibraryQueries } from '../application/library.queries';
import { ExerciseVersionDto } from './homework.dto';

@Controller('api/exercises')
export class LibraryController {
  constructor(private readonly library: LibraryQueries) {}

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
}
