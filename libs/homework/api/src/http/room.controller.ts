import { Body, Controller, Param, Post } from '@nestjs/common';
import { HomeworkAction, type Receipt } from '@reknit/homework/model';
import { Acting, Command, ExpectedVersion, type Actor } from '@reknit/shared/api-kernel';
import { AnsweringInRoom } from '../application/answer-in-room';
import { AnswerInRoomDto, ParticipationIdDto } from './homework.dto';

/** Homework that is done in the session, led by the clinician. */
@Controller('api/participations')
export class RoomController {
  constructor(private readonly room: AnsweringInRoom) {}

  @Post(':id/room-entries')
  @Command(HomeworkAction.answerInRoom, { change: 'versioned', answers: 'Receipt' })
  answer(
    @Acting() actor: Actor,
    @Param() { id }: ParticipationIdDto,
    @Body() body: AnswerInRoomDto,
    @ExpectedVersion() version: number,
  ): Promise<Receipt> {
    return this.room.answer(actor, id, body, version);
  }
}
