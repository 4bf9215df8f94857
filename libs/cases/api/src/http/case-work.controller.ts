import { Body, Controller, Param, Patch, Post } from '@nestjs/common';
import { CaseAction } from '@reknit/cases/model';
import { Acting, Command, ExpectedVersion, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { GoalCommands } from '../application/goal.commands';
import { RuptureCommands } from '../application/rupture.commands';
import { CaseIdDto, CaseItemDto } from './case.dto';
import { AddGoalDto, RateGoalDto, RecordRuptureDto, UpdateGoalDto } from './case-work.dto';

@Controller('api/cases/:caseId')
export class CaseWorkController {
  constructor(
    private readonly ruptures: RuptureCommands,
    private readonly goals: GoalCommands,
  ) {}

  @Post('rupture-events')
  @Command(CaseAction.recordRupture, { change: 'creates', answers: 'Saved' })
  recordRupture(
    @Acting() actor: Actor,
    @Param() { caseId }: CaseIdDto,
    @Body() body: RecordRuptureDto,
  ): Promise<Saved> {
    return this.ruptures.record(actor, caseId, body);
  }

  @Patch('rupture-events/:id')
  @Command(CaseAction.recordRupture, { change: 'versioned', answers: 'Saved' })
  updateRupture(
    @Acting() actor: Actor,
    @Param() at: CaseItemDto,
    @Body() body: RecordRuptureDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.ruptures.update(actor, at, body, version);
  }

  @Post('goals')
  @Command(CaseAction.addGoal, { change: 'creates', answers: 'Saved' })
  addGoal(@Acting() actor: Actor, @Param() { caseId }: CaseIdDto, @Body() body: AddGoalDto): Promise<Saved> {
    return this.goals.add(actor, caseId, body);
  }

  @Patch('goals/:id')
  @Command(CaseAction.updateGoal, { change: 'versioned', answers: 'Saved' })
  updateGoal(
    @Acting() actor: Actor,
    @Param() at: CaseItemDto,
    @Body() body: UpdateGoalDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.goals.update(actor, at, body, version);
  }

  @Post('goals/:id/ratings')
  @Command(CaseAction.rateGoal, { change: 'creates', answers: 'Saved' })
  rateGoal(@Acting() actor: Actor, @Param() at: CaseItemDto, @Body() body: RateGoalDto): Promise<Saved> {
    return this.goals.rate(actor, at, body);
  }
}
