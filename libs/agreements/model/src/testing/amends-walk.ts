import type { AmendsPlanFacts, AmendsStep, AmendsVersionFacts } from '../rules/amends-standing';
import type { HarmCheck } from '../contract/amends-text';
import type { AmendsActor, AmendsApproach, ContactChannel, Willingness } from '../vocabulary/amends-words';
import { approvePlan, coApprovePlan, editPlan, giveBackPlan, submitPlan } from '../rules/amends-authoring';
import { endPlan, passTime, pausePlan, renegotiatePlan, resumePlan } from '../rules/amends-course';
import { harmRiskOf } from '../rules/amends-harm-check';
import type { PauseStanding } from '../rules/amends-pause';
import {
  acceptPlan,
  counterPlan,
  declinePlan,
  deliverPlan,
  sharePlan,
  startPlan,
  withdrawPlan,
} from '../rules/amends-sharing';

/** What anybody might try, in whatever state a plan is. */
export type WalkAct =
  | { readonly act: 'submit'; readonly check: HarmCheck; readonly text: number }
  | {
      readonly act: 'approve';
      readonly approach: AmendsApproach;
      readonly by: 'one' | 'two';
      readonly supervised: boolean;
    }
  | { readonly act: 'co-approve'; readonly by: 'one' | 'two' }
  | {
      readonly act: 'give-back' | 'edit' | 'share' | 'deliver' | 'withdraw' | 'start' | 'decline' | 'counter';
    }
  | { readonly act: 'accept'; readonly text: 'read' | 'other' }
  | { readonly act: 'pause' | 'resume' | 'end' | 'renegotiate'; readonly by: AmendsActor }
  | { readonly act: 'ask'; readonly answer: Willingness; readonly channel: ContactChannel }
  | { readonly act: 'gate'; readonly open: boolean }
  | { readonly act: 'days'; readonly days: number };

interface Share {
  readonly number: number;
  delivered: boolean;
  active: boolean;
  declined?: true;
}

/** A plan in memory, moved by the rules alone. */
export class AmendsWalk {
  plan: AmendsPlanFacts = {
    state: 'draft',
    pausedFrom: null,
    versions: 0,
    inForce: null,
    windowEndsAt: null,
    amendingEndsAt: null,
    reached: false,
  };
  readonly versions: AmendsVersionFacts[] = [];
  readonly shares: Share[] = [];
  readonly acceptances: { readonly number: number; readonly hash: string }[] = [];
  private willingness: Willingness | null = null;
  private channel: ContactChannel | null = null;
  gateOpen = true;
  private pause: (PauseStanding & { readonly windowLeftMillis: number | null }) | undefined;
  private now = Date.parse('2026-05-01T08:00:00.000Z');

  pending(): AmendsVersionFacts | undefined {
    return this.versions.find(({ state }) => ['in_review', 'approved', 'offered'].includes(state));
  }

  /** @returns whether the rules let it happen */
  do(act: WalkAct): boolean {
    const now = new Date(this.now).toISOString();
    const pending = this.pending();
    switch (act.act) {
      case 'submit':
        return this.submit(act);
      case 'approve':
        return this.approve(act);
      case 'co-approve':
        return this.coApprove(act.by);
      case 'give-back':
        return this.take(giveBackPlan(this.plan, pending));
      case 'edit':
        return this.take(editPlan(this.plan, pending));
      case 'share':
        return this.share(now);
      case 'deliver':
        return this.deliver(now);
      case 'withdraw':
        return this.take(withdrawPlan(this.plan, pending));
      case 'start':
        return this.take(startPlan(this.plan, pending));
      case 'accept':
        return this.accept(act.text);
      case 'decline':
        return this.decline();
      case 'counter':
        return this.take(counterPlan(this.plan, 1, this.gateOpen));
      case 'pause':
        return this.stop(act.by, now);
      case 'resume':
        return this.goOn(act.by, now);
      case 'end':
        return this.take(endPlan(this.plan, pending, act.by));
      case 'renegotiate':
        return this.take(renegotiatePlan(this.plan, act.by as 'author', now));
      case 'ask':
        [this.willingness, this.channel] = [act.answer, act.channel];
        return true;
      case 'gate':
        this.gateOpen = act.open;
        return true;
      case 'days':
        return this.wait(act.days);
    }
  }

  private submit({ check, text }: Extract<WalkAct, { act: 'submit' }>): boolean {
    const done = this.take(submitPlan(this.plan, this.pending()));
    if (!done) return false;
    this.versions.push({
      number: this.plan.versions,
      state: 'in_review',
      contentHash: `text ${text}`,
      approvalHash: null,
      approvedBy: null,
      approach: null,
      harmCheck: check,
      harmed: { kind: 'participant', participantId: 'p' },
      risk: harmRiskOf(check),
    });
    return true;
  }

