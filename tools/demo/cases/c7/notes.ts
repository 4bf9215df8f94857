import type { NotesOfCase } from '../../story/notes';

/** C7: eight SOAP, and two notes that are Ilse's alone. */
export const notes: NotesOfCase = {
  notes: [
    {
      about: [-84, '16:00'],
      format: 'soap',
      texts: {
        subjective:
          'Gambled away savings that were partly his former partner’s. Wants to make it good; she has asked through her solicitor for no contact.',
        objective: 'Attended. GAD-7 14.',
        assessment: 'Amends cannot go to her. What can be lived can be begun.',
        plan: 'Self-exclusion renewed. Weekly group.',
        risk_line: 'No thoughts of harming himself. Debts pressing; knows whom to ring.',
      },
    },
    {
      about: [-77, '16:00'],
      format: 'soap',
      texts: {
        subjective: '"I wanted to write to her on her birthday."',
        objective: 'Attended, pale, on time.',
        assessment: 'The wish to be forgiven by her is his; her silence is an answer.',
        plan: 'The plan for the urge; he calls his brother.',
        homework_line: 'EX-19.',
      },
    },
    {
      about: [-63, '16:00'],
      format: 'soap',
      texts: {
        subjective:
          'First plan named a letter to her. He took it back himself once he heard what it would do.',
        objective: 'Attended.',
        assessment: 'Converted to living amends: repayment through an agreed third party.',
        plan: '300 a month, group, self-exclusion.',
        homework_line: 'EX-07, living.',
      },
    },
    {
      about: [-56, '16:00'],
      format: 'soap',
      texts: {
        subjective: 'Group four times. Sleeps with the phone in the kitchen.',
        objective: 'Attended. GAD-7 11.',
        assessment: 'Structure carries what resolve does not.',
        plan: 'Go on.',
      },
    },
    {
      about: [-42, '16:00'],
      format: 'soap',
      texts: {
        subjective: 'Small slip: opened a site, closed it, told his brother within five hours.',
        objective: 'Attended a day early at his wish.',
        assessment: 'Told, not found out. That is new.',
        plan: 'EX-14. Pay day prepared with his brother.',
      },
    },
    {
      about: [-28, '16:00'],
      format: 'soap',
      texts: {
        subjective: '"I always ruin people": ninety to fifty-five.',
        objective: 'Attended. GAD-7 8.',
        assessment: 'Evidence on both sides, in his own hand.',
        plan: 'EX-20 done; wait with the next step.',
      },
    },
    {
      about: [-14, '16:00'],
      format: 'soap',
      texts: {
        subjective: 'Second transfer made on the day.',
        objective: 'Attended.',
        assessment: 'Honesty by his own rating three to seven.',
        plan: 'EX-23 again in a month.',
      },
    },
    {
      about: [-2, '16:00'],
      format: 'soap',
      texts: {
        subjective: 'Third transfer. Did not tell anybody, and noticed that.',
        objective: 'Attended. GAD-7 5.',
        assessment: 'Does what is right without an audience.',
        plan: 'Fortnightly from here.',
      },
    },
  ],
  apart: [
    {
      at: [-77, '17:20'],
      text: 'When he spoke of the birthday I wanted to let him. I notice how much I like to be the one who permits. His silence after it felt like my father’s, who also never wrote.',
    },
    {
      at: [-28, '17:30'],
      text: 'The word "ruin" stayed with me on the way home. I think he offers it before anybody else can. I was glad today, and did not show how glad.',
    },
  ],
};
