import type { BoundaryKind } from '@reknit/agreements/model';

export interface EditorStep {
  readonly key: string;
  readonly title: string;
  /** Who will read it, or what it is for. */
  readonly about?: string;
  /** The fields of the draft that stand on this page. */
  readonly fields: readonly string[];
}

const ACT: Readonly<Record<BoundaryKind, EditorStep>> = {
  limit: {
    key: 'act',
    title: 'What will you do?',
    about: 'Something you can do yourself, whatever anybody else does.',
    fields: ['ownAction'],
  },
  request: {
    key: 'act',
    title: 'What would you like?',
    about: 'They can say no. That is why you also say what you do then.',
    fields: ['act', 'ownAction'],
  },
  agreement: {
    key: 'act',
    title: 'What do you both do?',
    about: 'It holds once each of you has said yes to the same words.',
    fields: ['conduct'],
  },
};

const LADDER: EditorStep = {
  key: 'ladder',
  title: 'If it happens all the same',
  about: 'What you do, one step after the other. The first is enough to begin with.',
  fields: ['ownResponse'],
};

/**
 * The pages of a boundary, one thing each, for this kind.
 *
 * @example stepsOf('agreement').some(({ key }) => key === 'ladder') // false
 */
export function stepsOf(kind: BoundaryKind): readonly EditorStep[] {
  return [
    { key: 'kind', title: 'What kind of boundary is it?', fields: ['kind'] },
    { key: 'domain', title: 'What is it about?', fields: ['domain'] },
    {
      key: 'situation',
      title: 'When does it matter?',
      about: 'What would a camera see? Write what is said or done.',
      fields: ['situation'],
    },
    ACT[kind],
    {
      key: 'words',
      title: 'Your sentence',
      about: 'Made of what you wrote. Say it aloud once; change it until it sounds like you.',
      fields: ['statement'],
    },
    ...(kind === 'agreement' ? [] : [LADDER]),
    { key: 'give', title: 'How firm is it?', fields: ['flex', 'exceptions'] },
    { key: 'people', title: 'Who is it for?', fields: ['appliesTo'] },
    {
      key: 'when',
      title: 'From when, and when to look again',
      fields: ['startsOn', 'endsOn', 'reviewOn', 'times'],
    },
    {
      key: 'private',
      title: 'For yourself',
      about: 'Only you and your therapist can read this page. It is never shared.',
      fields: ['why', 'confidence'],
    },
    {
      key: 'check',
      title: 'Seven questions',
      about: 'Everybody is asked the same seven. Only you and your therapist see the answers.',
      fields: ['controlCheck'],
    },
    {
      key: 'telling',
      title: 'Telling them',
      about: 'Only you and your therapist see this page.',
      fields: ['safeToTell', 'channel'],
    },
    { key: 'send', title: 'Check and send', fields: [] },
  ];
}

/** What a field is called where something in it is missing. */
export const FIELD_NAMES: Readonly<Record<string, string>> = {
  kind: 'The kind',
  domain: 'What it is about',
  situation: 'When it matters',
  ownAction: 'What you will do',
  act: 'What you would like',
  conduct: 'What you both do',
  statement: 'Your sentence',
  ownResponse: 'What you do if it happens all the same',
  flex: 'How firm it is',
  exceptions: 'Exceptions',
  appliesTo: 'Who it is for',
  startsOn: 'The first day',
  endsOn: 'The last day',
  reviewOn: 'When to look again',
  times: 'Certain times',
  confidence: 'How sure you feel',
  controlCheck: 'The seven questions',
  safeToTell: 'Whether it is safe to tell',
  channel: 'How it is told',
};
