import type { ListeningProblem, MovedRound } from '@reknit/listening/model';
import { addFaultWords } from '@reknit/shared/web-kernel/start';

/** What a refusal means to somebody in a round. */
export const MY_LISTENING_PROBLEM_WORDS: Record<ListeningProblem, string> = {
  'listening.floor-moved-on':
    'The floor has moved on. What you typed is still here; look where the round stands.',
  'listening.move-not-allowed': 'This is not possible any more. Look where the round stands.',
  'listening.save-for-session':
    'Save this for the session: it is a topic to talk about with your therapist there. Choose another one for now.',
  'listening.too-early': 'It is too early to go on. Take the time you have.',
  'listening.way-not-offered': 'It cannot be done this way. Choose another one.',
};

/** Why a device was not taken: told under the field, because nothing has moved. */
export const PIN_WORDS: Record<NonNullable<MovedRound['refused']>, string> = {
  'wrong-pin': 'This is not the PIN you chose. Try again.',
  'pin-locked': 'That was wrong too often. Wait five minutes, then try again.',
};

addFaultWords({
  'bad-pin': () => 'Use 4 to 6 digits.',
  'not-asked': () => 'This is not asked for any more.',
});
