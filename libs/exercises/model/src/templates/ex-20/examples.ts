import type { Answers } from '../../definition/answers';
import type { Sample } from '../template';

const ines: Answers = {
  knownOrFeared: 'feared',
  situation: 'His phone lit up at eleven and he turned it over.',
  hotThought: 'He is writing to her now',
  belief: 85,
  emotionBefore: [{ word: 'anxious', intensity: 8 }],
  supports: [{ text: 'It was about this time last spring', tag: 'guessed' }],
  doesNotSupport: [
    { text: 'He told me at supper that his brother would write', tag: 'known' },
    { text: 'He left the phone in the kitchen afterwards', tag: 'known' },
  ],
  balanced: 'A light at night frightens me since last spring. I do not know who wrote.',
  beliefAfter: 50,
  emotionAfter: [{ word: 'anxious', intensity: 5 }],
  themes: ['suspicion'],
  nextStep: 'ask',
};

const anselm: Answers = {
  knownOrFeared: 'feared',
  situation: 'Her birthday. I wanted to write and did not.',
  hotThought: 'I always ruin people',
  belief: 90,
  emotionBefore: [
    { word: 'ashamed', intensity: 8 },
    { word: 'sad', intensity: 6 },
  ],
  supports: [
    { text: 'She asked for no contact', tag: 'known' },
    { text: 'I spent what we had saved', tag: 'known' },
  ],
  doesNotSupport: [
    { text: 'My brother picks up when I call', tag: 'known' },
    { text: 'I have not missed a payment', tag: 'known' },
    { text: 'At work they rely on me', tag: 'guessed' },
  ],
  balanced: 'I did great harm to one person. With others I keep my word, most days now.',
  beliefAfter: 55,
  emotionAfter: [
    { word: 'ashamed', intensity: 6 },
    { word: 'sad', intensity: 6 },
  ],
  themes: ['shame'],
  nextStep: 'wait',
};

const delphine: Answers = {
  knownOrFeared: 'known',
  situation: 'He had read my messages again. He quoted one at supper.',
  nextStep: 'boundary',
};

const friendship: Answers = {
  knownOrFeared: 'unsure',
  situation: 'Two people stopped talking when I came in.',
  hotThought: 'They were talking about me',
  belief: 70,
  emotionBefore: [{ word: 'hurt', intensity: 6 }],
  supports: [{ text: 'They looked at each other', tag: 'known' }],
  doesNotSupport: [{ text: 'One of them was on the phone', tag: 'known' }],
  balanced: 'They stopped talking. Why, I do not know yet.',
  beliefAfter: 40,
  emotionAfter: [{ word: 'hurt', intensity: 4 }],
  nextStep: 'ask',
};

const family: Answers = {
  ...friendship,
  knownOrFeared: 'feared',
  situation: 'My mother did not pick up on Sunday.',
  hotThought: 'She is drinking again',
  supports: [{ text: 'It was like that years ago', tag: 'known' }],
  doesNotSupport: [{ text: 'She was at her group until six', tag: 'known' }],
  balanced: 'She did not pick up once. I can ask on Monday.',
};

export const examples = { romantic: ines, friendship, family };
export const samples: readonly Sample[] = [
  { case: 'C2', who: 'Ines', variant: 'romantic', answers: ines },
  { case: 'C7', who: 'Anselm', variant: 'romantic', answers: anselm },
  { case: 'C3', who: 'Delphine', variant: 'romantic', answers: delphine },
];
