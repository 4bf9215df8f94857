import { Component, computed, inject } from '@angular/core';
import type { NoteMaterial, NoteRelease, PullIn } from '@reknit/sessions/model';
import { ProblemNotice, RESOURCE_GATE, When, write } from '@reknit/shared/web-kernel';
import { EmptyState } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { NotesApi, type NotePlace } from '../data/notes-api';
import { materialWords, sourceWords } from '../words/material-words';

export interface PullInData {
  readonly place: NotePlace;
  readonly joint: boolean;
  readonly names: ReadonlyMap<string, string>;
  /** Words released to this section that do not stand in the note yet. */
  readonly released: () => readonly NoteRelease[];
  readonly pull: (source: PullIn) => Promise<void>;
}

/** What happened in the case, to be copied into the note. Nothing is written by itself: each line is taken by hand, with its source. */
@Component({
  selector: 'rk-pull-in-sheet',
  imports: [RESOURCE_GATE, When, EmptyState, ProblemNotice, Sheet],
  templateUrl: './pull-in-sheet.html',
  styles: `
    li {
      display: flex;
      gap: var(--rk-space-4);
      align-items: flex-start;
      justify-content: space-between;
    }
    .rk-button {
      flex: none;
      min-height: 2rem;
    }
    h3 {
      margin-top: var(--rk-space-5);
      color: var(--rk-muted);
      font: 600 var(--rk-text-small) var(--rk-sans);
    }
  `,
})
export class PullInSheet {
  private readonly api = inject(NotesApi);
  protected readonly data = inject(SHEET_DATA) as PullInData;
  protected readonly sheet = inject<SheetRef<void>>(SheetRef);
  protected readonly material = this.api.material(this.data.place);
  protected readonly pulling = write((source: PullIn) => this.data.pull(source));
  protected readonly words = materialWords;
  protected readonly groups = computed(() => {
    const groups = new Map<string, NoteMaterial[]>();
    for (const line of this.material.hasValue() ? this.material.value() : []) {
      const source = sourceWords(line.sourceKind);
      groups.set(source, [...(groups.get(source) ?? []), line]);
    }
    return [...groups];
  });

  protected nameOf(participantId: string | undefined): string {
    return (participantId && this.data.names.get(participantId)) ?? '';
  }

  protected async take(source: PullIn): Promise<void> {
    const { sourceKind, sourceId } = source;
    const outcome = await this.pulling.run({ sourceKind, sourceId });
    if (outcome.ok) this.material.reload();
  }
}
