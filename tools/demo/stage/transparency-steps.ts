// What is openly told for a while: agreed by both, kept week by week, and made lighter before it ends.
import {
  transparencyPaths,
  type TransparencyAgreement,
  type TransparencySaved,
} from '@reknit/agreements/model';
import { dated } from '../calendar';
import type { ClientKey } from '../people';
import type { CaseStory } from '../story/case-story';
import type { TransparencyStory } from '../story/own-ground';
import { names } from './names';
import type { Step } from './script';
import type { Stage } from './stage';

export function transparencySteps(story: CaseStory): readonly Step[] {
  return (story.together?.transparency ?? []).flatMap((agreement, index) => {
    const name = `agreement ${index} of case ${story.key}`;
    const version = async (stage: Stage, who: ClientKey) =>
      (await (await stage.as(who)).get<TransparencyAgreement>(transparencyPaths.mine(stage.id(name))))
        .version;
    const step = async (stage: Stage, who: ClientKey, path: (id: string) => string, body: object = {}) => {
      await (await stage.as(who)).post(path(stage.id(name)), body, await version(stage, who));
    };
    const { proposed, confirmed, weeks, tapered, by } = agreement;
    return [
      {
        at: proposed,
        act: async (stage: Stage) => {
          stage.keep(name, await propose(stage, story, agreement));
          await step(stage, by, transparencyPaths.propose);
        },
      },
      ...confirmed.map(([who, at]): Step => ({
        at,
        act: async (stage) => {
          await (await stage.as(who)).post(transparencyPaths.confirm(stage.id(name)), { revision: 1 });
        },
      })),
      ...weeks.map(({ at, who, urge, relief, told }): Step => ({
        at,
        act: async (stage) => {
          const kept = told === undefined ? [] : [{ number: 1, kept: told }];
          const week = { urgeToCheck: urge, reliefAfter: relief, told: kept };
          await (await stage.as(who)).post(transparencyPaths.weeks(stage.id(name)), week);
        },
      })),
      ...(tapered ? taper(tapered, step) : []),
    ];
  });
}

type Moving = (stage: Stage, who: ClientKey, path: (id: string) => string) => Promise<void>;

function taper([who, at]: NonNullable<TransparencyStory['tapered']>, step: Moving): readonly Step[] {
  return [
    {
      at,
      act: async (stage) => {
        await step(stage, who, transparencyPaths.taper);
      },
    },
  ];
}

async function propose(stage: Stage, { key }: CaseStory, story: TransparencyStory): Promise<string> {
  const participationId = stage.id(names.work(key, story.work, story.by));
  const byWhom = stage.id(names.participant(key, story.teller));
  const items = story.items.map((item, at) => ({ ...item, number: at + 1, byWhom }));
  const body = { participationId, items: dated(items, stage.calendar) };
  return (await (await stage.as(story.by)).post<TransparencySaved>(transparencyPaths.myAgreements, body)).id;
}
