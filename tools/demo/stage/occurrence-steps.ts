// What came of a commitment each time it was due: told by its author, seen or denied by the other.
import {
  amendsPaths,
  commitmentPaths,
  type CaseCommitments,
  type ExcuseReason,
  type MyCommitmentsToday,
  type ReceivedAmends,
  type ReportWord,
} from '@reknit/agreements/model';
import type { LocalDate } from '@reknit/shared/model';
import type { ClientKey } from '../people';
import type { CaseStory } from '../story/case-story';
import type { Told } from '../story/together';
import { dueTimes, type DueTime, type Promised } from './due-times';
import { names } from './names';
import type { Step } from './script';
import type { Stage } from './stage';

export interface Telling {
  readonly story: CaseStory;
  readonly author: ClientKey;
  /** The other person, and where they read what was done. */
  readonly other?: { readonly who: ClientKey; readonly plan: (stage: Stage) => string };
  readonly told: Told;
}

/** One word after the other, at the time it belongs to. */
export function tellingSteps(stage: Stage, promised: Promised, telling: Telling): readonly Step[] {
  const { calendar } = stage;
  const { leftOpen } = telling.told;
  const told = dueTimes(calendar, promised, telling.told).flatMap((due): readonly Step[] => {
    const [word, answer] = due.word.split(' ');
    const said = {
      at: calendar.whenOf(due.saidAt),
      act: () => say(stage, telling, due.localDate, word as ReportWord | ExcuseReason),
    };
    if (!answer) return [said];
    return [said, { at: calendar.whenOf(due.answeredAt), act: () => answered(stage, telling, due) }];
  });
  return leftOpen ? [...told, { at: leftOpen, act: () => leaveOpen(stage, telling) }] : told;
}

async function say(
  stage: Stage,
  { story, author, told: { of } }: Telling,
  on: LocalDate,
  word: ReportWord | ExcuseReason,
): Promise<void> {
  const person = await stage.as(author);
  const { now, coming } = await person.get<MyCommitmentsToday>(commitmentPaths.today);
  const open = [...now, ...coming].find(({ text, localDate }) => text === of && localDate === on);
  if (!open) throw new Error(`Nothing of "${of}" can be told of ${on}.`);
  if (word === 'kept' || word === 'late' || word === 'missed')
    await person.post(commitmentPaths.reports(open.id), { word });
  else if (open.mayExcuse)
    await person.post(commitmentPaths.myExcuse(open.id), { reason: word }, open.version);
  else await excuse(stage, story, open, word);
}

/** Where only the therapist may set something aside. */
async function excuse(
  stage: Stage,
  { key, therapist }: CaseStory,
  { id, version }: { readonly id: string; readonly version: number },
  reason: ExcuseReason,
): Promise<void> {
  const path = commitmentPaths.excuse(stage.id(names.case(key)), id);
  await (await stage.as(therapist)).post(path, { reason }, version);
}

/** The other person looks at what was done, and says that they have seen it, or that it did not happen. */
async function answered(
  stage: Stage,
  { other, told: { of } }: Telling,
  { localDate, word }: DueTime,
): Promise<void> {
  if (!other) throw new Error(`Nobody else sees "${of}".`);
  const person = await stage.as(other.who);
  const { done } = await person.get<ReceivedAmends>(amendsPaths.mine(other.plan(stage)));
  const row = done.find(({ text, on }) => text === of && on === localDate);
  if (!row) throw new Error(`Nothing of "${of}" can be answered for ${localDate}.`);
  if (word === 'kept seen') await person.post(commitmentPaths.seen(row.occurrenceId));
  else await person.post(commitmentPaths.disputes(row.occurrenceId), {}, row.version);
}

/** They have spoken about it with the therapist, and each still sees it as before. */
async function leaveOpen(stage: Stage, { story, told }: Telling): Promise<void> {
  const caseId = stage.id(names.case(story.key));
  const therapist = await stage.as(story.therapist);
  const { disputes } = await therapist.get<CaseCommitments>(commitmentPaths.forCase(caseId));
  for (const { occurrence, text } of disputes)
    if (text === told.of) {
      const path = commitmentPaths.resolutions(caseId, occurrence.id);
      await therapist.post(path, { resolution: 'left_open' }, occurrence.version);
    }
}
