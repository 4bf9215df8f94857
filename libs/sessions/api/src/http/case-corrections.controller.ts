import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  CorrectionAction,
  type AmendmentBegun,
  type CaseCorrection,
  type CorrectionToAnswer,
} from '@reknit/sessions/model';
import { Acting, Command, ExpectedVersion, Query, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { CorrectionAnswers, CorrectionFile } from '../application/case-corrections';
import { AmendByRequestDto, CorrectionCaseDto, CorrectionIdDto, DenyCorrectionDto } from './correction.dto';

/** Corrections the people of a case asked for, as the care team answers them. */
@Controller('api/cases/:caseId/corrections')
export class CaseCorrectionsController {
  constructor(
    private readonly file: CorrectionFile,
    private readonly answers: CorrectionAnswers,
  ) {}

  @Get()
  @Query(CorrectionAction.list, { clinical: true, answers: 'CaseCorrection[]' })
  list(@Acting() actor: Actor, @Param() { caseId }: CorrectionCaseDto): Promise<CaseCorrection[]> {
    return this.file.list(actor, caseId);
  }

  @Get(':correctionId')
  @Query(CorrectionAction.read, { clinical: true, answers: 'CorrectionToAnswer' })
  read(@Acting() actor: Actor, @Param() place: CorrectionIdDto): Promise<CorrectionToAnswer> {
    return this.file.read(actor, place);
  }

  @Post(':correctionId/amend')
  @HttpCode(200)
  @Command(CorrectionAction.amend, { change: 'versioned', answers: 'AmendmentBegun' })
  amend(
    @Acting() actor: Actor,
    @Param() place: CorrectionIdDto,
    @Body() body: AmendByRequestDto,
    @ExpectedVersion() version: number,
  ): Promise<AmendmentBegun> {
    return this.answers.amend(actor, place, body, version);
  }

  @Post(':correctionId/deny')
  @HttpCode(200)
  @Command(CorrectionAction.deny, { change: 'versioned', answers: 'Saved' })
  deny(
    @Acting() actor: Actor,
    @Param() place: CorrectionIdDto,
    @Body() body: DenyCorrectionDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.answers.deny(actor, place, body, version);
  }
}
