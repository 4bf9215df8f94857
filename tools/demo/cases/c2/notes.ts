import type { NotesOfCase } from '../../story/notes';

/** C2: six BIRP, and one about a risk that is Marek's alone. */
export const notes: NotesOfCase = {
  notes: [
    {
      about: [-70, '14:00'],
      format: 'birp',
      texts: {
        behaviour:
          'Both attended. I sat turned away, M leaned forward and spoke fast. M reports months of late messages to a former colleague; I found them.',
        intervention:
          'Set the frame: nobody is asked to decide anything now. Slowed M; asked I what she needs to be able to sit here.',
        response: 'I: "That nobody tells me it was only messages." M stopped mid-sentence and nodded.',
        plan: 'EX-03 and EX-08 prepared. Individual check-ins this week.',
        risk_line: 'Each asked alone. No fear of the other.',
      },
    },
    {
      about: [-56, '14:00'],
      format: 'birp',
      texts: {
        behaviour:
          'Both attended. First round of listening stopped by M when his calm fell to three; he said so himself.',
        intervention:
          'Named stopping as keeping to the rules. Went through what to do in the first half minute.',
        response: 'I relieved that stopping had a form. M ashamed, less so at the end.',
        plan: 'Three shorter rounds, none after ten at night. "Messages with J" stays open.',
        homework_line: 'EX-08 rounds two to four.',
      },
    },
    {
      about: [-49, '14:00'],
      format: 'birp',
      texts: {
        behaviour: 'Both attended. M showed his plan with three promises. I read it twice and put it down.',
        intervention:
          'Said aloud that she may take the plan, leave it, or leave it for now, and that no answer is owed today.',
        response: 'I quiet, thanked me for "no answer is owed". M held still.',
        plan: 'No follow-up about the plan from him. I takes her time.',
      },
    },
    {
      about: [-35, '14:00'],
      format: 'birp',
      texts: {
        behaviour: 'M alone present, I had cancelled in time. Low, little sleep for two weeks.',
        intervention: 'Held as agreed for one person. Worked on what he does between ten and midnight.',
        response: 'Able to name three people he can ring.',
        plan: 'Questionnaire this week; joint session as booked.',
      },
      section: 'marek',
    },
    {
      about: [-30, '10:00'],
      format: 'risk',
      section: 'marek',
      begun: [-30, '10:20'],
      texts: {
        concern:
          'Answered the ninth item of the PHQ-9 with "several days", handed in late on Friday evening. Rung on Monday, alone.',
        asked:
          'Thoughts, plan, means, earlier attempts, who knows. One yes (wished not to wake up), all others no.',
        judgement:
          'Passive thoughts with shame after the disclosure; no intent, no plan; sleeps badly; ties to his sister strong. Amber.',
        done: 'Staying-safe plan written together over the phone. He rings his sister tonight. Seen on Thursday. Not passed on.',
      },
    },
    {
      about: [-21, '14:00'],
      format: 'birp',
      texts: {
        behaviour: 'Both attended, came in together. Second wording of the plan has one promise fewer.',
        intervention: 'Let each say what the plan is for, not what it proves.',
        response: 'I took it. "I can watch this one without holding my breath."',
        plan: 'One evening a week phones away; his own sessions go on.',
        homework_line: 'EX-07 as taken up.',
      },
    },
    {
      about: [-7, '14:00'],
      format: 'birp',
      texts: {
        behaviour:
          'Both attended. Evening without phones kept three times. I brought a belief she had written down and its evidence.',
        intervention: 'Went through what was seen and what was guessed, in her words.',
        response: 'Belief eighty-five to fifty. M did not argue.',
        plan: 'Continue. Look at "messages with J" when I brings it.',
        homework_line: 'EX-20 I.',
      },
    },
  ],
};
