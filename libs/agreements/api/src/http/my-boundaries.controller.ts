import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  BoundaryAction,
  type BoundarySaved,
  type MyBoundaries,
  type MyBoundary,
} from '@reknit/agreements/model';
import { Acting, Command, ExpectedVersion, Query, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { BoundaryTellingCommands } from '../application/boundary-telling.commands';
import { BoundaryWritingCommands } from '../application/boundary-writing.commands';
import { ContactLevels } from '../application/contact-levels';
import { MyBoundariesQueries } from '../application/my-boundaries.queries';
import { MyBoundaryQueries } from '../application/my-boundary.queries';
import { HeardBoundaryAnswerDto, RehearseBoundaryDto, TellBoundaryDto } from './boundary-acts.dto';
import { BoundaryDraftDto, BoundaryIdDto, CreateBoundaryDto, SetContactLevelDto } from './boundary.dto';

/** A person's own boundaries, from the first words to telling them or not. */
@Controller('api/my')
export class MyBoundariesController {
  constructor(
    private readonly lists: MyBoundariesQueries,
    private readonly details: MyBoundaryQueries,
    private readonly writing: BoundaryWritingCommands,
    private readonly telling: BoundaryTellingCommands,
    private readonly contact: ContactLevels,
  ) {}

  @Get('boundaries')
  @Query(BoundaryAction.listMine, { clinical: true, answers: 'MyBoundaries' })
  list(@Acting() actor: Actor): Promise<MyBoundaries> {
    return this.lists.list(actor);
  }

  @Post('boundaries')
  @Command(BoundaryAction.create, { change: 'creates', answers: 'BoundarySaved' })
  create(@Acting() actor: Actor, @Body() body: CreateBoundaryDto): Promise<BoundarySaved> {
    return this.writing.create(actor, body);
  }

  @Get('boundaries/:id')
  @Query(BoundaryAction.readMine, { clinical: true, answers: 'MyBoundary' })
  mine(@Acting() actor: Actor, @Param() { id }: BoundaryIdDto): Promise<MyBoundary> {
    return this.details.mine(actor, id);
  }

  @Put('boundaries/:id')
  @Command(BoundaryAction.edit, { change: 'versioned', answers: 'BoundarySaved' })
  edit(
    @Acting() actor: Actor,
    @Param() { id }: BoundaryIdDto,
    @Body() body: BoundaryDraftDto,
    @ExpectedVersion() version: number,
  ): Promise<BoundarySaved> {
    return this.writing.edit(actor, id, body, version);
  }

  @Post('boundaries/:id/submit')
  @HttpCode(200)
  @Command(BoundaryAction.submit, { change: 'versioned', answers: 'BoundarySaved' })
  submit(
    @Acting() actor: Actor,
    @Param() { id }: BoundaryIdDto,
    @ExpectedVersion() version: number,
  ): Promise<BoundarySaved> {
    return this.writing.submit(actor, id, version);
  }

  @Post('boundaries/:id/rehearsals')
  @HttpCode(200)
  @Command(BoundaryAction.rehearse, { change: 'versioned', answers: 'BoundarySaved' })
  rehearse(
    @Acting() actor: Actor,
    @Param() { id }: BoundaryIdDto,
    @Body() body: RehearseBoundaryDto,
    @ExpectedVersion() version: number,
  ): Promise<BoundarySaved> {
    return this.telling.rehearse(actor, id, body, version);
  }

  @Post('boundaries/:id/tell')
  @HttpCode(200)
  @Command(BoundaryAction.tell, { change: 'versioned', answers: 'BoundarySaved' })
  tell(
    @Acting() actor: Actor,
    @Param() { id }: BoundaryIdDto,
    @Body() body: TellBoundaryDto,
    @ExpectedVersion() version: number,
  ): Promise<BoundarySaved> {
    return this.telling.tell(actor, id, body, version);
  }

  @Post('boundaries/:id/activate')
  @HttpCode(200)
  @Command(BoundaryAction.activate, { change: 'versioned', answers: 'BoundarySaved' })
  activate(
    @Acting() actor: Actor,
    @Param() { id }: BoundaryIdDto,
    @ExpectedVersion() version: number,
  ): Promise<BoundarySaved> {
    return this.telling.activate(actor, id, version);
  }

  @Post('boundaries/:id/heard-answer')
  @HttpCode(200)
  @Command(BoundaryAction.noteAnswer, { change: 'versioned', answers: 'BoundarySaved' })
  heard(
    @Acting() actor: Actor,
    @Param() { id }: BoundaryIdDto,
    @Body() body: HeardBoundaryAnswerDto,
    @ExpectedVersion() version: number,
  ): Promise<BoundarySaved> {
    return this.telling.noteAnswer(actor, id, body, version);
  }

  @Post('contact-levels')
  @Command(BoundaryAction.setContactLevel, { change: 'creates', answers: 'Saved' })
  setContactLevel(@Acting() actor: Actor, @Body() body: SetContactLevelDto): Promise<Saved> {
    return this.contact.set(actor, body);
  }
}
