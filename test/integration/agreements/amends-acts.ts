import { type Refusal, done } from '../../support/answers';
import { signedInTo } from '../../support/signed-in';
import {
  amendsPaths,
  type AmendsApproach,
  type AmendsDraft,
  type AmendsForTeam,
  type AuthorAmends,
  type HarmCheck,
  type MyAmends,
  type ReceivedAmends,
} from '@reknit/agreements/model';
import { Inbox, type InboxItem } from '@reknit/cases/api';
import { Jobs } from '@reknit/shared/api-kernel';
import { v7 } from 'uuid';
import type { Answer } from '../../support/api-client';
import { openJointWork } from '../../support/joint-work';
import type { PersonName } from '../../support/people';
import type { World } from '../../support/world';
import { anotherCouple, type Couple } from '../cases/another-couple';
import { safetyActsIn } from '../cases/safety-acts';

type Saved = Refusal & { readonly id: string; readonly version: number };

export const CALM: HarmCheck = {
  answers: { h1: 'yes', h2: 'no', h3: 'no', h4: 'no', h5: 'no', h6: 'no', h7: 'no', h8: 'yes' },
  note: 'SECRET-CHECK we spoke about doing nothing',
};
export const NOT_OPEN = [409, 'not-available-now'] as const;
export const NOT_NOW = [409, 'amends.move-not-allowed'] as const;
export const NOT_FOUND = [404, 'not-found'] as const;

