import type { NotesOfCase } from '../../story/notes';

/** C8: five DAP, and the message with which Priya ended her part. */
export const notes: NotesOfCase = {
  notes: [
    {
      about: [-63, '11:10'],
      format: 'dap',
      texts: {
        data: 'Both attended. H: plans made and unmade by phone. P travels for work most weeks.',
        assessment: 'H counts promises; P counts reasons. Both tired.',
        plan: 'Ground rules (EX-03). A weekly half hour on Sundays.',
        risk_line: 'Each asked alone. Nothing to fear.',
      },
    },
    {
      about: [-50, '11:10'],
      format: 'dap',
      texts: {
        data: 'Both attended. Rules written: no threats, time-out respected, nothing after ten.',
        assessment: 'The rules are more theirs than mine.',
        plan: 'P drafts promises she can keep from anywhere.',
      },
    },
    {
      about: [-42, '11:10'],
      format: 'dap',
      texts: {
        data: 'Both attended. H took up the plan. P relieved, quickly.',
        assessment: 'Taken up a little too fast; watch whether it holds.',
        plan: 'EX-07 as taken up. EX-24 on Sundays.',
      },
    },
    {
      about: [-28, '11:10'],
      format: 'dap',
      texts: {
        data: 'Both attended, P by video from an airport. Four of six kept, two seen differently.',
        assessment: 'They disagree about what was promised, and each is right about a word.',
        plan: 'Word the promises anew. Talk about whether P wants this.',
      },
    },
    {
      about: [-21, '11:10'],
      format: 'dap',
      texts: {
        data: 'Both attended. CSI-16 H 40, P 53. H gave the session a four for being heard.',
        assessment: 'H is further on than the work we do here.',
        plan: 'Ask each alone what they want from the next month.',
      },
    },
    {
      about: [-14, '17:12'],
      format: 'contact',
      section: 'priya',
      texts: {
        reason: 'Message through the portal: ends her part, takes back her consent to working together.',
        said: 'Answered the same evening that both are done, and that nothing she wrote is shown any more.',
        followup: 'Offered one talk by herself, any time. Nothing is passed on.',
      },
    },
  ],
};
