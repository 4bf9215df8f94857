import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import { isBlankAnswer, renderText, whoCanSee } from '@reknit/exercises/model';
import { Chip, Icon } from '@reknit/shared/web-ui';
import { answerInWords, isOwnWords, partsOf, rowsOf, type ReadPart, type Reading } from './reading';

const KINDS = { added: 'New', changed: 'Changed', removed: 'Taken out' } as const;

/** One answer to read, with the rows and parts inside it. */
@Component({
  selector: 'rk-answer',
  imports: [NgTemplateOutlet, Chip, Icon],
  templateUrl: './answer.html',
  styleUrl: './answer.css',
})
export class Answer {
  readonly part = input.required<ReadPart>();
  readonly reading = input.required<Reading>();
  /** A row says nothing but its own parts: the list above it has asked. */
  readonly asRow = input(false);

  protected readonly field = computed(() => this.part().field);
  protected readonly prompt = computed(() => this.filled(this.field().words.prompt));
  protected readonly blank = computed(() => isBlankAnswer(this.part().value));
  protected readonly rows = computed(() => rowsOf(this.field(), this.part().path, this.part().value));
  protected readonly parts = computed(() => {
    const { path, value } = this.part();
    return partsOf(this.field(), path, value).filter((part) => this.keeps(part));
  });
  protected readonly words = computed(() => answerInWords(this.field(), this.part().value, this.reading()));
  protected readonly quoted = computed(() => isOwnWords(this.field(), this.part().value));
  protected readonly change = computed(() => this.reading().changes.get(this.part().path));
  protected readonly changeWords = computed(() => this.changeAt(this.part().path));
  /** Rows of the version before that are no longer there. */
  protected readonly gone = computed(() => {
    const { item } = this.field();
    const rows = this.reading().gone.get(this.part().path) ?? [];
    return item ? rows.map((row) => answerInWords(item, row, this.reading())) : [];
  });
  protected readonly before = computed(() => {
    const change = this.change();
    return change?.kind === 'changed' ? answerInWords(this.field(), change.before, this.reading()) : '';
  });
  protected readonly seenBy = computed(() => (this.reading().readers ? whoCanSee(this.field()).words : ''));
  protected readonly rowName = computed(() => this.filled(this.field().words.row) || 'Entry');

  protected placeOf(row: ReadPart): number {
    return Number(row.path.slice(row.path.lastIndexOf('.') + 1)) + 1;
  }

  protected changeAt(path: string): string {
    const change = this.reading().changes.get(path);
    return change ? KINDS[change.kind] : '';
  }

  private keeps(part: ReadPart): boolean {
    return this.reading().unanswered || !isBlankAnswer(part.value);
  }

  private filled(text: string | undefined): string {
    return text ? renderText(text, this.reading()) : '';
  }
}
