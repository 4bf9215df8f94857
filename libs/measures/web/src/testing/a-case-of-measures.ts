import {
  GAD_7,
  PHQ_9,
  type CaseMeasures,
  type Instrument,
  type InstrumentView,
  type MeasurePoint,
  type RiskFlagView,
} from '@reknit/measures/model';

function viewOf(one: Instrument, available = true): InstrumentView {
  const { code, version, name, licenceClass, attribution, minutes, bands, cutoff, change, minIntervalDays } =
    one;
  return {
    code,
    version,
    name,
    licenceClass,
    attribution,
    items: one.items.length,
    minutes,
    range: { min: 0, max: one.items.length * 3 },
    bands,
    cutoff,
    ...(change && { change }),
    minIntervalDays,
    textVerifiedAgainst: null,
    available,
    ...(!available && { unavailableBecause: 'text-not-verified' as const }),
  };
}

export const PHQ = viewOf(PHQ_9);
export const GAD = viewOf(GAD_7, false);

export const aPoint = (over: Partial<MeasurePoint> = {}): MeasurePoint => ({
  responseId: 'response-1',
  at: '2026-02-05T10:00:00.000Z',
  dueOn: '2026-02-05',
  total: 16,
  band: 'moderately_severe',
  positive: true,
  alert: false,
  ...over,
});

/** Rosa has answered twice and is asked again; Tobias has answered nothing and is not asked. */
export function aCaseOfMeasures(over: Partial<CaseMeasures> = {}): CaseMeasures {
  return {
    instruments: [PHQ, GAD],
    mayAsk: true,
    people: [
      {
        participantId: 'rosa',
        name: 'Rosa Achter',
        mayBeAsked: true,
        requests: [
          {
            id: 'request-1',
            version: 2,
            instrument: 'phq-9',
            everyWeeks: 4,
            startsOn: '2026-02-05',
            nextOn: '2026-03-05',
            dueNow: true,
            answered: 3,
          },
        ],
        series: [
          {
            instrument: 'phq-9',
            points: [
              aPoint(),
              aPoint({
                responseId: 'response-2',
                at: '2026-02-26T10:00:00.000Z',
                total: 10,
                band: 'moderate',
                sinceFirst: { points: -6, kind: 'reliably_better' },
                sinceLast: { points: -6, kind: 'reliably_better' },
                pattern: { kind: 'major_pattern', count: 5 },
                alert: true,
              }),
            ],
            unfinished: [
              {
                responseId: 'response-3',
                dueOn: '2026-03-05',
                status: 'open',
                answered: 3,
                items: 9,
                lastSavedAt: '2026-03-05T08:00:00.000Z',
                alert: false,
              },
            ],
          },
        ],
      },
      { participantId: 'tobias', name: 'Tobias Feld', mayBeAsked: true, requests: [], series: [] },
    ],
    ...over,
  };
}

/** Of Friday night, outside the hours of the practice, in Lisbon. */
export function aFlag(over: Partial<RiskFlagView> = {}): RiskFlagView {
  return {
    id: 'flag-1',
    version: 4,
    participantId: 'rosa',
    name: 'Rosa Achter',
    type: 'self_harm_suicide',
    level: 'amber',
    status: 'open',
    source: { instrument: 'phq-9', rule: 'item-9' },
    openedAt: '2026-02-27T23:40:00.000Z',
    outsideHours: true,
    clockFrom: '2026-03-02T09:00:00.000Z',
    acknowledgeBy: '2026-03-02T17:00:00.000Z',
    overdue: false,
    occurrences: [{ responseId: 'response-2', at: '2026-02-27T23:40:00.000Z', level: 'amber', value: 1 }],
    history: [{ what: 'opened', at: '2026-02-27T23:40:00.000Z' }],
    moves: ['acknowledge'],
    hasRiskNote: false,
    needsSecondPerson: false,
    mayConfirm: false,
    pairWorkRests: false,
    ...over,
  };
}
