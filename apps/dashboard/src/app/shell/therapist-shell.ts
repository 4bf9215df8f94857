import {
  Component,
  DOCUMENT,
  EnvironmentInjector,
  Injector,
  computed,
  effect,
  inject,
  untracked,
} from '@angular/core';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { CaseAction } from '@reknit/cases/model';
import { NoteAction } from '@reknit/sessions/model';
import { Role } from '@reknit/shared/model';
import { Network, Session, keepsOnDevice } from '@reknit/shared/web-kernel/start';
import { Banner, Icon, type IconName } from '@reknit/shared/web-ui';
import { landingOf } from '@reknit/identity/web';
import type { PaletteEntry } from '@reknit/cases/web';
import { AccountMenu } from './account-menu';
import { Shortcuts, controlFor, type Shortcut } from './shortcuts';
import type { KeyInWords } from './shortcuts-sheet';
import { Wordmark } from './wordmark';

interface Place {
  readonly link: string;
  readonly name: string;
  readonly icon: IconName;
  readonly exact?: boolean;
  /** The two keys that lead there. */
  readonly keys?: string;
}

const CARE_TEAM: readonly Place[] = [
  { link: '/', name: 'Today', icon: 'today', exact: true, keys: 'g t' },
  { link: '/agenda', name: 'Agenda', icon: 'clock', keys: 'g a' },
  { link: '/caseload', name: 'Caseload', icon: 'people', keys: 'g c' },
  { link: '/library', name: 'Library', icon: 'library', keys: 'g l' },
];
const SUPERVISION: Place = { link: '/supervision', name: 'Supervision', icon: 'done', keys: 'g s' };
/** The case a page belongs to. */
const OF_CASE = /^\/cases\/([0-9a-f-]{36})(?:[/?#]|$)/;
const PRACTICE: Place = { link: '/practice', name: 'Practice', icon: 'practice', keys: 'g p' };

/** Around the workspace of the care team and of administrators: a rail on the left, a bar at the bottom of a phone. */
@Component({
  selector: 'rk-therapist-shell',
  imports: [RouterOutlet, RouterLink, RouterLinkActive, Icon, Banner, Wordmark, AccountMenu],
  templateUrl: './therapist-shell.html',
  styleUrl: './therapist-shell.css',
  host: { '(document:keydown)': 'key($event)' },
})
export class TherapistShell {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly environment = inject(EnvironmentInjector);
  private readonly shortcuts = inject(Shortcuts);
  private readonly document = inject(DOCUMENT);
  protected readonly online = inject(Network).online;
  protected readonly practice = computed(() => this.session.person()?.practice.name ?? '');
  protected readonly landing = computed(() => landingOf(this.session.person() ?? { roles: [] }));
  protected readonly places = computed(() => [
    ...(this.landing() === '/' ? CARE_TEAM : []),
    ...(this.session.has(Role.supervisor) ? [SUPERVISION] : []),
    ...(this.session.has(Role.administrator) ? [PRACTICE] : []),
  ]);

  private readonly keys = computed<readonly Shortcut[]>(() => [
    ...this.places().flatMap(({ keys, name, link }) =>
      keys ? [{ keys, words: `Go to ${name}`, run: () => void this.router.navigateByUrl(link) }] : [],
    ),
    ...(this.landing() === '/'
      ? [
          {
            keys: '/',
            words: 'Find a page, a case or a person; in the caseload, search it',
            run: () => this.look(),
          },
          {
            keys: 'a',
            words: 'On a page of a case: assign homework',
            run: () => controlFor(this.document, 'a')?.click(),
          },
          { keys: 's', words: 'On a page of a case: search its notes', run: () => void this.search() },
        ]
      : []),
    { keys: '?', words: 'Show this help', run: () => void this.help() },
  ]);

  constructor() {
    effect(() => {
      if (this.online()) untracked(() => void this.sendKept());
    });
  }

  protected key(event: KeyboardEvent): void {
    const palette = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
    if (palette && this.landing() === '/') void this.find();
    if (palette || this.shortcuts.press(event, this.keys())) event.preventDefault();
  }

  protected async find(): Promise<void> {
    const { commandPalette } = await import('@reknit/cases/web');
    (await commandPalette())(this.injector, this.entries());
  }

  /** A page with a search of its own is searched; from any other page one goes somewhere. */
  private look(): void {
    const own = controlFor(this.document, '/');
    if (own) own.focus();
    else void this.find();
  }

  /** What was written while nobody could be reached goes out as soon as somebody can, from whatever page. */
  private async sendKept(): Promise<void> {
    if (!this.session.may(NoteAction.write) || !(await keepsOnDevice())) return;
    const { keptNotesSender } = await import('@reknit/sessions/web');
    await (
      await keptNotesSender()
    )(this.environment);
  }

  /** Words in the notes of the case whose page this is. */
  private async search(): Promise<void> {
    const caseId = this.caseHere();
    if (caseId === undefined) return;
    const { caseSearch } = await import('@reknit/sessions/web');
    await (
      await caseSearch()
    )(this.injector, caseId);
  }

  private caseHere(): string | undefined {
    return this.session.may(NoteAction.search) ? OF_CASE.exec(this.router.url)?.[1] : undefined;
  }

  protected async help(): Promise<void> {
    const { openShortcuts } = await import('./shortcuts-sheet');
    const control = [{ keys: 'Ctrl K', words: 'Find a page, a case or a person' }];
    const data: readonly KeyInWords[] = [...(this.landing() === '/' ? control : []), ...this.keys()];
    await openShortcuts(this.injector, data);
  }

  private entries(): readonly PaletteEntry[] {
    const pages = this.places().map(({ name, link, keys }) => ({
      words: name,
      hint: 'Page',
      link: [link],
      ...(keys && { keys }),
    }));
    const opens = this.session.may(CaseAction.open);
    const here = this.caseHere() !== undefined;
    const search = {
      words: 'Search in this case',
      hint: 'Action',
      link: [],
      keys: 's',
      run: () => void this.search(),
    };
    return [
      ...(here ? [search] : []),
      ...pages,
      ...(opens ? [{ words: 'Open a case', hint: 'Action', link: ['/caseload/new'] }] : []),
    ];
  }

  protected skip(event: Event, main: HTMLElement): void {
    event.preventDefault();
    main.focus();
  }
}
