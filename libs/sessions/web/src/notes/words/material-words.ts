import type { MaterialEvent } from '@reknit/cases/model';
import type { NoteMaterial, NotePullIn } from '@reknit/sessions/model';

type Told = Pick<NoteMaterial | NotePullIn, 'event' | 'subject' | 'count' | 'change'>;
type Say = (line: Told) => string;

const about =
  (words: string): Say =>
  ({ subject }) =>
    subject ? `${words}: ${subject}` : words;
const rated: Say = ({ subject, change }) => {
  const figure = change === undefined ? '' : ` ${change.to} of 10`;
  const before = change?.from === undefined ? '' : ` (${change.from} before)`;
  return `Goal rated${figure}${before}${subject ? `: ${subject}` : ''}`;
};

const measured: Say = ({ subject, change }) => {
  const before = change?.from === undefined ? '' : ` (${change.from} before)`;
  return `${subject ?? 'Measure'}${change === undefined ? '' : `: ${change.to}${before}`}`;
};

/** What a copied line says: that it happened and the figures of it, and never what it means. */
const WORDS: Record<MaterialEvent, Say> = {
  'homework.felt-unsafe': about('Said it made something worse, or felt unsafe'),
  'homework.felt-worse': about('Said it made something somewhat worse'),
  'homework.handed-in': about('Homework sent'),
  'homework.shared': about('Let parts of it be read'),
  'homework.not-handed-in': about('Homework not sent'),
  'homework.for-the-room': about('Homework for the room'),
  'commitment.disputed': about('A promise seen differently'),
  'commitment.so-far': (line) =>
    about(line.count ? `Promise kept ${line.count.n} of ${line.count.of}` : 'A promise so far')(line),
  'amends.review-due': about('Amends plan to be looked at together'),
  'boundary.told': about('Boundary told'),
  'boundary.review-due': about('Boundary to be looked at again'),
  'boundary.respected': about('Boundary respected'),
  'boundary.tested': about('Boundary tested'),
  'boundary.crossed': about('Boundary crossed'),
  'boundary.crossed_and_repaired': about('Boundary crossed, and repaired'),
  'boundary.not_held_by_me': about('Own boundary not held'),
  'boundary.changed_by_me': about('Own boundary changed in the moment'),
  'listening.finished': () => 'A listening round was finished',
  'listening.stopped': () => 'A listening round was stopped',
  'measure.handed-in': measured,
  'goal.rated': rated,
  'session.attendance': ({ count }) => `Attendance: ${count?.n ?? 0} of ${count?.of ?? 0} came`,
  'session.attendance-of-one': about('Attendance'),
};

/** A line of what happened, or what was released to this section. */
export function materialWords(line: Told): string {
  if (line.event === undefined) return 'Released from another section';
  const say = (WORDS as Readonly<Record<string, Say | undefined>>)[line.event];
  return say ? say(line) : (line.subject ?? 'Something of the case');
}

const SOURCES: readonly (readonly [string, string])[] = [
  ['homework', 'Homework'],
  ['agreements.boundary', 'Boundaries'],
  ['agreements', 'Agreements'],
  ['listening', 'Listening'],
  ['measure', 'Measures'],
  ['goal', 'Goals'],
  ['session', 'Sessions'],
  ['note', 'A note'],
];

/** Where a copy comes from, in a word. */
export function sourceWords(sourceKind: string): string {
  return SOURCES.find(([start]) => sourceKind.startsWith(start))?.[1] ?? 'The case';
}
