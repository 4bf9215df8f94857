import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ProgressAction, PUT_OFF_LIMITS, type PutOff, type TakeUp } from '@reknit/progress/model';
import { Acting, CalendarDay, Command, expectSame, Line, type Actor } from '@reknit/shared/api-kernel';
import { PutOffCommands } from '../application/put-off.commands';

export class TakeUpDto implements TakeUp {
  @Line(PUT_OFF_LIMITS.item) item!: string;
}
expectSame<TakeUpDto, TakeUp>(true);

export class PutOffDto extends TakeUpDto implements PutOff {
  @CalendarDay() until!: string;
}
expectSame<PutOffDto, PutOff>(true);

@Controller('api/today')
export class PutOffController {
  constructor(private readonly commands: PutOffCommands) {}

  @Post('put-off')
  @HttpCode(204)
  @Command(ProgressAction.putOff, { change: { once: 'put off until the same day twice is put off once' } })
  putOff(@Acting() actor: Actor, @Body() body: PutOffDto): Promise<void> {
    return this.commands.putOff(actor, body);
  }

  @Post('take-up')
  @HttpCode(204)
  @Command(ProgressAction.putOff, { change: { once: 'what was taken up is there already' } })
  takeUp(@Acting() actor: Actor, @Body() { item }: TakeUpDto): Promise<void> {
    return this.commands.takeUp(actor, item);
  }
}
