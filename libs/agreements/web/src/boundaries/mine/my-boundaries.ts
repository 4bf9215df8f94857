import { httpResource } from '@angular/common/http';
import { Component, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { boundaryPaths, type MyBoundaries, type MyBoundaryRow } from '@reknit/agreements/model';
import { LiveEvents, RESOURCE_GATE } from '@reknit/shared/web-kernel';
import { Icon } from '@reknit/shared/web-ui';
import { DOMAIN_WORDS, KIND_WORDS } from '../words/boundary-words';
import { MY_STATE_WORDS, TOLD_WORDS } from '../words/state-words';
import { ContactLevels } from './contact-levels';

const ENDED: readonly string[] = ['closed', 'retired', 'withdrawn'];

/** What this person keeps, what others have told them, and where contact is a choice, how much there is. */
@Component({
  selector: 'rk-my-boundaries',
  imports: [RouterLink, ...RESOURCE_GATE, Icon, ContactLevels],
  templateUrl: './my-boundaries.html',
  styleUrl: '../../ui/sections.css',
})
export class MyBoundariesSection {
  protected readonly boundaries = httpResource<MyBoundaries>(() => boundaryPaths.myBoundaries);
  protected readonly states = MY_STATE_WORDS;
  protected readonly standings = TOLD_WORDS;
  protected readonly kinds = KIND_WORDS;

  constructor() {
    inject(LiveEvents)
      .of('boundary.moved', 'boundary.told')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.boundaries.reload());
  }

  protected open({ mine }: MyBoundaries): readonly MyBoundaryRow[] {
    return mine.filter(({ state }) => !ENDED.includes(state));
  }

  protected ended({ mine }: MyBoundaries): readonly MyBoundaryRow[] {
    return mine.filter(({ state }) => ENDED.includes(state));
  }

  /** Without a title where somebody may look over a shoulder. */
  protected titleOf({ personal, statement, kind }: MyBoundaryRow): string {
    return personal ? 'Personal item' : (statement ?? KIND_WORDS[kind].mine);
  }

  protected stateOf({ state, kind, domain, personal, reviewDue }: MyBoundaryRow): string {
    const about = !personal && domain ? ` · ${DOMAIN_WORDS[domain]}` : '';
    const due = reviewDue ? ' · Time to look at it again' : '';
    return `${personal ? '' : `${KIND_WORDS[kind].mine} · `}${MY_STATE_WORDS[state]}${about}${due}`;
  }

  protected rowLink(row: MyBoundaryRow): readonly string[] {
    return ['/my/together/boundary', row.id];
  }

  protected firstPlace({ places }: MyBoundaries): readonly string[] | undefined {
    const withWork = places.find(({ participationId }) => participationId !== undefined);
    if (withWork?.participationId) return ['/my/together/start/boundary', withWork.participationId];
    return places[0] && ['/my/together/new-boundary', places[0].caseId];
  }
}
