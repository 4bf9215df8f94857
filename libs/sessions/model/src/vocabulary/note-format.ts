/** One text of a note: its key, its heading, and the question under the heading. */
export interface NoteField {
  readonly key: string;
  readonly label: string;
  readonly prompt: string;
  /** Signing needs something in it. */
  readonly required: boolean;
}

export interface NoteFormatDefinition {
  readonly label: string;
  /** In the order they are written and read. */
  readonly fields: readonly NoteField[];
}

const needed = (key: string, label: string, prompt: string): NoteField => ({
  key,
  label,
  prompt,
  required: true,
});
const open = (key: string, label: string, prompt: string): NoteField => ({
  key,
  label,
  prompt,
  required: false,
});

const plan = needed('plan', 'Plan', 'Next steps, homework, contact until then.');
const assessment = needed(
  'assessment',
  'Assessment',
  'Your understanding, progress on goals, and how safe everybody is.',
);
const intervention = needed('intervention', 'Intervention', 'What you did, and why this.');
const response = needed('response', 'Response', 'How they took it, in words and otherwise.');

/** Every format a note can be written in. */
export const NOTE_FORMATS = {
  soap: {
    label: 'SOAP',
    fields: [
      needed('subjective', 'Subjective', 'What was reported, in their own terms.'),
      needed('objective', 'Objective', 'What you observed; measures.'),
      assessment,
      plan,
    ],
  },
  dap: {
    label: 'DAP',
    fields: [needed('data', 'Data', 'What was reported and what you observed, together.'), assessment, plan],
  },
  birp: {
    label: 'BIRP',
    fields: [
      needed('behaviour', 'Behaviour', 'How they came in, and what they reported.'),
      intervention,
      response,
      plan,
    ],
  },
  girp: {
    label: 'GIRP',
    fields: [needed('goal', 'Goal', 'The goal you worked on, in their words.'), intervention, response, plan],
  },
  intake: {
    label: 'Intake',
    fields: [
      needed('reason', 'Reason for coming', 'What brings them, why now, and who asked first.'),
      open('history', 'History', 'Of the relationship, of help before, of health where it matters here.'),
      needed('situation', 'Present situation', 'Household, work, support, what a week looks like.'),
      needed('safety', 'Safety', 'What was asked, when and with whom alone, and what was heard.'),
      needed('understanding', 'First understanding', 'How it hangs together so far, and what is still open.'),
      needed('agreed', 'Agreed', 'What was offered and agreed: goals, frame, secrets policy, next date.'),
    ],
  },
  treatment_plan_review: {
    label: 'Treatment plan review',
    fields: [
      needed('goals', 'Goals', 'Each goal, where it began and where it stands.'),
      needed('what_helped', 'What helped', 'And what did not.'),
      needed('changes', 'Changes to the plan', 'What goes on, what ends, what is new, and who agreed to it.'),
      open('next_review', 'Next review', 'When, and what should be different by then.'),
    ],
  },
  contact: {
    label: 'Contact',
    fields: [
      needed('reason', 'Why', 'Who turned to whom, by which way, and about what.'),
      needed('said', 'What was said', 'By them and by you.'),
      open('followup', 'What follows', 'Anything promised, and by when.'),
    ],
  },
  risk: {
    label: 'Risk',
    fields: [
      needed('concern', 'Concern', 'What was said or seen, by whom, in whose presence.'),
      needed('asked', 'What was asked', 'Thoughts, plans, means, earlier attempts, what holds them.'),
      needed('judgement', 'Your judgement', 'How serious, and on what it rests.'),
      needed('done', 'What was done', 'Steps, people told, and who will look again when.'),
    ],
  },
  termination: {
    label: 'Ending',
    fields: [
      needed('course', 'Course', 'From when to when, how often, and what was worked on.'),
      needed('outcome', 'Outcome', 'What changed, what did not, in their words and by measures.'),
      needed('ending', 'How it ended', 'Whose decision, and how it was talked about.'),
      open('afterwards', 'Afterwards', 'What they keep, where to turn, and how to come back.'),
    ],
  },
  group: {
    label: 'Group',
    fields: [
      needed('theme', 'Theme', 'What the meeting was about.'),
      needed('process', 'Process', 'How people were with each other. By role, never by name.'),
      needed('person', 'This person', 'What they brought, gave and took.'),
      plan,
    ],
  },
} as const satisfies Record<string, NoteFormatDefinition>;

export type NoteFormat = keyof typeof NOTE_FORMATS;
export const NOTE_FORMAT_CODES = Object.keys(NOTE_FORMATS) as readonly NoteFormat[];

/** The pattern between people: a field of every note of a joint session, whatever its format. */
export const SYSTEM_FIELD: NoteField = open(
  'system',
  'System',
  'The pattern you saw between them. By role, so that it can be redacted later.',
);

/** The lines every note has beside its format. */
export const NOTE_HEADER_FIELDS: readonly NoteField[] = [
  open('interventions', 'Interventions', 'In a few words.'),
  open('risk_line', 'Risk', 'One line: what was asked, and what was heard.'),
  open('homework_line', 'Homework', 'What is being practised until next time.'),
  open('next_session', 'Next session', 'When, with whom, and what it should begin with.'),
];

/**
 * The texts a note of this format has, in the order they are written: the format's own, the pattern between people where several are
 * meant, then the lines every note has.
 *
 * @example fieldsOf('dap', 'joint').map(({ key }) => key)
 * // ['data', 'assessment', 'plan', 'system', 'interventions', 'risk_line', 'homework_line', 'next_session']
 */
export function fieldsOf(format: NoteFormat, section: string): readonly NoteField[] {
  const own: readonly NoteField[] = NOTE_FORMATS[format].fields;
  return [...own, ...(section === 'joint' ? [SYSTEM_FIELD] : []), ...NOTE_HEADER_FIELDS];
}
