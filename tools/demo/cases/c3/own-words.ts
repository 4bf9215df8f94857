import { clearWords } from '../../story/answers';
import type { HomeworkStory } from '../../story/case-story';
import { because, found, handedIn, read, sample } from '../../story/tell';

/** Her own words: what trust is, what she knows, and one sentence, rehearsed and not said. */
export const ownWords: readonly HomeworkStory[] = [
  {
    given: [-42, '14:40'],
    exercise: 'EX-01',
    reason: because(
      'You were asked for a long time what he means by trust. I would like to hear what you mean.',
      'Wherever nobody reads over your shoulder. The side door closes this page at once.',
      'You may notice that you write his sentence. Cross it out and write yours.',
      'Three things one could see on an ordinary day.',
    ),
    due: { day: -34 },
    parts: {
      delphine: [
        handedIn(
          [-37, '12:40'],
          {
            definition:
              'That I can be somewhere without proving it, and come home without being asked twice.',
            lookLike: ['A message is answered with an answer, not with a question', 'My bag stays shut'],
            whyItMatters: 'I could think a thought to its end.',
            costOfAbsence: 'Two friendships, and the habit of having opinions.',
            values: [
              { value: 'privacy', rank: 1, shownBy: 'Asks before taking my phone' },
              { value: 'respect', rank: 2, shownBy: 'Lets me finish a sentence' },
              { value: 'freedom', rank: 3, shownBy: 'Says have fun, and means it' },
            ],
            ownConduct: [
              { valueRef: 'privacy', livedThisMonth: 4 },
              { valueRef: 'respect', livedThisMonth: 7 },
              { valueRef: 'freedom', livedThisMonth: 2 },
            ],
            intention: 'I write one page a week that nobody reads.',
          },
          {
            afterwards: found(3, 30, { obstacles: ['privacy'] }),
            review: read(
              [-34, '10:30'],
              3,
              'It is your own sentence. We will look at what each of the three would need, and at what is safe to change.',
              {
                costOfAbsence: 'Thank you for writing this down. It is a great deal.',
              },
            ),
          },
        ),
      ],
    },
  },
  {
    given: [-35, '14:20'],
    exercise: 'EX-09',
    place: 'in_session',
    reason: because(
      'One sentence to your sister, rehearsed here.',
      'In our hour, at the table.',
      'You may find it too small to need words.',
      'The first word.',
    ),
    due: { day: -28 },
    parts: { delphine: [] },
    ended: { at: [-26, '10:15'], by: 'close', note: 'The hour went another way.' },
  },
  {
    given: [-24, '14:00'],
    exercise: 'EX-20',
    reason: because(
      'You ask yourself whether you imagine things. The first question of this sheet is the important one. If you know it, stop there: then it is nothing to be talked out of.',
      'On the balcony, after work.',
      'You may feel disloyal. Writing down what happened accuses nobody.',
      'The first two answers.',
    ),
    due: { day: -17 },
    parts: {
      delphine: [
        handedIn([-20, '11:50'], sample('C3', 'EX-20', 'Delphine'), {
          afterwards: found(4, 8, { comment: 'It was good to be allowed to stop.' }),
          review: read(
            [-17, '10:10'],
            3,
            'You know it, so we leave the thought alone and turn to what you will do. We go on with that in our hour, not on paper.',
          ),
        }),
      ],
    },
  },
  {
    given: [-14, '14:30'],
    exercise: 'EX-09',
    place: 'in_session',
    reason: because(
      'We rehearse one sentence here, in this room, so that it belongs to you. It is not meant to be said at home; that is for later and only if it is safe.',
      'In our hour, at the table.',
      'You may want to soften it. Say it once without softening, for your own ears.',
      'The first half of the sentence.',
    ),
    due: { day: -14 },
    parts: {
      delphine: [
        handedIn(
          [-14, '14:50'],
          clearWords({
            tension: [8, 5],
            situation: 'On Monday my phone had been unlocked when I came out of the shower.',
            feeling: { angry: 6, tired: 7 },
            thought: 'I tell myself that it is easier to have nothing to hide.',
            need: 'respect',
            ask: 'Would you leave my phone where it lies and ask me what you want to know?',
            ifNo: 'I put the phone away and leave the room.',
          }),
          {
            afterwards: found(3, 20),
            review: read(
              [-14, '15:10'],
              3,
              'Said aloud twice, the second time without a smile. It stays in this room until you decide.',
              {
                ifNo: 'Your own act, and nobody else has to do anything for it. Exactly.',
              },
            ),
          },
        ),
      ],
    },
  },
  {
    given: [-6, '14:15'],
    exercise: 'EX-09',
    reason: because(
      'A second sentence, for your sister this time, where nothing is at stake.',
      'On the telephone, in your lunch break.',
      'You may be out of practice. She will not mind.',
      'One line of a message.',
    ),
    due: { day: 3 },
    parts: { delphine: [{ did: 'pause', at: [-3, '12:20'] }] },
  },
];
