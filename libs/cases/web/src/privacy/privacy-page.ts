import { NgComponentOutlet } from '@angular/common';
import { Component, inject, input, resource, type Type } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  ConsentKind,
  type MyCase,
  type MyConsent,
  type MyConsents,
  type SafeContact,
} from '@reknit/cases/model';
import { RESOURCE_GATE, When } from '@reknit/shared/web-kernel';
import { Icon, PageHeader, Toasts } from '@reknit/shared/web-ui';
import { SideSheets } from '@reknit/shared/web-ui/overlays';
import { PrivacyApi } from '../data/privacy-api';
import { reachedBy } from '../words/consent-words';
import { stateToMe } from '../words/my-consent-words';
import { wordsOf } from '../words/words-of-consent';
import { MyPart } from './my-part';
import { TakeOut } from './take-out';
import { WhoSees } from './who-sees';

/** What somebody agreed to, who can see what, how they are reached, and the way out. */
@Component({
  selector: 'rk-privacy-page',
  imports: [NgComponentOutlet, RouterLink, RESOURCE_GATE, Icon, MyPart, PageHeader, TakeOut, When, WhoSees],
  templateUrl: './privacy-page.html',
  styleUrl: './privacy-page.css',
})
export class PrivacyPage {
  private readonly api = inject(PrivacyApi);
  private readonly sheets = inject(SideSheets);
  private readonly toasts = inject(Toasts);

  /** A later domain lets them ask for a correction of what it keeps. */
  readonly corrections = input<() => Promise<Type<unknown>>>();
  protected readonly correcting = resource({
    params: () => this.corrections(),
    loader: ({ params }) => params(),
  });

  protected readonly consents = this.api.consents();
  protected readonly parts = this.api.cases();
  protected readonly titleOf = (consent: MyConsent): string => wordsOf(consent).title;
  protected readonly stateToMe = stateToMe;
  protected readonly reachedBy = reachedBy;

  protected agreed({ decided }: MyConsents): readonly MyConsent[] {
    return decided.filter(({ state }) => state === 'active');
  }

  protected earlier({ decided }: MyConsents): readonly MyConsent[] {
    return decided.filter(({ state }) => state !== 'active');
  }

  /** Only who agreed to be reached can say how. */
  protected reachable(consents: MyConsents): boolean {
    return this.agreed(consents).some(({ kind }) => kind === ConsentKind.electronicCommunication);
  }

  protected present(list: readonly MyCase[]): readonly MyCase[] {
    return list.filter(({ until }) => until === undefined);
  }

  protected async reach(contact: SafeContact | undefined): Promise<void> {
    const { ContactSheet } = await import('./contact-sheet');
    const saved = await this.sheets.open<SafeContact | undefined, boolean>(ContactSheet, {
      label: 'How we may reach you',
      data: contact,
    });
    if (!saved) return;
    this.toasts.show('Saved');
    this.consents.reload();
  }
}
