// A slip: written down, told, owned, and put right by what its author undertook.
import {
  slipPaths,
  type MySlip,
  type OpenSlip,
  type SlipFix,
  type SlipSaved,
} from '@reknit/agreements/model';
import { dated } from '../calendar';
import type { CaseStory } from '../story/case-story';
import type { SlipStory } from '../story/own-ground';
import { names } from './names';
import { tellingSteps } from './occurrence-steps';
import type { Step } from './script';
import type { Stage } from './stage';

export function slipSteps(stage: Stage, story: CaseStory): readonly Step[] {
  return (story.together?.slips ?? []).flatMap((slip): readonly Step[] => {
    const { at, owned, repaired, shared } = slip;
    const fix = dated(owned.words.fix, stage.calendar) as SlipFix;
    const promised = {
      schedule: { freq: 'once', date: fix.byDate, time: fix.byTime },
      startsOn: fix.byDate,
      timeZone: fix.timeZone,
    } as const;
    const told = { of: fix.what, words: repaired ? (['kept'] as const) : [] };
    return [
      { at, act: () => open(stage, story, slip) },
      { at: owned.at, act: () => step(stage, story, slip, slipPaths.own, { ...owned.words, fix }) },
      ...tellingSteps(stage, promised, { story, author: slip.who, told }),
      ...(repaired
        ? [
            {
              at: repaired,
              act: () => step(stage, story, slip, slipPaths.settle, { outcome: 'repaired' }),
            },
          ]
        : []),
      ...(shared ? [{ at: shared.at, act: () => show(stage, story, slip) }] : []),
    ];
  });
}

async function open(stage: Stage, { key }: CaseStory, slip: SlipStory): Promise<void> {
  const { who, work, called, happened, known, opened } = slip;
  const body: OpenSlip = {
    ...opened,
    participationId: stage.id(names.work(key, work, who)) as OpenSlip['participationId'],
    happenedAt: stage.calendar.moment(happened),
    ...(known ? { knownAt: stage.calendar.moment(known) } : {}),
  };
  const { id } = await (await stage.as(who)).post<SlipSaved>(slipPaths.mySlips, body);
  stage.keep(names.slip(key, called), id);
}

async function step(
  stage: Stage,
  { key }: CaseStory,
  { who, called }: SlipStory,
  path: (id: string) => string,
  body: object,
): Promise<void> {
  const person = await stage.as(who);
  const id = stage.id(names.slip(key, called));
  const { version } = await person.get<MySlip>(slipPaths.mine(id));
  await person.post(path(id), body, version);
}

async function show(stage: Stage, { key }: CaseStory, { who, called, shared }: SlipStory): Promise<void> {
  if (!shared) return;
  const participantId = stage.id(names.participant(key, shared.to));
  await (await stage.as(who)).post(slipPaths.shares(stage.id(names.slip(key, called))), { participantId });
}
