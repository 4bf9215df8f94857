import { done } from '../../support/answers';
import { signedInTo } from '../../support/signed-in';
import {
  boundaryPaths,
  type BoundaryDraft,
  type BoundaryForTeam,
  type BoundarySaved,
  type CaseBoundaries,
  type LogBoundaryEvent,
  type LoggedBoundaryEvent,
  type MyBoundaries,
  type MyBoundary,
  type ToldBoundary,
} from '@reknit/agreements/model';
import { Jobs } from '@reknit/shared/api-kernel';
import type { Answer } from '../../support/api-client';
import { openJointWork } from '../../support/joint-work';
import type { PersonName } from '../../support/people';
import type { World } from '../../support/world';
import { anotherCouple, type Couple } from '../cases/another-couple';
import { workTogether } from './boundaries-work';

export type Partner = 'rosalind' | 'tobias';

export const NONE_OF_SEVEN = { c1: false, c2: false, c3: false, c4: false, c5: false, c6: false, c7: false };

/** What people do with boundaries in one couple's case, in as few words as a test needs. */
export function boundariesIn(world: World) {
  let own: Couple;
  let participations: Readonly<Record<Partner, string>>;
  const { as, forget } = signedInTo(world);

  const today = (days = 0) => world.clock.inDays(days).slice(0, 10);
  const other = () => own.tobias;

  const limit = (more: Partial<BoundaryDraft> = {}): BoundaryDraft => ({
    kind: 'limit',
    domain: 'substances',
    situation: 'You have been drinking when I arrive',
    ownAction: 'stay ten minutes, then leave and phone the next day',
    ownResponse: [
      { level: 1, action: 'Say it once' },
      { level: 2, action: 'Leave', withinMinutes: 10 },
      { level: 3, action: 'Meet only outside the house for a month' },
    ],
    why: 'SECRET-WHY because of the recital',
    flex: 'some_give',
    exceptions: ['Illness in the family'],
    appliesTo: [{ participantId: other() }],
    channel: 'send_in_product',
    startsOn: today(-2),
    reviewOn: today(56),
    controlCheck: NONE_OF_SEVEN,
    safeToTell: 'yes',
    confidence: 6,
    ...more,
  });
  const request = (more: Partial<BoundaryDraft> = {}) =>
    limit({ kind: 'request', domain: 'time', act: 'ring before you visit', ...more });
  const agreement = (more: Partial<BoundaryDraft> = {}) =>
    limit({
      kind: 'agreement',
      domain: 'phones_and_online',
      conduct: 'phones stay in the hall at supper',
      ownAction: undefined,
      ownResponse: undefined,
      times: [{ days: ['MO', 'TU'], from: '19:00', to: '20:30', timeZone: 'Europe/Lisbon' }],
      ...more,
    });

  async function begin(): Promise<void> {
    own = await anotherCouple(world);
    const people = ['rosalind', 'tobias'] as const;
    const participantIds = [own.rosalind, own.tobias];
    await openJointWork({ ...world, as }, { caseId: own.caseId, clinician: 'ilse', people, participantIds });
    participations = await workTogether(world, own, { code: 'EX-11', kind: 'boundary' });
  }

  const post = async <Body = BoundarySaved>(
    name: PersonName,
    path: string,
    body: object = {},
    version?: number,
  ): Promise<Answer<Body>> => (await as(name)).post<Body>(path, body, { version });
  const mine = async (id: string, name: Partner = 'rosalind') =>
    done(await (await as(name)).get<MyBoundary>(boundaryPaths.mine(id)));
  const versionOf = async (id: string): Promise<number> => {
    const { rows } = await world.owner.query<{ version: number }>(
      'select version from boundary where id = $1',
      [id],
    );
    return rows[0]?.version ?? 0;
  };
  /** A step of the author or the clinician, on the version that stands. */
  const step = async <Body = BoundarySaved>(
    name: PersonName,
    path: (id: string) => string,
    id: string,
    body: object = {},
  ) => post<Body>(name, path(id), body, await versionOf(id));

  async function draft(content: BoundaryDraft = limit(), name: Partner = 'rosalind'): Promise<string> {
    const participationId = participations[name];
    return done(
      await post(name, boundaryPaths.myBoundaries, { caseId: own.caseId, participationId, draft: content }),
    ).id;
  }
  async function handedIn(content?: BoundaryDraft, name: Partner = 'rosalind'): Promise<string> {
    const id = await draft(content, name);
    done(await step(name, boundaryPaths.submit, id));
    return id;
  }
  async function ready(content?: BoundaryDraft, name: Partner = 'rosalind'): Promise<string> {
    const id = await handedIn(content, name);
    done(await step('ilse', boundaryPaths.markReady, id, { whyBoundary: 'It says what she does herself.' }));
    return id;
  }
  async function told(
    content?: BoundaryDraft,
    parts: readonly string[] = ['response'],
    name: Partner = 'rosalind',
  ) {
    const id = await ready(content, name);
    done(await step(name, boundaryPaths.tell, id, { inProduct: true, parts }));
    return { id, telling: await tellingOf(id) };
  }
  const tellingOf = async (id: string): Promise<string> => {
    const { rows } = await world.owner.query<{ id: string }>(
      'select id from boundary_telling where boundary_id = $1 order by revision desc',
      [id],
    );
    return rows[0]?.id ?? '';
  };
  async function agreed(content: BoundaryDraft = agreement()) {
    const given = await told(content, []);
    done(await answer(given.telling, 'accept'));
    return given;
  }
  const answer = (telling: string, said: string, more: object = {}) =>
    post<void>('tobias', boundaryPaths.answerTold(telling), { answer: said, revision: 1, ...more });
  const event = (more: Partial<LogBoundaryEvent> = {}): LogBoundaryEvent => ({
    type: 'respected',
    occurredAt: world.clock.now(),
    responseLevelUsed: 0,
    felt: [{ word: 'relief', strength: 5 }],
    safeNow: true,
    wantToRaise: 'no',
    what: 'SECRET-EVENT at the door',
    ...more,
  });

  return {
    begin,
    as,
    post,
    step,
    mine,
    versionOf,
    limit,
    request,
    agreement,
    draft,
    handedIn,
    ready,
    told,
    tellingOf,
    agreed,
    answer,
    event,
    today,
    couple: () => own,
    participation: (name: Partner) => participations[name],
    log: async (id: string, more: Partial<LogBoundaryEvent> = {}) =>
      post<LoggedBoundaryEvent>('rosalind', boundaryPaths.events(id), event(more)),
    /** What this couple's case adds to the list. */
    list: async (name: Partner = 'rosalind') => {
      const all = done(await (await as(name)).get<MyBoundaries>(boundaryPaths.myBoundaries));
      const here = ({ caseId }: { readonly caseId: string }) => caseId === own.caseId;
      return { mine: all.mine.filter(here), told: all.told.filter(here), places: all.places.filter(here) };
    },
    read: async (telling: string, name: Partner = 'tobias') =>
      (await as(name)).get<ToldBoundary>(boundaryPaths.told(telling)),
    team: async () => done(await (await as('ilse')).get<CaseBoundaries>(boundaryPaths.forCase(own.caseId))),
    forTeam: async (id: string) =>
      done(await (await as('ilse')).get<BoundaryForTeam>(boundaryPaths.forTeam(id))),
    stateOf: async (id: string) => {
      const { rows } = await world.owner.query<{ state: string }>(
        'select state from boundary where id = $1',
        [id],
      );
      return rows[0]?.state;
    },
    sweep: () => world.app.get(Jobs).runNow('boundary.sweep'),
    later: (days: number) => {
      world.clock.advance({ days });
      forget();
    },
  };
}
