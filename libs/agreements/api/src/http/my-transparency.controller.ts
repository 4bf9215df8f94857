import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  TransparencyAction,
  type MyTransparency,
  type TransparencyAgreement,
  type TransparencySaved,
} from '@reknit/agreements/model';
import { Acting, Command, ExpectedVersion, Query, type Actor } from '@reknit/shared/api-kernel';
import { TransparencyCommands } from '../application/transparency.commands';
import { TransparencyQueries } from '../application/transparency.queries';
import { BoundaryIdDto } from './boundary.dto';
import {
  AskTransparencyRenewalDto,
  ConfirmTransparencyDto,
  CreateTransparencyDto,
  EditTransparencyDto,
  KeepTransparencyWeekDto,
} from './transparency.dto';

/** Transparency agreements, for the people of them. */
@Controller('api/my/transparency-agreements')
export class MyTransparencyController {
  constructor(
    private readonly reading: TransparencyQueries,
    private readonly commands: TransparencyCommands,
  ) {}

  @Get()
  @Query(TransparencyAction.listMine, { clinical: true, answers: 'MyTransparency' })
  list(@Acting() actor: Actor): Promise<MyTransparency> {
    return this.reading.list(actor);
  }

  @Post()
  @Command(TransparencyAction.create, { change: 'creates', answers: 'TransparencySaved' })
  create(@Acting() actor: Actor, @Body() body: CreateTransparencyDto): Promise<TransparencySaved> {
    return this.commands.create(actor, body);
  }

  @Get(':id')
  @Query(TransparencyAction.readMine, { clinical: true, answers: 'TransparencyAgreement' })
  read(@Acting() actor: Actor, @Param() { id }: BoundaryIdDto): Promise<TransparencyAgreement> {
    return this.reading.read(actor, id);
  }

  @Put(':id')
  @Command(TransparencyAction.edit, { change: 'versioned', answers: 'TransparencySaved' })
  edit(
    @Acting() actor: Actor,
    @Param() { id }: BoundaryIdDto,
    @Body() { items }: EditTransparencyDto,
    @ExpectedVersion() version: number,
  ): Promise<TransparencySaved> {
    return this.commands.edit(actor, id, items, version);
  }

  @Post(':id/propose')
  @HttpCode(200)
  @Command(TransparencyAction.propose, { change: 'versioned', answers: 'TransparencySaved' })
  propose(@Param() { id }: BoundaryIdDto, @ExpectedVersion() version: number): Promise<TransparencySaved> {
    return this.commands.propose(id, version);
  }

  @Post(':id/confirm')
  @HttpCode(204)
  @Command(TransparencyAction.confirm, { change: { once: 'one yes to one revision' } })
  confirm(
    @Acting() actor: Actor,
    @Param() { id }: BoundaryIdDto,
    @Body() { revision }: ConfirmTransparencyDto,
  ): Promise<void> {
    return this.commands.confirm(actor, id, revision);
  }

  @Post(':id/reject')
  @HttpCode(204)
  @Command(TransparencyAction.reject, { change: { once: 'rejected is final' } })
  reject(@Param() { id }: BoundaryIdDto, @Body() { revision }: ConfirmTransparencyDto): Promise<void> {
    return this.commands.reject(id, revision);
  }

  @Post(':id/review')
  @HttpCode(200)
  @Command(TransparencyAction.openReview, { change: 'versioned', answers: 'TransparencySaved' })
  openReview(@Param() { id }: BoundaryIdDto, @ExpectedVersion() version: number): Promise<TransparencySaved> {
    return this.commands.openReview(id, version);
  }

  @Post(':id/renewal')
  @HttpCode(200)
  @Command(TransparencyAction.askRenewal, { change: 'versioned', answers: 'TransparencySaved' })
  askRenewal(
    @Param() { id }: BoundaryIdDto,
    @Body() body: AskTransparencyRenewalDto,
    @ExpectedVersion() version: number,
  ): Promise<TransparencySaved> {
    return this.commands.askRenewal(id, body, version);
  }

  @Post(':id/taper')
  @HttpCode(200)
  @Command(TransparencyAction.taper, { change: 'versioned', answers: 'TransparencySaved' })
  taper(@Param() { id }: BoundaryIdDto, @ExpectedVersion() version: number): Promise<TransparencySaved> {
    return this.commands.taper(id, version);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Command(TransparencyAction.end, { change: 'versioned', answers: 'TransparencySaved' })
  end(@Param() { id }: BoundaryIdDto, @ExpectedVersion() version: number): Promise<TransparencySaved> {
    return this.commands.end(id, version);
  }

  @Post(':id/weeks')
  @HttpCode(204)
  @Command(TransparencyAction.keepWeek, { change: { once: 'of one week the last word counts' } })
  keepWeek(
    @Acting() actor: Actor,
    @Param() { id }: BoundaryIdDto,
    @Body() body: KeepTransparencyWeekDto,
  ): Promise<void> {
    return this.commands.keepWeek(actor, id, body);
  }
}
