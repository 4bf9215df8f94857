import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { AdditionKind, NoteAction } from '@reknit/sessions/model';
import { Acting, Command, ExpectedVersion, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { NoteAdditionReviewCommands } from '../application/note-addition-review.commands';
import { NoteAdditionCommands } from '../application/note-addition.commands';
import {
  AdditionIdDto,
  AddToNoteDto,
  AmendNoteDto,
  NoteIdDto,
  ReturnNoteDto,
  SaveAdditionDto,
  SetAdditionAsideDto,
} from './note.dto';

/** What is written under a note that is locked. */
@Controller('api/cases/:caseId/notes/:noteId')
export class NoteAdditionsController {
  constructor(
    private readonly commands: NoteAdditionCommands,
    private readonly reviews: NoteAdditionReviewCommands,
  ) {}

  @Post('addenda')
  @Command(NoteAction.add, { change: 'creates', answers: 'Saved' })
  addendum(@Acting() actor: Actor, @Param() place: NoteIdDto, @Body() body: AddToNoteDto): Promise<Saved> {
    return this.commands.begin(actor, place, AdditionKind.addendum, body);
  }

  @Post('amendments')
  @Command(NoteAction.add, { change: 'creates', answers: 'Saved' })
  amendment(@Acting() actor: Actor, @Param() place: NoteIdDto, @Body() body: AmendNoteDto): Promise<Saved> {
    return this.commands.begin(actor, place, AdditionKind.amendment, body);
  }

  @Post('late')
  @Command(NoteAction.add, { change: 'creates', answers: 'Saved' })
  late(@Acting() actor: Actor, @Param() place: NoteIdDto, @Body() body: AddToNoteDto): Promise<Saved> {
    return this.commands.begin(actor, place, AdditionKind.lateEntry, body);
  }

  @Put('additions/:additionId')
  @Command(NoteAction.add, { change: 'versioned', answers: 'Saved' })
  save(
    @Acting() actor: Actor,
    @Param() place: AdditionIdDto,
    @Body() body: SaveAdditionDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.commands.save(actor, place, body, version);
  }

  @Post('additions/:additionId/sign')
  @HttpCode(200)
  @Command(NoteAction.signAddition, { change: 'versioned', freshProof: true, answers: 'Saved' })
  sign(
    @Acting() actor: Actor,
    @Param() place: AdditionIdDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.commands.sign(actor, place, version);
  }

  @Post('additions/:additionId/discard')
  @HttpCode(200)
  @Command(NoteAction.add, { change: 'versioned', answers: 'Saved' })
  discard(
    @Acting() actor: Actor,
    @Param() place: AdditionIdDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.commands.discard(actor, place, version);
  }

  @Post('additions/:additionId/set-aside')
  @HttpCode(200)
  @Command(NoteAction.setAdditionAside, { change: 'versioned', answers: 'Saved' })
  setAside(
    @Acting() actor: Actor,
    @Param() place: AdditionIdDto,
    @Body() { reason }: SetAdditionAsideDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.reviews.setAside(actor, place, reason, version);
  }

  @Post('additions/:additionId/cosign')
  @HttpCode(200)
  @Command(NoteAction.cosignAddition, { change: 'versioned', freshProof: true, answers: 'Saved' })
  cosign(
    @Acting() actor: Actor,
    @Param() place: AdditionIdDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.reviews.cosign(actor, place, version);
  }

  @Post('additions/:additionId/return')
  @HttpCode(200)
  @Command(NoteAction.returnAddition, { change: 'versioned', answers: 'Saved' })
  return(
    @Acting() actor: Actor,
    @Param() place: AdditionIdDto,
    @Body() { comment }: ReturnNoteDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.reviews.return(actor, place, comment, version);
  }
}
