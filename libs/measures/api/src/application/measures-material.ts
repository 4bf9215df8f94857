import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseMaterial, type MaterialAsked } from '@reknit/cases/api';
import type { Material, MaterialSource, MaterialWords } from '@reknit/cases/model';
import { scoreOf } from '@reknit/measures/model';
import type { Actor } from '@reknit/shared/api-kernel';
import type { CaseId } from '@reknit/shared/model';
import { ResponseRepository, type MeasureResponse } from '../persistence/response.repository';
import { Instruments } from './instruments';

const KIND = 'measure.response';

/** What was handed in, for the brief and for a note of that person alone: who answered is shown no total, and nobody else anything. */
@Injectable()
export class MeasuresMaterial implements OnModuleInit {
  constructor(
    private readonly material: CaseMaterial,
    private readonly responses: ResponseRepository,
    private readonly instruments: Instruments,
  ) {}

  onModuleInit(): void {
    this.material.register({
      domain: 'measure',
      materialOf: (actor, asked) => this.materialOf(actor, asked),
      wordsOf: (actor, caseId, source) => this.wordsOf(actor, caseId, source),
    });
  }

  private async materialOf(actor: Actor, { caseId, since, until }: MaterialAsked): Promise<Material[]> {
    const handedIn = await this.handedIn(actor, caseId);
    return handedIn
      .filter(({ submittedAt }) => submittedAt && submittedAt >= since && submittedAt <= until)
      .map((response) => this.lineOf(response, handedIn));
  }

  private async wordsOf(
    actor: Actor,
    caseId: CaseId,
    source: MaterialSource,
  ): Promise<MaterialWords | undefined> {
    const handedIn = await this.handedIn(actor, caseId);
    const response = handedIn.find(({ id }) => source.kind === KIND && source.id === id);
    if (!response) return undefined;
    const instrument = this.instruments.known(response.instrument, response.instrumentVersion);
    const score = scoreOf(instrument, response.answers);
    const band = score?.band === undefined ? '' : `, ${score.band.replaceAll('_', ' ')}`;
    const { max } = this.instruments.viewOf(instrument).range;
    return {
      material: this.lineOf(response, handedIn),
      words: [{ label: instrument.name, text: `${score?.total ?? ''} of ${max}${band}` }],
    };
  }

  /** Newest first. */
  private async handedIn(actor: Actor, caseId: CaseId): Promise<readonly MeasureResponse[]> {
    const all = await this.responses.ofCase(actor, caseId);
    return all.filter(({ status }) => status === 'submitted').toReversed();
  }

  private lineOf(response: MeasureResponse, handedIn: readonly MeasureResponse[]): Material {
    const { id, instrument, instrumentVersion, participantId, submittedAt, savedAt, total } = response;
    const before = handedIn
      .slice(handedIn.indexOf(response) + 1)
      .find((other) => other.instrument === instrument && other.participantId === participantId);
    return {
      source: { kind: KIND, id },
      topic: 'measure',
      event: 'measure.handed-in',
      at: (submittedAt ?? savedAt).toISOString(),
      participantId,
      subject: this.instruments.known(instrument, instrumentVersion).name,
      change: { ...(before?.total == null ? {} : { from: before.total }), to: total ?? 0 },
      readers: [],
    };
  }
}
