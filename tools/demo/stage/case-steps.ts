import {
  casePaths,
  type AddGoal,
  type CaseRecord,
  type OpenCase,
  type OpenedCase,
  type RateGoal,
  type RecordRupture,
  type RuptureRole,
} from '@reknit/cases/model';
import { identityPaths } from '@reknit/identity/model';
import type { Saved } from '@reknit/shared/model';
import type { When } from '../calendar';
import { CLIENTS, emailOf, timeZoneOf, type ClientKey } from '../people';
import type { CaseStory, GoalStory, RuptureStory, Turn } from '../story/case-story';
import { openForKnown } from './known-people';
import { follow } from './joining';
import { names } from './names';
import { withdraw } from './safety-steps';
import type { Step } from './script';
import type { Stage } from './stage';

/** Ratings are given in the evening, one after the other. */
const RATING_TIME = '20:45';

/** The case itself: opening it, who joins, what happened, what they want, and how it went on. */
export function caseSteps(story: CaseStory): readonly Step[] {
  const joining = story.people.flatMap((who): Step[] => {
    const at = story.joined[who];
    return at ? [{ at, act: (stage) => follow(stage, who) }] : [];
  });
  return [
    { at: story.opened, act: (stage) => open(stage, story) },
    ...joining,
    ...(joining.length > 0 ? [moving(story, story.active, { to: 'active' })] : []),
    ...story.ruptures.flatMap((rupture, at) => ruptureSteps(story, rupture, at)),
    ...story.goals.flatMap((goal, at) => goalSteps(story, goal, at)),
    ...(story.turns ?? []).map((turn) => turnStep(story, turn)),
  ];
}

async function open(stage: Stage, story: CaseStory): Promise<void> {
  const therapist = await stage.as(story.therapist);
  if (Object.keys(story.joined).length === 0) {
    stage.keep(names.case(story.key), await openForKnown(stage, story));
  } else {
    const body: OpenCase = {
      ...story.about,
      invite: true,
      people: story.people.map((who) => ({
        givenName: CLIENTS[who].givenName,
        familyName: CLIENTS[who].familyName,
        email: emailOf(who),
        birthYear: stage.calendar.birthYear(CLIENTS[who].age),
        timeZone: timeZoneOf(who),
      })),
    };
    const opened = await therapist.post<OpenedCase>(casePaths.cases, body);
    stage.keep(names.case(story.key), opened.id);
  }
  const record = await recordOf(stage, story);
  for (const who of story.people) {
    const found = record.participants.find(({ givenName }) => givenName === CLIENTS[who].givenName);
    stage.keep(names.participant(story.key, who), found?.id ?? '');
  }
}

async function recordOf(stage: Stage, story: CaseStory): Promise<CaseRecord> {
  const therapist = await stage.as(story.therapist);
  return therapist.get<CaseRecord>(casePaths.case(stage.id(names.case(story.key))));
}

function moving(story: CaseStory, at: When, body: Pick<Turn & { turn: 'case' }, 'to' | 'reason'>): Step {
  return {
    at,
    act: async (stage) => {
      const { id, version } = await recordOf(stage, story);
      await (await stage.as(story.therapist)).post(casePaths.moves(id), body, version);
    },
  };
}

function ruptureSteps(story: CaseStory, rupture: RuptureStory, at: number): readonly Step[] {
  const { told, settled, roles, ...words } = rupture;
  const name = names.rupture(story.key, at);
  const wish = (stage: Stage, status: RecordRupture['status']): RecordRupture => ({
    ...words,
    status,
    roles: (Object.entries(roles) as [ClientKey, RuptureRole][]).map(([who, role]) => ({
      participantId: stage.id(names.participant(story.key, who)),
      role,
    })),
  });
  const record: Step = {
    at: told,
    act: async (stage) => {
      const path = casePaths.ruptures(stage.id(names.case(story.key)));
      const saved = await (await stage.as(story.therapist)).post<Saved>(path, wish(stage, 'being_worked_on'));
      stage.keep(name, saved.id);
    },
  };
  if (!settled) return [record];
  const settle: Step = {
    at: settled,
    act: async (stage) => {
      const path = casePaths.rupture(stage.id(names.case(story.key)), stage.id(name));
      await (await stage.as(story.therapist)).patch(path, wish(stage, 'settled'), 1);
    },
  };
  return [record, settle];
}

function goalSteps(story: CaseStory, goal: GoalStory, at: number): readonly Step[] {
  const name = names.goal(story.key, at);
  const add: Step = {
    at: goal.named,
    act: async (stage) => {
      const body: AddGoal = {
        words: goal.words,
        ...(goal.whose ? { participantId: stage.id(names.participant(story.key, goal.whose)) } : {}),
        ...(goal.targetDay === undefined ? {} : { targetOn: stage.calendar.date(goal.targetDay) }),
      };
      const path = casePaths.goals(stage.id(names.case(story.key)));
      stage.keep(name, (await (await stage.as(story.therapist)).post<Saved>(path, body)).id);
    },
  };
  const ratings = (
    Object.entries(goal.ratings) as [ClientKey, readonly (readonly [number, number])[]][]
  ).flatMap(([who, points]) =>
    points.map(([day, rating]): Step => ({
      at: [day, RATING_TIME],
      act: (stage) => rate(stage, { story, name, who, rating }),
    })),
  );
  return [add, ...ratings, ...(goal.ended ? [ending(story, name, goal.ended)] : [])];
}

interface Rating {
  readonly story: CaseStory;
  readonly name: string;
  readonly who: ClientKey;
  readonly rating: number;
}

/** Everybody rates for themselves. */
async function rate(stage: Stage, { story, name, who, rating }: Rating): Promise<void> {
  const body: RateGoal = { participantId: stage.id(names.participant(story.key, who)), rating };
  const path = casePaths.goalRatings(stage.id(names.case(story.key)), stage.id(name));
  await (await stage.as(who)).post(path, body);
}

function ending(story: CaseStory, name: string, { at, as: state }: NonNullable<GoalStory['ended']>): Step {
  return {
    at,
    act: async (stage) => {
      const path = casePaths.goal(stage.id(names.case(story.key)), stage.id(name));
      await (await stage.as(story.therapist)).patch(path, { state }, 1);
    },
  };
}

function turnStep(story: CaseStory, turn: Turn): Step {
  if (turn.turn === 'case') return moving(story, turn.at, { to: turn.to, reason: turn.reason });
  if (turn.turn === 'zone')
    return {
      at: turn.at,
      act: async (stage) => {
        await (await stage.as(turn.who)).patch(identityPaths.me, { timeZone: turn.timeZone });
      },
    };
  if (turn.turn === 'consent')
    return { at: turn.at, act: (stage) => withdraw(stage, turn.who, turn.withdraws) };
  return { at: turn.at, act: (stage) => movePerson(stage, story, turn) };
}

async function movePerson(stage: Stage, story: CaseStory, turn: Turn & { turn: 'person' }): Promise<void> {
  const { id, participants } = await recordOf(stage, story);
  const participantId = stage.id(names.participant(story.key, turn.who));
  const version = participants.find((person) => person.id === participantId)?.version;
  const path = casePaths.participantMoves(id, participantId);
  await (await stage.as(story.therapist)).post(path, { to: turn.to, reason: turn.reason }, version);
}
