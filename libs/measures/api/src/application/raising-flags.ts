import { Injectable } from '@nestjs/common';
import { RiskHolds } from '@reknit/cases/api';
import {
  addOccurrence,
  RiskLevel,
  RiskType,
  targetOf,
  type Alert,
  type Instrument,
} from '@reknit/measures/model';
import { Clock, Transactions, type Actor } from '@reknit/shared/api-kernel';
import type { RiskFlag } from '../persistence/flag-row';
import { FlagRepository } from '../persistence/flag.repository';
import type { MeasureResponse } from '../persistence/response.repository';
import { Instruments } from './instruments';
import { RiskLetters } from './risk-letters';

/** What opening a flag leans on. */
@Injectable()
export class FlagTools {
  constructor(
    readonly flags: FlagRepository,
    readonly instruments: Instruments,
    readonly letters: RiskLetters,
    readonly clock: Clock,
    readonly transactions: Transactions,
  ) {}
}

/**
 * Answers that ask for somebody to look at once. In the transaction of the answer and in the name of the system: whoever answers
 * neither sees nor touches a flag, and an answer is not kept without the flag it opens.
 */
@Injectable()
export class RaisingFlags {
  constructor(
    private readonly tools: FlagTools,
    private readonly holds: RiskHolds,
  ) {}

  async raise(actor: Actor, response: MeasureResponse, alerts: readonly Alert[]): Promise<void> {
    if (alerts.length === 0) return;
    const instrument = this.tools.instruments.known(response.instrument, response.instrumentVersion);
    await this.tools.transactions.asSystem(async () => {
      for (const alert of alerts) await this.one(actor, response, { alert, instrument });
    });
  }

  private async one(
    actor: Actor,
    response: MeasureResponse,
    { alert, instrument }: { readonly alert: Alert; readonly instrument: Instrument },
  ): Promise<void> {
    const { flags, letters } = this.tools;
    const { practiceId } = actor;
    const { caseId, participantId } = response;
    const { level, rule, value } = alert;
    const type = instrument.alertRules.find(({ code }) => code === rule)?.type ?? RiskType.acuteCrisis;
    const wish = { caseId, participantId, type, level, instrument: instrument.code, rule };
    const { flag, opened } = await flags.runningOrNew(practiceId, wish, this.target(actor, level));
    await flags.occur(practiceId, flag, { responseId: response.id, level, value });
    const raised = opened ? false : await this.further(actor, flag, level);
    if (opened) await flags.act(practiceId, flag, { what: 'opened' });
    if (opened || raised) await letters.opened(flag.id, this.target(actor, level).acknowledgeBy);
    if (level === RiskLevel.high && (opened || raised))
      await this.holds.hold(actor, { caseId, participantId });
  }

  /** One more answer of a flag there is. @returns whether it is higher than before */
  private async further(actor: Actor, flag: RiskFlag, level: RiskLevel): Promise<boolean> {
    const { flags, clock } = this.tools;
    const { practiceId } = actor;
    const next = addOccurrence({ ...flag, closingBy: flag.closeBy }, level);
    const raised = next.level !== flag.level;
    if (!raised && flag.closeBy === null) return false;
    const { outsideHours, clockFrom, acknowledgeBy } = this.target(actor, level);
    const since = {
      levelAt: new Date(clock.now()),
      outsideHours,
      clockFrom: new Date(clockFrom),
      acknowledgeBy: new Date(acknowledgeBy),
      supervisorToldAt: null,
    };
    await flags.put(practiceId, flag, {
      level: next.level,
      status: next.status,
      closeBy: null,
      closeAt: null,
      closeReason: null,
      ...(raised ? since : {}),
    });
    await flags.act(practiceId, flag, { what: raised ? 'raised' : 'close-refused' });
    return raised;
  }

  private target({ practiceTimeZone }: Actor, level: RiskLevel) {
    return targetOf(level, this.tools.clock.now(), practiceTimeZone);
  }
}
