import { Controller, HttpCode, Post } from '@nestjs/common';
import type { OwnRecord } from '@reknit/cases/model';
import { ProgressAction } from '@reknit/progress/model';
import { Acting, Command, type Actor, type Download } from '@reknit/shared/api-kernel';
import { TakingOut } from '../application/take-out.commands';

const change = { once: 'nothing is changed: a copy is made anew' } as const;

/** Asked for with POST, so that no link and no cache ever holds a copy, and so that it counts as something that was done. */
@Controller('api/my/record')
export class OwnRecordController {
  constructor(private readonly taking: TakingOut) {}

  @Post()
  @HttpCode(200)
  @Command(ProgressAction.takeOutOwn, { change, answers: 'OwnRecord', freshProof: true })
  record(@Acting() actor: Actor): Promise<OwnRecord> {
    return this.taking.record(actor);
  }

  @Post('pdf')
  @HttpCode(200)
  @Command(ProgressAction.takeOutOwn, { change, download: 'application/pdf', freshProof: true })
  pdf(@Acting() actor: Actor): Promise<Download> {
    return this.taking.pdf(actor);
  }
}
