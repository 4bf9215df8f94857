import type { HomeworkProblem } from '@reknit/homework/model';
import { addFaultWords } from '@reknit/shared/web-kernel/start';

addFaultWords({
  'goes-with-accepting': () => 'This goes with accepting. Take the tick away to give it back.',
  'not-everybody-yet': () => 'Somebody has not handed in yet. Say it once everybody has.',
  'repeats-answers': () =>
    'These words stand in what one of them handed in. Say it in your own words, or leave it out.',
});

/** What a refusal means to the care team. */
export const HOMEWORK_PROBLEM_WORDS: Record<HomeworkProblem, string> = {
  'homework.move-not-allowed': 'This has moved on in the meantime. Reload to see where it stands.',
  'homework.lapsed': 'The time for this has passed. Give it a new due date to open it again.',
  'homework.already-submitted': 'Answers were sent already.',
  'homework.answers-invalid': 'Something in the answers needs another look.',
  'homework.draft-stale': 'This draft was changed on another device. Reload to see it.',
  'homework.due-in-past': 'The due date has passed already. Choose a day that is still to come.',
  'homework.unknown-exercise': 'This exercise is not offered for this kind of relationship. Choose another.',
  'homework.mode-not-offered': 'This exercise is not done in this way. Choose another way.',
  'homework.needs-unlock': 'This exercise needs your judgement first. Tick that they are ready.',
  'homework.too-young': 'This exercise is for older people than one of those you chose.',
  'homework.risk-open': 'Something of this person calls for your attention first. See Today.',
  'homework.contraindications-unread': 'Read and weigh what speaks against it first.',
  'homework.not-a-participant': 'Somebody you chose does not take part in this case.',
  'homework.participant-away':
    'Somebody you chose cannot receive homework: they have not joined yet, pause, or have left.',
  'homework.case-not-open': 'Homework can be assigned while a case is in intake or active.',
  'homework.not-in-room':
    'This can be answered here once it is marked for a session, from the day of that session on.',
  'homework.already-told': 'They have already said how it went.',
  'homework.no-credential':
    'The practice keeps no valid credential of yours. Whoever administers it can enter one; then record your review.',
  'homework.exercise-already-reviewed': 'You have recorded your review of this version for that day already.',
};
