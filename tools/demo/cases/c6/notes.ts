import type { NotesOfCase } from '../../story/notes';

/** C6: five SOAP of Owen's; one written four days late, one with an addendum, the last waits for Wren. */
export const notes: NotesOfCase = {
  notes: [
    {
      about: [-56, '18:00'],
      format: 'soap',
      cosigned: [-54, '10:20'],
      texts: {
        subjective: 'C: "He says Saturday and then it is Sunday." D wants to be somebody who comes.',
        objective:
          'Both attended; A, as guardian, for the first ten minutes. C’s assent taken in his own words.',
        assessment:
          'Absence has become the form of the relationship. C still waits by the window, by his own account.',
        plan: 'Visits every second Saturday at eleven. Nothing promised beyond that.',
        risk_line: 'C seen alone. No fear; sad.',
      },
    },
    {
      about: [-42, '18:00'],
      format: 'soap',
      cosigned: [-40, '10:20'],
      texts: {
        subjective: 'C asked for a text by Thursday if Saturday is off.',
        objective: 'Both attended. D wrote the request down.',
        assessment: 'A child who makes a clear request is owed a clear answer.',
        plan: 'EX-09 as said. Guard for late Fridays.',
      },
    },
    {
      about: [-28, '18:00'],
      format: 'soap',
      cosigned: [-26, '10:20'],
      addendum: {
        at: [-25, '09:15'],
        cosigned: [-24, '10:20'],
        reason: 'A rang today with something that belongs here.',
        text: 'A says that C slept through after the visit, for the first time in weeks. She asks that he not be told she rang; held.',
      },
      texts: {
        subjective: 'D: "I said eleven and I was not there." Told the same day.',
        objective: 'D alone for half the hour, then both.',
        assessment: 'Owned without a reason. C accepted the call, not yet the apology.',
        plan: 'EX-14 done. If work runs late on Friday, he calls before nine.',
      },
    },
    {
      about: [-21, '18:00'],
      begun: [-17, '09:10'],
      lateReason: 'Ill from the day after the session until today.',
      format: 'soap',
      cosigned: [-15, '10:20'],
      texts: {
        subjective: 'C showed a drawing of the bridge they had walked over.',
        objective: 'Both attended.',
        assessment: 'Three visits kept. The urge to fix is less; D sits longer with not knowing.',
        plan: 'As it is. What C writes is held by me.',
      },
    },
    {
      about: [-3, '18:00'],
      format: 'soap',
      texts: {
        subjective: 'D: "I waited on the bench and he came running."',
        objective: 'Both attended.',
        assessment: 'C tests less. One excused visit was told in time.',
        plan: 'Look at the summer with A.',
      },
    },
  ],
};
