import { Module } from '@nestjs/common';
import { MEASURES_ACTIONS, type MeasuresProblem } from '@reknit/measures/model';
import { registerActions, registerProblems } from '@reknit/shared/api-kernel';
import { AnsweringCommands, AnsweringTools } from './application/answering.commands';
import { AskingCommands, AskingTools } from './application/asking.commands';
import { CaseMeasuresQueries, CaseMeasuresTools } from './application/case-measures.queries';
import { Instruments } from './application/instruments';
import { LeavingMeasures } from './application/leaving';
import { MeasuresInbox } from './application/measures-inbox';
import { MeasuresMaterial } from './application/measures-material';
import { OwnMeasuresRecord } from './application/own-measures-record';
import { MyMeasuresQueries } from './application/my-measures.queries';
import { FlagTools, RaisingFlags } from './application/raising-flags';
import { FlagActing, RiskFlagCommands } from './application/risk-flag.commands';
import { FlagReading, RiskFlagsQueries } from './application/risk-flags.queries';
import { RiskLetters, RiskPost } from './application/risk-letters';
import { SeriesOfMeasures } from './application/series-of-measures';
import { CaseMeasuresController } from './http/case-measures.controller';
import { MyMeasuresController } from './http/my-measures.controller';
import { RiskFlagsController } from './http/risk-flags.controller';
import { FlagRepository } from './persistence/flag.repository';
import { RequestRepository } from './persistence/request.repository';
import { ResponseRepository } from './persistence/response.repository';

registerActions(MEASURES_ACTIONS);
registerProblems<MeasuresProblem>(
  {
    'measures.text-not-verified': 409,
    'measures.unknown-instrument': 422,
    'measures.adults-only': 409,
    'measures.not-taking-part': 409,
    'measures.already-asked': 409,
    'measures.too-soon': 409,
    'measures.not-due': 409,
    'measures.already-submitted': 409,
    'measures.no-longer-open': 409,
    'measures.incomplete': 422,
    'risk-flag.note-missing': 409,
    'risk-flag.move-not-allowed': 409,
    'risk-flag.needs-second-person': 409,
  },
  {
    uq_measure_request_running: 'measures.already-asked',
    ck_risk_flag_two_people: 'risk-flag.needs-second-person',
    ck_risk_flag_high: 'risk-flag.needs-second-person',
  },
);

/** Measures somebody fills in, and the risk flags that answers open. */
@Module({
  controllers: [CaseMeasuresController, MyMeasuresController, RiskFlagsController],
  providers: [
    AnsweringCommands,
    AnsweringTools,
    AskingCommands,
    AskingTools,
    CaseMeasuresQueries,
    CaseMeasuresTools,
    FlagActing,
    FlagReading,
    FlagRepository,
    FlagTools,
    Instruments,
    LeavingMeasures,
    MeasuresInbox,
    MeasuresMaterial,
    MyMeasuresQueries,
    OwnMeasuresRecord,
    RaisingFlags,
    RequestRepository,
    ResponseRepository,
    RiskFlagCommands,
    RiskFlagsQueries,
    RiskLetters,
    RiskPost,
    SeriesOfMeasures,
  ],
})
export class MeasuresApiModule {}
