import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  BoundaryAction,
  type BoundaryForTeam,
  type BoundarySaved,
  type CaseBoundaries,
} from '@reknit/agreements/model';
import { Acting, Command, ExpectedVersion, Query, type Actor } from '@reknit/shared/api-kernel';
import { BoundaryTeamCommands } from '../application/boundary-team.commands';
import { BoundaryTeamQueries } from '../application/boundary-team.queries';
import { CaseBoundariesQueries } from '../application/case-boundaries.queries';
import { CloseBoundaryPromptDto, MarkBoundaryReadyDto, ReturnBoundaryDto } from './boundary-acts.dto';
import { BoundaryCaseIdDto, BoundaryIdDto } from './boundary.dto';

/** Boundaries as the care team sees them. */
@Controller('api')
export class CaseBoundariesController {
  constructor(
    private readonly cases: CaseBoundariesQueries,
    private readonly details: BoundaryTeamQueries,
    private readonly commands: BoundaryTeamCommands,
  ) {}

  @Get('cases/:caseId/boundaries')
  @Query(BoundaryAction.listForCase, { clinical: true, answers: 'CaseBoundaries' })
  list(@Acting() actor: Actor, @Param() { caseId }: BoundaryCaseIdDto): Promise<CaseBoundaries> {
    return this.cases.list(actor, caseId);
  }

  @Get('boundaries/:id')
  @Query(BoundaryAction.readForTeam, { clinical: true, answers: 'BoundaryForTeam' })
  read(@Acting() actor: Actor, @Param() { id }: BoundaryIdDto): Promise<BoundaryForTeam> {
    return this.details.read(actor, id);
  }

  @Post('boundaries/:id/return')
  @HttpCode(200)
  @Command(BoundaryAction.giveBack, { change: 'versioned', answers: 'BoundarySaved' })
  giveBack(
    @Acting() actor: Actor,
    @Param() { id }: BoundaryIdDto,
    @Body() body: ReturnBoundaryDto,
    @ExpectedVersion() version: number,
  ): Promise<BoundarySaved> {
    return this.commands.giveBack(actor, id, body, version);
  }

  @Post('boundaries/:id/ready')
  @HttpCode(200)
  @Command(BoundaryAction.markReady, { change: 'versioned', answers: 'BoundarySaved' })
  markReady(
    @Acting() actor: Actor,
    @Param() { id }: BoundaryIdDto,
    @Body() body: MarkBoundaryReadyDto,
    @ExpectedVersion() version: number,
  ): Promise<BoundarySaved> {
    return this.commands.markReady(actor, id, body, version);
  }

  @Post('boundary-prompts/:id/close')
  @HttpCode(204)
  @Command(BoundaryAction.closePrompt, { change: { once: 'what is closed stays closed' } })
  closePrompt(
    @Acting() actor: Actor,
    @Param() { id }: BoundaryIdDto,
    @Body() body: CloseBoundaryPromptDto,
  ): Promise<void> {
    return this.commands.closePrompt(actor, id, body);
  }
}
