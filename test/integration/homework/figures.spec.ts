import { done } from '../../support/answers';
import { casePaths, type CaseloadRow } from '@reknit/cases/model';
import { adherenceOf, statusAt, type WrittenStatus } from '@reknit/homework/model';
import type { Page } from '@reknit/shared/model';
import { v7 } from 'uuid';
import { aWorld, type World } from '../../support/world';

const STATUSES = [
  'assigned',
  'in_progress',
  'submitted',
  'reviewed',
  'closed',
  'paused',
  'declined',
  'withdrawn',
] as const;

interface Part {
  readonly homework: 'open' | 'closed';
  readonly status: WrittenStatus;
  readonly lapseInDays: number;
  readonly entryCount: number;
}

/** Every combination that matters to the counting. */
const PARTS: readonly Part[] = (['open', 'closed'] as const).flatMap((homework) =>
  STATUSES.flatMap((status) =>
    [-3, 3].flatMap((lapseInDays) =>
      [0, 1].map((entryCount) => ({ homework, status, lapseInDays, entryCount })),
    ),
  ),
);

describe('the figures beside a case', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
    for (const part of PARTS) await insert(part);
    await world.owner.query("update case_figures set next_lapse_at = '-infinity' where case_id = $1", [
      world.caseIds.couple,
    ]);
  });
  afterAll(() => world.close());

  async function insert(part: Part): Promise<void> {
    const [homeworkId, now] = [v7(), world.clock.inDays(-5)];
    const at = world.clock.inDays(part.lapseInDays);
    const { practiceIds, caseIds, accountIds, participantIds, clientIds } = world;
    await world.owner.query(
      `insert into homework (practice_id, id, case_id, template_code, template_version, relation_type, mode, place, rationale, when_and_where, obstacle,
         smallest_version, due_at, due_time_zone, due_whole_day, grace_minutes, assigned_by, assigned_at, status, ended_at)
       values ($1, $2, $3, 'EX-20', 1, 'romantic', 'solo', 'at_home', '', '', '', '', $4, 'UTC', false, 0, $5, $6, $7, $8)`,
      [
        practiceIds.here,
        homeworkId,
        caseIds.couple,
        at,
        accountIds.ilse,
        now,
        part.homework,
        part.homework === 'open' ? null : now,
      ],
    );
    await world.owner.query(
      `insert into participation (practice_id, id, homework_id, case_id, participant_id, client_id, person_name, status, paused_from,
         due_at, lapse_at, entry_count, submitted_at)
       values ($1, $2, $3, $4, $5, $6, '', $7, $8, $9, $9, $10, $11)`,
      [
        practiceIds.here,
        v7(),
        homeworkId,
        caseIds.couple,
        participantIds.rosalind,
        clientIds.rosalind,
        part.status,
        part.status === 'paused' ? 'assigned' : null,
        at,
        part.entryCount,
        part.entryCount > 0 ? now : null,
      ],
    );
  }

  it('count exactly what the rules count', async () => {
    const now = world.clock.now();
    const standings = PARTS.map((part) => ({
      ...part,
      lapseAt: world.clock.inDays(part.lapseInDays),
      quality: null,
    }));
    const stands = standings.map((part) => ({ ...part, status: statusAt(part, now) }));
    const waiting = ['assigned', 'in_progress', 'paused', 'submitted', 'lapsed'];
    const open = stands.filter(({ homework }) => homework === 'open');
    const { done: kept, of } = adherenceOf(stands, now);
    const expected = {
      openHomework: open.filter(({ status }) => waiting.includes(status)).length,
      toReview: stands.filter(({ status }) => status === 'submitted').length,
      overdue: open.filter(({ status }) => status === 'lapsed').length,
      adherence: { done: kept, of },
      lastResponseAt: world.clock.inDays(-5),
    };
    const { rows } = done(await (await world.as('ilse')).get<Page<CaseloadRow>>(casePaths.caseload));
    expect(rows.find(({ caseId }) => caseId === world.caseIds.couple)).toMatchObject(expected);
    expect([expected.overdue, expected.toReview, of]).toEqual([2, 8, 20]);
  });
});
