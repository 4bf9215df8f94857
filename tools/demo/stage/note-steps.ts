// Notes as they were written, signed, co-signed and added to.
import {
  notePaths,
  psychotherapyNotePaths,
  type CreateNote,
  type CreatePsychotherapyNote,
  type KeepCredential,
  type Note,
  type NoteSaved,
} from '@reknit/sessions/model';
import type { Saved } from '@reknit/shared/model';
import { minutesBefore, type When } from '../calendar';
import { emailOf, type StaffKey } from '../people';
import type { CaseStory } from '../story/case-story';
import type { NoteStory } from '../story/notes';
import { correctionSteps } from './correction-steps';
import { names } from './names';
import type { Step } from './script';
import { sessionCalled } from './session-steps';
import type { Stage } from './stage';

const WRITTEN_AFTER_MINUTES = 10;
const SIGNED_AFTER_MINUTES = 15;
const SUPERVISOR: StaffKey = 'wren';

/** What stands beside the names of those who sign. */
const CREDENTIALS: Readonly<Partial<Record<StaffKey, KeepCredential>>> = {
  ilse: { credential: 'Registered couple and family therapist', licence: 'RCFT 20417' },
  owen: { credential: 'Associate therapist, supervised' },
  wren: { credential: 'Accredited supervisor', licence: 'AS 10288' },
};

/** Bea keeps them, before anybody writes. */
export const credentialSteps: readonly Step[] = (Object.keys(CREDENTIALS) as StaffKey[]).map((key) => ({
  at: [-149, '09:00'],
  act: async (stage) => {
    const { rows } = await stage.owner.query<{ account_id: string }>(
      'select account_id from auth.credential where email = $1',
      [emailOf(key)],
    );
    const path = notePaths.credential(rows[0]?.account_id ?? '');
    await (await stage.as('bea')).put(path, CREDENTIALS[key]);
  },
}));

const later = (when: When, minutes: number): When => minutesBefore(when, -minutes);

export function noteSteps(stage: Stage, story: CaseStory): readonly Step[] {
  const { notes = [], apart = [] } = story.notes ?? {};
  return [
    ...notes.flatMap((note, at) => new Written(stage, story, { note, at }).steps()),
    ...apart.map(({ at, text }): Step => ({
      at,
      act: async () => {
        const caseId = stage.id(names.case(story.key)) as CreatePsychotherapyNote['caseId'];
        await (await stage.as(story.therapist)).post(psychotherapyNotePaths.notes, { caseId, text });
      },
    })),
  ];
}

class Written {
  private readonly note: NoteStory;
  private readonly called: string;

  constructor(
    private readonly stage: Stage,
    private readonly story: CaseStory,
    { note, at }: { readonly note: NoteStory; readonly at: number },
  ) {
    this.note = note;
    this.called = `note ${at} of case ${story.key}`;
  }

  steps(): readonly Step[] {
    const { about, begun = later(about, WRITTEN_AFTER_MINUTES), cosigned, addendum } = this.note;
    const signed = this.note.signed ?? later(begun, SIGNED_AFTER_MINUTES);
    return [
      { at: begun, act: () => this.write() },
      ...(signed === 'never' ? [] : [{ at: signed, act: () => this.sign() }]),
      ...(cosigned ? [{ at: cosigned, act: () => this.cosign() }] : []),
      ...(addendum ? [{ at: addendum.at, act: () => this.add() }] : []),
      ...(addendum?.cosigned ? [{ at: addendum.cosigned, act: () => this.cosignAddition() }] : []),
      ...correctionSteps(this.story, this.note, this.called),
    ];
  }

  private get caseId(): string {
    return this.stage.id(names.case(this.story.key));
  }

  private get id(): string {
    return this.stage.id(this.called);
  }

  private async write(): Promise<void> {
    const { about, format, section, texts, lateReason } = this.note;
    const therapist = await this.stage.as(this.story.therapist);
    const session = sessionCalled(this.story.key, about);
    const body: CreateNote = {
      format,
      section: section ? this.stage.id(names.participant(this.story.key, section)) : 'joint',
      ...(this.stage.has(session)
        ? { sessionId: this.stage.id(session) }
        : { about: this.stage.calendar.past(about) }),
      ...(lateReason ? { lateReason } : {}),
    };
    const { id, version } = await therapist.post<NoteSaved>(notePaths.notes(this.caseId), body);
    this.stage.keep(this.called, id);
    const written = Object.entries(texts).map(([key, text]) => ({ key, text }));
    await therapist.put(notePaths.draft(this.caseId, id), { texts: written }, version);
  }

  private async sign(): Promise<void> {
    const therapist = await this.stage.as(this.story.therapist);
    const { version } = await therapist.get<Note>(notePaths.note(this.caseId, this.id));
    const ready = await therapist.post<NoteSaved>(notePaths.ready(this.caseId, this.id), {}, version);
    await therapist.post(notePaths.sign(this.caseId, this.id), { revision: ready.revision }, ready.version);
  }

  private async cosign(): Promise<void> {
    const supervisor = await this.stage.as(SUPERVISOR);
    const { version, revision } = await supervisor.get<Note>(notePaths.note(this.caseId, this.id));
    await supervisor.post(notePaths.cosign(this.caseId, this.id), { revision }, version);
  }

  private async cosignAddition(): Promise<void> {
    const supervisor = await this.stage.as(SUPERVISOR);
    const { additions } = await supervisor.get<Note>(notePaths.note(this.caseId, this.id));
    for (const { id, version } of additions.filter(({ mayCosign }) => mayCosign))
      await supervisor.post(notePaths.cosignAddition(this.caseId, this.id, id), {}, version);
  }

  private async add(): Promise<void> {
    const { reason = '', text = '' } = this.note.addendum ?? {};
    const therapist = await this.stage.as(this.story.therapist);
    const added = await therapist.post<Saved>(notePaths.addenda(this.caseId, this.id), { reason, text });
    await therapist.post(notePaths.signAddition(this.caseId, this.id, added.id), {}, added.version);
  }
}