  private approve({ approach, by, supervised }: Extract<WalkAct, { act: 'approve' }>): boolean {
    const facts = {
      approach,
      by,
      supervised,
      comment: 'Weighed',
      hasDisclosure: false,
      disclosurePlan: '',
      openEnded: false,
      notInProduct: this.channel !== null && this.channel !== 'in_product',
    };
    const pending = this.pending();
    const outcome = approvePlan(this.plan, pending, facts);
    if (!outcome.ok) return false;
    const { approvalHash = null } = outcome.value;
    this.change(pending, { approach, approvedBy: by, approvalHash });
    return this.take({ ok: true, value: outcome.value.step });
  }

  private coApprove(by: string): boolean {
    const pending = this.pending();
    const outcome = coApprovePlan(this.plan, pending, by);
    if (!outcome.ok) return false;
    this.change(pending, { approvalHash: outcome.value.approvalHash ?? null });
    return this.take({ ok: true, value: outcome.value.step });
  }

  private share(now: string): boolean {
    const pending = this.pending();
    const { willingness, channel, gateOpen } = this;
    const done = this.take(sharePlan(this.plan, pending, { willingness, channel, gateOpen }, { now }));
    const delivered = pending?.approach === 'direct_shared';
    if (done && pending) this.shares.push({ number: pending.number, delivered, active: true });
    if (done) this.look();
    return done;
  }

  private deliver(now: string): boolean {
    const done = this.take(deliverPlan(this.plan, this.pending(), this.gateOpen, { now }));
    for (const share of this.shares) if (done && share.active) share.delivered = true;
    if (done) this.look();
    return done;
  }

  private decline(): boolean {
    const pending = this.pending();
    if (!this.take(declinePlan(this.plan, pending))) return false;
    this.change(pending, { declined: true });
    for (const share of this.shares) if (share.number === pending?.number) share.declined = true;
    this.look();
    return true;
  }

  private accept(text: 'read' | 'other'): boolean {
    const pending = this.pending();
    const contentHash = text === 'read' ? (pending?.contentHash ?? '') : 'something else';
    const done = this.take(acceptPlan(this.plan, pending, { contentHash, gateOpen: this.gateOpen }));
    if (done && pending) this.acceptances.push({ number: pending.number, hash: contentHash });
    return done;
  }

  private stop(by: AmendsActor, now: string): boolean {
    const outcome = pausePlan(this.plan, by, now);
    if (!outcome.ok) return false;
    const { windowLeftMillis } = outcome.value;
    this.pause = { by, personAgreed: false, clinicianAgreed: false, windowLeftMillis };
    return this.take({ ok: true, value: outcome.value.step });
  }

  private goOn(by: AmendsActor, now: string): boolean {
    if (!this.pause) return false;
    const outcome = resumePlan(this.plan, this.pause, by, now);
    if (!outcome.ok || (by === 'clinician' && !this.gateOpen)) return false;
    this.pause = { ...this.pause, ...outcome.value.pause };
    return outcome.value.step ? this.take({ ok: true, value: outcome.value.step }) : true;
  }

  private wait(days: number): boolean {
    this.now += days * 24 * 60 * 60 * 1000;
    const now = new Date(this.now).toISOString();
    const at = { now, today: now.slice(0, 10), finished: days > 30 };
    const step = passTime({ ...this.plan, startsOn: '2026-05-10' }, this.pending(), at);
    return step === undefined || this.take({ ok: true, value: step });
  }

  private take(outcome: { readonly ok: true; readonly value: AmendsStep } | { readonly ok: false }): boolean {
    if (!outcome.ok) return false;
    const { plan, version, supersedes, closesShares } = outcome.value;
    const pending = this.pending();
    if (supersedes)
      this.change(
        this.versions.find(({ state }) => state === 'in_force'),
        { state: 'superseded' },
      );
    if (version) this.change(pending, { state: version });
    this.plan = { ...this.plan, ...plan };
    for (const share of this.shares) {
      const dropped = version === 'dropped' && share.number === pending?.number;
      const replaced = supersedes && share.number !== this.plan.inForce;
      if (closesShares || dropped || replaced) share.active = false;
    }
    this.look();
    return true;
  }

  private look(): void {
    this.plan = {
      ...this.plan,
      reached: this.shares.some((share) => share.active && share.delivered && !share.declined),
    };
  }

  private change(version: AmendsVersionFacts | undefined, patch: Partial<AmendsVersionFacts>): void {
    const at = this.versions.findIndex((one) => one === version);
    const found = this.versions[at];
    if (found) this.versions[at] = { ...found, ...patch };
  }
}
