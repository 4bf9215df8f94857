import { SESSION_LIMITS, SESSION_SETTINGS_LIMITS, type ChangeSessionSettings } from '@reknit/sessions/model';
import { CalendarDay, expectSame, Id, Line, Optional } from '@reknit/shared/api-kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

const { lateCancelHours, signDueHours, autoLockDays, unsignWindowMinutes, cosignDueDays, lateEntryHours } =
  SESSION_SETTINGS_LIMITS;

export class AgendaQueryDto {
  @CalendarDay() from!: string;
  @CalendarDay() to!: string;
  @Optional() @Id() clinicianId?: string;
  @Optional() @IsIn(['own', 'everyone']) whose?: 'own' | 'everyone';
}

export class CalendarFileDto {
  @IsString() @MaxLength(200) file!: string;
}

export class RoomDto {
  @Optional() @Id() id?: string;
  @Line(SESSION_LIMITS.roomName) name!: string;
}

export class ChangeSessionSettingsDto implements ChangeSessionSettings {
  @IsInt() @Min(lateCancelHours.min) @Max(lateCancelHours.max) lateCancelHours!: number;
  @IsInt() @Min(signDueHours.min) @Max(signDueHours.max) signDueHours!: number;
  @IsInt() @Min(autoLockDays.min) @Max(autoLockDays.max) autoLockDays!: number;
  @IsInt() @Min(unsignWindowMinutes.min) @Max(unsignWindowMinutes.max) unsignWindowMinutes!: number;
  @IsInt() @Min(cosignDueDays.min) @Max(cosignDueDays.max) cosignDueDays!: number;
  @IsInt() @Min(lateEntryHours.min) @Max(lateEntryHours.max) lateEntryHours!: number;
  @IsArray()
  @ArrayMaxSize(SESSION_LIMITS.rooms.max)
  @ValidateNested({ each: true })
  @Type(() => RoomDto)
  rooms!: RoomDto[];
}
expectSame<ChangeSessionSettingsDto, ChangeSessionSettings>(true);
