import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { AdditionKind, NoteAction } from '@reknit/sessions/model';
import { Acting, Command, ExpectedVersion, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { NoteAdditionCommands } from '../application/note-addition.commands';
import { AdditionIdDto, AddToNoteDto, AmendNoteDto, NoteIdDto, SaveAdditionDto } from './note.dto';

/** What is written under a note that is locked. */
@Controller('api/cases/:caseId/notes/:noteId')
export class NoteAdditionsController {
  constructor(private readonly commands: NoteAdditionCommands) {}

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
}
