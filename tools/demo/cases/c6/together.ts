// Saturdays that are promised one by one, and one that failed.
import { onDay } from '../../calendar';
import type { HomeworkStory } from '../../story/case-story';
import { because } from '../../story/tell';
import type { Together } from '../../story/together';

export const promisedWork: readonly HomeworkStory[] = [
  {
    given: [-56, '17:40'],
    exercise: 'EX-12',
    called: 'log',
    reason: because(
      'Callum does not need more Saturdays, he needs to know which ones. Every second one, at eleven, written down.',
      'On Thursday, with both rosters beside you.',
      'You may promise every Saturday out of a bad conscience. Promise what you can keep.',
      'The next one.',
    ),
    due: { day: 14 },
    parts: { desmond: [] },
  },
  {
    given: [-44, '12:20'],
    exercise: 'EX-14',
    called: 'slip',
    reason: because(
      'For the Saturday that fails all the same: what you say the same day, and what you do about it.',
      'The same evening, in the van.',
      'You may want to explain the job. Say first that you were not there.',
      'One sentence to him.',
    ),
    due: { day: -28 },
    parts: { desmond: [] },
  },
];

export const together: Together = {
  promises: [
    {
      called: 'visits',
      work: 'log',
      who: 'desmond',
      made: [-56, '20:30'],
      promise: {
        text: 'I am at Callum’s door every second Saturday at eleven',
        toWhom: 'Callum',
        why: 'He sat with his bag packed for three hours.',
        smallestVersion: 'a message by Thursday, and breakfast',
        schedule: { freq: 'weekly', interval: 2, byDay: ['sat'], time: '11:00' },
        graceMinutes: 30,
        excusePolicy: 'mutual',
        timeZone: 'Europe/London',
        startsOn: onDay(-55, 'sat'),
        confirmation: 'other_may_confirm',
      },
      // The next one is set aside already: a school trip.
      words: ['kept', 'missed', 'kept', 'kept', 'agreed_otherwise'],
      shared: { at: [-19, '20:10'], to: 'callum' },
    },
  ],
  slips: [
    {
      called: 'the missed visit',
      work: 'slip',
      who: 'desmond',
      at: [-34, '20:15'],
      happened: [onDay(-41, 'sat'), '11:00'],
      known: [onDay(-41, 'sat'), '14:00'],
      opened: {
        happened: 'I was to fetch him at eleven. The job ran over, and I wrote at two.',
        area: 'promises',
        size: 'medium',
        toldWithin: 'same_day',
      },
      owned: {
        at: [-33, '12:25'],
        words: {
          own: 'I said eleven and I was not there.',
          sorry: 'I am sorry that you waited with your bag packed.',
          fix: {
            what: 'I write Callum the hours of both jobs for the month',
            byDate: onDay(-30),
            timeZone: 'Europe/London',
          },
          guard: { if: 'work runs late on Friday', then: 'I call before nine' },
        },
      },
      repaired: [-29, '20:40'],
    },
  ],
};
