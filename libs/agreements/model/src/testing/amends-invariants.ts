import { isSharedApproach } from '../rules/amends-harm-check';
import { isOver } from '../rules/amends-lifecycle';
import type { AmendsVersionFacts } from '../rules/amends-standing';
import type { AmendsWalk } from './amends-walk';

/** What is wrong with a plan at this moment: nothing, whatever was tried. */
export function brokenIn(walk: AmendsWalk): readonly string[] {
  const { plan, versions } = walk;
  const stands = plan.pausedFrom ?? plan.state;
  const offered = stands === 'shared' || stands === 'countered';
  const held = versions.find(({ number }) => number === (offered ? plan.versions : plan.inForce));
  const open = ['accepted', 'in_progress', 'amending'].includes(stands);
  const active = walk.shares.filter((share) => share.active);
  const old = active.filter(({ number }) => number <= (held?.number ?? 0));
  const isShared = held?.approach ? isSharedApproach(held.approach) : false;
  const yes = walk.acceptances.some(
    ({ number, hash }) => number === held?.number && hash === held.contentHash,
  );
  const rules: readonly (readonly [string, boolean])[] = [
    ['AM-1', (offered || open) && held?.approvalHash !== held?.contentHash],
    ['AM-2', (offered || open) && !isShared && old.length > 0],
    ['AM-4', open && isShared && !yes],
    ['AM-10', versions.some(forbidden)],
    ['a pause knows where it came from', (plan.state === 'paused') !== (plan.pausedFrom !== null)],
    ['one version is pending at most', versions.filter(isPending).length > 1],
    ['a version in force for whatever is under way', open && held?.state !== 'in_force'],
    [
      'nothing is shared of what is over',
      isOver(plan.state) && plan.state !== 'completed' && active.length > 0,
    ],
    [
      'no time runs in a pause',
      plan.state === 'paused' && (plan.windowEndsAt ?? plan.amendingEndsAt) !== null,
    ],
  ];
  return rules.flatMap(([name, wrong]) => (wrong ? [name] : []));
}

const isPending = ({ state }: AmendsVersionFacts) => ['in_review', 'approved', 'offered'].includes(state);

function forbidden({ approach, approvalHash, harmCheck }: AmendsVersionFacts): boolean {
  const { h1, h2, h3 } = harmCheck.answers;
  return (
    approvalHash !== null &&
    approach !== null &&
    isSharedApproach(approach) &&
    (h1 === 'no' || h2 === 'yes' || h3 === 'yes')
  );
}
