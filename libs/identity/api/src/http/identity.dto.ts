import {
  IDENTITY_LIMITS,
  type AcceptInvitation,
  type ChangeRoles,
  type CompletePasswordReset,
  type GivenConsent,
  type InviteStaff,
  type LookUpInvitation,
  type RequestPasswordReset,
  type SetUpPractice,
  type SignIn,
  type StepUp,
  type UpdatePreferences,
} from '@reknit/identity/model';
import { Email, expectSame, Id, Line, Optional, Secret, ZoneName } from '@reknit/shared/api-kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  Matches,
  ValidateNested,
} from 'class-validator';

const { password, name, practiceName, secondFact, token } = IDENTITY_LIMITS;
const TOKEN = new RegExp(`^[\\w-]{${token.length}}$`);
const STAFF_ROLES = ['clinician', 'supervisor', 'administrator'] as const;

export class SignInDto implements SignIn {
  @Email() email!: string;
  @Secret({ max: password.max }) password!: string;
}
expectSame<SignInDto, SignIn>(true);

export class StepUpDto implements StepUp {
  @Secret({ max: password.max }) password!: string;
}
expectSame<StepUpDto, StepUp>(true);

export class RequestPasswordResetDto implements RequestPasswordReset {
  @Email() email!: string;
}
expectSame<RequestPasswordResetDto, RequestPasswordReset>(true);

export class CompletePasswordResetDto implements CompletePasswordReset {
  @Matches(TOKEN) token!: string;
  @Secret({ max: password.max }) password!: string;
}
expectSame<CompletePasswordResetDto, CompletePasswordReset>(true);

export class LookUpInvitationDto implements LookUpInvitation {
  @Matches(TOKEN) token!: string;
}
expectSame<LookUpInvitationDto, LookUpInvitation>(true);

export class GivenConsentDto implements GivenConsent {
  @IsIn(['treatment', 'electronic_communication']) kind!: GivenConsent['kind'];
  @Line({ min: 1, max: 20 }) textVersion!: string;
  @IsIn(['given', 'refused']) decision!: GivenConsent['decision'];
}
expectSame<GivenConsentDto, GivenConsent>(true);

export class AcceptInvitationDto implements AcceptInvitation {
  @Matches(TOKEN) token!: string;
  @Secret({ max: password.max }) password!: string;
  @ZoneName() timeZone!: string;
  @Optional() @Line({ max: secondFact.max }) secondFact?: string;
  @Optional()
  @IsArray()
  @ArrayMaxSize(4)
  @ValidateNested({ each: true })
  @Type(() => GivenConsentDto)
  consents?: GivenConsentDto[];
}
expectSame<AcceptInvitationDto, AcceptInvitation>(true);

export class InviteStaffDto implements InviteStaff {
  @Line(name) name!: string;
  @Email() email!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @ArrayUnique()
  @IsIn(STAFF_ROLES, { each: true })
  roles!: (typeof STAFF_ROLES)[number][];
}
expectSame<InviteStaffDto, InviteStaff>(true);

export class ChangeRolesDto implements ChangeRoles {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @ArrayUnique()
  @IsIn(STAFF_ROLES, { each: true })
  roles!: (typeof STAFF_ROLES)[number][];
}
expectSame<ChangeRolesDto, ChangeRoles>(true);

export class UpdatePreferencesDto implements UpdatePreferences {
  @ZoneName() timeZone!: string;
}
expectSame<UpdatePreferencesDto, UpdatePreferences>(true);

export class SetUpPracticeDto implements SetUpPractice {
  @Line(practiceName) practiceName!: string;
  @ZoneName() timeZone!: string;
  @Line(name) name!: string;
  @Email() email!: string;
  @Secret({ max: password.max }) password!: string;
}
expectSame<SetUpPracticeDto, SetUpPractice>(true);

export class LinkIdDto {
  @Id() id!: string;
}

export class AccountIdDto {
  @Id() accountId!: string;
}
