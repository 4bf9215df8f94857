import { Component, inject } from '@angular/core';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { Session, Theme, ThemeChoice } from '@reknit/shared/web-kernel/start';
import { Icon } from '@reknit/shared/web-ui/start';

const THEMES: readonly { readonly choice: ThemeChoice; readonly name: string }[] = [
  { choice: ThemeChoice.system, name: 'As this device' },
  { choice: ThemeChoice.light, name: 'Light' },
  { choice: ThemeChoice.dark, name: 'Dark' },
];

/** Who is signed in, the theme, their account, and the way out. */
@Component({
  selector: 'rk-account-menu',
  imports: [MatMenu, MatMenuItem, MatMenuTrigger, RouterLink, Icon],
  template: `
    <button type="button" class="who" [matMenuTriggerFor]="menu">
      <rk-icon name="me" />
      <span class="name">{{ session.person()?.name }}</span>
      <span class="rk-visually-hidden">: account and theme</span>
    </button>
    <mat-menu #menu="matMenu" xPosition="before" yPosition="above">
      @for (theme of themes; track theme.choice) {
        <button
          mat-menu-item
          role="menuitemradio"
          [attr.aria-checked]="appearance.choice() === theme.choice"
          (click)="appearance.choose(theme.choice)"
        >
          <span class="rk-row">
            <rk-icon name="check" [class.unmarked]="appearance.choice() !== theme.choice" />
            {{ theme.name }}
          </span>
        </button>
      }
      <hr />
      <a mat-menu-item routerLink="/account">
        <span class="rk-row">
          <rk-icon name="me" />
          Your account
        </span>
      </a>
      <button mat-menu-item (click)="signOut()">
        <span class="rk-row">
          <rk-icon name="exit" />
          Sign out
        </span>
      </button>
    </mat-menu>
  `,
  styles: `
    .who {
      display: flex;
      gap: var(--rk-space-3);
      align-items: center;
      width: 100%;
      min-height: 2.5rem;
      padding: var(--rk-space-1) var(--rk-space-3);
      border: 0;
      border-radius: var(--rk-radius);
      background: transparent;
      color: var(--rk-ink);
      font: 550 var(--rk-text-small) var(--rk-sans);
      text-align: start;
      cursor: pointer;
    }
    .who:hover {
      background: var(--rk-hover);
    }
    .unmarked {
      visibility: hidden;
    }
    .name {
      overflow: hidden;
      text-overflow: ellipsis;
    }
    /* Beside the brand of a phone there is room for a sign; who listens still hears the name. */
    @media (max-width: 40rem) {
      .who {
        justify-content: center;
        min-width: 2.75rem;
        min-height: 2.75rem;
        padding-inline: 0;
      }
      .name {
        position: absolute;
        width: 1px;
        height: 1px;
        clip-path: inset(50%);
        white-space: nowrap;
      }
    }
  `,
})
export class AccountMenu {
  protected readonly session = inject(Session);
  protected readonly appearance = inject(Theme);
  protected readonly themes = THEMES;

  protected signOut(): Promise<void> {
    return this.session.signOut().catch(() => undefined);
  }
}
