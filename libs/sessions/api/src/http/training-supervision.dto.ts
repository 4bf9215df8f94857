import type { GrantTraining } from '@reknit/sessions/model';
import { CalendarDay, expectSame, Id, Optional } from '@reknit/shared/api-kernel';

export class GrantTrainingDto implements GrantTraining {
  @Id() supervisionId!: string;
  @Optional() @CalendarDay() from?: string;
  @Optional() @CalendarDay() until?: string;
}
expectSame<GrantTrainingDto, GrantTraining>(true);
