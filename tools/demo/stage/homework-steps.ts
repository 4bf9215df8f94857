import { latest } from '@reknit/exercises/templates';
import {
  homeworkPaths,
  type AssignedHomework,
  type AssignHomework,
  type CaseHomework,
  type DueWish,
  type ParticipationReview,
  type Receipt,
  type ReviewHomework,
  type SaveDraft,
} from '@reknit/homework/model';
import { dated, isAfter, minutesBefore } from '../calendar';
import { PRACTICES, practiceOf, type ClientKey } from '../people';
import type { CaseStory, Deed, Draft, DueStory, HomeworkStory, Submission } from '../story/case-story';
import { names } from './names';
import type { Step } from './script';
import type { Stage } from './stage';

/** One piece of homework in its story, and whose part of it is meant. */
interface Part {
  readonly story: CaseStory;
  readonly homework: HomeworkStory;
  readonly at: number;
}
type OwnPart = Part & { readonly who: ClientKey };

const DEFAULT_GRACE_HOURS = 24;

export function homeworkSteps(story: CaseStory): readonly Step[] {
  return story.homework.flatMap((homework, at): readonly Step[] => {
    const part: Part = { story, homework, at };
    return [
      { at: homework.given, act: (stage) => assign(stage, part) },
      ...(homework.extended
        ? [{ at: homework.extended.at, act: (stage: Stage) => extend(stage, part) }]
        : []),
      ...doersOf(homework).flatMap((who) =>
        (homework.parts[who] ?? []).flatMap((deed) => deedSteps({ ...part, who }, deed)),
      ),
      ...(homework.ended ? [{ at: homework.ended.at, act: (stage: Stage) => end(stage, part) }] : []),
    ];
  });
}

export function doersOf(homework: HomeworkStory): readonly ClientKey[] {
  return Object.keys(homework.parts) as ClientKey[];
}

function deedSteps(part: OwnPart, deed: Deed): readonly Step[] {
  if (deed.did === 'draft') return [{ at: deed.at, act: (stage) => draft(stage, part, deed) }];
  if (deed.did !== 'submit') return [{ at: deed.at, act: (stage) => move(stage, part, deed.did) }];
  const { review } = deed;
  const began = minutesBefore(deed.at, deed.afterwards?.minutes ?? 0);
  return [
    { at: isAfter(began, part.homework.given) ? began : deed.at, act: (stage) => begin(stage, part) },
    { at: deed.at, act: (stage) => submit(stage, part, deed) },
    ...(review ? [{ at: review.at, act: (stage: Stage) => respond(stage, part, review) }] : []),
  ];
}

async function assign(stage: Stage, part: Part): Promise<void> {
  const { story, homework, at } = part;
  const therapist = await stage.as(story.therapist);
  const path = homeworkPaths.forCase(stage.id(names.case(story.key)));
  const assigned = await therapist.post<AssignedHomework>(path, wishOf(stage, part));
  stage.keep(names.homework(story.key, at), assigned.id);
  const { rows } = await therapist.get<CaseHomework>(path);
  const participations = rows.find(({ id }) => id === assigned.id)?.participations ?? [];
  for (const who of doersOf(homework)) {
    const participantId = stage.id(names.participant(story.key, who));
    const own = participations.find((one) => one.participantId === participantId);
    stage.keep(names.part(story.key, at, who), own?.id ?? '');
    if (homework.called) stage.keep(names.work(story.key, homework.called, who), own?.id ?? '');
  }
}

function wishOf(stage: Stage, { story, homework }: Part): AssignHomework {
  const template = latest(homework.exercise);
  const doers = doersOf(homework);
  return {
    exercise: { code: homework.exercise, version: template?.version ?? 1 },
    mode: modeOf(homework),
    participantIds: doers.map((who) => stage.id(names.participant(story.key, who))),
    place: homework.place ?? 'at_home',
    ...homework.reason,
    due: dueOf(stage, story, homework.due),
    acknowledged: template?.contraindications.map(({ code }) => code) ?? [],
    ready: homework.ready ?? false,
    ...(homework.settings ? { settings: setUp(stage, story, homework.settings) } : {}),
  };
}

