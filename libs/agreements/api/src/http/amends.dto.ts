import {
  AMENDS_LIMITS,
  AmendsApproach,
  CONTACT_CHANNELS,
  WILLINGNESS,
  type AcceptAmends,
  type ApproveAmends,
  type BeginAmends,
  type CoApproveAmends,
  type ContactChannel,
  type DeclineAmends,
  type DeliverAmends,
  type DraftAmendsTogether,
  type GiveAmendsBack,
  type NoteOnAmends,
  type PlanDisclosure,
  type ProposeAmends,
  type RateAmends,
  type RecordWillingness,
  type ReflectOnAmends,
  type RenegotiateAmends,
  type ReviewAmendsPlan,
  type ShareAmends,
  type Willingness,
} from '@reknit/agreements/model';
import { CalendarDay, expectSame, Id, Optional, Paragraphs } from '@reknit/shared/api-kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

const { windowDays, proposals, proposal, reason, comment, clinicianNote, reflection, rating, commitments } =
  AMENDS_LIMITS;

export class PlanIdDto {
  @Id() planId!: string;
}

export class CasePlanDto {
  @Id() caseId!: string;
  @Id() planId!: string;
}

export class AmendsCaseDto {
  @Id() caseId!: string;
}

export class BeginAmendsDto implements BeginAmends {
  @Id() participationId!: string;
}
expectSame<BeginAmendsDto, BeginAmends>(true);
expectSame<BeginAmendsDto, DraftAmendsTogether>(true);

export class ShareAmendsDto implements ShareAmends {
  @Optional() @IsInt() @Min(windowDays.min) @Max(windowDays.max) windowDays?: number;
}
expectSame<ShareAmendsDto, ShareAmends>(true);
expectSame<ShareAmendsDto, DeliverAmends>(true);

export class AcceptAmendsDto implements AcceptAmends {
  @Matches(/^[0-9a-f]{64}$/) contentHash!: string;
}
expectSame<AcceptAmendsDto, AcceptAmends>(true);

export class DeclineAmendsDto implements DeclineAmends {
  @Optional() @Paragraphs({ max: reason.max }) reason?: string;
}
expectSame<DeclineAmendsDto, DeclineAmends>(true);

export class ProposalDto {
  @Paragraphs(proposal) comment!: string;
  @Optional() @IsInt() @Min(0) @Max(commitments.max - 1) commitment?: number;
}

export class ProposeAmendsDto implements ProposeAmends {
  @IsArray()
  @ArrayMinSize(proposals.min)
  @ArrayMaxSize(proposals.max)
  @ValidateNested({ each: true })
  @Type(() => ProposalDto)
  proposals!: ProposalDto[];
}
expectSame<ProposeAmendsDto, ProposeAmends>(true);

export class RenegotiateAmendsDto implements RenegotiateAmends {
  @Optional()
  @IsArray()
  @ArrayMaxSize(proposals.max)
  @IsString({ each: true })
  @MaxLength(proposal.max, { each: true })
  comments?: string[];
}
expectSame<RenegotiateAmendsDto, RenegotiateAmends>(true);

export class RateAmendsDto implements RateAmends {
  @Optional() @IsInt() @Min(rating.min) @Max(rating.max) helping?: number;
  @Optional() @IsInt() @Min(rating.min) @Max(rating.max) pressured?: number;
  @Optional() @IsInt() @Min(rating.min) @Max(rating.max) willing?: number;
}
expectSame<RateAmendsDto, RateAmends>(true);

export class ReflectOnAmendsDto implements ReflectOnAmends {
  @Paragraphs(reflection) text!: string;
}
expectSame<ReflectOnAmendsDto, ReflectOnAmends>(true);

export class GiveAmendsBackDto implements GiveAmendsBack {
  @Paragraphs(comment) comment!: string;
}
expectSame<GiveAmendsBackDto, GiveAmendsBack>(true);

export class ApproveAmendsDto implements ApproveAmends {
  @IsIn(Object.values(AmendsApproach)) approach!: AmendsApproach;
  @Id() ruptureEventId!: string;
  @Optional() @Paragraphs({ max: comment.max }) comment?: string;
}
expectSame<ApproveAmendsDto, ApproveAmends>(true);

export class CoApproveAmendsDto implements CoApproveAmends {
  @IsBoolean() agree!: boolean;
  @Paragraphs(comment) comment!: string;
}
expectSame<CoApproveAmendsDto, CoApproveAmends>(true);

export class RecordWillingnessDto implements RecordWillingness {
  @IsIn(WILLINGNESS) answer!: Willingness;
  @Optional() @IsIn(CONTACT_CHANNELS) channel?: ContactChannel;
}
expectSame<RecordWillingnessDto, RecordWillingness>(true);

export class NoteOnAmendsDto implements NoteOnAmends {
  @Paragraphs({ max: clinicianNote.max }) text!: string;
}
expectSame<NoteOnAmendsDto, NoteOnAmends>(true);
expectSame<NoteOnAmendsDto, PlanDisclosure>(true);

export class ReviewAmendsPlanDto implements ReviewAmendsPlan {
  @Optional() @CalendarDay() nextOn?: string;
}
expectSame<ReviewAmendsPlanDto, ReviewAmendsPlan>(true);
