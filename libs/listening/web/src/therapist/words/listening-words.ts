import type { FacilitatorMove, ListeningPrompt, RoundStatus, RoundWay } from '@reknit/listening/model';
import type { Tone } from '@reknit/shared/web-ui';

export const STATUS_WORDS: Record<RoundStatus, { readonly words: string; readonly tone: Tone }> = {
  scheduled: { words: 'Not begun', tone: 'neutral' },
  lobby: { words: 'Coming in', tone: 'action' },
  readiness: { words: 'Asked how they are', tone: 'action' },
  speaking: { words: 'Speaking', tone: 'action' },
  reflecting: { words: 'Saying back', tone: 'action' },
  checking: { words: 'Checking', tone: 'action' },
  validating: { words: 'Making sense', tone: 'action' },
  floor_closed: { words: 'Turn done', tone: 'action' },
  joint_close: { words: 'Closing', tone: 'action' },
  private_debrief: { words: 'Looking back', tone: 'action' },
  submitted: { words: 'To look at', tone: 'attention' },
  reviewed: { words: 'Looked at', tone: 'positive' },
  timed_out: { words: 'Time-out', tone: 'neutral' },
  turn_lapsed: { words: 'A turn has lapsed', tone: 'attention' },
  suspended: { words: 'Resting', tone: 'neutral' },
  stopped: { words: 'Stopped', tone: 'attention' },
  abandoned: { words: 'Left unfinished', tone: 'neutral' },
};

export const TEAM_WAY_WORDS: Record<RoundWay, string> = {
  two_devices: 'Two phones',
  one_device: 'One device',
  async: 'Apart',
  in_room: 'In the session',
  circle: 'Circle',
  solo: 'Solo practice',
};

const PROMPTS: Record<ListeningPrompt['code'], (name: string) => string> = {
  stuck: (name) =>
    `In the last three rounds ${name || 'what was said'} was heard at 4 of 10 or less on average. A slower step, or a session on it, may help.`,
  'felt-heard-gap': () =>
    'Twice, one of them felt heard by 4 points or more above the other. Worth talking about.',
  'less-defensive': (name) =>
    `${name} reports fewer defensive moments over four rounds. Worth saying out loud.`,
};

/** Something to look at together, never a judgement. */
export function promptWords({ code }: ListeningPrompt, name: string): string {
  return PROMPTS[code](name);
}

export const LEAD_WORDS: Record<FacilitatorMove | 'review', string> = {
  begin: 'Begin',
  next: 'Next step',
  again: 'Not quite: once more',
  leaveOpen: 'Leave it as still open',
  timeOut: 'Time-out, 20 minutes',
  resume: 'Go on',
  stop: 'Stop',
  finish: 'Finish the round',
  review: 'I have looked at it',
};