/** What two people and a clinician do with amends plans in one couple's case. Tobias makes amends; Rosalind was harmed. */
export function amendsIn(world: World) {
  let own: Couple;
  let event = '';
  const { as, forget } = signedInTo(world);

  /** Where the plan is lived: at the edge of a day it is not the day of UTC. */
  const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });
  const day = (days: number) => london.format(new Date(world.clock.inDays(days)));

  const text = (more: Partial<AmendsDraft> = {}): AmendsDraft => ({
    harm: {
      title: 'Openness about money',
      harmed: { kind: 'participant', participantId: own.rosalind },
      harmOwned: 'I hid a debt for two years and let you plan around money we did not have.',
      impactUnderstood: 'You could not open the post any more without dread.',
      whatTheyAskedFor: ['Numbers, before I ask for them'],
      willNotDo: [],
    },
    harmCheck: CALM,
    commitments: [
      {
        kind: 'recurring',
        text: 'I bring the account summary to our talk',
        schedule: { freq: 'daily', interval: 2, time: '19:00' },
        graceMinutes: 3 * 24 * 60,
        proof: 'none',
        excusePolicy: 'mutual',
        onMiss: 'open_EX-14',
      },
    ],
    difficulties: [7],
    terms: {
      approach: 'direct_shared',
      planTimezone: 'Europe/London',
      startsOn: day(1),
      reviewEveryWeeks: 2,
      endsOn: day(30),
      confirmBy: 'harmed_party_may_confirm',
      noReturnExpected: true,
    },
    ...more,
  });

  async function begin(): Promise<void> {
    own = await anotherCouple(world);
    const participantIds = [own.rosalind, own.tobias];
    const people = ['rosalind', 'tobias'] as const;
    await openJointWork({ ...world, as }, { caseId: own.caseId, clinician: 'ilse', people, participantIds });
    event = v7();
    await world.owner.query(
      `insert into rupture_event (practice_id, id, case_id, title, kind, summary, when_text, status, created_at, created_by)
       values ($1, $2, $3, 'The letter', 'hidden_money', 'Found', 'in May', 'named', now(), $4)`,
      [world.practiceIds.here, event, own.caseId, world.accountIds.ilse],
    );
  }

  const send = async <Body = Saved>(
    name: PersonName,
    path: string,
    body: object = {},
    version?: number,
  ): Promise<Answer<Body>> => (await as(name)).post<Body>(path, body, { version });
  const versionOf = async (id: string): Promise<number> => {
    const { rows } = await world.owner.query<{ version: number }>(
      'select version from amends_plan where id = $1',
      [id],
    );
    return rows[0]?.version ?? 0;
  };
  /** On the version that stands. */
  const step = async <Body = Saved>(
    name: PersonName,
    path: string,
    id: string,
    body: object = {},
  ): Promise<Answer<Body>> => send<Body>(name, path, body, await versionOf(id));
  const team = (path: (caseId: string, id: string) => string, id: string) => path(own.caseId, id);

  const author = async (id: string): Promise<AuthorAmends> =>
    done(await (await as('tobias')).get<MyAmends>(amendsPaths.mine(id))) as AuthorAmends;
  const received = async (id: string): Promise<ReceivedAmends> =>
    done(await (await as('rosalind')).get<MyAmends>(amendsPaths.mine(id))) as ReceivedAmends;
  const forTeam = async (id: string, by: PersonName = 'ilse'): Promise<AmendsForTeam> =>
    done(await (await as(by)).get<AmendsForTeam>(amendsPaths.one(own.caseId, id)));
  const stateOf = async (id: string): Promise<string> => {
    const { rows } = await world.owner.query<{ state: string }>(
      'select state from amends_plan where id = $1',
      [id],
    );
    return rows[0]?.state ?? '';
  };

  /** The exercise, given to Tobias alone: how it is given is proved with homework. */
  async function assigned(): Promise<string> {
    const [homework, part] = [v7(), v7()];
    const place = [world.practiceIds.here, homework, own.caseId];
    const due = world.clock.inDays(300);
    await world.owner.query(
      `insert into homework (practice_id, id, case_id, template_code, template_version, kind, relation_type, mode, place, rationale,
         when_and_where, obstacle, smallest_version, due_at, due_time_zone, due_whole_day, grace_minutes, assigned_by, assigned_at)
       values ($1, $2, $3, 'EX-07', 1, 'amends_plan', 'romantic', 'solo', 'at_home', 'Because', 'At home', 'Being tired', 'One line',
         $4, 'UTC', true, 60, $5, $6)`,
      [...place, due, world.accountIds.ilse, world.clock.now()],
    );
    await world.owner.query(
      `insert into participation (practice_id, id, homework_id, case_id, participant_id, client_id, person_name, due_at, lapse_at)
       values ($1, $4, $2, $3, $5, $6, 'Rosalind', $7, $7)`,
      [...place, part, own.tobias, world.clientIds.tobias, due],
    );
    return part;
  }

  async function drafted(draft: AmendsDraft = text()): Promise<string> {
    const { id } = done(await send('tobias', amendsPaths.myList, { participationId: await assigned() }));
    done(await save(id, draft));
    return id;
  }
  const save = async (id: string, draft: Partial<AmendsDraft>) =>
    (await as('tobias')).put<Saved>(amendsPaths.draft(id), draft, { version: await versionOf(id) });
  async function handedIn(draft?: AmendsDraft): Promise<string> {
    const id = await drafted(draft);
    done(await step('tobias', amendsPaths.submit(id), id));
    return id;
  }
  const approve = (id: string, approach: AmendsApproach = 'direct_shared', more: object = {}) =>
    step('ilse', team(amendsPaths.approve, id), id, { approach, ruptureEventId: event, ...more });
  const ask = (id: string, answer = 'yes', channel = 'in_product') =>
    send('ilse', team(amendsPaths.willingness, id), { answer, channel });
  const share = (id: string, body: object = {}) => step('tobias', amendsPaths.share(id), id, body);

  async function approved(draft?: AmendsDraft, approach: AmendsApproach = 'direct_shared'): Promise<string> {
    const id = await handedIn(draft);
    done(await approve(id, approach, { comment: 'Weighed with Tobias' }));
    return id;
  }
  async function shared(draft?: AmendsDraft): Promise<string> {
    const id = await approved(draft);
    done(await ask(id));
    done(await share(id));
    return id;
  }
  const accept = async (id: string) => {
    const { current, offered } = await received(id);
    return send('rosalind', amendsPaths.accept(id), { contentHash: (offered ?? current)?.contentHash });
  };
  async function accepted(draft?: AmendsDraft): Promise<string> {
    const id = await shared(draft);
    done(await accept(id));
    return id;
  }
  /** What is due runs its course, as far as time has come. */
  const dayByDay = () => world.app.get(Jobs).runNow('agreements.sweep');
  const sweep = () => world.app.get(Jobs).runNow('agreements.amends');
  /** Under way: a day later, and the clock has been looked at. */
  async function underWay(draft?: AmendsDraft): Promise<string> {
    const id = await accepted(draft);
    later(2);
    await sweep();
    return id;
  }
  function later(days: number): void {
    world.clock.advance({ days });
    forget();
  }

  return {
    as,
    begin,
    text,
    day,
    send,
    step,
    team,
    save,
    author,
    received,
    forTeam,
    stateOf,
    assigned,
    drafted,
    handedIn,
    approve,
    ask,
    share,
    approved,
    shared,
    accept,
    accepted,
    underWay,
    sweep,
    dayByDay,
    later,
    versionOf,
    couple: () => own,
    event: () => event,
    safety: () => safetyActsIn({ ...world, as }, () => own),
    async inbox(by: PersonName = 'ilse'): Promise<readonly InboxItem[]> {
      const { within, actorOf } = safetyActsIn(world, () => own);
      const items = await within(by, () => world.app.get(Inbox).itemsFor(actorOf(by)));
      return items.filter(({ kind, caseId }) => caseId === own.caseId && kind.startsWith('a'));
    },
  };
}
