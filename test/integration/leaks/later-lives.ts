import { done } from '../../support/answers';
import { amendsPaths, commitmentPaths, reliabilityPaths, slipPaths } from '@reknit/agreements/model';
import { amendsIn } from '../agreements/amends-acts';
import { apologiesIn } from '../agreements/apology-acts';
import { reliabilityIn } from '../agreements/reliability-acts';
import type { CanaryWorld } from './canary-world';

/** Promises with the thoughts about them, and a slip that was owned. */
export async function promise(world: CanaryWorld): Promise<void> {
  const acts = reliabilityIn(world);
  const log = await acts.assign('EX-12');
  done(await acts.promise(log));
  done(await acts.send('tobias', reliabilityPaths.reflections(log), { text: 'The second one is too big' }));
  const participationId = await acts.assign('EX-14');
  const { id } = done(await acts.openSlip({ participationId }));
  const { version } = await acts.slip(id);
  done(await acts.send('tobias', slipPaths.own(id), acts.owning(), version));
}

/** Plans that were turned down, talked about and lived by; an apology that was read. Time passes. */
export async function makeAmends(world: CanaryWorld): Promise<void> {
  const acts = amendsIn(world);
  await acts.begin();
  const { canaries } = world;
  const declined = await canaries.kept('a plan turned down', ['ilse'], async () => {
    const id = await acts.shared();
    const reason = 'Too fast, it feels like buying peace';
    done(await acts.send('rosalind', amendsPaths.decline(id), { reason }));
    return id;
  });
  const discussed = await acts.shared();
  const proposals = [{ comment: 'Please do it on Sundays', commitment: 0 }];
  done(await acts.send('rosalind', amendsPaths.proposals(discussed), { proposals }));
  const turnedBack = await canaries.kept('a plan not approved', ['ilse'], () => acts.handedIn());
  const back = { comment: 'Say what you did yourself' };
  done(await acts.step('ilse', acts.team(amendsPaths.giveBack, turnedBack), turnedBack, back));
  await canaries.kept('a plan not handed in', [], () => acts.drafted());
  const note = { text: 'Slowly with the two of them' };
  done(await (await acts.as('ilse')).put(acts.team(amendsPaths.note, declined), note));
  const apologies = apologiesIn(world, acts);
  const apology = await apologies.delivered();
  done(await apologies.answer(apology, 'not_now'));
  await canaries.kept('an apology not delivered', ['ilse'], () => apologies.ready());
  await live(world, acts);
}

async function live(world: CanaryWorld, acts: ReturnType<typeof amendsIn>): Promise<void> {
  const id = await acts.underWay();
  await acts.dayByDay();
  const { rows } = await world.owner.query<{ id: string }>(
    'select id from occurrence where owner_id = $1 order by due_at',
    [id],
  );
  const first = rows[0]?.id ?? '';
  const report = { word: 'kept', note: 'My hands shook when I did it' };
  done(await acts.send('tobias', commitmentPaths.reports(first), report));
  const { version } = (await acts.received(id)).done[0] ?? { version: 0 };
  const doubt = { note: 'He never brought the summary' };
  done(await acts.send('rosalind', commitmentPaths.disputes(first), doubt, version));
}
