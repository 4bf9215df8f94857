import type {
  AmendsApproach,
  AmendsProblem,
  AuthorAmendsState,
  CommitmentKind,
  ConfirmBy,
  HarmCheckItem,
  HarmedKind,
  ReceivedAmendsState,
} from '@reknit/agreements/model';
import { addFaultWords } from '@reknit/shared/web-kernel/start';

/** Where a plan stands, to its author. A plan that was declined and one that was not answered read the same. */
export const AUTHOR_STATE_WORDS: Record<
  AuthorAmendsState,
  { readonly name: string; readonly about: string }
> = {
  draft: { name: 'You are writing it', about: 'Nobody else can read it yet.' },
  in_review: { name: 'With your therapist', about: 'They read it and come back to you.' },
  approved: { name: 'Ready', about: 'Your therapist has read it. What happens next is up to you.' },
  shared: { name: 'Offered', about: 'They decide in their own time. There is nothing for you to do.' },
  countered: { name: 'They suggest changes', about: 'Read what they would like otherwise.' },
  accepted: { name: 'Accepted', about: 'It begins on the day you wrote down.' },
  in_progress: { name: 'Under way', about: 'Small and honest beats big and brave.' },
  amending: { name: 'Being changed', about: 'The version before goes on until a new one is accepted.' },
  paused: { name: 'Paused', about: 'Nothing is counted while it is paused.' },
  not_taken_up: {
    name: 'Not taken up',
    about:
      'They have chosen not to take this up. That is their right. Talk with your therapist about what you can still do on your side.',
  },
  withdrawn: { name: 'Taken back', about: 'They can no longer read it.' },
  completed: {
    name: 'Everything in it is done',
    about: 'Everything in this plan is done. What happens between you now is not decided by a plan.',
  },
  ended_early: { name: 'Ended', about: 'Nothing more comes due.' },
};

export const RECEIVED_STATE_WORDS: Record<ReceivedAmendsState, string> = {
  waiting: 'For you to read, if and when you want to',
  answered: 'You suggested changes',
  accepted: 'You accepted it',
  in_progress: 'Under way',
  new_version: 'There is a new version',
  paused: 'Paused',
  completed: 'Everything in it is done',
};

export const HARM_CHECK_WORDS: Record<HarmCheckItem, string> = {
  h1: 'Have they said that they want repair from you?',
  h2: 'Is there a court order, a police matter or a request not to contact them?',
  h3: 'Could contact put them or anyone else at risk?',
  h4: 'Would carrying this out reveal something new that could hurt them or somebody else?',
  h5: 'Would a child be drawn in?',
  h6: 'Would you do it mainly to feel better yourself?',
  h7: 'Could it be used to put pressure on them?',
  h8: 'Have you talked through doing nothing as one of the options?',
};

export const APPROACH_WORDS: Record<AmendsApproach, { readonly name: string; readonly about: string }> = {
  direct_shared: {
    name: 'Shared with them',
    about: 'They read it and decide whether to take it up, change it or leave it.',
  },
  facilitated: {
    name: 'Only in sessions',
    about: 'Everything that reaches them does so with your therapist there.',
  },
  indirect: {
    name: 'Without contact',
    about: 'They are never told. You make good through somebody else, or by how you act from now on.',
  },
  living: { name: 'As a way of living', about: 'Lasting conduct, looked at with your therapist only.' },
};

export const HARMED_KIND_WORDS: Record<Exclude<HarmedKind, 'participant'>, string> = {
  outside_reachable: 'Somebody outside, who could be reached',
  outside_unreachable: 'Somebody outside, who cannot be reached',
  deceased: 'Somebody who has died',
  group_or_community: 'A group or a community',
};

export const CONFIRM_WORDS: Record<ConfirmBy, string> = {
  self_report: 'I say so myself',
  harmed_party_may_confirm: 'I say so, and they may confirm if they want to',
  therapist_checks: 'I say so, and my therapist looks at it with me',
};

export const COMMITMENT_KIND_WORDS: Record<CommitmentKind, string> = {
  one_off: 'One thing, once',
  recurring: 'Again and again',
  abstain: 'Something I leave',
  restitution: 'Money I give back',
  disclosure: 'Something I tell, in a session',
  get_help: 'Help I get for myself',
  joint_help: 'Help we get together',
  behaviour_change: 'Something I do differently',
};

export const AMENDS_PROBLEM_WORDS: Record<AmendsProblem, string> = {
  'amends.move-not-allowed': 'This is not open any more. Look again where it stands.',
  'amends.incomplete': 'Something in it needs another look. See the list.',
  'amends.harm-check-open': 'Answer every question of the check first: none of them can be left open.',
  'amends.approach-not-possible':
    'After these answers it can only be done without contact, or as a way of living.',
  'amends.reason-required': 'Write down why.',
  'amends.second-reviewer-same': 'Somebody else has to look at it as well.',
  'amends.text-changed': 'It has been changed since you opened it. Read it again before you decide.',
  'amends.already-started': 'It has begun already.',
  'amends.clinician-plan-needed':
    'First write down in which steps it is told, one to a line and two at least, always in sessions.',
  'amends.already-rated': 'You have said so lately. There is room for the next one after two weeks.',
  'amends.already-closed': 'You have written your closing words already.',
};

/** Advice while writing, each with its reason. It never keeps anybody from going on. */
export const ADVICE_WORDS: Readonly<Record<string, string>> = {
  'blame-word': 'This gives part of it to somebody else. Owning it is stronger without that.',
  'if-or-but': '“If” and “but” take back what stands before them.',
  'shaming-word': 'You are writing about what you did, not about what you are.',
  'asks-back': 'This asks for something in return. Leave them free.',
  'who-does-what': 'Say who does what: “I …”.',
  'not-a-try': '“Try” cannot be seen to happen. Say what you will do.',
  'not-be-better': 'Name the act: what would somebody see?',
  'not-always-or-never': '“Always” and “never” break at the first slip. Say when and how often.',
  'not-watching': 'Nothing may make one of you watch the other: no passwords, location or phone contents.',
};

addFaultWords({
  'not-ready': () => 'This apology is not ready yet.',
  'too-far': () => 'At most twelve months.',
  'only-when-living': () => 'Only a way of living has no end. Choose a day.',
  'not-for-this-kind': () => 'This does not go with what you chose.',
  'not-here': () => 'This does not go with what you chose.',
  'not-unique': () => 'A day is named twice.',
  'outside-the-plan': () => 'No day of this falls within the plan.',
  'not-both': () => 'Say how often or until when, not both.',
  'sum-differs': () => 'The parts do not add up to the whole.',
  'count-differs': () => 'There are not as many parts as times.',
  'never-due': () => 'It would not come due within the time of the plan.',
  ...Object.fromEntries(Object.entries(ADVICE_WORDS).map(([code, words]) => [code, () => words])),
});
