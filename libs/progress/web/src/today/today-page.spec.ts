import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router } from '@angular/router';
import { INBOX_KINDS, type InboxItem, type Today } from '@reknit/progress/model';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { INBOX_WORDS, linkOf } from '../words/inbox-words';
import { TodayPage } from './today-page';

const item = (over: Partial<InboxItem> = {}): InboxItem => ({
  id: 'i1',
  kind: 'to_review',
  level: 'plain',
  caseId: 'case-1',
  caseTitle: 'Rosa & Tobias',
  personName: 'Tobias',
  subject: 'Honest inventory',
  since: '2026-03-04T18:00:00.000Z',
  link: { kind: 'participation', id: 'pa-1' },
  ...over,
});
const day = (over: Partial<Today> = {}): Today => ({
  inbox: [
    item({
      kind: 'felt_unsafe',
      level: 'red',
      personName: 'Ines',
      link: { kind: 'participation', id: 'pa-0' },
    }),
    item({ id: 'i2' }),
    item({
      id: 'i3',
      kind: 'invitation_expired',
      personName: 'Noor',
      subject: '',
      link: { kind: 'case-people', id: 'x' },
    }),
  ],
  later: [],
  changed: [
    {
      id: 'c1',
      caseId: 'case-1',
      caseTitle: 'Rosa & Tobias',
      at: '2026-03-04T18:00:00.000Z',
      event: 'people.joined',
      personName: 'Rosa',
    },
  ],
  cover: [],
  counts: { openCases: 14, toReview: 1, dueThisWeek: 9 },
  ...over,
});

describe('Today', () => {
  let fixture: ComponentFixture<TodayPage>;
  let http: HttpTestingController;

  const start = async (actions: readonly string[] = ['case.open']): Promise<void> => {
    withKernel({ person: aPerson({ actions: actions as ['case.open'] }) });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(TodayPage);
  };
  const asked = (): TestRequest => http.expectOne('/api/today');
  const answer = async (today: Today): Promise<void> => {
    asked().flush(today);
    await settle(fixture);
  };
  const inbox = (): HTMLElement => screen.getByRole('region', { name: 'Needs you' });

  it('says that it is loading, then what needs me, in the order the server gave', async () => {
    await start();
    expect(screen.getByRole('status').textContent).toContain('Today: loading');
    await answer(day());
    expect(
      within(inbox())
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual(['/review/pa-0', '/review/pa-1', '/cases/case-1/people']);
    const [first, second] = within(inbox()).getAllByRole('link');
    expect(first?.textContent).toMatch(/Ines said it made something worse.*Read this first/s);
    expect(second?.textContent).toMatch(
      /Tobias sent answers.*Rosa & Tobias · Honest inventory.*yesterday evening.*Review/s,
    );
  });

  it('says the day, three figures, and what changed', async () => {
    await start();
    await answer(day());
    expect(screen.getByText('Thursday 5 March')).toBeTruthy();
    const figures = within(screen.getByRole('list', { name: 'In figures' })).getAllByRole('listitem');
    expect(figures.map((figure) => figure.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      '14 open cases',
      '1 to review',
      '9 due in the next 7 days',
    ]);
    expect(
      within(screen.getByRole('region', { name: 'Since yesterday' })).getByText('Rosa joined'),
    ).toBeTruthy();
  });

  it('says which cases are in other hands for a while, and until when', async () => {
    await start();
    await answer(
      day({
        cover: [
          { caseId: 'case-1', caseTitle: 'Ines & Marek', ends: '2026-03-09' },
          { caseId: 'case-2', caseTitle: 'Anselm', colleague: 'Wren Okonjo' },
        ],
      }),
    );
    const cover = screen.getByRole('region', { name: 'Cover' });
    const lines = within(cover)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim());
    expect(lines).toEqual([
      'You cover: Ines & Marek ends Monday, in 4 days',
      'Wren Okonjo covers for you: Anselm',
    ]);
    expect(within(cover).getByRole('link', { name: 'Anselm' }).getAttribute('href')).toBe('/cases/case-2');
  });

  it('hands the order of reading on to the review page', async () => {
    await start();
    await answer(day());
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
    await userEvent.click(within(inbox()).getAllByRole('link')[0]!);
    expect(navigate.mock.calls[0]?.[1]).toMatchObject({ state: { queue: ['pa-0', 'pa-1'] } });
  });

  it('puts off what is not red, says when it is back, and reads Today again', async () => {
    await start();
    await answer(day());
    const later = within(inbox()).getAllByRole('button', { name: /^Later/ });
    expect(later.map((button) => button.getAttribute('aria-label'))).toEqual([
      'Later: Tobias sent answers',
      'Later: The invitation of Noor ran out',
    ]);
    await userEvent.click(later[0]!);
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Next Monday' }));
    const sent = http.expectOne('/api/today/put-off');
    expect(sent.request.body).toEqual({ item: 'i2', until: '2026-03-09' });
    sent.flush(null);
    await settle(fixture);
    const put = { ...item({ id: 'i2' }), until: '2026-03-09' };
    await answer(day({ inbox: [], later: [put] }));
    expect(within(inbox()).getByText('1 put off')).toBeTruthy();

    await userEvent.click(within(inbox()).getByRole('button', { name: /^Back now/, hidden: true }));
    http.expectOne('/api/today/take-up').flush(null);
    await settle(fixture);
    await answer(day());
    expect(within(inbox()).queryByText('1 put off')).toBeNull();
  });

  it('has today’s sessions beside it for whoever has a calendar', async () => {
    await start(['case.open', 'session.read-agenda']);
    await answer(day());
    http
      .expectOne(({ url }) => url.startsWith('/api/agenda'))
      .flush({ timeZone: 'Europe/Lisbon', sessions: [] });
    await settle(fixture);
    expect(screen.getByRole('region', { name: 'Today’s sessions' }).textContent).toContain(
      'No sessions today.',
    );
  });

  it('promises nobody that answers are being watched', async () => {
    await start();
    await answer(day());
    expect(inbox().textContent).toContain('It does not watch answers and alerts nobody.');
    for (const kind of INBOX_KINDS)
      expect(INBOX_WORDS[kind].say('Rosa')).not.toMatch(/alert|notified|monitor/i);
  });

  it('says what to do when nothing waits', async () => {
    await start();
    await answer(day({ inbox: [], changed: [] }));
    expect(screen.getByText('Nothing needs you right now')).toBeTruthy();
    expect(screen.getByText(/Nothing has changed/)).toBeTruthy();
  });

  it('shows how to begin when there is no case', async () => {
    await start();
    await answer(day({ inbox: [], counts: { openCases: 0, toReview: 0, dueThisWeek: 0 } }));
    expect(screen.getByRole('link', { name: 'Open your first case' }).getAttribute('href')).toBe(
      '/caseload/new',
    );
  });

  it('offers to try again when it cannot be read', async () => {
    await start();
    asked().flush(null, { status: 503, statusText: 'Service Unavailable' });
    await settle(fixture);
    expect(screen.getByRole('alert').textContent).toContain('not available');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await settle(fixture);
    await answer(day());
    expect(within(inbox()).getAllByRole('link')).toHaveLength(3);
  });

  it('leads where the work is done', () => {
    expect(linkOf(item({ link: { kind: 'case-homework', id: 'h' } }))).toEqual([
      '/cases',
      'case-1',
      'homework',
    ]);
  });
});
