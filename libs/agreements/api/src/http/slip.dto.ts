import {
  SLIP_AREAS,
  SLIP_LIMITS,
  SLIP_SIZES,
  TOLD_WITHIN,
  type OpenSlip,
  type OwnSlip,
  type SettleSlip,
  type ShareSlip,
  type SlipArea,
  type SlipFix,
  type SlipSize,
  type TellDisclosed,
  type ToldWithin,
} from '@reknit/agreements/model';
import {
  CalendarDay,
  ClockTime,
  expectSame,
  Id,
  Line,
  Optional,
  Paragraphs,
  ZoneName,
} from '@reknit/shared/api-kernel';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, ValidateNested } from 'class-validator';
import { Moment } from './commitment-moment';
import { IfThenDto } from './commitment-terms.dto';

const { happened, own, sorry, fix } = SLIP_LIMITS;

export class OpenSlipDto implements OpenSlip {
  @Optional() @Id() occurrenceId?: string;
  @Optional() @Id() participationId?: string;
  @Paragraphs(happened) happened!: string;
  @Moment() happenedAt!: string;
  @IsIn(SLIP_AREAS) area!: SlipArea;
  @IsIn(SLIP_SIZES) size!: SlipSize;
  @Optional() @IsIn(TOLD_WITHIN) toldWithin?: ToldWithin;
  @Optional() @Moment() knownAt?: string;
}
expectSame<OpenSlipDto, OpenSlip>(true);

export class TellDisclosedDto implements TellDisclosed {
  @IsIn(TOLD_WITHIN) toldWithin!: ToldWithin;
  @Moment() knownAt!: string;
}
expectSame<TellDisclosedDto, TellDisclosed>(true);

export class SlipFixDto implements SlipFix {
  @Line(fix) what!: string;
  @CalendarDay() byDate!: string;
  @Optional() @ClockTime() byTime?: string;
  @ZoneName() timeZone!: string;
}
expectSame<SlipFixDto, SlipFix>(true);

export class OwnSlipDto implements OwnSlip {
  @Paragraphs(own) own!: string;
  @Paragraphs(sorry) sorry!: string;
  @IsDefined() @ValidateNested() @Type(() => SlipFixDto) fix!: SlipFixDto;
  @IsDefined() @ValidateNested() @Type(() => IfThenDto) guard!: IfThenDto;
}
expectSame<OwnSlipDto, OwnSlip>(true);

export class SettleSlipDto implements SettleSlip {
  @IsIn(['repaired', 'not_repaired']) outcome!: SettleSlip['outcome'];
}
expectSame<SettleSlipDto, SettleSlip>(true);

export class ShareSlipDto implements ShareSlip {
  @Id() participantId!: string;
}
expectSame<ShareSlipDto, ShareSlip>(true);

export class SlipIdDto {
  @Id() slipId!: string;
}

export class CaseSlipDto {
  @Id() caseId!: string;
  @Id() slipId!: string;
}
