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

interface Entry {
  readonly clientId: string;
  readonly at: number;
  readonly scores: Readonly<Record<string, number>>;
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
    const [row] = (await client.query({ ...HISTORY, values: [actor.practiceId, caseId, since] })).rows;
    const body: CaseProgress = {
      weeks,
      people: people.map(({ id, givenName, familyName }) => ({
        participantId: id as string,
        name: `${givenName} ${familyName}`,
      })),
      series: people.flatMap((person) =>
        seriesOf(
          person.id,
          row.entries.filter(({ clientId }: Entry) => clientId === person.clientId),
        ),
      ),
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
