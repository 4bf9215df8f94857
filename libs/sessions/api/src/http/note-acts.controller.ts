import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { NoteAction, type MarkedInError, type NoteReleased, type NoteSaved } from '@reknit/sessions/model';
import { Acting, Command, ExpectedVersion, type Actor } from '@reknit/shared/api-kernel';
import { NoteEndingCommands } from '../application/note-ending.commands';
import { NotePullInCommands } from '../application/note-pull-in.commands';
import { NoteSigningCommands } from '../application/note-signing.commands';
import { NoteSupervisionCommands } from '../application/note-supervision.commands';
import {
  MarkInErrorDto,
  NoteIdDto,
  PullInDto,
  PullInIdDto,
  ReleaseFromNoteDto,
  ReturnNoteDto,
  SignNoteDto,
} from './note.dto';

/** What is done with a note: pulling in, signing, co-signing, releasing, marking as written in error. */
@Controller('api/cases/:caseId/notes/:noteId')
export class NoteActsController {
  constructor(
    private readonly pulling: NotePullInCommands,
    private readonly signing: NoteSigningCommands,
    private readonly supervision: NoteSupervisionCommands,
    private readonly ending: NoteEndingCommands,
  ) {}

  @Post('pull-ins')
  @HttpCode(200)
  @Command(NoteAction.pullIn, { change: 'versioned', answers: 'NoteSaved' })
  pullIn(
    @Acting() actor: Actor,
    @Param() place: NoteIdDto,
    @Body() body: PullInDto,
    @ExpectedVersion() version: number,
  ): Promise<NoteSaved> {
    return this.pulling.pullIn(actor, place, body, version);
  }

  @Post('pull-ins/:pullInId/remove')
  @HttpCode(200)
  @Command(NoteAction.pullIn, { change: 'versioned', answers: 'NoteSaved' })
  removePullIn(
    @Acting() actor: Actor,
    @Param() { pullInId, ...place }: PullInIdDto,
    @ExpectedVersion() version: number,
  ): Promise<NoteSaved> {
    return this.pulling.remove(actor, place, pullInId, version);
  }

  /** The first half of signing: whoever would rather not give their password has changed nothing. */
  @Post('ready')
  @HttpCode(200)
  @Command(NoteAction.ready, { change: 'versioned', freshProof: true, answers: 'NoteSaved' })
  ready(
    @Acting() actor: Actor,
    @Param() place: NoteIdDto,
    @ExpectedVersion() version: number,
  ): Promise<NoteSaved> {
    return this.signing.ready(actor, place, version);
  }

  @Post('sign')
  @HttpCode(200)
  @Command(NoteAction.sign, { change: 'versioned', freshProof: true, answers: 'NoteSaved' })
  sign(
    @Acting() actor: Actor,
    @Param() place: NoteIdDto,
    @Body() body: SignNoteDto,
    @ExpectedVersion() version: number,
  ): Promise<NoteSaved> {
    return this.signing.sign(actor, place, body, version);
  }

  @Post('unsign')
  @HttpCode(200)
  @Command(NoteAction.unsign, { change: 'versioned', answers: 'NoteSaved' })
  unsign(
    @Acting() actor: Actor,
    @Param() place: NoteIdDto,
    @ExpectedVersion() version: number,
  ): Promise<NoteSaved> {
    return this.signing.unsign(actor, place, version);
  }

  @Post('cosign')
  @HttpCode(200)
  @Command(NoteAction.cosign, { change: 'versioned', freshProof: true, answers: 'NoteSaved' })
  cosign(
    @Acting() actor: Actor,
    @Param() place: NoteIdDto,
    @Body() body: SignNoteDto,
    @ExpectedVersion() version: number,
  ): Promise<NoteSaved> {
    return this.supervision.cosign(actor, place, body, version);
  }

  @Post('return')
  @HttpCode(200)
  @Command(NoteAction.return, { change: 'versioned', answers: 'NoteSaved' })
  return(
    @Acting() actor: Actor,
    @Param() place: NoteIdDto,
    @Body() { comment }: ReturnNoteDto,
    @ExpectedVersion() version: number,
  ): Promise<NoteSaved> {
    return this.supervision.return(actor, place, comment, version);
  }

  @Post('in-error')
  @Command(NoteAction.markInError, { change: 'creates', freshProof: true, answers: 'MarkedInError' })
  markInError(
    @Acting() actor: Actor,
    @Param() place: NoteIdDto,
    @Body() body: MarkInErrorDto,
  ): Promise<MarkedInError> {
    return this.ending.markInError(actor, place, body);
  }

  @Post('release')
  @Command(NoteAction.release, { change: 'creates', freshProof: true, answers: 'NoteReleased' })
  release(
    @Acting() actor: Actor,
    @Param() place: NoteIdDto,
    @Body() body: ReleaseFromNoteDto,
  ): Promise<NoteReleased> {
    return this.ending.release(actor, place, body);
  }
}
