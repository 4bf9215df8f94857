import { Body, Controller, Get, HttpCode, Param, Post, Put, Query as FromQuery } from '@nestjs/common';
import {
  NoteAction,
  type Note,
  type NoteMaterial,
  type NoteRow,
  type NoteSaved,
  type NoteVersion,
  type NoteVersionRow,
  type SearchResult,
} from '@reknit/sessions/model';
import {
  Acting,
  Command,
  Download,
  ExpectedVersion,
  Query,
  TakesLongText,
  type Actor,
} from '@reknit/shared/api-kernel';
import type { Page } from '@reknit/shared/model';
import { NoteExport } from '../application/note-export';
import { NoteMaterialQueries } from '../application/note-material.queries';
import { NoteSearch } from '../application/note-search.commands';
import { NoteWritingCommands } from '../application/note-writing.commands';
import { NoteQueries } from '../application/note.queries';
import {
  CreateNoteDto,
  NoteCaseDto,
  NoteIdDto,
  NoteListDto,
  NoteRevisionDto,
  SaveNoteDraftDto,
  SearchNotesDto,
} from './note.dto';

/** Notes of a case: reading them, looking for words in them, beginning and writing them. */
@Controller('api/cases/:caseId')
export class NotesController {
  constructor(
    private readonly reading: NoteQueries,
    private readonly material: NoteMaterialQueries,
    private readonly writing: NoteWritingCommands,
    private readonly searching: NoteSearch,
    private readonly exporting: NoteExport,
  ) {}

  @Get('notes')
  @Query(NoteAction.list, { clinical: true, answers: 'Page<NoteRow>' })
  list(
    @Acting() actor: Actor,
    @Param() { caseId }: NoteCaseDto,
    @FromQuery() page: NoteListDto,
  ): Promise<Page<NoteRow>> {
    return this.reading.list(actor, caseId, page);
  }

  @Post('notes')
  @Command(NoteAction.create, { change: 'creates', answers: 'NoteSaved' })
  create(
    @Acting() actor: Actor,
    @Param() { caseId }: NoteCaseDto,
    @Body() body: CreateNoteDto,
  ): Promise<NoteSaved> {
    return this.writing.create(actor, caseId, body);
  }

  @Post('search')
  @HttpCode(200)
  @Command(NoteAction.search, {
    change: {
      once: 'it looks for words and changes nothing; they are sent so that they stand in no address',
    },
    answers: 'SearchResult',
  })
  search(
    @Acting() actor: Actor,
    @Param() { caseId }: NoteCaseDto,
    @Body() { words }: SearchNotesDto,
  ): Promise<SearchResult> {
    return this.searching.search(actor, caseId, words);
  }

  @Get('notes/:noteId')
  @Query(NoteAction.read, { clinical: true, answers: 'Note' })
  read(@Acting() actor: Actor, @Param() place: NoteIdDto): Promise<Note> {
    return this.reading.read(actor, place);
  }

  @Put('notes/:noteId/draft')
  @TakesLongText()
  @Command(NoteAction.write, { change: 'versioned', answers: 'NoteSaved' })
  save(
    @Acting() actor: Actor,
    @Param() place: NoteIdDto,
    @Body() { texts }: SaveNoteDraftDto,
    @ExpectedVersion() version: number,
  ): Promise<NoteSaved> {
    return this.writing.save(actor, place, texts, version);
  }

  @Get('notes/:noteId/material')
  @Query(NoteAction.pullIn, { clinical: true, answers: 'NoteMaterial[]' })
  listMaterial(@Acting() actor: Actor, @Param() place: NoteIdDto): Promise<readonly NoteMaterial[]> {
    return this.material.list(actor, place);
  }

  @Get('notes/:noteId/versions')
  @Query(NoteAction.readVersions, { clinical: true, answers: 'NoteVersionRow[]' })
  versions(@Acting() actor: Actor, @Param() place: NoteIdDto): Promise<readonly NoteVersionRow[]> {
    return this.reading.versions(actor, place);
  }

  @Get('notes/:noteId/versions/:version')
  @Query(NoteAction.readVersions, { clinical: true, answers: 'NoteVersion' })
  version(@Acting() actor: Actor, @Param() { version, ...place }: NoteRevisionDto): Promise<NoteVersion> {
    return this.reading.version(actor, place, version);
  }

  @Get('notes/:noteId/pdf')
  @Query(NoteAction.export, { clinical: true, download: 'application/pdf' })
  pdf(@Acting() actor: Actor, @Param() place: NoteIdDto): Promise<Download> {
    return this.exporting.pdf(actor, place);
  }
}
