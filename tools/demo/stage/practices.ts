// How the two practices began: the first by setting the product up, the second beside it.
import { createHash, randomBytes } from 'node:crypto';
import { identityPaths, type InviteStaff, type SetUpPractice } from '@reknit/identity/model';
import { v7 } from 'uuid';
import { DEMO_PASSWORD, emailOf, PRACTICES, STAFF, type StaffKey } from '../people';
import { accept, follow } from './joining';
import type { Step } from './script';
import type { Stage } from './stage';

const INVITED_STAFF = ['ilse', 'owen', 'wren'] as const satisfies readonly StaffKey[];

export const practiceSteps: readonly Step[] = [
  { at: [-180, '09:00'], act: setUpLanternhill },
  ...INVITED_STAFF.map((key): Step => ({ at: [-179, '09:30'], act: (stage) => invite(stage, key) })),
  ...INVITED_STAFF.map((key): Step => ({ at: [-178, '12:00'], act: (stage) => follow(stage, key) })),
  { at: [-170, '09:00'], act: openSaltmarsh },
  { at: [-150, '09:00'], act: beginSupervision },
];

async function setUpLanternhill(stage: Stage): Promise<void> {
  const { name: practiceName, timeZone } = PRACTICES.lanternhill;
  const body: SetUpPractice = {
    practiceName,
    timeZone,
    name: STAFF.bea.name,
    email: emailOf('bea'),
    password: DEMO_PASSWORD,
  };
  await stage.anybody().post(identityPaths.setup, body);
}

async function invite(stage: Stage, key: StaffKey): Promise<void> {
  const { name, roles } = STAFF[key];
  const body: InviteStaff = { name, email: emailOf(key), roles };
  await (await stage.as('bea')).post(identityPaths.staffInvitations, body);
}

/**
 * An installation is set up once; a second practice is brought in by whoever runs it. What the owner puts down is a
 * practice and an open link for its first member of staff; she joins by that link like anybody else.
 */
async function openSaltmarsh(stage: Stage): Promise<void> {
  const { name, timeZone } = PRACTICES.saltmarsh;
  const practiceId = v7();
  const token = randomBytes(32).toString('base64url');
  const now = stage.clock.now();
  await stage.owner.query('insert into practice (id, name, time_zone, created_at) values ($1, $2, $3, $4)', [
    practiceId,
    name,
    timeZone,
    now,
  ]);
  await stage.owner.query(
    `insert into auth.link (token_hash, practice_id, id, purpose, email, name, roles, created_at, expires_at)
     values ($1, $2, $3, 'invite_staff', $4, $5, $6, $7, $7::timestamptz + interval '3 days')`,
    [
      createHash('sha256').update(token).digest(),
      practiceId,
      v7(),
      emailOf('mara'),
      STAFF.mara.name,
      STAFF.mara.roles,
      now,
    ],
  );
  await accept(stage, 'mara', token);
}

/** Wren supervises Owen. No route says so yet. */
async function beginSupervision(stage: Stage): Promise<void> {
  await stage.owner.query(
    `insert into supervision (practice_id, id, supervisor_id, supervisee_id, from_on)
     select w.practice_id, $1, w.account_id, o.account_id, $2
     from auth.credential w, auth.credential o where w.email = $3 and o.email = $4`,
    [v7(), stage.clock.today(PRACTICES.lanternhill.timeZone), emailOf('wren'), emailOf('owen')],
  );
}
