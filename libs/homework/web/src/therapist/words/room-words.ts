import type { RoomStanding } from '../room/room-standing';

/** Why something is not opened in the room, said to the care team. Empty where it can be. */
export const ROOM_WORDS: Record<RoomStanding, string> = {
  open: '',
  'another-day': 'Opens on the day of the session.',
  'not-booked': 'Not booked into this session.',
  'handed-in': 'Handed in already.',
  reviewed: 'Handed in and reviewed already.',
  resting: 'Rests at the moment.',
  passed: 'The time for it has passed. A new due date opens it again.',
  over: 'Declined or withdrawn.',
};
