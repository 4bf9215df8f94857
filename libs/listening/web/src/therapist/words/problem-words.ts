import type { ListeningProblem } from '@reknit/listening/model';

/** What a refusal means to the care team. */
export const LISTENING_PROBLEM_WORDS: Record<ListeningProblem, string> = {
  'listening.floor-moved-on': 'The round has moved on in the meantime. Look where it stands.',
  'listening.move-not-allowed': 'This is not possible where the round stands now.',
  'listening.save-for-session': 'This topic is kept for the session.',
  'listening.too-early': 'The pause is not over yet: twenty minutes at least.',
  'listening.way-not-offered': 'A round in the room takes two people at least.',
};
