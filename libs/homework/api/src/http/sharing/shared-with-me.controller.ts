import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { SharingAction, type ShareDone, type SharedItem, type SharedWithMe } from '@reknit/homework/model';
import { Acting, Command, Query, type Actor } from '@reknit/shared/api-kernel';
import { SharedWithMeCommands } from '../../application/sharing/shared-with-me.commands';
import { SharedWithMeQueries } from '../../application/sharing/shared-with-me.queries';
import { ShareIdDto } from './sharing.dto';

/** What others let somebody read: to accept, to put off, or to refuse unread. */
@Controller('api/my/shared')
export class SharedWithMeController {
  constructor(
    private readonly shared: SharedWithMeQueries,
    private readonly answers: SharedWithMeCommands,
  ) {}

  @Get()
  @Query(SharingAction.listOffered, { clinical: false, answers: 'SharedWithMe' })
  list(): Promise<SharedWithMe> {
    return this.shared.list();
  }

  @Get(':id')
  @Query(SharingAction.readOffered, { clinical: true, answers: 'SharedItem' })
  read(@Param() { id }: ShareIdDto): Promise<SharedItem> {
    return this.shared.read(id);
  }

  @Post(':id/accept')
  @HttpCode(200)
  @Command(SharingAction.accept, { change: { once: 'accepted is accepted' }, answers: 'ShareDone' })
  accept(@Acting() actor: Actor, @Param() { id }: ShareIdDto): Promise<ShareDone> {
    return this.answers.accept(actor, id);
  }

  @Post(':id/postpone')
  @HttpCode(200)
  @Command(SharingAction.postpone, { change: { once: 'it goes on waiting' }, answers: 'ShareDone' })
  postpone(@Acting() actor: Actor, @Param() { id }: ShareIdDto): Promise<ShareDone> {
    return this.answers.postpone(actor, id);
  }

  @Post(':id/refuse')
  @HttpCode(200)
  @Command(SharingAction.refuse, {
    change: { once: 'refused is final, and then it is not there any more' },
    answers: 'ShareDone',
  })
  refuse(@Acting() actor: Actor, @Param() { id }: ShareIdDto): Promise<ShareDone> {
    return this.answers.refuse(actor, id);
  }

  @Post(':id/say-read')
  @HttpCode(200)
  @Command(SharingAction.sayRead, { change: { once: 'it is said once' }, answers: 'ShareDone' })
  sayRead(@Acting() actor: Actor, @Param() { id }: ShareIdDto): Promise<ShareDone> {
    return this.answers.sayRead(actor, id);
  }
}