/** Side by side, unless the story says how else. */
export function modeOf(homework: HomeworkStory): AssignHomework['mode'] {
  return homework.mode ?? (doersOf(homework).length > 1 ? 'pair_parallel' : 'solo');
}

function setUp(
  stage: Stage,
  { key }: CaseStory,
  { first, ...rest }: NonNullable<HomeworkStory['settings']>,
): NonNullable<AssignHomework['settings']> {
  if (first === undefined) return rest;
  return { ...rest, firstSpeaker: 'clinician', firstSpeakerId: stage.id(names.participant(key, first)) };
}

function dueOf(stage: Stage, story: CaseStory, due: DueStory): DueWish {
  const { day, time, timeZone, graceHours = DEFAULT_GRACE_HOURS } = due;
  return {
    date: stage.calendar.date(day),
    ...(time === undefined ? {} : { time }),
    timeZone: timeZone ?? PRACTICES[practiceOf(story.therapist)].timeZone,
    graceMinutes: graceHours * 60,
  };
}

async function extend(stage: Stage, { story, homework, at }: Part): Promise<void> {
  if (!homework.extended) return;
  const { id, version } = await asItStands(stage, { story, homework, at });
  const due = dueOf(stage, story, homework.extended.due);
  await (await stage.as(story.therapist)).post(homeworkPaths.due(id), { due }, version);
}

function ownId(stage: Stage, { story, at, who }: OwnPart): string {
  return stage.id(names.part(story.key, at, who));
}

/** They open it and write; where it was given back it is open already. */
async function begin(stage: Stage, part: OwnPart): Promise<void> {
  await (await stage.as(part.who)).post(homeworkPaths.open(ownId(stage, part)));
}

async function submit(stage: Stage, part: OwnPart, deed: Submission): Promise<void> {
  const person = await stage.as(part.who);
  const id = ownId(stage, part);
  const answers = dated(deed.answers, stage.calendar);
  const receipt = await person.post<Receipt>(homeworkPaths.submissions(id), { answers });
  stage.keep(names.entry(part.story.key, part.homework.exercise, part.who), receipt.entryId);
  if (deed.afterwards) await person.post(homeworkPaths.afterwards(receipt.entryId), deed.afterwards);
}

async function draft(stage: Stage, part: OwnPart, { answers, step }: Draft): Promise<void> {
  const person = await stage.as(part.who);
  const id = ownId(stage, part);
  await person.post(homeworkPaths.open(id));
  const changes = dated(answers, stage.calendar) as SaveDraft['changes'];
  const body: SaveDraft = { baseRevision: 0, changes, step };
  await person.put(homeworkPaths.draft(id), body);
}

async function move(stage: Stage, part: OwnPart, move: 'decline' | 'pause' | 'resume'): Promise<void> {
  await (await stage.as(part.who)).post(homeworkPaths[move](ownId(stage, part)));
}

/** The therapist reads, and answers what they have read. */
async function respond(stage: Stage, part: OwnPart, story: NonNullable<Submission['review']>): Promise<void> {
  const therapist = await stage.as(part.story.therapist);
  const id = ownId(stage, part);
  const { version, entries } = await therapist.get<ParticipationReview>(homeworkPaths.participation(id));
  const { quality, summary, comments = {}, toAll } = story;
  const body: ReviewHomework = {
    entryId: entries[0]?.id ?? '',
    summary,
    comments,
    ...(toAll && { toAll }),
    ...(quality === undefined ? { decision: 'return' } : { decision: 'accept', quality }),
  };
  await therapist.post(homeworkPaths.reviews(id), body, version);
}

async function end(stage: Stage, { story, homework, at }: Part): Promise<void> {
  if (!homework.ended) return;
  const { id, version } = await asItStands(stage, { story, homework, at });
  const path = homeworkPaths[homework.ended.by](id);
  await (await stage.as(story.therapist)).post(path, { note: homework.ended.note }, version);
}

async function asItStands(stage: Stage, { story, at }: Part): Promise<{ id: string; version?: number }> {
  const therapist = await stage.as(story.therapist);
  const id = stage.id(names.homework(story.key, at));
  const { rows } = await therapist.get<CaseHomework>(homeworkPaths.forCase(stage.id(names.case(story.key))));
  return { id, version: rows.find((row) => row.id === id)?.version };
}
