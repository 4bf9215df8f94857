import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { HomeworkAction } from '@reknit/homework/model';
import { Acting, Command, ExpectedVersion, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { StoppingRepeats } from '../application/repeating-homework';
import { HomeworkIdDto } from './homework.dto';

/** Homework that comes again. */
@Controller('api/homework')
export class RepeatsController {
  constructor(private readonly stopping: StoppingRepeats) {}

  @Post(':homeworkId/stop-repeating')
  @HttpCode(200)
  @Command(HomeworkAction.stopRepeating, { change: 'versioned', answers: 'Saved' })
  stop(
    @Acting() actor: Actor,
    @Param() { homeworkId }: HomeworkIdDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.stopping.stop(actor, homeworkId, version);
  }
}
