import { v7 } from 'uuid';
import type { World } from '../../support/world';
import type { Couple } from '../cases/another-couple';

/**
 * A piece of work both were given to do together, as it stands afterwards: how it is given is proved with homework. Answers
 * the participation of each.
 */
export async function workTogether(
  world: World,
  couple: Couple,
  exercise: { readonly code: string; readonly kind: string },
): Promise<Readonly<Record<'rosalind' | 'tobias', string>>> {
  const homework = v7();
  const parts = { rosalind: v7(), tobias: v7() };
  const place = [world.practiceIds.here, homework, couple.caseId];
  await world.owner.query(
    `insert into homework (practice_id, id, case_id, template_code, template_version, kind, relation_type, mode, place, rationale,
       when_and_where, obstacle, smallest_version, due_at, due_time_zone, due_whole_day, grace_minutes, assigned_by, assigned_at)
     values ($1, $2, $3, $4, 1, $5, 'romantic', 'solo', 'at_home', 'Because', 'At home', 'Being tired', 'One line', $6, 'UTC', true, 60,
       $7, $8)`,
    [
      ...place,
      exercise.code,
      exercise.kind,
      world.clock.inDays(300),
      world.accountIds.ilse,
      world.clock.now(),
    ],
  );
  for (const name of ['rosalind', 'tobias'] as const)
    await world.owner.query(
      `insert into participation (practice_id, id, homework_id, case_id, participant_id, client_id, person_name, due_at, lapse_at)
       values ($1, $4, $2, $3, $5, $6, 'you', $7, $7)`,
      [...place, parts[name], couple[name], world.clientIds[name], world.clock.inDays(300)],
    );
  // Only now is it of a kind that asks the gate, which knows nothing of whoever owns the schema.
  await world.owner.query("update homework set mode = 'shared_document' where id = $1", [homework]);
  return parts;
}
