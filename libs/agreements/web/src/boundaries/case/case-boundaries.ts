import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { boundaryPaths, type CaseBoundaries, type CaseBoundaryRow } from '@reknit/agreements/model';
import { Clock, RESOURCE_GATE, Session, When, dayInWords, localDate } from '@reknit/shared/web-kernel';
import { Chip } from '@reknit/shared/web-ui';
import { CONTACT_WORDS, KIND_WORDS } from '../words/boundary-words';
import { figuresInWords } from '../kept/figures';
import { TEAM_STATE_WORDS, promptInWords } from '../words/state-words';
import { matrixOf } from './matrix';

/** The boundaries of one case: what waits for somebody, people by domain, and how much contact there is. */
@Component({
  selector: 'rk-case-boundaries',
  imports: [RouterLink, ...RESOURCE_GATE, When, Chip],
  templateUrl: './case-boundaries.html',
  styleUrl: './case-boundaries.css',
})
export class CaseBoundariesPart {
  private readonly session = inject(Session);
  private readonly minute = inject(Clock).minute();
  readonly caseId = input.required<string>();
  protected readonly boundaries = httpResource<CaseBoundaries>(() => boundaryPaths.forCase(this.caseId()));
  protected readonly states = TEAM_STATE_WORDS;
  protected readonly kinds = KIND_WORDS;
  protected readonly contact = CONTACT_WORDS;
  protected readonly words = promptInWords;
  protected readonly lines = computed(() =>
    this.boundaries.hasValue() ? matrixOf(this.boundaries.value()) : [],
  );
  /** An empty list alone does not make the part empty: contact levels and questions stand beside it. */
  protected nothing = ({ rows, prompts, contactLevels }: CaseBoundaries): boolean =>
    rows.length + prompts.length + contactLevels.length === 0;

  protected nameOf({ people }: CaseBoundaries, participantId: string): string {
    return people.find((person) => person.participantId === participantId)?.name ?? '';
  }

  protected link(id: string): readonly string[] {
    return ['/cases', this.caseId(), 'agreements', 'boundaries', id];
  }

  protected titleOf({ kind, statement }: CaseBoundaryRow): string {
    return statement ?? `${KIND_WORDS[kind].name}, without words yet`;
  }

  protected under(row: CaseBoundaryRow): string {
    const figures = row.figures.occasions > 0 ? figuresInWords(row.figures) : undefined;
    const held = row.figures.notHeldByMe;
    const parts = [
      KIND_WORDS[row.kind].name.replace(/^An? /, ''),
      row.personal ? 'told to nobody' : undefined,
      figures,
      held > 0 ? `not held themselves ${held}×` : undefined,
      row.reviewOverdue ? 'review overdue' : row.reviewOn && `review ${this.day(row.reviewOn)}`,
    ];
    const words = parts.filter(Boolean).join(' · ');
    return words.charAt(0).toUpperCase() + words.slice(1);
  }

  protected since(fromOn: string): string {
    return this.day(fromOn);
  }

  private day(day: string): string {
    return dayInWords(day, { today: localDate(this.minute(), this.session.timeZone()) });
  }
}
