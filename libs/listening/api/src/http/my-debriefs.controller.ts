import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ListeningAction, type LearnedToRelease, type MyDebrief } from '@reknit/listening/model';
import { Acting, Command, Query, type Actor } from '@reknit/shared/api-kernel';
import { MyDebriefs } from '../application/my-debriefs';
import { RoundIdDto } from './listening.dto';

/** What somebody said of a round afterwards, on their own account. */
@Controller('api/my/rounds/:id')
export class MyDebriefsController {
  constructor(private readonly debriefs: MyDebriefs) {}

  @Get('debrief')
  @Query(ListeningAction.readMyDebrief, { clinical: true, answers: 'MyDebrief' })
  read(@Acting() actor: Actor, @Param() { id }: RoundIdDto): Promise<MyDebrief> {
    return this.debriefs.read(actor, id);
  }

  @Post('learned')
  @HttpCode(200)
  @Command(ListeningAction.release, {
    change: { once: 'the same sentence is the same entry' },
    answers: 'LearnedToRelease',
  })
  release(@Acting() actor: Actor, @Param() { id }: RoundIdDto): Promise<LearnedToRelease> {
    return this.debriefs.release(actor, id);
  }
}
