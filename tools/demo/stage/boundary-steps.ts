// What somebody will do when something happens: written, read by the therapist, told or kept to oneself, and lived with.
import {
  boundaryPaths,
  type BoundaryForTeam,
  type BoundaryPerson,
  type BoundarySaved,
  type CaseBoundaries,
  type CreateBoundary,
  type LogBoundaryEvent,
  type MyBoundaries,
  type MyBoundary,
  type SetContactLevel,
} from '@reknit/agreements/model';
import { dated } from '../calendar';
import type { CaseStory } from '../story/case-story';
import type { BoundaryStory } from '../story/own-ground';
import { names } from './names';
import type { Step } from './script';
import type { Stage } from './stage';

export function boundarySteps(stage: Stage, story: CaseStory): readonly Step[] {
  const levels = (story.together?.contact ?? []).map(({ at, who, level, towards }): Step => ({
    at,
    act: async () => {
      const caseId = stage.id(names.case(story.key)) as SetContactLevel['caseId'];
      const fromOn = stage.calendar.date(at[0]);
      const body: SetContactLevel = { caseId, towards: personOf(stage, story, towards), level, fromOn };
      await (await stage.as(who)).post(boundaryPaths.contactLevels, body);
    },
  }));
  return (story.together?.boundaries ?? [])
    .flatMap((boundary) => new Boundary(stage, story, boundary).steps())
    .concat(levels);
}

function personOf(stage: Stage, { key }: CaseStory, towards: BoundaryStory['towards']): BoundaryPerson {
  if ('label' in towards) return towards;
  return { participantId: stage.id(names.participant(key, towards.who)) as BoundaryPerson['participantId'] };
}

class Boundary {
  constructor(
    private readonly stage: Stage,
    private readonly story: CaseStory,
    private readonly told: BoundaryStory,
  ) {}

  steps(): readonly Step[] {
    const { written, ready, followedUp, told, answered, activated, events = [], renewed } = this.told;
    return [
      { at: written, act: () => this.write() },
      { at: ready.at, act: () => this.markReady() },
      ...(followedUp ? [{ at: followedUp.at, act: () => this.closePrompts(followedUp.note) }] : []),
      ...(told
        ? [
            {
              at: told.at,
              act: () => this.step(boundaryPaths.tell, { parts: told.parts, inProduct: told.inProduct }),
            },
          ]
        : []),
      ...(answered ? [{ at: answered.at, act: () => this.answer() }] : []),
      ...(activated ? [{ at: activated, act: () => this.step(boundaryPaths.activate) }] : []),
      ...events.map((event) => ({ at: event.at, act: () => this.log(event) })),
      ...(renewed ? [{ at: renewed.at, act: () => this.renew() }] : []),
    ];
  }

  private get id(): string {
    return this.stage.id(names.boundary(this.story.key, this.told.called));
  }

  private async write(): Promise<void> {
    const { author, draft, towards, work, called } = this.told;
    const { key } = this.story;
    const body: CreateBoundary = {
      caseId: this.stage.id(names.case(key)) as CreateBoundary['caseId'],
      participationId: this.stage.id(names.work(key, work, author)) as CreateBoundary['participationId'],
      draft: {
        ...(dated(draft, this.stage.calendar) as BoundaryStory['draft']),
        appliesTo: [personOf(this.stage, this.story, towards)],
      },
    };
    const person = await this.stage.as(author);
    const { id } = await person.post<BoundarySaved>(boundaryPaths.myBoundaries, body);
    this.stage.keep(names.boundary(key, called), id);
    await this.step(boundaryPaths.submit);
  }

  private async step(path: (id: string) => string, body: object = {}): Promise<void> {
    const person = await this.stage.as(this.told.author);
    const { version } = await person.get<MyBoundary>(boundaryPaths.mine(this.id));
    await person.post(path(this.id), body, version);
  }

  private async markReady(): Promise<void> {
    const therapist = await this.stage.as(this.story.therapist);
    const { version } = await therapist.get<BoundaryForTeam>(boundaryPaths.forTeam(this.id));
    await therapist.post(boundaryPaths.markReady(this.id), { whyBoundary: this.told.ready.why }, version);
  }

  private async closePrompts(note: string): Promise<void> {
    const therapist = await this.stage.as(this.story.therapist);
    const path = boundaryPaths.forCase(this.stage.id(names.case(this.story.key)));
    const { prompts } = await therapist.get<CaseBoundaries>(path);
    for (const { id, boundaryId } of prompts)
      if (boundaryId === this.id) await therapist.post(boundaryPaths.closePrompt(id), { note });
  }

  private async answer(): Promise<void> {
    if (!this.told.answered) return;
    const { who, answer } = this.told.answered;
    const person = await this.stage.as(who);
    const { told } = await person.get<MyBoundaries>(boundaryPaths.myBoundaries);
    const open = told.find(({ standing }) => standing === 'to_answer');
    await person.post(boundaryPaths.answerTold(open?.id ?? ''), { answer, revision: 1 });
  }

  private async log({ at, ...words }: NonNullable<BoundaryStory['events']>[number]): Promise<void> {
    const body: LogBoundaryEvent = {
      responseLevelUsed: 0,
      felt: [],
      safeNow: true,
      wantToRaise: 'no',
      ...words,
      occurredAt: this.stage.calendar.past(at),
    };
    await (await this.stage.as(this.told.author)).post(boundaryPaths.events(this.id), body);
  }

  /** Looked at again, and kept for another while. */
  private async renew(): Promise<void> {
    if (!this.told.renewed) return;
    const { reviewDay, confidence } = this.told.renewed;
    await this.step(boundaryPaths.review);
    const reviewOn = this.stage.calendar.date(reviewDay);
    await this.step(boundaryPaths.renew, { reviewOn, confidence });
  }
}
