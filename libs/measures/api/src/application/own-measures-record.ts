import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OwnRecords } from '@reknit/cases/api';
import type { OwnItem } from '@reknit/cases/model';
import type { Actor } from '@reknit/shared/api-kernel';
import { ResponseRepository, type MeasureResponse } from '../persistence/response.repository';
import { Instruments } from './instruments';

/** The questionnaires somebody handed in: question by question what they chose. Not what it comes to, which is worked out by others. */
@Injectable()
export class OwnMeasuresRecord implements OnModuleInit {
  constructor(
    private readonly records: OwnRecords,
    private readonly responses: ResponseRepository,
    private readonly instruments: Instruments,
  ) {}

  onModuleInit(): void {
    this.records.register({ domain: 'measures', partsOf: (actor) => this.partsOf(actor) });
  }

  private async partsOf(actor: Actor): Promise<readonly OwnItem[]> {
    const responses = await this.responses.mine(actor);
    return responses.flatMap((response) => {
      const { submittedAt } = response;
      return submittedAt === null ? [] : [this.itemOf(response, submittedAt)];
    });
  }

  private itemOf({ id, instrument, instrumentVersion, answers }: MeasureResponse, at: Date): OwnItem {
    const { name, items, after, anchors } = this.instruments.known(instrument, instrumentVersion);
    const asked = [...items.map((item) => ({ ...item, anchors })), ...(after ? [after] : [])];
    return {
      kind: 'measures.response',
      at: at.toISOString(),
      title: name,
      words: asked.map(({ code, text, anchors: choices }) => ({
        label: text,
        text: choices.find(({ value }) => value === answers[code])?.text ?? '',
      })),
      figures: [],
      source: { id },
    };
  }
}
