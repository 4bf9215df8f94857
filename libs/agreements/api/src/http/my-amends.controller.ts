import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  AmendsAction,
  type MyAmends,
  type MyAmendsList,
  type SavedAmendsDraft,
} from '@reknit/agreements/model';
import { Acting, Command, ExpectedVersion, Query, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { AmendsAuthorCommands } from '../application/amends-author.commands';
import { AmendsFromApology } from '../application/amends-from-apology';
import { AmendsSharingCommands } from '../application/amends-sharing.commands';
import { MyAmendsQueries } from '../application/my-amends.queries';
import { BeginAmendsDto, PlanIdDto, ShareAmendsDto } from './amends.dto';
import { SaveAmendsDraftDto } from './amends-draft.dto';

/** A plan as its author works on it; reading is for both people. */
@Controller('api/my/amends')
export class MyAmendsController {
  constructor(
    private readonly queries: MyAmendsQueries,
    private readonly authors: AmendsAuthorCommands,
    private readonly sharing: AmendsSharingCommands,
    private readonly fromApology: AmendsFromApology,
  ) {}

  @Get()
  @Query(AmendsAction.listMine, { clinical: false, answers: 'MyAmendsList' })
  list(@Acting() actor: Actor): Promise<MyAmendsList> {
    return this.queries.list(actor);
  }

  @Post()
  @Command(AmendsAction.begin, { change: 'creates', answers: 'Saved' })
  begin(@Acting() actor: Actor, @Body() body: BeginAmendsDto): Promise<Saved> {
    return this.authors.begin(actor, body);
  }

  @Get(':planId')
  @Query(AmendsAction.readMine, { clinical: true, answers: 'MyAmends' })
  read(@Acting() actor: Actor, @Param() { planId }: PlanIdDto): Promise<MyAmends> {
    return this.queries.read(actor, planId);
  }

  @Put(':planId/draft')
  @Command(AmendsAction.saveDraft, { change: 'versioned', answers: 'SavedAmendsDraft' })
  save(
    @Acting() actor: Actor,
    @Param() { planId }: PlanIdDto,
    @Body() body: SaveAmendsDraftDto,
    @ExpectedVersion() version: number,
  ): Promise<SavedAmendsDraft> {
    return this.authors.save(actor, planId, body, version);
  }

  @Post(':planId/from-apology')
  @HttpCode(200)
  @Command(AmendsAction.takeFromApology, { change: 'versioned', answers: 'SavedAmendsDraft' })
  take(
    @Acting() actor: Actor,
    @Param() { planId }: PlanIdDto,
    @ExpectedVersion() version: number,
  ): Promise<SavedAmendsDraft> {
    return this.fromApology.take(actor, planId, version);
  }

  @Post(':planId/submissions')
  @HttpCode(200)
  @Command(AmendsAction.submit, { change: 'versioned', answers: 'Saved' })
  submit(
    @Acting() actor: Actor,
    @Param() { planId }: PlanIdDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.authors.submit(actor, planId, version);
  }

  @Post(':planId/edit')
  @HttpCode(200)
  @Command(AmendsAction.edit, { change: 'versioned', answers: 'Saved' })
  edit(
    @Acting() actor: Actor,
    @Param() { planId }: PlanIdDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.authors.edit(actor, planId, version);
  }

  @Post(':planId/share')
  @HttpCode(200)
  @Command(AmendsAction.share, { change: 'versioned', answers: 'Saved' })
  share(
    @Acting() actor: Actor,
    @Param() { planId }: PlanIdDto,
    @Body() body: ShareAmendsDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.sharing.share(actor, planId, body, version);
  }

  @Post(':planId/withdraw')
  @HttpCode(200)
  @Command(AmendsAction.withdraw, { change: 'versioned', answers: 'Saved' })
  withdraw(
    @Acting() actor: Actor,
    @Param() { planId }: PlanIdDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.authors.withdraw(actor, planId, version);
  }

  @Post(':planId/start')
  @HttpCode(200)
  @Command(AmendsAction.start, { change: 'versioned', answers: 'Saved' })
  start(
    @Acting() actor: Actor,
    @Param() { planId }: PlanIdDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.authors.start(actor, planId, version);
  }
}
