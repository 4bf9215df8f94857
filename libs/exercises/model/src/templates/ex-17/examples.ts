import type { Answers } from '../../definition/answers';
import type { Sample } from '../template';

const delphine: Answers = {
  hardMoment: 'I put the phone away and left the room, and then sat on the stairs and shook.',
  howISpokeToMyself: 'You make a drama of everything.',
  selfCriticismBefore: 8,
  asToAFriend: 'You are not dramatic. You are tired from guarding yourself.',
  kindAct: 'Tea on the balcony, without the phone',
  kindActMinutes: 10,
  selfCriticismAfter: 6,
};

const friendship: Answers = {
  hardMoment: 'I saw the pictures of the evening I was not asked to.',
  howISpokeToMyself: 'Of course they did not ask you.',
  selfCriticismBefore: 6,
  asToAFriend: 'Being left out hurts. It says nothing about what you are worth.',
  kindAct: 'A walk around the block with music',
  paceMessage: 'slower',
  selfCriticismAfter: 4,
};

const family: Answers = {
  hardMoment: 'I missed the visit, and my son did not pick up the phone.',
  howISpokeToMyself: 'You have done it again.',
  selfCriticismBefore: 7,
  asToAFriend: 'You are sad because he matters to you. You can still do the next thing right.',
  aboutMyOwnAct: true,
  stillToFace: 'That he packed his bag and waited.',
  kindAct: 'Ten minutes at the river after work',
  kindActMinutes: 10,
  paceMessage: 'You do not have to answer today.',
  selfCriticismAfter: 5,
};

export const examples = { romantic: delphine, friendship, family };
export const samples: readonly Sample[] = [
  { case: 'C3', who: 'Delphine', variant: 'romantic', answers: delphine },
];
