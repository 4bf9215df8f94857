import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { BoundaryAction, type BoundarySaved } from '@reknit/agreements/model';
import { Acting, Command, ExpectedVersion, type Actor } from '@reknit/shared/api-kernel';
import { BoundaryKeepingCommands } from '../application/boundary-keeping.commands';
import { BoundaryWritingCommands } from '../application/boundary-writing.commands';
import {
  ChooseAfterRefusalDto,
  PauseBoundaryDto,
  RenewBoundaryDto,
  RetireBoundaryDto,
} from './boundary-acts.dto';
import { BoundaryIdDto } from './boundary.dto';

/** A person's own boundaries that stand: resting, looking again, and letting go. */
@Controller('api/my/boundaries/:id')
export class KeptBoundariesController {
  constructor(
    private readonly keeping: BoundaryKeepingCommands,
    private readonly writing: BoundaryWritingCommands,
  ) {}

  @Post('pause')
  @HttpCode(200)
  @Command(BoundaryAction.pause, { change: 'versioned', answers: 'BoundarySaved' })
  pause(
    @Acting() actor: Actor,
    @Param() { id }: BoundaryIdDto,
    @Body() body: PauseBoundaryDto,
    @ExpectedVersion() version: number,
  ): Promise<BoundarySaved> {
    return this.keeping.pause(actor, id, body, version);
  }

  @Post('resume')
  @HttpCode(200)
  @Command(BoundaryAction.resume, { change: 'versioned', answers: 'BoundarySaved' })
  resume(
    @Acting() actor: Actor,
    @Param() { id }: BoundaryIdDto,
    @ExpectedVersion() version: number,
  ): Promise<BoundarySaved> {
    return this.keeping.resume(actor, id, version);
  }

  @Post('review')
  @HttpCode(200)
  @Command(BoundaryAction.openReview, { change: 'versioned', answers: 'BoundarySaved' })
  openReview(
    @Acting() actor: Actor,
    @Param() { id }: BoundaryIdDto,
    @ExpectedVersion() version: number,
  ): Promise<BoundarySaved> {
    return this.keeping.openReview(actor, id, version);
  }

  @Post('renew')
  @HttpCode(200)
  @Command(BoundaryAction.renew, { change: 'versioned', answers: 'BoundarySaved' })
  renew(
    @Acting() actor: Actor,
    @Param() { id }: BoundaryIdDto,
    @Body() body: RenewBoundaryDto,
    @ExpectedVersion() version: number,
  ): Promise<BoundarySaved> {
    return this.keeping.renew(actor, id, body, version);
  }

  @Post('adjust')
  @HttpCode(200)
  @Command(BoundaryAction.adjust, { change: 'versioned', answers: 'BoundarySaved' })
  adjust(
    @Acting() actor: Actor,
    @Param() { id }: BoundaryIdDto,
    @ExpectedVersion() version: number,
  ): Promise<BoundarySaved> {
    return this.writing.adjust(actor, id, version);
  }

  @Post('retire')
  @HttpCode(200)
  @Command(BoundaryAction.retire, { change: 'versioned', answers: 'BoundarySaved' })
  retire(
    @Acting() actor: Actor,
    @Param() { id }: BoundaryIdDto,
    @Body() body: RetireBoundaryDto,
    @ExpectedVersion() version: number,
  ): Promise<BoundarySaved> {
    return this.keeping.retire(actor, id, body, version);
  }

  @Post('after-refusal')
  @HttpCode(200)
  @Command(BoundaryAction.choose, { change: 'versioned', answers: 'BoundarySaved' })
  choose(
    @Acting() actor: Actor,
    @Param() { id }: BoundaryIdDto,
    @Body() body: ChooseAfterRefusalDto,
    @ExpectedVersion() version: number,
  ): Promise<BoundarySaved> {
    return this.keeping.choose(actor, id, body, version);
  }

  @Post('withdraw')
  @HttpCode(200)
  @Command(BoundaryAction.withdraw, { change: 'versioned', answers: 'BoundarySaved' })
  withdraw(
    @Acting() actor: Actor,
    @Param() { id }: BoundaryIdDto,
    @ExpectedVersion() version: number,
  ): Promise<BoundarySaved> {
    return this.keeping.withdraw(actor, id, version);
  }
}
