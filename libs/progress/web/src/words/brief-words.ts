import type { MaterialEvent } from '@reknit/cases/model';
import type { BriefLine } from '@reknit/progress/model';

type Said = Pick<BriefLine, 'personName' | 'subject' | 'count' | 'change'>;
type Say = (line: Said) => string;

const who = ({ personName }: Said): string => personName ?? 'They';
const what = ({ subject }: Said): string => subject ?? 'an exercise';
const about = ({ subject }: Said): string => (subject ? ` (${subject})` : '');
const logged =
  (words: string): Say =>
  (line) =>
    `${who(line)} noted about a boundary${about(line)}: ${words}`;

/** What a brief says of each kind of line: that it happened, and no more than that. */
const BRIEF_WORDS: Record<MaterialEvent, Say> = {
  'homework.felt-unsafe': (line) =>
    `${who(line)} said that ${what(line)} made something worse, or left them feeling unsafe`,
  'homework.felt-worse': (line) => `${who(line)} said that ${what(line)} made something somewhat worse`,
  'homework.handed-in': (line) => `${who(line)} sent ${what(line)}`,
  'homework.shared': (line) => `${who(line)} let parts of ${what(line)} be read`,
  'homework.not-handed-in': (line) => `${who(line)} has not sent ${what(line)}`,
  'homework.for-the-room': (line) =>
    `For the room: ${what(line)}${line.personName ? `, ${line.personName}` : ''}`,
  'commitment.disputed': (line) => `A promise of ${who(line)} is seen differently${about(line)}`,
  'commitment.so-far': (line) =>
    `${who(line)} kept ${line.count?.n ?? 0} of ${line.count?.of ?? 0}${about(line)}`,
  'amends.review-due': (line) => `The plan of ${who(line)} is due to be looked at together`,
  'boundary.told': (line) => `${who(line)} told a boundary${about(line)}`,
  'boundary.review-due': (line) => `${who(line)} meant to look at a boundary again${about(line)}`,
  'boundary.respected': logged('respected'),
  'boundary.tested': logged('tested'),
  'boundary.crossed': logged('crossed'),
  'boundary.crossed_and_repaired': logged('crossed, and repaired'),
  'boundary.not_held_by_me': logged('not held'),
  'boundary.changed_by_me': logged('changed in the moment'),
  'listening.finished': () => 'A listening round was finished',
  'listening.stopped': () => 'A listening round was stopped',
  'measure.handed-in': (line) => `${who(line)} filled in ${measured(line)}`,
  'goal.rated': (line) => `${who(line)} rates ${rated(line)}${line.subject ? `: ${line.subject}` : ''}`,
  'session.attendance': ({ count }) => `${count?.n ?? 0} of ${count?.of ?? 0} came to a session`,
  'session.attendance-of-one': (line) =>
    `A session with ${line.personName ?? 'one person'}${line.subject ? `: ${line.subject.toLowerCase()}` : ''}`,
};

function measured({ change, subject }: Said): string {
  const name = subject ?? 'a measure';
  if (!change) return name;
  return change.from === undefined ? `${name}: ${change.to}` : `${name}: ${change.to}, ${change.from} before`;
}

function rated({ change }: Said): string {
  if (!change) return 'a goal';
  return change.from === undefined
    ? `a goal at ${change.to} of 10`
    : `a goal at ${change.to} of 10, ${change.from} before`;
}

/** One line of a brief in words. */
export function briefInWords(line: BriefLine): string {
  return BRIEF_WORDS[line.event](line);
}
