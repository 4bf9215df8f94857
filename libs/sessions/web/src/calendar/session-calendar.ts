import {
  Component,
  DestroyRef,
  ElementRef,
  ViewEncapsulation,
  afterNextRender,
  effect,
  inject,
  input,
  output,
  untracked,
  viewChild,
} from '@angular/core';
import type { AgendaSession } from '@reknit/sessions/model';
import type { Instant, LocalDate, TimeZoneName } from '@reknit/shared/model';
import { clockTime } from '@reknit/shared/web-kernel';
import { Calendar, type CalendarOptions, type EventInput } from 'fullcalendar';
import dayGrid from 'fullcalendar/daygrid';
import interaction from 'fullcalendar/interaction';
import classic from 'fullcalendar/themes/classic';
import timeGrid from 'fullcalendar/timegrid';
import type { AgendaView } from '../agenda/agenda-days';
import { bookingWords, whereOf, whoOf } from '../agenda/agenda-words';
import type { ChosenTime } from './chosen-time';
import type { Moved } from './moved';

const VIEWS: Record<AgendaView, string> = {
  day: 'timeGridDay',
  week: 'timeGridWeek',
  month: 'dayGridMonth',
};
const MINUTE = 60_000;

/**
 * Sessions on a grid of hours and days: the calendar component of the field, kept behind these inputs and outputs. Every
 * session is a button that says all of itself; moving by keyboard is done on the page of the session.
 */
@Component({
  selector: 'rk-session-calendar',
  template: `
    <div #host></div>
  `,
  styleUrls: [
    '../../../../../node_modules/fullcalendar/skeleton.css',
    '../../../../../node_modules/fullcalendar/themes/classic/theme.css',
    './session-calendar.css',
  ],
  encapsulation: ViewEncapsulation.None,
  host: { role: 'region', 'aria-label': 'Calendar', '[attr.data-view]': 'view()' },
})
export class SessionCalendar {
  private readonly host = viewChild.required<ElementRef<HTMLElement>>('host');
  readonly view = input.required<AgendaView>();
  readonly day = input.required<LocalDate>();
  readonly now = input.required<Instant>();
  readonly timeZone = input.required<TimeZoneName>();
  readonly sessions = input.required<readonly AgendaSession[]>();
  /** Letters of clinicians, by account: where more than one person's sessions are shown. */
  readonly marks = input<ReadonlyMap<string, string>>(NO_MARKS);
  readonly mayPlan = input(false);

  readonly opened = output<AgendaSession>();
  readonly moved = output<Moved>();
  readonly chosen = output<ChosenTime>();
  readonly dayOpened = output<LocalDate>();

  private calendar: Calendar | undefined;

  constructor() {
    afterNextRender(() => this.draw());
    effect(() => {
      const [view, day] = [this.view(), this.day()];
      this.calendar?.changeView(VIEWS[view], day);
    });
    effect(() => {
      const events = this.events();
      untracked(() => this.replace(events));
    });
    effect(() => this.calendar?.setOption('selectable', this.mayPlan()));
    inject(DestroyRef).onDestroy(() => this.calendar?.destroy());
  }

  private events(): EventInput[] {
    const marks = this.marks();
    return this.sessions().map((session) => ({
      id: session.id,
      start: session.start,
      end: session.end,
      title: whoOf(session),
      editable: session.mayChange && session.state === 'scheduled' && session.start > untracked(this.now),
      // What lies outside one's cases can be seen, and leads nowhere.
      interactive: session.caseId !== undefined,
      className: classOf(session),
      extendedProps: { session, mark: markOf(session, marks) },
    }));
  }

  private replace(events: EventInput[]): void {
    const calendar = this.calendar;
    if (!calendar) return;
    calendar.batchRendering(() => {
      calendar.removeAllEvents();
      calendar.addEventSource(events);
    });
  }

  private draw(): void {
    this.calendar = new Calendar(this.host().nativeElement, {
      ...LOOK,
      initialView: VIEWS[this.view()],
      initialDate: this.day(),
      timeZone: this.timeZone(),
      now: () => this.now(),
      selectable: this.mayPlan(),
      events: this.events(),
      eventClick: ({ event, jsEvent }) => {
        jsEvent.preventDefault();
        this.opened.emit(sessionOf(event));
      },
      eventDrop: ({ event, revert }) =>
        this.moved.emit({
          session: sessionOf(event),
          to: timeOf(event.startStr, event.start, event.end),
          back: revert,
        }),
      select: ({ startStr, start, end, allDay }) => {
        this.calendar?.unselect();
        if (!allDay) this.chosen.emit(timeOf(startStr, start, end));
      },
      dateClick: ({ dateStr, allDay }) => {
        if (allDay) this.dayOpened.emit(dateStr.slice(0, 10));
      },
      moreLinkClick: ({ hiddenSegs }) => this.openDayOf(hiddenSegs),
      dayCellDidMount: ({ el }) => nameByContent(el),
      dayHeaderDidMount: ({ el }) => nameByContent(el),
      datesSet: () => this.nameHours(),
      eventDidMount: ({ el, event }) => {
        el.title = bookingWords(sessionOf(event), this.timeZone());
      },
      eventContent: ({ event }) => ({
        domNodes: this.contentOf(sessionOf(event), event.extendedProps['mark'] as string),
      }),
    });
    this.calendar.render();
  }

