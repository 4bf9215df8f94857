import type { AssignedHomework, AssignHomework, Receipt, SubmitHomework } from '@reknit/homework/model';
import type { PoolClient } from 'pg';
import { v7 } from 'uuid';
import { named } from './statements';
import { asActorOnce, Refused, today, type Actor } from './walls';

interface Request<Body> {
  readonly key: string;
  readonly route: string;
  readonly body: Body;
}

const CASE = named('case.to-change');
const PEOPLE = named('case.participants');
const ASSIGN = named('homework.assign');
const ADDRESSEE = named('letter.addressee');
const MAIL = named('mail.add');
const OWN = named('homework.own');
const ADD_ENTRY = named('homework.add-entry');
const ADD_EVENT = named('timeline.add');
const OUTDATE = named('figures.outdate');
const OPEN_CASES = ['intake', 'active'];
const DAY = 86_400_000;

export function assign(
  actor: Actor,
  caseId: string,
  request: Request<AssignHomework>,
): Promise<AssignedHomework> {
  const { body } = request;
  if (!Array.isArray(body.participantIds) || typeof body.exercise?.code !== 'string') throw new Refused(422);
  return asActorOnce(actor, 'homework.assign', request, async (client) => {
    const scope = [actor.practiceId, actor.accountId, today(), actor.roles.includes('supervisor')];
    const [of] = (await client.query({ ...CASE, values: [...scope, caseId] })).rows;
    if (!of) throw new Refused(404);
    const people = (await client.query<Person>({ ...PEOPLE, values: [...scope, caseId] })).rows;
    const chosen = people.filter(({ id }) => body.participantIds.includes(id));
    if (!OPEN_CASES.includes(of.state) || chosen.length === 0) throw new Refused(409);
    const [id, now] = [v7(), new Date()];
    const participationIds = chosen.map(() => v7());
    const values = assignmentOf(actor, body, { id, caseId, chosen, participationIds, now });
    const added = await client.query({ ...ASSIGN, values });
    if (added.rowCount === 0) throw new Refused(409);
    const participant = chosen.length === 1 ? (chosen[0]?.id ?? null) : null;
    await tell(client, actor, {
      caseId,
      event: 'homework.assigned',
      participant,
      link: ['homework', id],
      now,
    });
    await post(
      client,
      actor,
      chosen.filter((person) => person.hasAccount).map((person) => person.clientId),
    );
    return {
      body: { id, participationIds, version: 1 },
      about: { caseId, subjectType: 'homework', subjectId: id },
    };
  });
}

interface Person {
  readonly id: string;
  readonly clientId: string;
  readonly hasAccount: boolean;
}

interface Given {
  readonly id: string;
  readonly caseId: string;
  readonly chosen: readonly Person[];
  readonly participationIds: readonly string[];
  readonly now: Date;
}

function assignmentOf(actor: Actor, body: AssignHomework, given: Given): unknown[] {
  const { id, caseId, chosen, participationIds, now } = given;
  const due = new Date(`${body.due.date}T${body.due.time ?? '23:59:59'}Z`);
  return [
    ...[actor.practiceId, id, caseId, body.exercise.code, body.exercise.version, body.mode],
    ...[body.place, body.rationale, body.whenAndWhere, body.obstacle, body.smallestVersion],
    ...[due, body.due.timeZone, body.due.time === undefined, body.due.graceMinutes],
    ...[body.acknowledged, body.ready, actor.accountId, now, new Date(due.getTime() + DAY)],
    participationIds,
    chosen.map((person) => person.id),
    chosen.map((person) => person.clientId),
    chosen.map(() => 'partner'),
    ...['form', '{}'],
  ];
}

export function submit(actor: Actor, id: string, request: Request<SubmitHomework>): Promise<Receipt> {
  const { answers } = request.body;
  if (typeof answers !== 'object' || answers === null) throw new Refused(422);
  return asActorOnce(actor, 'homework.submit', request, async (client) => {
    const [own] = (await client.query({ ...OWN, values: [actor.practiceId, actor.clientId, id, today()] }))
      .rows;
    if (!own) throw new Refused(404);
    if (own.status !== 'in_progress') throw new Refused(409);
    const now = new Date();
    const entryId = v7();
    const number = own.entry_count + 1;
    const late = now > own.due_at;
    const place = [actor.practiceId, entryId, id, own.case_id, actor.clientId, number];
    const said = [JSON.stringify(answers), JSON.stringify(scoresOf(answers)), '[]'];
    const values = [...place, own.template_code, own.template_version, ...said, now, late, null, null];
    const changed = await client.query({ ...ADD_ENTRY, values: [...values, own.version, null, false] });
    if (changed.rowCount !== 1) throw new Refused(412);
    await tell(client, actor, {
      caseId: own.case_id,
      event: 'homework.submitted',
      participant: own.participant_id,
      link: ['participation', id],
      now,
    });
    const readers = own.readers ?? [];
    return {
      body: { entryId, number, submittedAt: now.toISOString(), late, readers },
      about: { caseId: own.case_id, subjectType: 'participation', subjectId: id },
    };
  });
}

interface News {
  readonly caseId: string;
  readonly event: string;
  readonly participant: string | null;
  readonly link: readonly [string, string];
  readonly now: Date;
}

/** The timeline of the case, and its figures out of date. */
async function tell(client: PoolClient, actor: Actor, news: News): Promise<void> {
  const { caseId, event, participant, link, now } = news;
  const row = [actor.practiceId, v7(), caseId, now, 'homework', event, actor.accountId, participant];
  await client.query({ ...ADD_EVENT, values: [...row, 'Thought record', ...link] });
  await client.query({ ...OUTDATE, values: [caseId] });
}

/** A letter for everybody who can sign in. The product writes it a moment later; here it is part of the same transaction. */
async function post(client: PoolClient, actor: Actor, clientIds: readonly string[]): Promise<void> {
  const subject = 'There is something new for you to look at';
  const text = `There is something new for you to look at. Open it when you have a quiet moment:\n\nhttp://localhost/my\n`;
  for (const clientId of clientIds) {
    const { rows } = await client.query({ ...ADDRESSEE, values: [actor.practiceId, clientId, true] });
    const [to] = rows;
    if (!to) throw new Refused(404);
    const values = [actor.practiceId, v7(), to.email, subject, text, new Date(), null];
    await client.query({ ...MAIL, values });
  }
}

/** The two figures of a thought record. */
function scoresOf(answers: Readonly<Record<string, unknown>>): Record<string, number> {
  const first = (key: string) =>
    (answers[key] as readonly { readonly intensity: number }[] | undefined)?.[0]?.intensity ?? 0;
  const belief = Number(answers['beliefAfter']) - Number(answers['belief']);
  return { 'belief.drop': belief, 'emotion.drop': first('emotionAfter') - first('emotionBefore') };
}
