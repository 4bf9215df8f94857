// The demo, made through the product itself: everybody signs in and does what their story says, on the day it says.
import { identityPaths, type InviteStaff } from '@reknit/identity/model';
import type { Instant } from '@reknit/shared/model';
import { ALL_STORIES } from './cases';
import { addressAt, emailOf, INVITED } from './people';
import { clockwork } from './stage/clockwork';
import { credentialSteps } from './stage/note-steps';
import { practiceSteps } from './stage/practices';
import { actOut, inOrder, scriptOf } from './stage/script';
import { roomSteps } from './stage/session-steps';
import { Stage, type StageParts } from './stage/stage';

/** Before this one there is nothing that time alone could change. */
const FIRST_NIGHT = -98;

/** @param now the real time: everything that is told happened before it */
export async function makeDemo(parts: StageParts, now: Instant): Promise<void> {
  const stage = new Stage(parts, now);
  await actOut(
    stage,
    inOrder([
      ...practiceSteps,
      ...roomSteps,
      ...credentialSteps,
      ...scriptOf(stage, ALL_STORIES),
      ...clockwork(FIRST_NIGHT, 0),
    ]),
  );
  await forgetLetters(stage);
  await inviteColleague(stage);
  await stage.everybodyLeaves();
}

/** Three months of letters that nobody was sent would only hide the one that matters. */
async function forgetLetters(stage: Stage): Promise<void> {
  await stage.owner.query('delete from mail');
  await stage.owner.query(
    "delete from pgboss.job where name in ('cases.letter', 'cases.letter-of-own-work', 'sessions.letter')",
  );
}

/** Last of all, see `demoState`. */
async function inviteColleague(stage: Stage): Promise<void> {
  const { name, practice, key, roles } = INVITED;
  const body: InviteStaff = { name, email: addressAt(practice, key), roles };
  const bea = await stage.anybody().signIn(emailOf('bea'));
  await stage.clock.inThePresent(() => bea.post(identityPaths.staffInvitations, body));
  await bea.signOut();
}