  /** The header over the hours is empty to the eye, and would be to whoever reads the headers of a table. */
  private nameHours(): void {
    const header = this.host().nativeElement.querySelector('[role=rowheader]:empty');
    const name = document.createElement('span');
    name.className = 'rk-visually-hidden';
    name.textContent = 'Hours';
    header?.append(name);
    header?.removeAttribute('aria-label');
  }

  /** Where not all of a day fit, its own view has room for them. */
  private openDayOf(hidden: readonly { readonly event: { readonly startStr: string } }[]): void {
    // The last one begins on that day; the first may have begun before midnight.
    const day = hidden.at(-1)?.event.startStr.slice(0, 10);
    if (day) this.dayOpened.emit(day);
  }

  /** What is seen of a session, and after it, for people who listen to the page, what is only there on hover. */
  private contentOf(session: AgendaSession, mark: string): Node[] {
    const zone = this.timeZone();
    const place = mark === '' ? whereOf(session) : session.clinicians.map(({ name }) => name).join(', ');
    const lines: readonly (readonly [string, string])[] = [
      ...(mark === '' ? [] : [['rk-booking-mark', mark] as const]),
      ['rk-booking-time', clockTime(session.start, zone)],
      ['rk-booking-who', whoOf(session)],
      ['rk-booking-where', place],
      ['rk-visually-hidden', bookingWords(session, zone)],
    ];
    const said = document.createElement('span');
    said.className = 'rk-booking-said';
    said.append(
      ...lines.map(([name, text]) => {
        const line = document.createElement('span');
        line.className = name;
        line.textContent = `${text} `;
        return line;
      }),
    );
    return [said];
  }
}

const LOOK: CalendarOptions = {
  plugins: [timeGrid, dayGrid, interaction, classic],
  headerToolbar: false,
  locale: 'en-GB',
  firstDay: 1,
  height: 'auto',
  allDaySlot: false,
  nowIndicator: true,
  slotMinTime: '07:00:00',
  slotMaxTime: '21:00:00',
  slotDuration: '00:30:00',
  snapDuration: '00:05:00',
  slotHeaderFormat: { hour: '2-digit', minute: '2-digit', hour12: false },
  eventTimeFormat: { hour: '2-digit', minute: '2-digit', hour12: false },
  dayHeaderFormat: { weekday: 'short', day: 'numeric' },
  eventDisplay: 'block',
  views: {
    dayGridMonth: { dayHeaderFormat: { weekday: 'short' } },
    // More beside each other than this and nobody can read who they are.
    timeGridWeek: { eventMaxStack: 2 },
  },
  moreLinkClass: 'rk-more-bookings',
  eventDurationEditable: false,
  selectMirror: true,
  selectMinDistance: 4,
  dayMaxEvents: 4,
};

const NO_MARKS: ReadonlyMap<string, string> = new Map();

function markOf({ clinicians }: AgendaSession, marks: ReadonlyMap<string, string>): string {
  return clinicians.map(({ accountId }) => marks.get(accountId) ?? '').join(' ');
}

/** A day, and what stands over its column, is called by what is written in it; its full date is said after that. */
function nameByContent(cell: HTMLElement): void {
  const date = cell.getAttribute('aria-label');
  if (date === null) return;
  cell.removeAttribute('aria-label');
  cell.setAttribute('aria-description', date);
  cell.querySelector('[aria-hidden]')?.removeAttribute('aria-hidden');
}

interface EventOfSession {
  readonly extendedProps: Readonly<Record<string, unknown>>;
}

function sessionOf({ extendedProps }: EventOfSession): AgendaSession {
  return extendedProps['session'] as AgendaSession;
}

function classOf({ state, attendanceDue, undecided }: AgendaSession): string {
  const wants = attendanceDue || undecided ? ' rk-wants' : '';
  return `rk-booking rk-booking-${state}${wants}`;
}

/** @param text the start on the clock of the calendar, as the component writes it */
function timeOf(text: string, start: Date | null, end: Date | null): ChosenTime {
  const minutes = Math.round(((end?.getTime() ?? 0) - (start?.getTime() ?? 0)) / MINUTE);
  return { on: text.slice(0, 10), at: text.slice(11, 16), minutes };
}
