import { EN_PHRASES } from './en-phrases';
import type { Lexicon } from './lexicon';

export const EN: Lexicon = {
  phrases: EN_PHRASES,
  actors: ['i', 'we', 'me', 'myself'],
  times: [
    'by before after until when whenever from at on once twice daily weekly monthly every each next this',
    'today tonight tomorrow now immediately week weeks month months year day days hour hours minutes evening morning',
    'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays',
    'saturdays sundays january february march april june july august september october november december',
  ].flatMap((line) => line.split(' ')),
  words: {
    if_or_but: {
      why: '"If" and "but" next to an apology can sound as though the harm is in doubt, or as though it comes with conditions.',
      rewrite: 'I did … It hurt you. I am sorry.',
    },
    passive_harm: {
      why: 'Here the harm just happens and nobody does it. Saying who did it is the part of an apology that matters most.',
      rewrite: 'I … (what I did), and it …',
    },
    blame_verb: {
      why: 'This sentence gives part of the responsibility to the person you are apologising to.',
      rewrite: 'When … happened, I chose to …',
    },
    asks_reassurance: {
      why: 'This asks the person who was hurt to look after how you feel.',
      rewrite: 'You do not owe me an answer.',
    },
    demands_reply: {
      why: 'An answer or a date asked for here can feel like pressure. They are free to answer later, or not at all.',
      rewrite: 'There is nothing you need to do with this.',
    },
    long_explanation: {
      why: 'The explanation is longer than the part where you own what you did. It may be read as an excuse.',
      rewrite: 'Shorten it to one sentence, or leave it empty.',
    },
    vague_repair: {
      why: 'It does not say yet who does what, and when, so nobody could see whether it has happened.',
      rewrite: 'I will … (what) every/by … (when).',
    },
    mind_reading: {
      why: 'This says what the other person thinks or wants. They may only hear that they have been misjudged.',
      rewrite: 'When … happened, I told myself that … Is that right?',
    },
    always_never: {
      why: '"Always" and "never" invite an argument about the exceptions.',
      rewrite: 'On … (which day), you …',
    },
    sarcasm: {
      why: 'This can be read as sarcasm. The need behind it is easily missed.',
      rewrite: 'I was hoping for … I felt … when it did not happen.',
    },
    silent_treatment: {
      why: 'Silence used until somebody gives in works as a punishment. Time to calm down, with a time to come back, is something else.',
      rewrite: 'I need a break now. I will come back to this at …',
    },
    guilt: {
      why: 'This makes love or loyalty depend on a yes. A request can be refused.',
      rewrite: 'It would mean a lot to me if you … You can say no.',
    },
    threat: {
      why: 'This can be read as a threat that somebody, perhaps you, gets hurt. It is not sent to anyone in this form. Your therapist will see it when they next read your answers, which is not straight away.',
      rewrite: 'I am at the end of my strength. What I need now is …',
    },
    vague_request: {
      why: 'It is hard to tell when this would be done. A request works best when a camera could film it.',
      rewrite: 'Would you … (one thing), on … (when)?',
    },
    blame_words: {
      why: 'This part is for what happened. The reasons, and what others did, have their own place further down.',
      rewrite: 'I … (what I did), at … (when).',
    },
    self_attack: {
      why: 'These words attack who you are. What you did can be named without them, and they make repair harder.',
      rewrite: 'I did … It mattered. I can …',
    },
    only_guessing: {
      why: 'So far every effect is a guess. What you were told or saw yourself carries further.',
      rewrite: 'They told me that … / I saw that …',
    },
    read_before_sharing: {
      why: 'The text mentions fear, being hurt or being controlled. Read it before anything is shared. This is a hint from single words, not a finding.',
      rewrite: 'Ask in private what stands behind it.',
    },
    detail_seeking: {
      why: 'Several questions ask for intimate detail.',
      rewrite: 'Discuss what knowing would do, before any of them is asked.',
    },
  },
};
