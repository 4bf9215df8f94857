import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import {
  NoteAction,
  type NoteToCosign,
  type Snippets,
  type StaffCredential,
  type UnsignedNote,
} from '@reknit/sessions/model';
import {
  Acting,
  Command,
  ExpectedVersion,
  Query,
  TakesLongText,
  type Actor,
} from '@reknit/shared/api-kernel';
import { NoteCredentials } from '../application/note-credentials';
import { NoteLists } from '../application/note-lists.queries';
import { NoteSnippets } from '../application/note-snippets';
import { CredentialOfDto, KeepCredentialDto, KeepSnippetsDto } from './note.dto';

/** What waits for a signature, over all cases; standing phrases; and what stands beside a name that signs. */
@Controller('api')
export class NoteListsController {
  constructor(
    private readonly lists: NoteLists,
    private readonly snippets: NoteSnippets,
    private readonly credentials: NoteCredentials,
  ) {}

  @Get('notes/unsigned')
  @Query(NoteAction.listUnsigned, { clinical: true, answers: 'UnsignedNote[]' })
  unsigned(@Acting() actor: Actor): Promise<readonly UnsignedNote[]> {
    return this.lists.unsigned(actor);
  }

  @Get('supervision/cosign')
  @Query(NoteAction.listToCosign, { clinical: true, answers: 'NoteToCosign[]' })
  toCosign(@Acting() actor: Actor): Promise<readonly NoteToCosign[]> {
    return this.lists.toCosign(actor);
  }

  @Get('notes/snippets')
  @Query(NoteAction.useSnippets, { clinical: false, answers: 'Snippets' })
  readSnippets(@Acting() actor: Actor): Promise<Snippets> {
    return this.snippets.read(actor);
  }

  @Put('notes/snippets')
  @TakesLongText()
  @Command(NoteAction.useSnippets, { change: 'versioned', answers: 'Snippets' })
  keepSnippets(
    @Acting() actor: Actor,
    @Body() { snippets }: KeepSnippetsDto,
    @ExpectedVersion() version: number,
  ): Promise<Snippets> {
    return this.snippets.keep(actor, snippets, version);
  }

  @Get('practice/credentials')
  @Query(NoteAction.keepCredential, { clinical: false, answers: 'StaffCredential[]' })
  listCredentials(@Acting() actor: Actor): Promise<readonly StaffCredential[]> {
    return this.credentials.list(actor);
  }

  @Put('practice/credentials/:accountId')
  @HttpCode(204)
  @Command(NoteAction.keepCredential, { change: { once: 'the same credential kept twice says the same' } })
  keepCredential(
    @Acting() actor: Actor,
    @Param() { accountId }: CredentialOfDto,
    @Body() body: KeepCredentialDto,
  ): Promise<void> {
    return this.credentials.keep(actor, accountId, body);
  }
}
