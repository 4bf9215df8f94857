import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { AmendsAction, type AmendsForTeam, type CaseAmends } from '@reknit/agreements/model';
import { Acting, Command, ExpectedVersion, Query, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { AmendsReviewCommands } from '../application/amends-review.commands';
import { AmendsSharingCommands } from '../application/amends-sharing.commands';
import { CaseAmendsQueries } from '../application/case-amends.queries';
import {
  AmendsCaseDto,
  ApproveAmendsDto,
  BeginAmendsDto,
  CasePlanDto,
  CoApproveAmendsDto,
  GiveAmendsBackDto,
  ShareAmendsDto,
} from './amends.dto';

/** Plans as the care team reviews them. */
@Controller('api/cases/:caseId/amends')
export class CaseAmendsController {
  constructor(
    private readonly queries: CaseAmendsQueries,
    private readonly reviews: AmendsReviewCommands,
    private readonly sharing: AmendsSharingCommands,
  ) {}

  @Get()
  @Query(AmendsAction.listForCase, { clinical: true, answers: 'CaseAmends' })
  list(@Acting() actor: Actor, @Param() { caseId }: AmendsCaseDto): Promise<CaseAmends> {
    return this.queries.list(actor, caseId);
  }

  @Post()
  @Command(AmendsAction.draftTogether, { change: 'creates', answers: 'Saved' })
  draftTogether(
    @Acting() actor: Actor,
    @Param() { caseId }: AmendsCaseDto,
    @Body() body: BeginAmendsDto,
  ): Promise<Saved> {
    return this.reviews.draftTogether(actor, caseId, body);
  }

  @Get(':planId')
  @Query(AmendsAction.read, { clinical: true, answers: 'AmendsForTeam' })
  read(@Acting() actor: Actor, @Param() { caseId, planId }: CasePlanDto): Promise<AmendsForTeam> {
    return this.queries.read(actor, caseId, planId);
  }

  @Post(':planId/return')
  @HttpCode(200)
  @Command(AmendsAction.giveBack, { change: 'versioned', answers: 'Saved' })
  giveBack(
    @Acting() actor: Actor,
    @Param() { caseId, planId: id }: CasePlanDto,
    @Body() body: GiveAmendsBackDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.reviews.giveBack(actor, { caseId, id }, body, version);
  }

  @Post(':planId/approve')
  @HttpCode(200)
  @Command(AmendsAction.approve, { change: 'versioned', answers: 'Saved' })
  approve(
    @Acting() actor: Actor,
    @Param() { caseId, planId: id }: CasePlanDto,
    @Body() body: ApproveAmendsDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.reviews.approve(actor, { caseId, id }, body, version);
  }

  @Post(':planId/co-approval')
  @HttpCode(200)
  @Command(AmendsAction.coApprove, { change: 'versioned', answers: 'Saved' })
  coApprove(
    @Acting() actor: Actor,
    @Param() { caseId, planId: id }: CasePlanDto,
    @Body() body: CoApproveAmendsDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.reviews.coApprove(actor, { caseId, id }, body, version);
  }

  @Post(':planId/delivery')
  @HttpCode(200)
  @Command(AmendsAction.deliver, { change: 'versioned', answers: 'Saved' })
  deliver(
    @Acting() actor: Actor,
    @Param() { caseId, planId: id }: CasePlanDto,
    @Body() body: ShareAmendsDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.sharing.deliver(actor, { caseId, id }, body, version);
  }
}
