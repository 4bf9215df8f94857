import type { Type } from '@angular/core';
import type { AdditionKind, LeftOpenAddition, Note, NoteAddition, NoteSection } from '@reknit/sessions/model';
import type { NotePlace } from '../data/notes-api';

/** What the sheets over a note are given. */
export interface AdditionData {
  readonly note: Note;
  readonly kind: AdditionKind;
  /** One's own that is still open. */
  readonly open?: NoteAddition;
}

export interface ReleaseData {
  readonly note: Note;
  /** Sections the words may go to, by name. */
  readonly sections: readonly { readonly section: NoteSection; readonly name: string }[];
}

export interface SetAsideData {
  readonly place: NotePlace;
  readonly open: LeftOpenAddition;
}

/** Each sheet comes when it is asked for. */
export const READER_SHEETS = {
  addition: (): Promise<Type<unknown>> => import('./addition-sheet').then((m) => m.AdditionSheet),
  inError: (): Promise<Type<unknown>> => import('./in-error-sheet').then((m) => m.InErrorSheet),
  release: (): Promise<Type<unknown>> => import('./release-sheet').then((m) => m.ReleaseSheet),
  giveBack: (): Promise<Type<unknown>> => import('./give-back-sheet').then((m) => m.GiveBackSheet),
  setAside: (): Promise<Type<unknown>> => import('./set-aside-sheet').then((m) => m.SetAsideSheet),
  versions: (): Promise<Type<unknown>> => import('./versions-sheet').then((m) => m.VersionsSheet),
} as const;
