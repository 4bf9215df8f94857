// What therapists wrote about their work: notes of the record, and what one of them keeps apart.
import type { NoteFormat } from '@reknit/sessions/model';
import type { When } from '../calendar';
import type { ClientKey } from '../people';

export interface NoteStory {
  /** When the session ended, or when what it is about happened. It is written ten minutes later, unless told otherwise. */
  readonly about: When;
  readonly format: NoteFormat;
  /** Whose own section; absent for the joint one. */
  readonly section?: ClientKey;
  readonly texts: Readonly<Record<string, string>>;
  readonly begun?: When;
  /** Where it was begun so late that it has to say why. */
  readonly lateReason?: string;
  /** A quarter of an hour after it was begun, unless told otherwise; `never` stays a draft. */
  readonly signed?: When | 'never';
  /** When the supervisor co-signed. Absent for somebody who is not supervised, or while it waits. */
  readonly cosigned?: When;
  readonly addendum?: {
    readonly at: When;
    readonly reason: string;
    readonly text: string;
    /** By whoever supervises its author. */
    readonly cosigned?: When;
  };
  /** What somebody asked to have corrected in it, why it stays as it is, and what they say to that. */
  readonly correction?: {
    readonly who: ClientKey;
    readonly asked: When;
    readonly wrong: string;
    readonly right: string;
    readonly denied: { readonly at: When; readonly reason: string };
    readonly disagreed: { readonly at: When; readonly statement: string };
  };
}

export interface NotesOfCase {
  readonly notes: readonly NoteStory[];
  /** Psychotherapy notes of the therapist. */
  readonly apart?: readonly { readonly at: When; readonly text: string }[];
}
