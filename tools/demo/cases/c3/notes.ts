import type { NotesOfCase } from '../../story/notes';

/** C3: Owen's, co-signed by Wren; one waits for her, one draft is overdue. */
export const notes: NotesOfCase = {
  notes: [
    {
      about: [-42, '14:55'],
      format: 'dap',
      cosigned: [-40, '10:00'],
      texts: {
        data: 'Attended alone. Reads, in her words, "as if somebody stands behind me". Partner asks to see her phone most days. PHQ-9 13, GAD-7 17.',
        assessment: 'Coercive control likely; high at intake. Joint work is not indicated and not offered.',
        plan: 'Safety first. Contact by text only, weekdays between ten and two. Supervision this week.',
        risk_line: 'Screened alone: humiliated yes, afraid yes, forced no, hurt no.',
      },
    },
    {
      about: [-35, '14:55'],
      format: 'dap',
      cosigned: [-33, '10:00'],
      texts: {
        data: 'Attended. Wrote to herself as to a friend: "You are not dramatic. You are tired from guarding yourself."',
        assessment: 'Shame loosens when she hears her own sentence read back.',
        plan: 'EX-17 once more. Walk through what leaving the room looks like.',
        homework_line: 'EX-17.',
      },
    },
    {
      about: [-28, '14:55'],
      format: 'dap',
      cosigned: [-26, '10:00'],
      texts: {
        data: 'Attended. Set a limit for herself: when the messages are asked for, the phone is put away and she leaves the room. It is not told.',
        assessment: 'Chooses what is hers to do; does not need the other to agree to it.',
        plan: 'Rehearse twice. Look at it in two weeks. Nothing in writing at home.',
      },
    },
    {
      about: [-12, '14:55'],
      format: 'dap',
      signed: [-6, '09:05'],
      texts: {
        data: 'Attended. Used the limit once; left the room, came back after ten minutes, nothing followed.',
        assessment:
          'Confidence four to six. Flag amber. The belief "he must know" was known, not guessed: handled as a limit.',
        plan: 'Keep. Talk about her sister’s spare room without deciding.',
        risk_line: 'Asked again: no violence. Knows where to go.',
      },
    },
    {
      about: [-5, '14:55'],
      format: 'dap',
      signed: 'never',
      texts: {
        data: 'Attended. GAD-7 14. Slept four nights in a row.',
        assessment: 'Steadier.',
      },
    },
  ],
};
