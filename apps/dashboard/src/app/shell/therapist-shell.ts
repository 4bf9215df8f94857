import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Role } from '@reknit/shared/model';
import { Network, Session } from '@reknit/shared/web-kernel/start';
import { Banner, Icon, type IconName } from '@reknit/shared/web-ui';
import { landingOf } from '@reknit/identity/web';
import { AccountMenu } from './account-menu';
import { Wordmark } from './wordmark';

interface Place {
  readonly link: string;
  readonly name: string;
  readonly icon: IconName;
  readonly exact?: boolean;
}

const CARE_TEAM: readonly Place[] = [
  { link: '/', name: 'Today', icon: 'today', exact: true },
  { link: '/caseload', name: 'Caseload', icon: 'people' },
  { link: '/library', name: 'Library', icon: 'library' },
];
const PRACTICE: Place = { link: '/practice', name: 'Practice', icon: 'practice' };

/** Around the workspace of the care team and of administrators: a rail on the left, a bar at the bottom of a phone. */
@Component({
  selector: 'rk-therapist-shell',
  imports: [RouterOutlet, RouterLink, RouterLinkActive, Icon, Banner, Wordmark, AccountMenu],
  templateUrl: './therapist-shell.html',
  styleUrl: './therapist-shell.css',
})
export class TherapistShell {
  private readonly session = inject(Session);
  protected readonly online = inject(Network).online;
  protected readonly practice = computed(() => this.session.person()?.practice.name ?? '');
  protected readonly landing = computed(() => landingOf(this.session.person() ?? { roles: [] }));
  protected readonly places = computed(() => [
    ...(this.landing() === '/' ? CARE_TEAM : []),
    ...(this.session.has(Role.administrator) ? [PRACTICE] : []),
  ]);

  protected skip(event: Event, main: HTMLElement): void {
    event.preventDefault();
    main.focus();
  }
}
