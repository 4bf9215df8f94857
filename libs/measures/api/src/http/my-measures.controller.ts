import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  MeasuresAction,
  type BegunMeasure,
  type MyMeasure,
  type MyMeasures,
  type SavedAnswers,
} from '@reknit/measures/model';
import { Acting, Command, ExpectedVersion, Query, type Actor } from '@reknit/shared/api-kernel';
import { AnsweringCommands } from '../application/answering.commands';
import { MyMeasuresQueries } from '../application/my-measures.queries';
import { RequestIdDto, ResponseIdDto, SaveAnswersDto, SubmitMeasureDto } from './measures.dto';

/** Measures as the person who is asked sees them: their own, and no total. */
@Controller('api/my')
export class MyMeasuresController {
  constructor(
    private readonly own: MyMeasuresQueries,
    private readonly answering: AnsweringCommands,
  ) {}

  @Get('measures')
  @Query(MeasuresAction.listMine, { clinical: false, answers: 'MyMeasures' })
  list(@Acting() actor: Actor): Promise<MyMeasures> {
    return this.own.list(actor);
  }

  @Post('measures/:requestId/responses')
  @Command(MeasuresAction.begin, { change: 'creates', answers: 'BegunMeasure' })
  begin(@Acting() actor: Actor, @Param() { requestId }: RequestIdDto): Promise<BegunMeasure> {
    return this.answering.begin(actor, requestId);
  }

  @Get('measure-responses/:id')
  @Query(MeasuresAction.readMine, { clinical: true, answers: 'MyMeasure' })
  one(@Acting() actor: Actor, @Param() { id }: ResponseIdDto): Promise<MyMeasure> {
    return this.own.one(actor, id);
  }

  @Put('measure-responses/:id/answers')
  @Command(MeasuresAction.saveAnswers, { change: 'versioned', answers: 'SavedAnswers' })
  save(
    @Acting() actor: Actor,
    @Param() { id }: ResponseIdDto,
    @Body() { answers }: SaveAnswersDto,
    @ExpectedVersion() version: number,
  ): Promise<SavedAnswers> {
    return this.answering.save(actor, id, answers, version);
  }

  @Post('measure-responses/:id/submit')
  @HttpCode(200)
  @Command(MeasuresAction.submit, { change: 'versioned', answers: 'SavedAnswers' })
  submit(
    @Acting() actor: Actor,
    @Param() { id }: ResponseIdDto,
    @Body() _: SubmitMeasureDto,
    @ExpectedVersion() version: number,
  ): Promise<SavedAnswers> {
    return this.answering.submit(actor, id, version);
  }
}
