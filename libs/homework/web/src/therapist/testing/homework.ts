import type { CaseRecord, ParticipantView } from '@reknit/cases/model';
import type { TemplateDefinition } from '@reknit/exercises/model';
import type { EntryView, ExerciseSummary, HomeworkRow, ParticipationReview } from '@reknit/homework/model';

/** Builders for specs: a couple, one exercise of two steps, seen on 5 March 2026 in Lisbon. */

const say = (prompt: string) => ({ en: { all: { prompt } } });

export const DEFINITION: TemplateDefinition = {
  code: 'EX-90',
  version: 2,
  words: {
    en: { all: { title: 'Looking back', purpose: 'See what was.', intro: 'Take your time with {person}.' } },
  },
  stage: 'own',
  evidence: 'B',
  modes: ['solo', 'pair_parallel'],
  minAge: 16,
  needsUnlock: false,
  gates: [],
  shareGates: [],
  relationVariants: ['romantic', 'family'],
  contraindications: [{ code: 'coercion', words: { en: { all: { statement: 'Somebody is afraid.' } } } }],
  safetyHints: { en: { all: { hints: ['Look out for shame.'] } } },
  prerequisites: [],
  minutes: 15,
  author: 'Reknit',
  clinicalReviewer: null,
  reviewedOn: null,
  publishedOn: '2026-01-01',
  reviewDueOn: '2028-01-01',
  steps: [
    {
      key: 'what',
      words: { en: { all: { title: 'What happened' } } },
      fields: [
        {
          key: 'said',
          type: 'longText',
          required: true,
          visibility: 'T',
          words: say('What did you say to {person}?'),
        },
        {
          key: 'felt',
          type: 'shortText',
          required: false,
          visibility: 'S',
          words: say('What did you feel?'),
        },
        {
          key: 'rows',
          type: 'list',
          max: 3,
          required: false,
          visibility: 'T',
          words: say('Moments'),
          item: {
            key: 'row',
            type: 'group',
            required: true,
            visibility: 'T',
            words: say('Moment'),
            fields: [
              { key: 'text', type: 'shortText', required: true, visibility: 'T', words: say('Which?') },
            ],
          },
        },
      ],
    },
    {
      key: 'now',
      words: { en: { all: { title: 'Where you stand' }, family: { title: 'Where you stand at home' } } },
      fields: [
        { key: 'calm', type: 'scale', required: true, visibility: 'T', words: say('How calm are you?') },
      ],
    },
  ],
  series: [
    {
      key: 'calm',
      kind: 'value',
      field: 'calm',
      range: [0, 10],
      better: 'higher',
      notable: 2,
      words: { en: { all: { label: 'Calm' } } },
    },
  ],
};

export function anExercise(over: Partial<ExerciseSummary> = {}): ExerciseSummary {
  return {
    code: 'EX-90',
    version: 2,
    kind: 'form',
    title: 'Looking back',
    purpose: 'See what was.',
    stage: 'own',
    evidence: 'B',
    modes: ['solo', 'pair_parallel'],
    minutes: 15,
    minAge: 16,
    needsUnlock: false,
    relationTypes: ['romantic', 'family'],
    contraindications: [{ code: 'coercion', words: 'Somebody is afraid.' }],
    clinicalReview: { state: 'missing' },
    ...over,
  };
}

export const LIBRARY: readonly ExerciseSummary[] = [
  anExercise(),
  anExercise({
    code: 'EX-91',
    title: 'Clear words',
    purpose: 'Say it.',
    stage: 'talk',
    evidence: 'C',
    minutes: 10,
  }),
  anExercise({ code: 'EX-92', title: 'In turns', modes: ['pair_turns'] }),
  anExercise({ code: 'EX-93', title: 'A lighter friendship', relationTypes: ['friendship'] }),
];

const person = (id: string, givenName: string, over: Partial<ParticipantView> = {}): ParticipantView => ({
  id,
  clientId: `c-${id}`,
  givenName,
  familyName: 'Feld',
  timeZone: 'Europe/Lisbon',
  state: 'active',
  from: '2026-01-10',
  hasAccount: true,
  consents: [],
  version: 1,
  ...over,
});

export function aCase(over: Partial<CaseRecord> = {}): CaseRecord {
  return {
    id: 'case-1',
    title: 'Rosa & Tobias',
    kind: 'couple',
    relationType: 'romantic',
    relationSubtype: 'married',
    state: 'active',
    presentingProblem: '',
    openedOn: '2026-01-10',
    version: 7,
    participants: [person('rosa', 'Rosa'), person('tobias', 'Tobias', { timeZone: 'America/Vancouver' })],
    careTeam: [],
    ruptures: [],
    goals: [],
    mayChange: true,
    ...over,
  };
}

export const waiting = person('noor', 'Noor', { state: 'invited' });

export function aHomework(over: Partial<HomeworkRow> = {}): HomeworkRow {
  return {
    id: 'h1',
    status: 'assigned',
    exercise: { code: 'EX-90', version: 2, title: 'Looking back', kind: 'form' },
    mode: 'solo',
    place: 'at_home',
    assignedAt: '2026-03-01T10:00:00.000Z',
    assignedBy: 'Renata Abreu',
    due: { at: '2026-03-08T23:59:59.000Z', timeZone: 'Europe/Lisbon', graceMinutes: 1440, wholeDay: true },
    reason: {
      rationale: 'Because.',
      whenAndWhere: 'Sunday.',
      obstacle: 'Tired.',
      smallestVersion: 'One line.',
    },
    version: 4,
    participations: [{ id: 'pa-rosa', participantId: 'rosa', name: 'Rosa', status: 'assigned' }],
    ...over,
  };
}

export function anEntry(over: Partial<EntryView> = {}): EntryView {
  return {
    id: 'e1',
    number: 1,
    submittedAt: '2026-03-04T18:00:00.000Z',
    late: false,
    answers: { said: 'I lied.', felt: 'Shame', rows: [{ text: 'The letter' }], calm: 3 },
    scores: { calm: 3 },
    attention: [],
    ...over,
  };
}

export function aParticipation(over: Partial<ParticipationReview> = {}): ParticipationReview {
  const { participations: _people, status: _whole, ...homework } = aHomework();
  return {
    id: 'pa-rosa',
    version: 9,
    caseId: 'case-1',
    caseTitle: 'Rosa & Tobias',
    participant: { id: 'rosa', name: 'Rosa' },
    homework,
    relationType: 'romantic',
    status: 'submitted',
    definition: DEFINITION,
    personName: 'Tobias',
    mayReview: true,
    entries: [anEntry()],
    ...over,
  };
}

export const HOMEWORK_WORK = [
  'homework.assign',
  'homework.reschedule',
  'homework.withdraw',
  'homework.close',
  'homework.stop-repeating',
  'homework.read-answers',
  'homework.review',
] as const;
