import {
  JOINT_SECTION,
  NOTE_FORMAT_CODES,
  NOTE_LIMITS,
  type AddToNote,
  type AmendNote,
  type CreateNote,
  type CreatePsychotherapyNote,
  type KeepCredential,
  type KeepSnippets,
  type MarkInError,
  type NoteFormat,
  type NoteText,
  type PullIn,
  type ReleaseFromNote,
  type ReturnNote,
  type SaveAddition,
  type SaveNoteDraft,
  type SavePsychotherapyNote,
  type SearchNotes,
  type SetAdditionAside,
  type SignNote,
  type Snippet,
} from '@reknit/sessions/model';
import {
  CalendarDay,
  expectSame,
  Id,
  Line,
  Moment,
  Optional,
  PageQuery,
  Paragraphs,
  Prose,
} from '@reknit/shared/api-kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const SECTION = new RegExp(`^(?:${JOINT_SECTION}|${UUID})$`);
const KEY = /^[a-z][a-z_]{1,40}$/;
const SOURCE_KIND = /^[a-z]+(?:[.-][a-z]+)+$/;
const SOURCE_ID = /^[0-9a-z:_-]{1,120}$/i;
const HIGHEST_REVISION = 1_000_000;
const { addition, reason } = NOTE_LIMITS;

export class NoteCaseDto {
  @Id() caseId!: string;
}

export class NoteIdDto extends NoteCaseDto {
  @Id() noteId!: string;
}

export class PullInIdDto extends NoteIdDto {
  @Id() pullInId!: string;
}

export class AdditionIdDto extends NoteIdDto {
  @Id() additionId!: string;
}

export class NoteRevisionDto extends NoteIdDto {
  @Type(() => Number) @IsInt() @Min(1) @Max(HIGHEST_REVISION) version!: number;
}

export class NoteListDto extends PageQuery {
  @Optional() @Matches(SECTION) section?: string;
}

export class CreateNoteDto implements CreateNote {
  @IsIn(NOTE_FORMAT_CODES) format!: NoteFormat;
  @Matches(SECTION) section!: string;
  @Optional() @Id() sessionId?: string;
  @Optional() @Moment() about?: string;
  @Optional() @Paragraphs(reason) lateReason?: string;
}
expectSame<CreateNoteDto, CreateNote>(true);

export class NoteTextDto implements NoteText {
  @Matches(KEY) key!: string;
  @Prose(NOTE_LIMITS.text) text!: string;
}
expectSame<NoteTextDto, NoteText>(true);

export class SaveNoteDraftDto implements SaveNoteDraft {
  @IsArray()
  @ArrayMaxSize(NOTE_LIMITS.texts.max)
  @ValidateNested({ each: true })
  @Type(() => NoteTextDto)
  texts!: NoteTextDto[];
}
expectSame<SaveNoteDraftDto, SaveNoteDraft>(true);

export class PullInDto implements PullIn {
  @Matches(SOURCE_KIND) sourceKind!: string;
  @Matches(SOURCE_ID) sourceId!: string;
}
expectSame<PullInDto, PullIn>(true);

export class SignNoteDto implements SignNote {
  @IsInt() @Min(1) @Max(HIGHEST_REVISION) revision!: number;
}
expectSame<SignNoteDto, SignNote>(true);

export class ReturnNoteDto implements ReturnNote {
  @Paragraphs(NOTE_LIMITS.comment) comment!: string;
}
expectSame<ReturnNoteDto, ReturnNote>(true);

export class AddToNoteDto implements AddToNote {
  @Paragraphs(reason) reason!: string;
  @Paragraphs(addition) text!: string;
}
expectSame<AddToNoteDto, AddToNote>(true);

export class AmendNoteDto extends AddToNoteDto implements AmendNote {
  @Paragraphs(NOTE_LIMITS.wrong) wrong!: string;
}
expectSame<AmendNoteDto, AmendNote>(true);

export class SaveAdditionDto extends AddToNoteDto implements SaveAddition {
  @Optional() @Paragraphs(NOTE_LIMITS.wrong) wrong?: string;
}
expectSame<SaveAdditionDto, SaveAddition>(true);

export class SetAdditionAsideDto implements SetAdditionAside {
  @Paragraphs(reason) reason!: string;
}
expectSame<SetAdditionAsideDto, SetAdditionAside>(true);

export class MarkInErrorDto implements MarkInError {
  @Paragraphs(reason) reason!: string;
  @IsIn(['new', 'none']) replacement!: 'new' | 'none';
}
expectSame<MarkInErrorDto, MarkInError>(true);

export class ReleaseFromNoteDto implements ReleaseFromNote {
  @Matches(SECTION) to!: string;
  @Paragraphs(NOTE_LIMITS.releasedWords) words!: string;
  @Paragraphs(reason) why!: string;
  @IsIn(['by_person', 'by_policy']) agreed!: 'by_person' | 'by_policy';
  @IsBoolean() nothingOfFear!: boolean;
}
expectSame<ReleaseFromNoteDto, ReleaseFromNote>(true);

export class SearchNotesDto implements SearchNotes {
  @Line(NOTE_LIMITS.searchWords) words!: string;
}
expectSame<SearchNotesDto, SearchNotes>(true);

export class SnippetDto implements Snippet {
  @Matches(/^[\p{L}\p{N}_-]{1,24}$/u) shortcut!: string;
  @Prose(NOTE_LIMITS.snippet) text!: string;
}
expectSame<SnippetDto, Snippet>(true);

export class KeepSnippetsDto implements KeepSnippets {
  @IsArray()
  @ArrayMaxSize(NOTE_LIMITS.snippets.max)
  @ValidateNested({ each: true })
  @Type(() => SnippetDto)
  snippets!: SnippetDto[];
}
expectSame<KeepSnippetsDto, KeepSnippets>(true);

export class CredentialOfDto {
  @Id() accountId!: string;
}

export class KeepCredentialDto implements KeepCredential {
  @Line(NOTE_LIMITS.credential) credential!: string;
  @Optional() @CalendarDay() validUntil?: string;
  @Optional() @Line(NOTE_LIMITS.licence) licence?: string;
}
expectSame<KeepCredentialDto, KeepCredential>(true);

export class PsychotherapyListDto {
  @Optional() @Id() caseId?: string;
}

export class PsychotherapyIdDto {
  @Id() id!: string;
}

export class PsychotherapyRevisionDto extends PsychotherapyIdDto {
  @Type(() => Number) @IsInt() @Min(1) @Max(HIGHEST_REVISION) version!: number;
}

export class SavePsychotherapyNoteDto implements SavePsychotherapyNote {
  @Prose(NOTE_LIMITS.psychotherapyText) text!: string;
}
expectSame<SavePsychotherapyNoteDto, SavePsychotherapyNote>(true);

export class CreatePsychotherapyNoteDto extends SavePsychotherapyNoteDto implements CreatePsychotherapyNote {
  @Id() caseId!: string;
}
expectSame<CreatePsychotherapyNoteDto, CreatePsychotherapyNote>(true);
