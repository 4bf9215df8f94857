import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CorrectionAction, type MyCorrections } from '@reknit/sessions/model';
import { Acting, Command, ExpectedVersion, Query, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { MyCorrectionsDesk } from '../application/my-corrections';
import { AskForCorrectionDto, DisagreeWithDenialDto, MyCorrectionDto } from './correction.dto';

/** Corrections a person in care asks for in their own record. */
@Controller('api/my/corrections')
export class MyCorrectionsController {
  constructor(private readonly desk: MyCorrectionsDesk) {}

  @Get()
  @Query(CorrectionAction.listMine, { clinical: true, answers: 'MyCorrections' })
  list(@Acting() actor: Actor): Promise<MyCorrections> {
    return this.desk.list(actor);
  }

  @Post()
  @Command(CorrectionAction.ask, { change: 'creates', answers: 'Saved' })
  ask(@Acting() actor: Actor, @Body() body: AskForCorrectionDto): Promise<Saved> {
    return this.desk.ask(actor, body);
  }

  @Post(':id/take-back')
  @HttpCode(200)
  @Command(CorrectionAction.takeBack, { change: 'versioned', answers: 'Saved' })
  takeBack(
    @Acting() actor: Actor,
    @Param() { id }: MyCorrectionDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.desk.takeBack(actor, id, version);
  }

  @Post(':id/statement')
  @HttpCode(200)
  @Command(CorrectionAction.disagree, { change: 'versioned', answers: 'Saved' })
  disagree(
    @Acting() actor: Actor,
    @Param() { id }: MyCorrectionDto,
    @Body() { statement }: DisagreeWithDenialDto,
    @ExpectedVersion() version: number,
  ): Promise<Saved> {
    return this.desk.disagree(actor, id, statement, version);
  }
}
