import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { AmendsAction } from '@reknit/agreements/model';
import { Acting, Command, ExpectedVersion, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { AmendsTeamCommands } from '../application/amends-team.commands';
import { CasePlanDto, NoteOnAmendsDto, RecordWillingnessDto, ReviewAmendsPlanDto } from './amends.dto';

/** What the care team does with a plan besides reviewing its text. */
@Controller('api/cases/:caseId/amends')
export class CaseAmendsCourseController {
  constructor(private readonly team: AmendsTeamCommands) {}

  @Post(':planId/willingness')
  @HttpCode(200)
  @Command(AmendsAction.recordWillingness, {
    change: { once: 'each asking is kept, and the last one counts' },
    answers: 'Saved',
  })
  willingness(
    @Acting() actor: Actor,
    @Param() { caseId, planId: id }: CasePlanDto,
    @Body() body: RecordWillingnessDto,
  ): Promise<Saved> {
    return this.team.recordWillingness(actor, { caseId, id }, body);
  }

  @Put(':planId/note')
  @Command(AmendsAction.note, { change: { once: 'the whole note is written anew' }, answers: 'Saved' })
  note(
    @Acting() actor: Actor,
    @Param() { caseId, planId: id }: CasePlanDto,
    @Body() body: NoteOnAmendsDto,
  ): Promise<Saved> {
    return this.team.note(actor, { caseId, id }, body);
  }

  @Put(':planId/disclosure-plan')
  @Command(AmendsAction.planDisclosure, {
    change: { once: 'the whole plan for it is written anew' },
    answers: 'Saved',
  })
  planDisclosure(
    @Acting() actor: Actor,
    @Param() { caseId, planId: id }: CasePlanDto,
    @Body() body: NoteOnAmendsDto,
  ): Promise<Saved> {
    return this.team.planDisclosure(actor, { caseId, id }, body);
  }

  @Post(':planId/pause')
  @HttpCode(200)
  @Command(AmendsAction.pause, { change: 'versioned', answers: 'Saved' })
  pause(
    @Acting() actor: Actor,
    @Param() { caseId, planId: id }: CasePlanDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.team.pause(actor, { caseId, id }, version);
  }

  @Post(':planId/resume')
  @HttpCode(200)
  @Command(AmendsAction.resume, { change: 'versioned', answers: 'Saved' })
  resume(
    @Acting() actor: Actor,
    @Param() { caseId, planId: id }: CasePlanDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.team.resume(actor, { caseId, id }, version);
  }

  @Post(':planId/end')
  @HttpCode(200)
  @Command(AmendsAction.end, { change: 'versioned', answers: 'Saved' })
  end(
    @Acting() actor: Actor,
    @Param() { caseId, planId: id }: CasePlanDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.team.end(actor, { caseId, id }, version);
  }

  @Post(':planId/reviewed')
  @HttpCode(200)
  @Command(AmendsAction.review, { change: 'versioned', answers: 'Saved' })
  reviewed(
    @Acting() actor: Actor,
    @Param() { caseId, planId: id }: CasePlanDto,
    @Body() body: ReviewAmendsPlanDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.team.review(actor, { caseId, id }, body, version);
  }

  @Post(':planId/continue-indirectly')
  @HttpCode(200)
  @Command(AmendsAction.continueIndirectly, { change: 'versioned', answers: 'Saved' })
  continueIndirectly(
    @Acting() actor: Actor,
    @Param() { caseId, planId: id }: CasePlanDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.team.continueIndirectly(actor, { caseId, id }, version);
  }
}
