import { applyEach, type SchemaPathTree } from '@angular/forms/signals';
import { SCREEN_ANSWERS, type RecordScreen, type ScreenAnswer } from '@reknit/cases/model';
import type { ParticipantId } from '@reknit/shared/model';
import { mustHave } from '@reknit/shared/web-kernel';

export interface ScreenModel {
  participantId: string;
  answers: { answer: string }[];
  safeNow: string;
}

export function screenModel(participantId: string, questions: number): ScreenModel {
  return { participantId, answers: Array.from({ length: questions }, () => ({ answer: '' })), safeNow: '' };
}

export function screenSchema(path: SchemaPathTree<ScreenModel>): void {
  mustHave(path.participantId, 'Choose whom you asked.');
  applyEach(path.answers, (each) => mustHave(each.answer, 'Choose what they said.'));
  mustHave(path.safeNow, 'Choose what they said.');
}

export function screenBody({ participantId, answers, safeNow }: ScreenModel): RecordScreen {
  return {
    participantId: participantId as ParticipantId,
    answers: answers.map(({ answer }) => answerOf(answer)),
    safeNow: answerOf(safeNow),
  };
}

/** What was not chosen was not said. */
function answerOf(value: string): ScreenAnswer {
  return SCREEN_ANSWERS.find((answer) => answer === value) ?? 'prefer_not';
}
