import {
  TOLD_ON_TIME,
  TRANSPARENCY_AREAS,
  TRANSPARENCY_LIMITS,
  TRANSPARENCY_RHYTHMS,
  TRANSPARENCY_WAYS,
  type AskTransparencyRenewal,
  type ConfirmTransparency,
  type CreateTransparency,
  type EditTransparency,
  type KeepTransparencyWeek,
  type ReviewTransparencyRenewal,
  type TransparencyItem,
} from '@reknit/agreements/model';
import { CalendarDay, expectSame, Id, Line, Optional, Paragraphs } from '@reknit/shared/api-kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

const { items, scale, note } = TRANSPARENCY_LIMITS;
const HIGHEST_REVISION = 10_000;

export class TransparencyItemDto implements TransparencyItem {
  @IsInt() @Min(1) @Max(items.max) number!: number;
  @IsIn(TRANSPARENCY_AREAS) area!: (typeof TRANSPARENCY_AREAS)[number];
  @Optional() @Line(TRANSPARENCY_LIMITS.namedPerson) namedPerson?: string;
  @Paragraphs(TRANSPARENCY_LIMITS.whatIsTold) whatIsTold!: string;
  @Id() byWhom!: string;
  @IsIn(TRANSPARENCY_WAYS) how!: (typeof TRANSPARENCY_WAYS)[number];
  @IsIn(TRANSPARENCY_RHYTHMS) howOften!: (typeof TRANSPARENCY_RHYTHMS)[number];
  @Paragraphs(TRANSPARENCY_LIMITS.proportionate) proportionate!: string;
  @IsBoolean() reciprocal!: boolean;
  @Paragraphs(TRANSPARENCY_LIMITS.reciprocalReason) reciprocalReason!: string;
  @CalendarDay() endsOn!: string;
  @Paragraphs(TRANSPARENCY_LIMITS.taperTo) taperTo!: string;
  @Paragraphs(TRANSPARENCY_LIMITS.stopIf) stopIf!: string;
}
expectSame<TransparencyItemDto, TransparencyItem>(true);

export class CreateTransparencyDto implements CreateTransparency {
  @Id() participationId!: string;
  @IsArray()
  @ArrayMinSize(items.min)
  @ArrayMaxSize(items.max)
  @ValidateNested({ each: true })
  @Type(() => TransparencyItemDto)
  items!: TransparencyItemDto[];
}
expectSame<CreateTransparencyDto, CreateTransparency>(true);

export class EditTransparencyDto implements EditTransparency {
  @IsArray()
  @ArrayMinSize(items.min)
  @ArrayMaxSize(items.max)
  @ValidateNested({ each: true })
  @Type(() => TransparencyItemDto)
  items!: TransparencyItemDto[];
}
expectSame<EditTransparencyDto, EditTransparency>(true);

export class ConfirmTransparencyDto implements ConfirmTransparency {
  @IsInt() @Min(1) @Max(HIGHEST_REVISION) revision!: number;
}
expectSame<ConfirmTransparencyDto, ConfirmTransparency>(true);

export class RenewedItemDto {
  @IsInt() @Min(1) @Max(items.max) number!: number;
  @CalendarDay() endsOn!: string;
}

export class AskTransparencyRenewalDto implements AskTransparencyRenewal {
  @IsArray()
  @ArrayMinSize(items.min)
  @ArrayMaxSize(items.max)
  @ValidateNested({ each: true })
  @Type(() => RenewedItemDto)
  items!: RenewedItemDto[];
}
expectSame<AskTransparencyRenewalDto, AskTransparencyRenewal>(true);

export class ToldItemDto {
  @IsInt() @Min(1) @Max(items.max) number!: number;
  @IsIn(TOLD_ON_TIME) kept!: (typeof TOLD_ON_TIME)[number];
}

export class KeepTransparencyWeekDto implements KeepTransparencyWeek {
  @Optional() @IsInt() @Min(scale.min) @Max(scale.max) urgeToCheck?: number;
  @Optional() @IsInt() @Min(scale.min) @Max(scale.max) reliefAfter?: number;
  @IsArray()
  @ArrayMaxSize(items.max)
  @ValidateNested({ each: true })
  @Type(() => ToldItemDto)
  told!: ToldItemDto[];
}
expectSame<KeepTransparencyWeekDto, KeepTransparencyWeek>(true);

export class ReviewTransparencyRenewalDto implements ReviewTransparencyRenewal {
  @IsBoolean() approve!: boolean;
  @Optional() @Paragraphs(note) note?: string;
  @Optional() @Paragraphs(note) supervisorNote?: string;
}
expectSame<ReviewTransparencyRenewalDto, ReviewTransparencyRenewal>(true);
