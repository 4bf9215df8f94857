// A round of active listening as two people have it, each on their own device, step by step.
import { listeningPaths, type Debrief, type MovedRound, type MoveRound } from '@reknit/listening/model';
import type { Saved } from '@reknit/shared/model';
import type { ClientKey } from '../people';
import type { CaseStory } from '../story/case-story';
import type { FloorStory, RoundStory, TurnStory } from '../story/together';
import { names } from './names';
import type { Step } from './script';
import type { Stage } from './stage';

export function roundSteps(story: CaseStory): readonly Step[] {
  const rounds = story.together?.rounds ?? [];
  return rounds.flatMap((told, index): readonly Step[] => {
    const round = new Round(story, told);
    const play: Step = { at: told.at, act: (stage) => round.play(stage) };
    // The last one still waits for its therapist.
    if (told.waits || index === rounds.length - 1) return [play];
    const [day] = told.at;
    return [play, { at: [day + DAYS_UNTIL_READ, '09:20'], act: (stage) => round.lookAt(stage) }];
  });
}

const DAYS_UNTIL_READ = 3;

const USUAL_CALM = 7;
const UNDERSTOOD = 7;

class Round {
  private id = '';
  private version = 1;

  private at: Stage | undefined;

  constructor(
    private readonly story: CaseStory,
    private readonly round: RoundStory,
  ) {}

  private get stage(): Stage {
    if (!this.at) throw new Error('A round is played on a stage.');
    return this.at;
  }

  private get people(): readonly ClientKey[] {
    return this.story.people;
  }

  async lookAt(stage: Stage): Promise<void> {
    const therapist = await stage.as(this.story.therapist);
    await therapist.post(listeningPaths.review(this.id), { seen: true }, this.version);
  }

  async play(stage: Stage): Promise<void> {
    this.at = stage;
    await this.begin();
    if (this.round.waits) return;
    for (const [index, floor] of this.round.floors.entries()) {
      await this.floor(floor, index);
      if (this.round.stoppedBy && index === this.round.floors.length - 1)
        return this.stop(this.round.stoppedBy);
    }
    await this.close();
  }

  private async begin(): Promise<void> {
    const [first] = this.people;
    if (!first) return;
    const { topic, way = 'two_devices', work } = this.round;
    const participationId = this.stage.id(names.work(this.story.key, work, first));
    const person = await this.stage.as(first);
    this.id = (await person.post<Saved>(listeningPaths.myRounds, { participationId, way, topic })).id;
    for (const who of this.people) await this.move(who, { kind: 'enter' });
  }

  private async move(who: ClientKey, body: MoveRound): Promise<void> {
    const person = await this.stage.as(who);
    const moved = await person.post<MovedRound>(listeningPaths.moves(this.id), body, this.version);
    this.version = moved.version;
  }

  private async floor({ speaker, listener, turns, feltHeard = 6 }: FloorStory, index: number): Promise<void> {
    for (const who of this.people) {
      const calm = this.round.calm?.[who] ?? USUAL_CALM;
      await this.move(who, {
        kind: 'ready',
        calm: index === 0 ? calm : Math.max(calm, 5),
        willing: true,
        topicHeat: 4,
      });
    }
    const last = this.round.stoppedBy && index === this.round.floors.length - 1;
    for (const [at, turn] of turns.entries()) {
      if (at > 0) await this.move(speaker, { kind: 'nextTurn' });
      await this.turn(speaker, listener, turn);
    }
    if (!last) await this.move(speaker, { kind: 'closeFloor', feltHeard });
  }

  private async turn(speaker: ClientKey, listener: ClientKey, turn: TurnStory): Promise<void> {
    await this.move(speaker, { kind: 'say', ...aloud(turn.said) });
    for (const [at, accuracy] of turn.accuracy.entries()) {
      await this.move(listener, { kind: 'reflect', ...aloud(at === 0 ? turn.reflection : undefined) });
      const missed = accuracy < UNDERSTOOD ? { missed: turn.missed ?? 'How long it goes on.' } : {};
      await this.move(speaker, { kind: 'check', accuracy, ...missed });
    }
    if (turn.leftOpen) {
      await this.move(listener, { kind: 'reflect', spoken: true });
      await this.move(speaker, { kind: 'leaveOpen' });
    }
    await this.move(listener, { kind: 'makeSense', ...aloud(turn.makesSense) });
    const [word, strength, mark] = turn.feeling ?? ['worried', 5, 'partly'];
    await this.move(listener, { kind: 'guessFeeling', feelings: [{ word, strength }] });
    await this.move(speaker, { kind: 'markGuess', marks: [mark] });
  }

  private async stop(by: ClientKey): Promise<void> {
    await this.move(by, { kind: 'stop' });
    for (const who of this.people) await this.move(who, { kind: 'debrief', debrief: this.debrief(who) });
  }

  private async close(): Promise<void> {
    for (const who of this.people)
      await this.move(who, { kind: 'appreciate', text: this.round.thanks?.[who] });
    for (const who of this.people) await this.move(who, { kind: 'debrief', debrief: this.debrief(who) });
  }

  private debrief(who: ClientKey): Debrief {
    const [feltHeard, heardThem] = this.round.heard?.[who] ?? [6, 6];
    const stayedCalm = this.round.calmAfter?.[who] ?? this.round.calm?.[who] ?? USUAL_CALM;
    return {
      feltHeard,
      heardThem,
      stayedCalm,
      defensiveMoments: feltHeard < 6 ? 2 : 1,
      interrupted: 0,
      safe: 'yes',
    };
  }
}

/** Words that were typed, or else it was said aloud. */
const aloud = (text: string | undefined) => (text === undefined ? { spoken: true } : { text });
