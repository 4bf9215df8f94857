import { apologyPaths, moveApology, type ApologyEvent, type CaseApologyRow } from '@reknit/agreements/model';

export type ApologyPath = (caseId: string, id: string) => string;

/** Something the care team can do with an apology: a step at once, or one that asks for words first. */
export interface ApologyDeed {
  readonly words: string;
  readonly weight: 'primary' | 'plain' | 'quiet';
  readonly path?: ApologyPath;
  readonly body?: object;
  readonly opens?: 'return' | 'ask';
}

const OPEN: readonly CaseApologyRow['state'][] = ['in_review', 'ready', 'held'];

/** What can be done with one now, what it waits for first. Given it is only once it is ready and wanted. */
export function deedsOf(row: CaseApologyRow): readonly ApologyDeed[] {
  const may = (event: ApologyEvent) => moveApology(row.state, event, 'clinician').ok;
  const give = may('deliver') && row.willingness === 'yes';
  const deeds: readonly (ApologyDeed | false)[] = [
    may('make_ready') && { words: 'It may be given', weight: 'primary', path: apologyPaths.makeReady },
    give && {
      words: 'Given in a session',
      weight: 'plain',
      path: apologyPaths.delivery,
      body: { way: 'in_session' },
    },
    give &&
      row.throughTherapist && {
        words: 'I have handed it on',
        weight: 'plain',
        path: apologyPaths.delivery,
        body: { way: 'through_therapist' },
      },
    may('release') && { words: 'Let it go on', weight: 'plain', path: apologyPaths.release },
    OPEN.includes(row.state) && { words: 'I have asked them', weight: 'plain', opens: 'ask' },
    may('hold') && { words: 'Hold it back', weight: 'quiet', path: apologyPaths.hold },
    may('return') && { words: 'Give it back', weight: 'quiet', opens: 'return' },
  ];
  return deeds.filter((deed) => deed !== false);
}
