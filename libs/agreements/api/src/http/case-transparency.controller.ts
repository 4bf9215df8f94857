import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  TransparencyAction,
  type CaseTransparency,
  type TransparencyForTeam,
  type TransparencySaved,
} from '@reknit/agreements/model';
import { Acting, Command, ExpectedVersion, Query, type Actor } from '@reknit/shared/api-kernel';
import { TransparencyTeamCommands } from '../application/transparency-team.commands';
import { TransparencyTeamQueries } from '../application/transparency-team.queries';
import { BoundaryCaseIdDto, BoundaryIdDto } from './boundary.dto';
import { ReviewTransparencyRenewalDto } from './transparency.dto';

/** Transparency agreements as the care team sees them. */
@Controller('api')
export class CaseTransparencyController {
  constructor(
    private readonly reading: TransparencyTeamQueries,
    private readonly commands: TransparencyTeamCommands,
  ) {}

  @Get('cases/:caseId/transparency-agreements')
  @Query(TransparencyAction.listForCase, { clinical: true, answers: 'CaseTransparency' })
  list(@Acting() actor: Actor, @Param() { caseId }: BoundaryCaseIdDto): Promise<CaseTransparency> {
    return this.reading.list(actor, caseId);
  }

  @Get('transparency-agreements/:id')
  @Query(TransparencyAction.readForTeam, { clinical: true, answers: 'TransparencyForTeam' })
  read(@Acting() actor: Actor, @Param() { id }: BoundaryIdDto): Promise<TransparencyForTeam> {
    return this.reading.read(actor, id);
  }

  @Post('transparency-agreements/:id/renewal-review')
  @HttpCode(200)
  @Command(TransparencyAction.reviewRenewal, { change: 'versioned', answers: 'TransparencySaved' })
  reviewRenewal(
    @Acting() actor: Actor,
    @Param() { id }: BoundaryIdDto,
    @Body() body: ReviewTransparencyRenewalDto,
    @ExpectedVersion() version: number,
  ): Promise<TransparencySaved> {
    return this.commands.reviewRenewal(actor, id, body, version);
  }

  @Post('transparency-agreements/:id/end')
  @HttpCode(200)
  @Command(TransparencyAction.endForTeam, { change: 'versioned', answers: 'TransparencySaved' })
  end(
    @Acting() actor: Actor,
    @Param() { id }: BoundaryIdDto,
    @ExpectedVersion() version: number,
  ): Promise<TransparencySaved> {
    return this.commands.end(actor, id, version);
  }
}
