import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { SafetyAction, type CaseSafety, type SafetyScreenView } from '@reknit/cases/model';
import { Acting, Command, Query, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { CaseSafetyQueries } from '../application/safety/case-safety.queries';
import { ScreenCommands } from '../application/safety/screen.commands';
import { CaseIdDto, CaseItemDto } from './case.dto';
import { DecideScreenDto, RecordScreenDto } from './safety.dto';

/** What opens and closes joint work, and private check-ins as the care team handles them. */
@Controller('api/cases/:caseId')
export class SafetyController {
  constructor(
    private readonly queries: CaseSafetyQueries,
    private readonly screens: ScreenCommands,
  ) {}

  @Get('safety')
  @Query(SafetyAction.read, { clinical: true, answers: 'CaseSafety' })
  read(@Acting() actor: Actor, @Param() { caseId }: CaseIdDto): Promise<CaseSafety> {
    return this.queries.read(actor, caseId);
  }

  @Post('screening-rounds')
  @HttpCode(204)
  @Command(SafetyAction.offerScreens, { change: { once: 'a round is offered once a day' } })
  offer(@Acting() actor: Actor, @Param() { caseId }: CaseIdDto): Promise<void> {
    return this.screens.offer(actor, caseId);
  }

  @Post('screens')
  @Command(SafetyAction.recordScreen, { change: 'creates', answers: 'Saved' })
  record(
    @Acting() actor: Actor,
    @Param() { caseId }: CaseIdDto,
    @Body() body: RecordScreenDto,
  ): Promise<Saved> {
    return this.screens.record(actor, caseId, body);
  }

  @Post('screens/:id/readings')
  @HttpCode(200)
  @Command(SafetyAction.readScreen, {
    change: { once: 'what was read stays read' },
    answers: 'SafetyScreenView',
  })
  async readScreen(@Acting() actor: Actor, @Param() at: CaseItemDto): Promise<SafetyScreenView> {
    await this.screens.read(actor, at);
    return this.queries.screen(actor, at.caseId, at.id);
  }

  @Post('screens/:id/decisions')
  @Command(SafetyAction.decideScreen, { change: 'creates', answers: 'Saved' })
  decide(@Acting() actor: Actor, @Param() at: CaseItemDto, @Body() body: DecideScreenDto): Promise<Saved> {
    return this.screens.decide(actor, at, body);
  }
}
