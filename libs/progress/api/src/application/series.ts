import {
  compile,
  figuresForTeam,
  seriesOf,
  type SeriesInfo,
  type TemplateDefinition,
} from '@reknit/exercises/model';
import type { ProgressSeries } from '@reknit/progress/model';
import type { ClientId, Instant, ParticipantId, RelationType } from '@reknit/shared/model';
import type { EntryFigures, GoalFigure } from '../persistence/case-history';

/** What the figures of entries are read with. */
export interface SeriesGround {
  readonly found: (pin: {
    readonly code: string;
    readonly version: number;
  }) => TemplateDefinition | undefined;
  readonly relationType: RelationType;
  readonly participantOf: (clientId: ClientId) => ParticipantId;
}

type Line = Omit<ProgressSeries, 'points'> & { readonly points: { at: string; value: number }[] };

/**
 * One line for each figure and person, in the order the figures first came up. A figure goes on under the same name over
 * versions of its exercise, with the label of the latest one. Figures a version does not describe are not drawn.
 */
export function exerciseSeries(
  entries: readonly EntryFigures[],
  ground: SeriesGround,
): readonly ProgressSeries[] {
  const lines = new Map<string, Line>();
  for (const entry of entries) {
    const definition = ground.found(entry);
    if (!definition) continue;
    const form = compile(definition, ground.relationType);
    const figures = figuresForTeam(form, entry.scores);
    const participantId = ground.participantOf(entry.clientId);
    for (const info of seriesOf(form)) {
      const value = figures[info.key];
      if (value === undefined) continue;
      const line = lineOf(info, { code: entry.code, source: form.words.title, participantId });
      const key = `${participantId} ${line.key}`;
      const points = [...(lines.get(key)?.points ?? []), { at: instantAt(entry.at), value }];
      lines.set(key, { ...line, points });
    }
  }
  return [...lines.values()];
}

function lineOf(
  { key, label, range, better }: SeriesInfo,
  of: { readonly code: string; readonly source: string; readonly participantId: ParticipantId },
): Omit<ProgressSeries, 'points'> {
  return {
    key: `${of.code}.${key}`,
    label,
    source: of.source,
    participantId: of.participantId,
    range,
    better,
  };
}

/** One line for each goal and person who rated it, from 0 to 10. */
export function goalSeries(ratings: readonly GoalFigure[]): readonly ProgressSeries[] {
  const lines = Map.groupBy(ratings, ({ goalId, participantId }) => `${goalId} ${participantId}`);
  return [...lines.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    return {
      key: `goal.${first.goalId}`,
      label: first.words,
      source: 'goal',
      participantId: first.participantId,
      range: [0, 10] as const,
      better: 'higher' as const,
      points: own.map(({ at, rating }) => ({ at: instantAt(at), value: rating })),
    };
  });
}

export function instantAt(epochMillis: number): Instant {
  return new Date(epochMillis).toISOString();
}
