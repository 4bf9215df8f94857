import type { CaseProgress, ProgressSeries } from '@reknit/progress/model';
import { named } from './statements';
import { asActor, Refused, today, type Actor } from './walls';

const IN_SCOPE = named('case.to-read');
const PEOPLE = named('case.participants');
const HISTORY = named('progress.history');
const WEEK = 7 * 24 * 60 * 60 * 1000;
const instant = (millis: number): string => new Date(millis).toISOString();

/** The two figures of the one exercise there is. */
const FIGURES = [
  {
    key: 'belief.drop',
    label: 'Belief in the thought, after minus before',
    range: [-100, 100],
  },
  {
    key: 'emotion.drop',
    label: 'Feelings, after minus before',
    range: [-10, 10],
  },
] as const;

/** What it asks about, in the order in which it is offered. */
const THEMES = [
  { value: 'doubt', theme: 'Doubt' },
  { value: 'suspicion', theme: 'Suspicion' },
  { value: 'shame', theme: 'Shame' },
  { value: 'being_left', theme: 'Being left' },
  { value: 'not_enough', theme: 'Not being enough' },
  { value: 'blame', theme: 'Blame' },
] as const;
const THEME_FIELDS = JSON.stringify({ 'EX-20': 'themes' });

interface Entry {
  readonly clientId: string;
  readonly at: number;
  readonly scores: Readonly<Record<string, number>>;
  readonly themes: readonly string[] | null;
}

interface Part {
  readonly participantId: string;
  readonly status: string;
  readonly lapseAt: number;
  readonly entryCount: number;
  readonly quality: number | null;
}

export function progress(actor: Actor, caseId: string, weeks: number): Promise<CaseProgress> {
  return asActor(actor, 'progress.read-case', async (client) => {
    const scope = [actor.practiceId, actor.accountId, today(), actor.roles.includes('supervisor')];
    const [of] = (await client.query({ ...IN_SCOPE, values: [...scope, caseId] })).rows;
    if (!of) throw new Refused(404);
    const people = (await client.query({ ...PEOPLE, values: [...scope, caseId] })).rows;
    const now = Date.now();
    const since = instant(now - weeks * WEEK);
    const values = [actor.practiceId, caseId, since, THEME_FIELDS];
    const [row] = (await client.query({ ...HISTORY, values })).rows;
    const entriesOf = (client: string) => row.entries.filter(({ clientId }: Entry) => clientId === client);
    const body: CaseProgress = {
      weeks,
      people: people.map(({ id, givenName, familyName }) => ({
        participantId: id as string,
        name: `${givenName} ${familyName}`,
      })),
      series: people.flatMap((person) => seriesOf(person.id, entriesOf(person.clientId))),
      themes: people.flatMap((person) => themesOf(person.id, entriesOf(person.clientId))),
      adherence: people.map(({ id }) => adherenceOf(id as string, row.parts, now)),
      marks: row.marks.map(({ at, event, subject }: { at: number; event: string; subject?: string }) => ({
        at: instant(at),
        event,
        subject,
      })),
    };
    return { body, about: { caseId, subjectType: 'case', subjectId: caseId } };
  });
}

function seriesOf(participantId: string, entries: readonly Entry[]): ProgressSeries[] {
  return FIGURES.map(({ key, label, range }) => ({
    key: `EX-20.${key}`,
    label,
    source: 'Thought record',
    participantId,
    range,
    better: 'lower' as const,
    points: entries.map(({ at, scores }) => ({ at: instant(at), value: scores[key] ?? 0 })),
  }));
}

function themesOf(participantId: string, entries: readonly Entry[]): CaseProgress['themes'] {
  const named = entries.flatMap(({ themes }) => themes ?? []);
  const counts = THEMES.map(({ value, theme }) => ({
    theme,
    times: named.filter((one) => one === value).length,
  }))
    .filter(({ times }) => times > 0)
    .sort((one, other) => other.times - one.times);
  return counts.length === 0 ? [] : [{ participantId, source: 'Thought record', counts }];
}

/** Of the parts whose time has passed: how many were answered, and how well. */
function adherenceOf(
  participantId: string,
  parts: readonly Part[],
  now: number,
): CaseProgress['adherence'][number] {
  const own = parts.filter((part) => part.participantId === participantId);
  const due = own.filter(({ lapseAt }) => lapseAt < now);
  const rated = own.flatMap(({ quality }) => (quality === null ? [] : [quality]));
  return {
    participantId,
    done: due.filter(({ entryCount }) => entryCount > 0).length,
    of: due.length,
    quality: rated.length === 0 ? undefined : rated.reduce((sum, quality) => sum + quality, 0) / rated.length,
  };
}
