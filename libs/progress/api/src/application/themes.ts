import { compile, themesOf } from '@reknit/exercises/model';
import type { ThemesNamed } from '@reknit/progress/model';
import type { EntryFigures } from '../persistence/case-history';
import type { SeriesGround } from './series';

/** How often each person named what an exercise was about, most often first; ties in the order in which they are offered. */
export function themesNamed(entries: readonly EntryFigures[], ground: SeriesGround): readonly ThemesNamed[] {
  const asked = entries.filter(({ themes }) => Array.isArray(themes) && themes.length > 0);
  const byPerson = Map.groupBy(asked, ({ clientId, code }) => `${clientId} ${code}`);
  return [...byPerson.values()].flatMap((own): readonly ThemesNamed[] => {
    const latest = own.at(-1);
    const definition = latest && ground.found(latest);
    if (!definition) return [];
    const form = compile(definition, ground.relationType);
    const named = own.flatMap(({ themes }) => themes ?? []);
    const counts = themesOf(form)
      .map(({ value, label }) => ({ theme: label, times: named.filter((one) => one === value).length }))
      .filter(({ times }) => times > 0)
      .sort((one, other) => other.times - one.times);
    const participantId = ground.participantOf(latest.clientId);
    return counts.length === 0 ? [] : [{ participantId, source: form.words.title, counts }];
  });
}
