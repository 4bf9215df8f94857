import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  MeasuresAction,
  type AskedMeasure,
  type CaseMeasures,
  type Instruments as AllInstruments,
  type MeasureResponseView,
} from '@reknit/measures/model';
import { Acting, Command, ExpectedVersion, Query, type Actor } from '@reknit/shared/api-kernel';
import { AskingCommands } from '../application/asking.commands';
import { CaseMeasuresQueries } from '../application/case-measures.queries';
import { Instruments } from '../application/instruments';
import {
  AskMeasureDto,
  CaseOfMeasuresDto,
  OneOfCaseDto,
  RequestOfCaseDto,
  StopMeasureDto,
} from './measures.dto';

/** Measures as the care team asks for and reads them. */
@Controller('api')
export class CaseMeasuresController {
  constructor(
    private readonly instruments: Instruments,
    private readonly measures: CaseMeasuresQueries,
    private readonly asking: AskingCommands,
  ) {}

  @Get('measures/instruments')
  @Query(MeasuresAction.listInstruments, { clinical: false, answers: 'Instruments' })
  all(): AllInstruments {
    return this.instruments.all();
  }

  @Get('cases/:caseId/measures')
  @Query(MeasuresAction.readForCase, { clinical: true, answers: 'CaseMeasures' })
  ofCase(@Acting() actor: Actor, @Param() { caseId }: CaseOfMeasuresDto): Promise<CaseMeasures> {
    return this.measures.read(actor, caseId);
  }

  @Get('cases/:caseId/measure-responses/:id')
  @Query(MeasuresAction.readResponse, { clinical: true, answers: 'MeasureResponseView' })
  response(@Acting() actor: Actor, @Param() { caseId, id }: OneOfCaseDto): Promise<MeasureResponseView> {
    return this.measures.response(actor, caseId, id);
  }

  @Post('cases/:caseId/measure-requests')
  @Command(MeasuresAction.ask, { change: 'creates', answers: 'AskedMeasure' })
  ask(
    @Acting() actor: Actor,
    @Param() { caseId }: CaseOfMeasuresDto,
    @Body() body: AskMeasureDto,
  ): Promise<AskedMeasure> {
    return this.asking.ask(actor, caseId, body);
  }

  @Post('cases/:caseId/measure-requests/:requestId/stop')
  @HttpCode(200)
  @Command(MeasuresAction.stop, { change: 'versioned', answers: 'AskedMeasure' })
  stop(
    @Acting() actor: Actor,
    @Param() { caseId, requestId }: RequestOfCaseDto,
    @Body() _: StopMeasureDto,
    @ExpectedVersion() version: number,
  ): Promise<AskedMeasure> {
    return this.asking.stop(actor, caseId, requestId, version);
  }
}
