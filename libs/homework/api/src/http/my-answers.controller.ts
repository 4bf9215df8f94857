import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { HomeworkAction, type Receipt, type SavedDraft } from '@reknit/homework/model';
import { Acting, Command, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { AfterwardsCommands } from '../application/afterwards.commands';
import { DraftCommands } from '../application/draft.commands';
import { SubmittingHomework } from '../application/submit-homework';
import {
  AfterwardsDto,
  EntryIdDto,
  ParticipationIdDto,
  SaveDraftDto,
  SubmitHomeworkDto,
} from './homework.dto';

/** What somebody writes: the draft, the submission, and how it was. */
@Controller('api/my')
export class MyAnswersController {
  constructor(
    private readonly drafts: DraftCommands,
    private readonly submitting: SubmittingHomework,
    private readonly afterwards: AfterwardsCommands,
  ) {}

  @Put('homework/:id/draft')
  @Command(HomeworkAction.saveDraft, {
    change: { once: 'a save names the revision it builds on; sent again it merges with itself' },
    answers: 'SavedDraft',
  })
  save(
    @Acting() actor: Actor,
    @Param() { id }: ParticipationIdDto,
    @Body() body: SaveDraftDto,
  ): Promise<SavedDraft> {
    return this.drafts.save(actor, id, body);
  }

  @Post('homework/:id/submissions')
  @Command(HomeworkAction.submit, { change: 'creates', answers: 'Receipt' })
  submit(
    @Acting() actor: Actor,
    @Param() { id }: ParticipationIdDto,
    @Body() body: SubmitHomeworkDto,
  ): Promise<Receipt> {
    return this.submitting.submit(actor, id, body);
  }

  @Post('homework/:id/reports')
  @Command(HomeworkAction.report, { change: 'creates', answers: 'Receipt' })
  report(
    @Acting() actor: Actor,
    @Param() { id }: ParticipationIdDto,
    @Body() body: SubmitHomeworkDto,
  ): Promise<Receipt> {
    return this.submitting.report(actor, id, body);
  }

  @Post('entries/:entryId/afterwards')
  @HttpCode(200)
  @Command(HomeworkAction.tellAfterwards, {
    change: { once: 'it is told once for each entry' },
    answers: 'Saved',
  })
  tell(
    @Acting() actor: Actor,
    @Param() { entryId }: EntryIdDto,
    @Body() body: AfterwardsDto,
  ): Promise<Saved> {
    return this.afterwards.tell(actor, entryId, body);
  }
}
