import { v7 } from 'uuid';
import type { World } from '../../support/world';

export interface Couple {
  readonly caseId: string;
  readonly rosalind: string;
  readonly tobias: string;
}

/**
 * One more active case of Rosalind and Tobias with Ilse, as fresh as the first: a test that changes a case takes its own,
 * which is far quicker than a world of its own. Answers the ids of the case and of both as its participants.
 */
export async function anotherCouple(world: World): Promise<Couple> {
  const couple = { caseId: v7(), rosalind: v7(), tobias: v7() };
  const { here } = world.practiceIds;
  const own = [here, couple.caseId];
  const since = world.clock.inDays(-20);
  await world.owner.query(
    `insert into care_case (practice_id, id, title, kind, relation_type, relation_subtype, state, opened_on, created_by, created_at, last_activity_at)
     values ($1, $2, 'Rosalind & Tobias', 'couple', 'romantic', 'married', 'active', $3::timestamptz::date, $4, $3, $3)`,
    [...own, since, world.accountIds.ilse],
  );
  await world.owner.query('insert into case_figures (practice_id, case_id) values ($1, $2)', own);
  await world.owner.query(
    `insert into care_team_member (practice_id, id, case_id, account_id, role, from_on) values ($1, $3, $2, $4, 'primary', $5)`,
    [...own, v7(), world.accountIds.ilse, since],
  );
  for (const name of ['rosalind', 'tobias'] as const)
    await world.owner.query(
      `insert into participant (practice_id, id, case_id, client_id, state, from_on) values ($1, $3, $2, $4, 'active', $5)`,
      [...own, couple[name], world.clientIds[name], since],
    );
  return couple;
}

/** A secrets policy in force for the couple, signed by those named: without all of them the case does not become active. */
export async function holdConfidences(
  world: World,
  { caseId }: Couple,
  signers: readonly ('rosalind' | 'tobias')[] = ['rosalind', 'tobias'],
): Promise<void> {
  const policyId = v7();
  const own = [world.practiceIds.here, caseId, policyId];
  await world.owner.query(
    `insert into secrets_policy (practice_id, id, case_id, version, kind, proposed_by, proposed_at, in_force_from)
     values ($1, $3, $2, 1, 'no_secrets', $4, $5, $5)`,
    [...own, world.accountIds.ilse, world.clock.inDays(-19)],
  );
  for (const name of signers)
    await world.owner.query(
      `insert into consent (practice_id, id, client_id, kind, case_id, policy_id, text_version, decision, at, proposed_at)
       values ($1, $4, $5, 'secrets_policy', $2, $3, '1', 'given', $6, $6)`,
      [...own, v7(), world.clientIds[name], world.clock.inDays(-19)],
    );
}
