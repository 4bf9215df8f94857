import { Body, Controller, Get, HttpCode, Param, Post, Query as QueryString } from '@nestjs/common';
import {
  SharingAction,
  type MyEntryShares,
  type OfferedShares,
  type ShareDone,
  type SharePreview,
} from '@reknit/homework/model';
import { Acting, Command, Query, type Actor } from '@reknit/shared/api-kernel';
import { MySharesQueries } from '../../application/sharing/my-shares.queries';
import { ShareCommands } from '../../application/sharing/share.commands';
import { EntryIdDto } from '../homework.dto';
import { OfferShareDto, PreviewQueryDto, ShareIdDto } from './sharing.dto';

/** What the author of something handed in lets others read. */
@Controller('api/my')
export class MySharesController {
  constructor(
    private readonly mine: MySharesQueries,
    private readonly sharing: ShareCommands,
  ) {}

  @Get('entries/:entryId/shares')
  @Query(SharingAction.readMine, { clinical: true, answers: 'MyEntryShares' })
  ofEntry(@Acting() actor: Actor, @Param() { entryId }: EntryIdDto): Promise<MyEntryShares> {
    return this.mine.ofEntry(actor, entryId);
  }

  @Get('entries/:entryId/share-preview')
  @Query(SharingAction.preview, { clinical: true, answers: 'SharePreview' })
  preview(
    @Acting() actor: Actor,
    @Param() { entryId }: EntryIdDto,
    @QueryString() { to, fields }: PreviewQueryDto,
  ): Promise<SharePreview> {
    return this.mine.preview(actor, entryId, { to, fields: fields === '' ? [] : fields.split(',') });
  }

  @Post('entries/:entryId/shares')
  @Command(SharingAction.offer, { change: 'creates', answers: 'OfferedShares' })
  offer(
    @Acting() actor: Actor,
    @Param() { entryId }: EntryIdDto,
    @Body() body: OfferShareDto,
  ): Promise<OfferedShares> {
    return this.sharing.offer(actor, entryId, body);
  }

  @Post('shares/:id/withdraw')
  @HttpCode(200)
  @Command(SharingAction.withdraw, {
    change: { once: 'what is withdrawn stays withdrawn' },
    answers: 'ShareDone',
  })
  withdraw(@Acting() actor: Actor, @Param() { id }: ShareIdDto): Promise<ShareDone> {
    return this.sharing.withdraw(actor, id);
  }
}
