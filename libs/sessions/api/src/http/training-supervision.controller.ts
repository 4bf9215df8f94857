import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  PsychotherapyNoteAction,
  type TrainingGranted,
  type TrainingNote,
  type TrainingNoteRow,
  type TrainingSupervision,
} from '@reknit/sessions/model';
import { Acting, Command, Query, type Actor } from '@reknit/shared/api-kernel';
import { TrainingSupervisions } from '../application/training-supervision';
import { PsychotherapyIdDto } from './note.dto';
import { GrantTrainingDto } from './training-supervision.dto';

/** A supervisee lets a supervisor read their psychotherapy notes for training; the supervisor reads them, and writes nothing. */
@Controller('api/training-supervision')
export class TrainingSupervisionController {
  constructor(private readonly training: TrainingSupervisions) {}

  @Get()
  @Query(PsychotherapyNoteAction.listTraining, { clinical: false, answers: 'TrainingSupervision[]' })
  mine(@Acting() actor: Actor): Promise<readonly TrainingSupervision[]> {
    return this.training.mine(actor);
  }

  @Post()
  @Command(PsychotherapyNoteAction.grantTraining, {
    change: 'creates',
    freshProof: true,
    answers: 'TrainingGranted',
  })
  grant(@Acting() actor: Actor, @Body() body: GrantTrainingDto): Promise<TrainingGranted> {
    return this.training.grant(actor, body);
  }

  @Post(':id/end')
  @HttpCode(204)
  @Command(PsychotherapyNoteAction.endTraining, { change: { once: 'what has ended stays ended' } })
  end(@Acting() actor: Actor, @Param() { id }: PsychotherapyIdDto): Promise<void> {
    return this.training.end(actor, id);
  }

  @Get('notes')
  @Query(PsychotherapyNoteAction.listInTraining, { clinical: true, answers: 'TrainingNoteRow[]' })
  listToRead(@Acting() actor: Actor): Promise<readonly TrainingNoteRow[]> {
    return this.training.listToRead(actor);
  }

  @Get('notes/:id')
  @Query(PsychotherapyNoteAction.readInTraining, { clinical: true, answers: 'TrainingNote' })
  read(@Acting() actor: Actor, @Param() { id }: PsychotherapyIdDto): Promise<TrainingNote> {
    return this.training.read(actor, id);
  }
}
