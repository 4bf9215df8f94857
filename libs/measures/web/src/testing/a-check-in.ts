import { PHQ_9, beforehandOf, type MyMeasure } from '@reknit/measures/model';

const { code, version, name, attribution, stem, anchors, items, after } = PHQ_9;

/** A PHQ-9 to fill in, as the server hands it out. */
export function aCheckIn(over: Partial<MyMeasure> = {}): MyMeasure {
  return {
    id: 'response-1',
    version: 3,
    status: 'open',
    dueOn: '2026-03-05',
    form: {
      code,
      version,
      name,
      attribution,
      stem,
      anchors,
      items,
      after,
      beforehand: beforehandOf(PHQ_9),
      linkToHelp: false,
    },
    answers: {},
    ...over,
  };
}

/** Every counted question answered alike, but for the ones named. */
export function answersAll(value: number, over: Record<string, number> = {}): Record<string, number> {
  return { ...Object.fromEntries(items.map((item) => [item.code, value])), ...over };
}
