import type { NotesOfCase } from '../../story/notes';

const goal = 'A friendship in which a promise means a date.';

/** C5: eight GIRP, and the summary at the end. */
export const notes: NotesOfCase = {
  notes: [
    {
      about: [-98, '09:20'],
      format: 'girp',
      texts: {
        goal,
        intervention: 'Heard the loan from both sides, in turn, with dates on paper.',
        response: 'K: "I counted the days, not the money." F did not dispute a figure.',
        plan: 'Repayment in four parts, written down. Sunday call at a fixed hour.',
        risk_line: 'Nothing of fear on either side.',
      },
    },
    {
      about: [-84, '09:20'],
      format: 'girp',
      texts: {
        goal,
        intervention: 'Built a request together: what, by when, and what happens if not.',
        response: 'K said it once, plainly. F answered with a day.',
        plan: 'EX-09 K. First part due this week.',
      },
    },
    {
      about: [-70, '09:20'],
      format: 'girp',
      texts: {
        goal,
        intervention: 'Looked at the first two parts as kept, and at what made them possible.',
        response: 'F moved the standing order to pay day himself.',
        plan: 'Go on. Log of calls (EX-12).',
      },
    },
    {
      about: [-56, '09:20'],
      format: 'girp',
      texts: {
        goal,
        intervention: 'One late call: told beforehand or noticed after? Laid both side by side.',
        response: 'F: "I saw it at nine and did not write." K laughed, a little.',
        plan: 'Smallest version agreed: one line, "seen, answer tomorrow".',
      },
    },
    {
      about: [-49, '09:20'],
      format: 'girp',
      texts: {
        goal,
        intervention: 'Prepared the move: what changes when eight hours lie between them.',
        response: 'Both want to keep the Lisbon hour.',
        plan: 'Call stays at twenty o’clock Lisbon time.',
      },
    },
    {
      about: [-35, '17:20'],
      format: 'girp',
      texts: {
        goal,
        intervention: 'Ideas for shared clients: five, rated by each alone, compared.',
        response: 'One idea at plus three for both; tried for three weeks.',
        plan: 'EX-22 trial.',
      },
    },
    {
      about: [-21, '17:20'],
      format: 'girp',
      texts: {
        goal,
        intervention: 'Last part of the loan arrived. Let it be finished, without a speech.',
        response: 'K: "It is odd to have nothing to wait for."',
        plan: 'Keep the call for its own sake, or not.',
      },
    },
    {
      about: [-14, '17:20'],
      format: 'girp',
      texts: {
        goal,
        intervention: 'Asked what kind of friendship this is now (EX-16).',
        response: 'Both: a lighter one is fine.',
        plan: 'Ending next week.',
      },
    },
    {
      about: [-7, '08:50'],
      format: 'termination',
      texts: {
        course:
          'Fourteen weeks, nine meetings, from the loan of 3 600 to its last part. Two of them across eight hours.',
        outcome:
          'All four parts kept. Calls: nine kept, one late, one missed, one excused. Pulse of trust 3.5 to 6.5 and 6.2 to 7.3.',
        ending: 'Decided by both. What was reached is what they came for.',
        afterwards: 'They keep the Sunday call. Door open; they know how to come back.',
      },
    },
  ],
};
