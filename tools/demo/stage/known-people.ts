// A case for somebody who is in care already. Opening a case makes new people, and an address belongs to one person, so
// no route does this yet: the owner puts down what opening would.
import { titleOf } from '@reknit/cases/model';
import { v7 } from 'uuid';
import { CLIENTS, emailOf, PRACTICES, practiceOf } from '../people';
import type { CaseStory } from '../story/case-story';
import type { Stage } from './stage';

const OPEN = `
with known as (
  select practice_id, account_id from auth.credential where email = $2),
opened as (
  insert into care_case (practice_id, id, title, kind, relation_type, relation_subtype, state, presenting_problem,
    opened_on, created_by, created_at, last_activity_at)
  select practice_id, $1, $3, $4, $5, $6, 'active', $7, $8, account_id, $9, $9 from known),
figures as (
  insert into case_figures (practice_id, case_id) select practice_id, $1 from known),
team as (
  insert into care_team_member (practice_id, id, case_id, account_id, role, from_on)
  select practice_id, $10, $1, account_id, 'primary', $8 from known)
insert into timeline_event (practice_id, id, case_id, kind, event, account_id, at)
select practice_id, $11, $1, 'case', 'case.opened', account_id, $9 from known`;

const TAKE_PART = `
insert into participant (practice_id, id, case_id, client_id, state, from_on)
select a.practice_id, $1, $2, a.client_id, 'active', $3
from auth.credential c join account a on a.practice_id = c.practice_id and a.id = c.account_id where c.email = $4`;

/** @returns the id of the case */
export async function openForKnown(stage: Stage, { about, people, therapist }: CaseStory): Promise<string> {
  const id = v7();
  const now = stage.clock.now();
  const today = stage.clock.today(PRACTICES[practiceOf(therapist)].timeZone);
  const title = titleOf(people.map((who) => CLIENTS[who].givenName));
  const { kind, relationType, relationSubtype, presentingProblem } = about;
  const words = [title, kind, relationType, relationSubtype, presentingProblem];
  await stage.owner.query('begin');
  await stage.owner.query(OPEN, [id, emailOf(therapist), ...words, today, now, v7(), v7()]);
  for (const who of people) await stage.owner.query(TAKE_PART, [v7(), id, today, emailOf(who)]);
  await stage.owner.query('commit');
  return id;
}
