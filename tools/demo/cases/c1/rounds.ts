import type { When } from '../../calendar';
import type { FloorStory, RoundStory, TurnStory } from '../../story/together';

/** First tries of Tobias listening, then of Rosalind; a low one is followed by a better. */
interface Evening {
  readonly at: When;
  readonly topic: string;
  readonly him: readonly TurnStory[];
  readonly her: readonly TurnStory[];
  readonly heard: readonly [her: number, him: number];
  readonly thanks?: string;
}

const UNDERSTOOD = 7;
const aloud = (...firsts: readonly number[]): readonly TurnStory[] =>
  firsts.map((first) => ({ accuracy: first < UNDERSTOOD ? [first, 8] : [first] }));

function evening({ at, topic, him, her, heard, thanks }: Evening): RoundStory {
  const floors: readonly FloorStory[] = [
    { speaker: 'rosalind', listener: 'tobias', turns: him, feltHeard: heard[0] },
    { speaker: 'tobias', listener: 'rosalind', turns: her, feltHeard: heard[1] },
  ];
  return {
    work: 'listening',
    at,
    topic,
    floors,
    heard: { rosalind: [heard[0], 6], tobias: [heard[1], 6] },
    ...(thanks ? { thanks: { rosalind: thanks } } : {}),
  };
}

/** Five Saturdays. What is understood at the first try rises slowly, with Tobias from 5.2 to 7.4. */
export const c1Rounds: readonly RoundStory[] = [
  evening({
    at: [-59, '16:00'],
    topic: 'The letter box',
    him: aloud(5, 5, 5, 5, 6),
    her: aloud(5),
    heard: [4, 5],
  }),
  evening({
    at: [-45, '16:00'],
    topic: 'Quiet evenings',
    him: aloud(5, 6, 6),
    her: aloud(6),
    heard: [5, 6],
  }),
  evening({
    at: [-31, '16:00'],
    topic: 'Who decides about the car',
    him: aloud(6, 6, 7),
    her: aloud(6),
    heard: [6, 6],
  }),
  evening({
    at: [-17, '16:00'],
    topic: 'The holiday money',
    him: [
      {
        said: 'When you fetch the post first I hold my breath until I see both your hands.',
        reflection: 'You hold your breath when I am first at the letter box, and wait to see what I carry.',
        accuracy: [7],
        makesSense: 'It makes sense, because once there was a letter in my bag.',
        feeling: ['dread', 6, 'yes'],
      },
      ...aloud(7),
    ],
    her: aloud(7),
    heard: [7, 7],
    thanks: 'I noticed I did not check the app on Tuesday.',
  }),
  evening({
    at: [-3, '16:00'],
    topic: 'What we tell the children about money',
    him: [
      {
        said: 'I would like them to hear it from both of us, before they hear it from my sister.',
        reflection: 'You want us to tell them together, and soon, so that it does not reach them sideways.',
        accuracy: [7],
        makesSense: 'It makes sense, because you found out sideways.',
        feeling: ['worried', 5, 'yes'],
      },
      ...aloud(7, 8, 7, 8),
    ],
    her: [
      {
        said: 'I said it the same evening, my hands shook. I am afraid they will look at me differently.',
        reflection: 'You are afraid of how they will look at you once they know.',
        accuracy: [8],
        makesSense: 'It makes sense, because you have only just begun to look up yourself.',
        feeling: ['ashamed', 7, 'yes'],
      },
      ...aloud(7),
    ],
    heard: [8, 8],
    thanks: 'You stayed with it when it was about you.',
  }),
];
