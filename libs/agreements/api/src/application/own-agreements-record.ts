import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AmendsText } from '@reknit/agreements/model';
import { ownItemOf, OwnRecords, type OwnRow } from '@reknit/cases/api';
import type { OwnItem } from '@reknit/cases/model';
import { Sql, type Actor } from '@reknit/shared/api-kernel';
import { OWN_AGREEMENTS, OWN_PLANS } from '../persistence/own-record.statements';

interface PlanRow {
  readonly id: string;
  readonly at: Date;
  readonly number: number;
  /** An `AmendsText` in the form in which it was hashed. */
  readonly content: string;
}

/** Promises, plans, limits and slips in somebody's own words, and what they answered. Never whether the other said yes. */
@Injectable()
export class OwnAgreementsRecord implements OnModuleInit {
  constructor(
    private readonly records: OwnRecords,
    private readonly sql: Sql,
  ) {}

  onModuleInit(): void {
    this.records.register({ domain: 'agreements', partsOf: (actor) => this.partsOf(actor) });
  }

  private async partsOf(actor: Actor): Promise<readonly OwnItem[]> {
    const me = [actor.practiceId, actor.clientId ?? null];
    const plans = await this.sql.rows<PlanRow & Record<string, unknown>>(OWN_PLANS, me);
    const items: OwnItem[] = plans.map(planOf);
    for (const query of OWN_AGREEMENTS)
      items.push(...(await this.sql.rows<OwnRow & Record<string, unknown>>(query, me)).map(ownItemOf));
    return items;
  }
}

function planOf({ id, at, number, content }: PlanRow): OwnItem {
  const plan = JSON.parse(content) as AmendsText;
  const { title, harmOwned, impactUnderstood, whatTheyAskedFor, willNotDo, commitments } = plan;
  return {
    kind: 'agreements.amends-plan',
    at: at.toISOString(),
    title: number > 1 ? `Your plan to make amends, written again (${number})` : 'Your plan to make amends',
    words: [
      { label: 'Title', text: title },
      { label: 'What you did', text: harmOwned },
      { label: 'What it did to them', text: impactUnderstood },
      { label: 'What they asked for, as you understood it', text: whatTheyAskedFor.join('\n') },
      { label: 'What you will not do', text: willNotDo.join('\n') },
      ...commitments.map(({ text, ifThen }, at) => ({
        label: `What you will do (${at + 1})`,
        text: ifThen ? `${text}\nIf ${ifThen.if}, then ${ifThen.then}` : text,
      })),
    ],
    figures: [],
    source: { id },
  };
}
