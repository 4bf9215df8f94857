import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  HomeworkAction,
  type AssignedHomework,
  type CaseHomework,
  type ParticipationReview,
} from '@reknit/homework/model';
import { Acting, Command, ExpectedVersion, Query, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { CaseHomeworkQueries } from '../application/case-homework.queries';
import { HoldingCommands } from '../application/holding.commands';
import { HomeworkCommands } from '../application/homework.commands';
import { ParticipationQueries } from '../application/participation.queries';
import { ReviewCommands } from '../application/review.commands';
import {
  AssignHomeworkDto,
  CaseIdDto,
  EndHomeworkDto,
  HomeworkIdDto,
  ParticipationIdDto,
  RescheduleHomeworkDto,
  ReviewHomeworkDto,
} from './homework.dto';

/** Homework as the care team sees it. */
@Controller('api')
export class HomeworkController {
  constructor(
    private readonly homework: HomeworkCommands,
    private readonly reviews: ReviewCommands,
    private readonly cases: CaseHomeworkQueries,
    private readonly participations: ParticipationQueries,
    private readonly holding: HoldingCommands,
  ) {}

  @Get('cases/:caseId/homework')
  @Query(HomeworkAction.listForCase, { clinical: true, answers: 'CaseHomework' })
  list(@Acting() actor: Actor, @Param() { caseId }: CaseIdDto): Promise<CaseHomework> {
    return this.cases.list(actor, caseId);
  }

  @Post('cases/:caseId/homework')
  @Command(HomeworkAction.assign, { change: 'creates', answers: 'AssignedHomework' })
  assign(
    @Acting() actor: Actor,
    @Param() { caseId }: CaseIdDto,
    @Body() body: AssignHomeworkDto,
  ): Promise<AssignedHomework> {
    return this.homework.assign(actor, caseId, body);
  }

  @Post('homework/:homeworkId/due')
  @HttpCode(200)
  @Command(HomeworkAction.reschedule, { change: 'versioned', answers: 'Saved' })
  reschedule(
    @Acting() actor: Actor,
    @Param() { homeworkId }: HomeworkIdDto,
    @Body() body: RescheduleHomeworkDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.homework.reschedule(actor, homeworkId, body, version);
  }

  @Post('homework/:homeworkId/withdraw')
  @HttpCode(200)
  @Command(HomeworkAction.withdraw, { change: 'versioned', answers: 'Saved' })
  withdraw(
    @Acting() actor: Actor,
    @Param() { homeworkId }: HomeworkIdDto,
    @Body() body: EndHomeworkDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.homework.withdraw(actor, homeworkId, body, version);
  }

  @Post('homework/:homeworkId/close')
  @HttpCode(200)
  @Command(HomeworkAction.close, { change: 'versioned', answers: 'Saved' })
  close(
    @Acting() actor: Actor,
    @Param() { homeworkId }: HomeworkIdDto,
    @Body() body: EndHomeworkDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.homework.close(actor, homeworkId, body, version);
  }

  @Post('homework/:homeworkId/hold')
  @HttpCode(200)
  @Command(HomeworkAction.hold, { change: 'versioned', answers: 'Saved' })
  hold(
    @Acting() actor: Actor,
    @Param() { homeworkId }: HomeworkIdDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.holding.hold(actor, homeworkId, version);
  }

  @Post('homework/:homeworkId/go-on')
  @HttpCode(200)
  @Command(HomeworkAction.goOn, { change: 'versioned', answers: 'Saved' })
  goOn(
    @Acting() actor: Actor,
    @Param() { homeworkId }: HomeworkIdDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.holding.goOn(actor, homeworkId, version);
  }

  @Get('participations/:id')
  @Query(HomeworkAction.readAnswers, { clinical: true, answers: 'ParticipationReview' })
  read(@Acting() actor: Actor, @Param() { id }: ParticipationIdDto): Promise<ParticipationReview> {
    return this.participations.read(actor, id);
  }

  @Post('participations/:id/reviews')
  @HttpCode(200)
  @Command(HomeworkAction.review, { change: 'versioned', answers: 'Saved' })
  review(
    @Acting() actor: Actor,
    @Param() { id }: ParticipationIdDto,
    @Body() body: ReviewHomeworkDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.reviews.review(actor, id, body, version);
  }
}
