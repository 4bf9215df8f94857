import {
  CONSENT_DECISIONS,
  PROPOSABLE_CONSENTS,
  RECORDABLE_CONSENTS,
  RECORDED_METHODS,
  SAFE_CHANNELS,
  SAFETY_LIMITS,
  SecretsPolicyKind,
  type ConsentDecision,
  type DecideConsent,
  type EndConsent,
  type ProposeConsent,
  type ProposeSecretsPolicy,
  type RecordConsent,
  type RecordedMethod,
  type SafeChannel,
  type SafeContact,
  type ThirdParty,
} from '@reknit/cases/model';
import {
  CalendarDay,
  ClockTime,
  expectSame,
  Id,
  IdParam,
  Line,
  Optional,
  Paragraphs,
} from '@reknit/shared/api-kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  ValidateNested,
} from 'class-validator';

const { reason, witness, givenBy, thirdPartyName, thirdPartyWhat, textVersion } = SAFETY_LIMITS;

export class ConsentIdDto {
  @IdParam() id!: string;
}

export class ThirdPartyDto implements ThirdParty {
  @Line(thirdPartyName) name!: string;
  @Paragraphs(thirdPartyWhat) what!: string;
}
expectSame<ThirdPartyDto, ThirdParty>(true);

export class SafeContactDto implements SafeContact {
  @IsArray()
  @ArrayMaxSize(SAFE_CHANNELS.length)
  @ArrayUnique()
  @IsIn(SAFE_CHANNELS, { each: true })
  channels!: SafeChannel[];
  @Optional() @ClockTime() from?: string;
  @Optional() @ClockTime() to?: string;
  @IsBoolean() voicemail!: boolean;
}
expectSame<SafeContactDto, SafeContact>(true);

export class ProposeConsentDto implements ProposeConsent {
  @Id() participantId!: string;
  @IsIn(PROPOSABLE_CONSENTS) kind!: ProposeConsent['kind'];
  @Optional() @IsObject() @ValidateNested() @Type(() => ThirdPartyDto) thirdParty?: ThirdPartyDto;
  @Optional() @CalendarDay() validTo?: string;
}
expectSame<ProposeConsentDto, ProposeConsent>(true);

export class RecordConsentDto implements RecordConsent {
  @Id() participantId!: string;
  @IsIn(RECORDABLE_CONSENTS) kind!: RecordConsent['kind'];
  @IsIn(CONSENT_DECISIONS) decision!: ConsentDecision;
  @IsIn(RECORDED_METHODS) method!: RecordedMethod;
  @Line(witness) witness!: string;
  @Optional() @Line(givenBy) givenBy?: string;
  @Optional() @IsObject() @ValidateNested() @Type(() => ThirdPartyDto) thirdParty?: ThirdPartyDto;
  @Optional() @CalendarDay() validTo?: string;
}
expectSame<RecordConsentDto, RecordConsent>(true);

export class EndConsentDto implements EndConsent {
  @Paragraphs(reason) reason!: string;
}
expectSame<EndConsentDto, EndConsent>(true);

export class ProposeSecretsPolicyDto implements ProposeSecretsPolicy {
  @IsIn(Object.values(SecretsPolicyKind)) kind!: SecretsPolicyKind;
}
expectSame<ProposeSecretsPolicyDto, ProposeSecretsPolicy>(true);

export class DecideConsentDto implements DecideConsent {
  @IsIn(CONSENT_DECISIONS) decision!: ConsentDecision;
  @Line(textVersion) textVersion!: string;
  @Optional() @IsObject() @ValidateNested() @Type(() => SafeContactDto) safeContact?: SafeContactDto;
}
expectSame<DecideConsentDto, DecideConsent>(true);
