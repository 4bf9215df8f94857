import { ShareWarning, type ChangeSharing, type OfferReveal, type OfferShare } from '@reknit/homework/model';
import { expectSame, Id, Ids } from '@reknit/shared/api-kernel';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';

const MOST_FIELDS = 50;
const MOST_PEOPLE = 12;
const LONGEST_KEY = 60;
const FIELD_LIST = /^(?:[a-z][A-Za-z0-9]{0,39}(?:,[a-z][A-Za-z0-9]{0,39}){0,49})?$/;

export class OfferShareDto implements OfferShare {
  @IsArray()
  @ArrayMaxSize(MOST_FIELDS)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(LONGEST_KEY, { each: true })
  fields!: string[];
  @IsArray() @ArrayMaxSize(MOST_PEOPLE) @ArrayUnique() @Ids() recipientIds!: string[];
  @IsBoolean() sendTomorrow!: boolean;
  @IsArray()
  @ArrayMaxSize(MOST_FIELDS)
  @IsIn(Object.values(ShareWarning), { each: true })
  warningsRead!: ShareWarning[];
}
expectSame<OfferShareDto, OfferShare>(true);

export class OfferRevealDto implements OfferReveal {
  @Id() entryId!: string;
  @IsArray()
  @ArrayMaxSize(MOST_FIELDS)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(LONGEST_KEY, { each: true })
  fields!: string[];
  @IsArray()
  @ArrayMaxSize(MOST_FIELDS)
  @IsIn(Object.values(ShareWarning), { each: true })
  warningsRead!: ShareWarning[];
}
expectSame<OfferRevealDto, OfferReveal>(true);

export class ChangeSharingDto implements ChangeSharing {
  @IsBoolean() holdForSession!: boolean;
}
expectSame<ChangeSharingDto, ChangeSharing>(true);

/** Names of questions, never an answer. */
export class PreviewQueryDto {
  @Id() to!: string;
  @Matches(FIELD_LIST) fields!: string;
}

export class ShareIdDto {
  @Id() id!: string;
}

export class CaseShareDto {
  @Id() caseId!: string;
  @Id() id!: string;
}
