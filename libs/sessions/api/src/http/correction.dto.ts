import {
  CORRECTION_LIMITS,
  type AmendByRequest,
  type AskForCorrection,
  type DenyCorrection,
  type DisagreeWithDenial,
} from '@reknit/sessions/model';
import { expectSame, Id, Optional, Paragraphs } from '@reknit/shared/api-kernel';
import { AmendNoteDto } from './note.dto';

const { words, reason, statement } = CORRECTION_LIMITS;

export class MyCorrectionDto {
  @Id() id!: string;
}

export class CorrectionCaseDto {
  @Id() caseId!: string;
}

export class CorrectionIdDto extends CorrectionCaseDto {
  @Id() correctionId!: string;
}

export class AskForCorrectionDto implements AskForCorrection {
  @Id() caseId!: string;
  @Optional() @Id() sessionId?: string;
  @Paragraphs(words) wrong!: string;
  @Paragraphs(words) right!: string;
}
expectSame<AskForCorrectionDto, AskForCorrection>(true);

export class DisagreeWithDenialDto implements DisagreeWithDenial {
  @Paragraphs(statement) statement!: string;
}
expectSame<DisagreeWithDenialDto, DisagreeWithDenial>(true);

export class AmendByRequestDto extends AmendNoteDto implements AmendByRequest {
  @Id() noteId!: string;
}
expectSame<AmendByRequestDto, AmendByRequest>(true);

export class DenyCorrectionDto implements DenyCorrection {
  @Paragraphs(reason) reason!: string;
  @Optional() @Id() noteId?: string;
}
expectSame<DenyCorrectionDto, DenyCorrection>(true);
