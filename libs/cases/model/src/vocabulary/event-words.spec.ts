import { aboutIn, eventInWords, whoIn, type EventOfPage, type SayEvent } from './event-words';

const says: SayEvent = () => 'As this page says it';
const OWN: Record<EventOfPage, SayEvent> = {
  'case.moved': says,
  'people.added': says,
  'people.invited': says,
  'people.moved': says,
  'safety.screens-offered': says,
  'team.joined': says,
  'team.ended': says,
  'goal.rated': says,
  'homework.assigned': says,
  'homework.returned': says,
};

describe('an event in words', () => {
  it('is told alike wherever it is shown, by the participant before whoever acted', () => {
    const told = { event: 'homework.opened', participantName: 'Noor', subject: 'Signs check' };
    expect(eventInWords(told, OWN)).toBe('Noor began: Signs check');
    expect(whoIn({ event: 'people.joined', participantName: 'Noor', actorName: 'Ilse' })).toBe('Noor');
    expect(aboutIn({ event: 'goal.added', subject: 'Open the post' })).toBe(': Open the post');
  });

  it('stays whole when no name came with it', () => {
    expect(eventInWords({ event: 'people.joined' }, OWN)).toBe('Somebody joined');
    expect(eventInWords({ event: 'listening.stopped' }, OWN)).toBe('A listening round was stopped');
    expect(eventInWords({ event: 'homework.answered-in-room' }, OWN)).toBe(
      'Answers of somebody written down in the session',
    );
  });

  it('is told as the page wants where it has words of its own, and not at all where nobody has', () => {
    expect(eventInWords({ event: 'homework.assigned' }, OWN)).toBe('As this page says it');
    expect(eventInWords({ event: 'later.thing', subject: 'Signs check' }, OWN)).toBeUndefined();
  });
});
