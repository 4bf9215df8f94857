import type { NotesOfCase } from '../../story/notes';

/** C1: seven joint sessions, DAP, signed by Ilse. */
export const notes: NotesOfCase = {
  notes: [
    {
      about: [-84, '17:50'],
      format: 'dap',
      texts: {
        data: 'Both attended. R found a lender’s letter in late summer; T had kept two cards to himself for two years, 14 000 in all, paid from overtime he did not mention. R: "I felt stupid in my own house." T: "One more month and it would have been gone." Both say they want to stay.',
        assessment:
          'A breach of honesty more than of money. R scans for signs, T goes quiet when asked; each answer confirms the other’s fear. No fear of each other voiced by either alone.',
        plan: 'Each writes what trust would look like (EX-01). Secrets policy signed. Weekly for six weeks, then look again.',
        system:
          'The one asks and checks, the other hides and hurries; the more of the one, the more of the other.',
        risk_line: 'Asked each alone; neither is afraid, nothing to hold.',
        homework_line: 'EX-01 both.',
        next_session: 'In two weeks, with what each wrote.',
      },
    },
    {
      about: [-70, '17:50'],
      format: 'dap',
      texts: {
        data: 'Both attended. Read their definitions aloud. R put honesty, safety, fairness; T family, courage, honesty. One word in common, which surprised both. CSI-16 38 and 48 two weeks ago.',
        assessment:
          'T able to hear without defending for some minutes at a time. R’s questions are about dates, not about feelings: facts first.',
        plan: 'T writes down what happened in order, with the choice points (EX-04). No new checking beyond what is agreed.',
        homework_line: 'EX-04 T.',
        next_session: 'The rows T has written.',
      },
    },
    {
      about: [-63, '17:50'],
      format: 'dap',
      texts: {
        data: 'Both attended. R read her statement of impact in the room; it had been held until now at her wish. T listened through, asked one question, wept. R afterwards: "He did not explain."',
        assessment:
          'First time the harm was heard without a reason following it. Careful: relief is not trust yet.',
        plan: 'T drafts an apology without "if" and without a request (EX-06); look at it together before it is given.',
        interventions: 'Held the frame for the reading; slowed twice.',
        homework_line: 'EX-06 T, with review.',
      },
    },
    {
      about: [-56, '17:50'],
      format: 'dap',
      texts: {
        data: 'Both attended. T gave his apology; all seven points were in it. R thanked him for the sentence about planning around money they did not have, and said she does not want to answer now.',
        assessment: 'Owned, specific, nothing asked in return. R free not to respond, and used that.',
        plan: 'Begin the plan "Openness about money": one summary a week, on Sundays, told before it is asked for.',
        homework_line: 'EX-07 T drafts; EX-13 both.',
      },
    },
    {
      about: [-42, '17:50'],
      format: 'dap',
      texts: {
        data: 'Both attended. Sunday talk held twice, once an hour late and said so beforehand. R checks the account app less. CSI-16 R 47 (+9).',
        assessment: 'Reliability rising before felt trust, as expected. Pursuit and withdrawal softer.',
        plan: 'Continue EX-07. Two rounds of listening on the household account (EX-08).',
        homework_line: 'EX-07, EX-08.',
      },
    },
    {
      about: [-28, '17:50'],
      format: 'dap',
      texts: {
        data: 'Both attended. T described a Sunday money talk held three weeks running. R reported checking the account app "about daily, down from hourly". First-try accuracy in listening up.',
        assessment:
          'Both notice the difference between being told and finding out. No safety concern voiced by either alone.',
        plan: 'Continue EX-07; two EX-08 rounds on holiday spending; individual check-ins next week.',
        homework_line: 'EX-08 twice, holiday spending.',
      },
      correction: {
        who: 'rosalind',
        asked: [-20, '19:40'],
        wrong: 'You noted that I look at the account app about daily. I have thought about it since.',
        right: 'That week I looked twice. About daily was the week before.',
        denied: {
          at: [-19, '09:20'],
          reason:
            'Thank you for telling me. The note keeps what was said that evening, and “about daily” was how you put it. I leave that as it is; what you write here stands under it from now on.',
        },
        disagreed: {
          at: [-18, '20:05'],
          statement:
            'I was asked how it had been lately, and I answered for both weeks together. In the week of this session I looked twice.',
        },
      },
    },
    {
      about: [-7, '17:50'],
      format: 'dap',
      texts: {
        data: 'Both attended. Six summaries kept, one late, none missed. R: "On Tuesday I noticed I had not looked." T: "I said it the same evening, my hands shook." Restitution two of six.',
        assessment: 'The urge to check has halved by her own rating. T begins to tell before he is asked.',
        plan: 'Taper the weekly showing as agreed; review goals next time; think about spacing sessions.',
        homework_line: 'EX-13 tapering, EX-18.',
        next_session: 'Review of the goals.',
      },
    },
  ],
};
