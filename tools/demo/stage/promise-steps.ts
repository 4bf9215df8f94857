// Small promises and what came of each: made, told time by time, shown to somebody, and let go.
import {
  reliabilityPaths,
  type MakePromise,
  type MyReliability,
  type PromiseSaved,
} from '@reknit/agreements/model';
import { dated } from '../calendar';
import type { CaseStory } from '../story/case-story';
import type { PromiseStory } from '../story/own-ground';
import { names } from './names';
import { tellingSteps } from './occurrence-steps';
import type { Step } from './script';
import type { Stage } from './stage';

export function promiseSteps(stage: Stage, story: CaseStory): readonly Step[] {
  return (story.together?.promises ?? []).flatMap((told): readonly Step[] => {
    const { who, made, shared, finished, words } = told;
    const promise = dated(told.promise, stage.calendar) as MakePromise;
    return [
      { at: made, act: () => make(stage, story, told, promise) },
      ...tellingSteps(stage, promise, { story, author: who, told: { of: promise.text, words } }),
      ...(shared ? [{ at: shared.at, act: () => show(stage, story, told) }] : []),
      ...(finished ? [{ at: finished, act: () => finish(stage, story, told) }] : []),
    ];
  });
}

const partOf = (stage: Stage, { key }: CaseStory, { work, who }: PromiseStory) =>
  stage.id(names.work(key, work, who));

async function make(stage: Stage, story: CaseStory, told: PromiseStory, body: MakePromise): Promise<void> {
  const path = reliabilityPaths.promises(partOf(stage, story, told));
  const { id } = await (await stage.as(told.who)).post<PromiseSaved>(path, body);
  stage.keep(names.promise(story.key, told.called), id);
}

async function show(stage: Stage, { key }: CaseStory, { called, who, shared }: PromiseStory): Promise<void> {
  if (!shared) return;
  const path = reliabilityPaths.shares(stage.id(names.promise(key, called)));
  const participantId = stage.id(names.participant(key, shared.to));
  await (await stage.as(who)).post(path, { participantId });
}

async function finish(stage: Stage, story: CaseStory, told: PromiseStory): Promise<void> {
  const person = await stage.as(told.who);
  const id = stage.id(names.promise(story.key, told.called));
  const log = await person.get<MyReliability>(reliabilityPaths.mine(partOf(stage, story, told)));
  const version = log.promises.find((promise) => promise.id === id)?.version;
  await person.post(reliabilityPaths.finish(id), {}, version);
}
