import { NgComponentOutlet } from '@angular/common';
import { Component, computed, inject, input, resource, signal, type Type } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { RESOURCE_GATE } from '@reknit/shared/web-kernel';
import { Chip, PageHeader, Skeleton, TabBar } from '@reknit/shared/web-ui';
import { CasesApi } from '../data/cases-api';
import type { CaseInView } from '../data/case-in-view';
import { CASE_TABS, type CaseTab } from '../data/case-tab';
import { EmergencyBanner } from '../emergency/emergency-banner';
import { CASE_KIND_WORDS, CASE_STATE_TONES, CASE_STATE_WORDS } from '../words/case-words';
import { RELATION_SUBTYPE_WORDS } from '../words/relation-words';

/**
 * The frame of one case: who it is about, its tabs, and the page of the tab. `actions` is a component another domain
 * puts beside the title (assigning homework); the routes of the app name it, and the tabs.
 */
@Component({
  selector: 'rk-case-frame',
  imports: [
    NgComponentOutlet,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    RESOURCE_GATE,
    Chip,
    EmergencyBanner,
    PageHeader,
    Skeleton,
    TabBar,
  ],
  templateUrl: './case-frame.html',
  styleUrl: './case-frame.css',
})
export class CaseFrame {
  readonly caseId = input.required<string>();
  readonly actions = input<() => Promise<Type<unknown>>>();
  /** What calls for somebody in this case, brought by other domains; stands above everything. `caseId` is its input. */
  readonly notices = input<() => Promise<Type<unknown>>>();
  readonly tabs = input(CASE_TABS, { transform: (tabs?: readonly CaseTab[]) => tabs ?? CASE_TABS });

  protected readonly record = inject(CasesApi).record(this.caseId);
  protected readonly action = resource({
    params: () => this.actions(),
    loader: ({ params }) => params(),
  });
  protected readonly notice = resource({
    params: () => this.notices(),
    loader: ({ params }) => params(),
  });
  protected readonly noticeInputs = computed(() => ({ caseId: this.caseId() }));
  protected readonly view: CaseInView = {
    record: () => (this.record.hasValue() ? this.record.value() : undefined),
    reload: () => void this.record.reload(),
  };
  protected readonly stateWords = CASE_STATE_WORDS;
  protected readonly stateTones = CASE_STATE_TONES;
  protected readonly about = computed(() => {
    const record = this.view.record();
    return record && `${CASE_KIND_WORDS[record.kind]} · ${RELATION_SUBTYPE_WORDS[record.relationSubtype]}`;
  });
  /** The page of the open tab leads with an action of its own. */
  protected readonly ownAction = signal(false);
  protected readonly actionInputs = computed(() => ({
    case: this.view.record(),
    secondary: this.ownAction(),
  }));
}
