import { Body, Controller, Get, Param, Post, Put, Query as FromQuery } from '@nestjs/common';
import {
  PsychotherapyNoteAction,
  type NoteSaved,
  type PsychotherapyNote,
  type PsychotherapyNoteRow,
  type PsychotherapyNoteVersion,
  type PsychotherapyNoteVersionRow,
} from '@reknit/sessions/model';
import {
  Acting,
  Command,
  ExpectedVersion,
  Query,
  TakesLongText,
  type Actor,
} from '@reknit/shared/api-kernel';
import { PsychotherapyNotes } from '../application/psychotherapy-notes';
import {
  CreatePsychotherapyNoteDto,
  PsychotherapyIdDto,
  PsychotherapyListDto,
  PsychotherapyRevisionDto,
  SavePsychotherapyNoteDto,
} from './note.dto';

/** What a clinician keeps apart from the record. Everybody else is told that it is not there. */
@Controller('api/psychotherapy-notes')
export class PsychotherapyNotesController {
  constructor(private readonly notes: PsychotherapyNotes) {}

  @Get()
  @Query(PsychotherapyNoteAction.list, { clinical: true, answers: 'PsychotherapyNoteRow[]' })
  list(
    @Acting() actor: Actor,
    @FromQuery() { caseId }: PsychotherapyListDto,
  ): Promise<readonly PsychotherapyNoteRow[]> {
    return this.notes.list(actor, caseId);
  }

  @Post()
  @TakesLongText()
  @Command(PsychotherapyNoteAction.create, { change: 'creates', answers: 'NoteSaved' })
  create(@Acting() actor: Actor, @Body() body: CreatePsychotherapyNoteDto): Promise<NoteSaved> {
    return this.notes.create(actor, body);
  }

  @Get(':id')
  @Query(PsychotherapyNoteAction.read, { clinical: true, answers: 'PsychotherapyNote' })
  read(@Acting() actor: Actor, @Param() { id }: PsychotherapyIdDto): Promise<PsychotherapyNote> {
    return this.notes.read(actor, id);
  }

  @Put(':id/text')
  @TakesLongText()
  @Command(PsychotherapyNoteAction.write, { change: 'versioned', answers: 'NoteSaved' })
  save(
    @Acting() actor: Actor,
    @Param() { id }: PsychotherapyIdDto,
    @Body() { text }: SavePsychotherapyNoteDto,
    @ExpectedVersion() version: number,
  ): Promise<NoteSaved> {
    return this.notes.save(actor, id, text, version);
  }

  @Get(':id/versions')
  @Query(PsychotherapyNoteAction.readVersions, { clinical: true, answers: 'PsychotherapyNoteVersionRow[]' })
  versions(
    @Acting() actor: Actor,
    @Param() { id }: PsychotherapyIdDto,
  ): Promise<readonly PsychotherapyNoteVersionRow[]> {
    return this.notes.versions(actor, id);
  }

  @Get(':id/versions/:version')
  @Query(PsychotherapyNoteAction.readVersions, { clinical: true, answers: 'PsychotherapyNoteVersion' })
  version(
    @Acting() actor: Actor,
    @Param() { id, version }: PsychotherapyRevisionDto,
  ): Promise<PsychotherapyNoteVersion> {
    return this.notes.version(actor, id, version);
  }
}
