import type { NotesOfCase } from '../../story/notes';

/** C4: seven SOAP, each co-signed. */
export const notes: NotesOfCase = {
  notes: [
    {
      about: [-77, '16:00'],
      format: 'soap',
      cosigned: [-75, '10:10'],
      texts: {
        subjective:
          'N: "I waited on the steps with my recital shoes." G: sober two years; wants to say it without excuses.',
        objective: 'Both attended, sat far apart. SCORE-15 N 56, G 41.',
        assessment:
          'A daughter who stopped waiting and a mother who has begun to keep her word. Contact limited, and that is right for now.',
        plan: 'G writes down what happened (EX-04). N writes what mattered, held by me (EX-05).',
        risk_line: 'Each alone: nothing to fear.',
      },
    },
    {
      about: [-63, '16:00'],
      format: 'soap',
      cosigned: [-61, '10:10'],
      texts: {
        subjective: 'G: "You were nine. It was not your job to cover for me." N asked not to hear it yet.',
        objective: 'Seen together for half an hour, then each alone.',
        assessment: 'Letter honest and without a request. N’s no is respected in the room.',
        plan: 'Amends begin indirectly: monthly donation, attendance at the programme.',
      },
    },
    {
      about: [-49, '16:00'],
      format: 'soap',
      cosigned: [-47, '10:10'],
      texts: {
        subjective: 'N speaks of visits at her aunt’s. G keeps to the programme without mentioning it.',
        objective: 'Both attended. First round of listening, G first.',
        assessment: 'G listens longer than she speaks.',
        plan: 'Second round. N thinks about a limit before visits.',
      },
    },
    {
      about: [-40, '16:00'],
      format: 'soap',
      cosigned: [-38, '10:10'],
      texts: {
        subjective: 'N: "Now I want to hear it."',
        objective: 'Both attended. N rates ready to be heard at seven, from three.',
        assessment: 'The wish is hers. A facilitated reading fits.',
        plan: 'Review of the plan again; reading in session next time.',
      },
    },
    {
      about: [-33, '16:00'],
      format: 'soap',
      cosigned: [-31, '10:10'],
      texts: {
        subjective: 'Read in session. N held on to one sentence: that she was nine.',
        objective: 'Both attended. Silence of a minute that nobody filled.',
        assessment: 'Heard. Nothing was asked for.',
        plan: 'Go on as taken up. No reading at home.',
      },
    },
    {
      about: [-21, '16:00'],
      format: 'soap',
      cosigned: [-19, '10:10'],
      texts: {
        subjective: 'A visit at which wine stood on the table. N left as she had said she would.',
        objective: 'Both attended. Limit: respected five times, tested once, crossed once, held.',
        assessment: 'The second step was used and held. G did not argue it afterwards.',
        plan: 'Keep the limit. Talk about the crossing as a fact, not a verdict.',
      },
    },
    {
      about: [-7, '16:00'],
      format: 'soap',
      cosigned: [-5, '10:10'],
      texts: {
        subjective: 'N: "I do not brace on the stairs any more." G cautious.',
        objective: 'Both attended. SCORE-15 N 41, G 35.',
        assessment:
          'Change in N of fifteen points, below what the instrument calls sure. Felt, and still young.',
        plan: 'Fortnightly. Visits as they are.',
      },
    },
  ],
};
