import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { HomeworkAction, type MyHome, type MyHomework } from '@reknit/homework/model';
import { Acting, Command, Query, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { MyHomeQueries } from '../application/my-home.queries';
import { MyHomeworkCommands } from '../application/my-homework.commands';
import { MyHomeworkQueries } from '../application/my-homework.queries';
import { ParticipationIdDto } from './homework.dto';

/** Homework as the person it was given to sees it: their own, and nobody else's. */
@Controller('api/my/homework')
export class MyHomeworkController {
  constructor(
    private readonly homes: MyHomeQueries,
    private readonly details: MyHomeworkQueries,
    private readonly moves: MyHomeworkCommands,
  ) {}

  @Get()
  @Query(HomeworkAction.listMine, { clinical: false, answers: 'MyHome' })
  home(@Acting() actor: Actor): Promise<MyHome> {
    return this.homes.home(actor);
  }

  @Get(':id')
  @Query(HomeworkAction.readMine, { clinical: true, answers: 'MyHomework' })
  mine(@Acting() actor: Actor, @Param() { id }: ParticipationIdDto): Promise<MyHomework> {
    return this.details.mine(actor, id);
  }

  @Post(':id/open')
  @HttpCode(200)
  @Command(HomeworkAction.open, { change: { once: 'what is open stays open' }, answers: 'Saved' })
  open(@Acting() actor: Actor, @Param() { id }: ParticipationIdDto): Promise<Saved> {
    return this.moves.open(actor, id);
  }

  @Post(':id/decline')
  @HttpCode(200)
  @Command(HomeworkAction.decline, { change: { once: 'declined is final' }, answers: 'Saved' })
  decline(@Acting() actor: Actor, @Param() { id }: ParticipationIdDto): Promise<Saved> {
    return this.moves.decline(actor, id);
  }

  @Post(':id/pause')
  @HttpCode(200)
  @Command(HomeworkAction.pause, { change: { once: 'what rests goes on resting' }, answers: 'Saved' })
  pause(@Acting() actor: Actor, @Param() { id }: ParticipationIdDto): Promise<Saved> {
    return this.moves.pause(actor, id);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Command(HomeworkAction.resume, {
    change: { once: 'it can be resumed only while it rests' },
    answers: 'Saved',
  })
  resume(@Acting() actor: Actor, @Param() { id }: ParticipationIdDto): Promise<Saved> {
    return this.moves.resume(actor, id);
  }
}
