import { Injectable } from '@nestjs/common';
import {
  alertsOf,
  answeredOf,
  changeOf,
  scoreOf,
  symptomsOf,
  type AnsweredItem,
  type Instrument,
  type MeasurePoint,
  type MeasureResponseView,
  type MeasureSeries,
  type UnfinishedResponse,
} from '@reknit/measures/model';
import type { Instant, LocalDate } from '@reknit/shared/model';
import type { MeasureResponse } from '../persistence/response.repository';
import { Instruments } from './instruments';
import { statusOf } from './standing-of-response';

interface Now {
  readonly today: LocalDate;
  readonly now: Instant;
}

/** What one person's responses say, instrument by instrument. Totals come from whole responses alone. */
@Injectable()
export class SeriesOfMeasures {
  constructor(private readonly instruments: Instruments) {}

  /** @param responses of one person, handed-in ones oldest first */
  of(responses: readonly MeasureResponse[], now: Now): readonly MeasureSeries[] {
    const codes = [...new Set(responses.map(({ instrument }) => instrument))];
    return codes.map((code) => {
      const own = responses.filter(({ instrument }) => instrument === code);
      return {
        instrument: code,
        points: this.points(own.filter(({ status }) => status === 'submitted')),
        unfinished: own
          .filter(({ status }) => status === 'open')
          .toReversed()
          .map((response) => this.unfinished(response, now)),
      };
    });
  }

  view(response: MeasureResponse, now: Now): MeasureResponseView {
    const instrument = this.instrument(response);
    const { answers } = response;
    const score = scoreOf(instrument, answers);
    const pattern = symptomsOf(instrument, answers);
    return {
      responseId: response.id,
      participantId: response.participantId,
      instrument: this.instruments.viewOf(instrument),
      status: statusOf(response, now),
      dueOn: response.dueOn,
      ...(response.submittedAt && { submittedAt: response.submittedAt.toISOString() }),
      stem: instrument.stem,
      items: instrument.items.map((item) => answered(item, instrument, response)),
      ...(instrument.after && { after: answered(instrument.after, instrument, response) }),
      ...score,
      ...(pattern && { pattern }),
    };
  }

  private points(submitted: readonly MeasureResponse[]): readonly MeasurePoint[] {
    const first = submitted[0]?.total;
    return submitted.map((response, at) => {
      const instrument = this.instrument(response);
      const total = response.total ?? 0;
      const last = submitted[at - 1]?.total;
      const score = scoreOf(instrument, response.answers);
      const pattern = symptomsOf(instrument, response.answers);
      return {
        responseId: response.id,
        at: (response.submittedAt ?? response.savedAt).toISOString(),
        dueOn: response.dueOn,
        total,
        ...(score?.band && { band: score.band }),
        positive: score?.positive ?? false,
        ...sinceOf('sinceFirst', instrument, at === 0 ? undefined : first, total),
        ...sinceOf('sinceLast', instrument, last, total),
        ...(pattern && { pattern }),
        alert: opensFlag(instrument, response),
      };
    });
  }

  private unfinished(response: MeasureResponse, now: Now): UnfinishedResponse {
    const instrument = this.instrument(response);
    return {
      responseId: response.id,
      dueOn: response.dueOn,
      status: statusOf(response, now),
      answered: answeredOf(instrument, response.answers),
      items: instrument.items.length,
      lastSavedAt: response.savedAt.toISOString(),
      alert: opensFlag(instrument, response),
    };
  }

  private instrument({ instrument, instrumentVersion }: MeasureResponse): Instrument {
    return this.instruments.known(instrument, instrumentVersion);
  }
}

function opensFlag(instrument: Instrument, { answers }: MeasureResponse): boolean {
  return alertsOf(instrument, answers).some(({ opens }) => opens === 'flag');
}

function sinceOf(
  key: 'sinceFirst' | 'sinceLast',
  instrument: Instrument,
  from: number | null | undefined,
  to: number,
): Partial<MeasurePoint> {
  const change = from === undefined || from === null ? undefined : changeOf(instrument, from, to);
  return change ? { [key]: change } : {};
}

function answered(
  item: { readonly code: string; readonly text: string },
  instrument: Instrument,
  { answers }: MeasureResponse,
): AnsweredItem {
  const value = answers[item.code];
  const anchors = item.code === instrument.after?.code ? instrument.after.anchors : instrument.anchors;
  const anchor = anchors.find((one) => one.value === value);
  const rules = alertsOf(instrument, answers).map(({ rule }) => rule);
  const alert = instrument.alertRules.some(
    ({ code, of }) => of !== 'total' && of.item === item.code && rules.includes(code),
  );
  return { code: item.code, text: item.text, ...(anchor && { answer: anchor }), alert };
}
