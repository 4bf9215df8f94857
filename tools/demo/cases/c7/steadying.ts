import { clearWords, kindness, type KindWords } from '../../story/answers';
import type { HomeworkStory } from '../../story/case-story';
import { because, found, handedIn, read } from '../../story/tell';

const REASON = because(
  'Shame drives you towards the screen, so being kind to yourself is part of staying away from it. And then look at what is still yours to face.',
  'On evenings when the flat is too quiet.',
  'It may feel undeserved. Do it as you take a medicine.',
  'One sentence to yourself, aloud.',
);

function kind(day: number, words: KindWords, summary: string): HomeworkStory {
  return {
    given: [day - 7, '15:55'],
    exercise: 'EX-17',
    reason: REASON,
    due: { day },
    parts: {
      anselm: [
        handedIn([day - 3, '21:15'], kindness(words), {
          afterwards: found(3, 10),
          review: read([day, '14:50'], 2, summary),
        }),
      ],
    },
  };
}

/** What he takes stock of, how he speaks to himself, and what he asks of his brother. */
export const steadying: readonly HomeworkStory[] = [
  {
    given: [-83, '10:00'],
    exercise: 'EX-01',
    reason: because(
      'She does not want to hear what trust means to you. I do, because you will need it with everybody else.',
      'On Saturday morning, before the group.',
      'You may write what she would want to read. She will not read it.',
      'The three things that matter most, in order.',
    ),
    due: { day: -77 },
    parts: {
      anselm: [
        handedIn(
          [-79, '10:40'],
          {
            definition: 'That somebody can leave a purse on the table and go out of the room.',
            lookLike: ['My brother does not count afterwards', 'I say where I was without being asked'],
            whyItMatters: 'I would not have to watch how people watch me.',
            costOfAbsence: 'A home, and the right to ask how she is.',
            values: [
              { value: 'honesty', rank: 1, shownBy: 'Tells a slip the same day' },
              { value: 'reliability', rank: 2, shownBy: 'Pays before it is due' },
              { value: 'family', rank: 3, shownBy: 'Sunday with my brother' },
            ],
            ownConduct: [
              { valueRef: 'honesty', livedThisMonth: 3 },
              { valueRef: 'reliability', livedThisMonth: 7 },
              { valueRef: 'family', livedThisMonth: 5 },
            ],
            intention: 'I tell one true thing a day that nobody asked for.',
          },
          {
            afterwards: found(3, 35),
            review: read([-77, '14:40'], 3, 'A purse on a table. We will know it when we see it.'),
          },
        ),
      ],
    },
  },
  {
    given: [-77, '15:30'],
    exercise: 'EX-04',
    reason: because(
      'Nothing of this goes to her. It is so that you know what you are paying back, and stop paying for what was not yours.',
      'In your brother’s kitchen, with him in the next room.',
      'You may make it larger than it was. Only what a camera would have shown.',
      'The first withdrawal.',
    ),
    due: { day: -70 },
    parts: {
      anselm: [
        handedIn(
          [-72, '17:20'],
          {
            eventRef: 'The savings',
            rows: [
              {
                whatHappened: 'I took 200 from the shared account and wrote "car" beside it.',
                choicePoint: 'With the pen in my hand.',
                otherPersonImpact: 'She planned with a sum that was no longer there.',
                howIKnow: 'they_told_me',
                justification: 'I will have it back by Friday.',
              },
              {
                whatHappened: 'When the bank rang I said it was a mistake of theirs.',
                choicePoint: 'I could have said: sit down, it is me.',
                otherPersonImpact: 'She apologised to the bank for something I had done.',
                howIKnow: 'i_observed',
                justification: 'One more week.',
              },
            ],
            stillHidden: false,
            importance: 10,
            confidence: 5,
            readiness: 9,
            pattern: 'I borrow from tomorrow.',
          },
          {
            afterwards: found(3, 60, { obstacles: ['too_hard'] }),
            review: read(
              [-70, '14:30'],
              3,
              'Two rows and no adjectives. "I borrow from tomorrow" is a sentence to work with.',
            ),
          },
        ),
      ],
    },
  },
  kind(
    -63,
    {
      hard: 'I saw her name on the list of the third party.',
      spoke: 'Look what you have made of a name.',
      criticism: [9, 8],
      friend: 'You see her name and you go on paying. That is the decent thing.',
      act: 'Ten minutes of air',
      minutes: 10,
      face: 'That she has to read mine.',
    },
    'You go on paying. Decent is the right word.',
  ),
  {
    given: [-58, '15:40'],
    exercise: 'EX-09',
    reason: because(
      'Your brother would help if he knew what with. One request, plain.',
      'On Sunday, while you do the dishes together.',
      'You may feel that you have asked for enough in this life.',
      'One request that can be refused.',
    ),
    due: { day: -51 },
    parts: {
      anselm: [
        handedIn(
          [-53, '20:30'],
          clearWords({
            tension: [8, 5],
            situation: 'On pay-day the evening is long and I am alone with the phone.',
            feeling: { afraid: 6, ashamed: 5 },
            thought: 'I tell myself that he has had enough of me.',
            need: 'help',
            ask: 'Would you ring me at eight on pay-day and ask what I did with the money?',
            offer: 'I send you the list before.',
            ifNo: 'I go to the evening group.',
            said: { response: 'He set an alarm on the spot.', met: 'fully' },
          }),
          {
            afterwards: found(4, 20),
            review: read([-51, '14:30'], 3, 'He set an alarm. So much for having had enough of you.'),
          },
        ),
      ],
    },
  },
  kind(
    -35,
    {
      hard: 'I had a slip: one bet, two pounds, and told it in the group the same evening.',
      spoke: 'Fourteen months for nothing.',
      criticism: [9, 6],
      friend: 'You told it within five hours. Fourteen months did that.',
      act: 'Soup, and to bed',
      minutes: 10,
      face: 'The two pounds, and the quarter of an hour before.',
    },
    'Told within five hours. The slip was two pounds; the telling is what counts in our work.',
  ),
  {
    given: [-23, '15:40'],
    exercise: 'EX-09',
    reason: because(
      'The colleague with the joke: you need not explain yourself to him. One sentence is enough.',
      'At work, by the coffee machine.',
      'You may say more than you want.',
      'Half a sentence.',
    ),
    due: { day: -16 },
    parts: {
      anselm: [
        handedIn(
          [-18, '18:50'],
          clearWords({
            tension: [6, 3],
            situation: 'He made the joke about the till again, with others there.',
            feeling: { ashamed: 5, angry: 4 },
            thought: 'I tell myself that they will take the key away.',
            need: 'respect',
            ask: 'Would you ask me alone if you want to know something about me?',
            said: { response: 'He turned red and said yes.', met: 'fully' },
          }),
          {
            afterwards: found(3, 10),
            review: read(
              [-16, '14:30'],
              3,
              'You neither hid nor confessed. There is a great deal of room in between.',
            ),
          },
        ),
      ],
    },
  },
  kind(
    -7,
    {
      hard: 'I missed the group for the first time, because I was tired.',
      spoke: 'Lazy.',
      criticism: [8, 4],
      friend: 'Once, in all these weeks. And you rang to say that you do not come.',
      act: 'Lie down without the phone',
      minutes: 10,
    },
    'From eight to four, in one evening and without help.',
  ),
  {
    given: [-6, '15:55'],
    exercise: 'EX-17',
    reason: REASON,
    due: { day: 0 },
    parts: {
      anselm: [
        handedIn(
          [-1, '21:40'],
          kindness({
            hard: 'They clapped when the last instalment of the year was read out.',
            spoke: 'As if that were an achievement.',
            criticism: [7, 3],
            friend: 'It is one. Let them clap.',
            act: 'Tell my brother',
            minutes: 5,
            face: 'That she does not clap, and need not.',
          }),
          { afterwards: found(4, 10) },
        ),
      ],
    },
  },
];
