import { HttpTestingController } from '@angular/common/http/testing';
import { Component, input } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { AgendaSession } from '@reknit/sessions/model';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen, within } from '@testing-library/dom';
import { AgendaPart } from './agenda-part';

@Component({ selector: 'rk-note-link', template: 'Note of {{ sessionId() }}: {{ about() }}' })
class NoteLink {
  readonly caseId = input('');
  readonly sessionId = input('');
  readonly about = input('');
}

const session = (over: Partial<AgendaSession> = {}): AgendaSession => ({
  id: 's1',
  version: 1,
  start: '2026-03-05T14:00:00.000Z',
  end: '2026-03-05T14:50:00.000Z',
  timeZone: 'Europe/London',
  modality: 'couple',
  medium: 'in_person',
  state: 'scheduled',
  room: { id: 'r1', name: 'Garden room' },
  clinicians: [{ accountId: 'a1', name: 'Ilse' }],
  people: [{ name: 'Rosa Achter', timeZone: 'Europe/London' }],
  caseId: 'case-1',
  caseTitle: 'Rosa & Tobias',
  attendanceDue: false,
  undecided: false,
  mayChange: true,
  ...over,
});

describe('today’s sessions', () => {
  const start = async (
    sessions: readonly AgendaSession[],
    actions: readonly 'note.list-unsigned'[] = [],
    inputs: Record<string, unknown> = {},
  ): Promise<void> => {
    withKernel({ person: aPerson({ actions }) });
    const fixture = await show(AgendaPart, inputs);
    TestBed.inject(HttpTestingController)
      .expectOne(({ url }) => url.startsWith('/api/agenda?from=2026-03-05&to=2026-03-05'))
      .flush({ timeZone: 'Europe/London', sessions });
    await settle(fixture);
  };

  it('says when, who and where, with the brief of each', async () => {
    await start([session()]);
    const [row] = screen.getAllByRole('listitem');
    expect(row?.textContent).toMatch(/14:00.*Rosa & Tobias.*In person · Garden room/s);
    const links = within(row!).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/cases/case-1/sessions/s1',
      '/cases/case-1/brief?session=s1',
    ]);
  });

  it('says what is open after a session, and leaves out what was cancelled', async () => {
    await start([
      session({ attendanceDue: true }),
      session({ id: 's2', state: 'cancelled', caseTitle: 'Gone' }),
      session({ id: 's3', undecided: true, attendanceDue: true }),
    ]);
    expect(screen.queryByText('Gone')).toBeNull();
    expect(screen.getByText('Attendance to take')).toBeTruthy();
    expect(screen.getByText('Not decided')).toBeTruthy();
  });

  it('says where to look when there is none', async () => {
    await start([]);
    expect(screen.getByRole('link', { name: 'Open the agenda' }).getAttribute('href')).toBe('/agenda');
  });

  it('leads from a session that is over to its note, where none was begun', async () => {
    await start([session(), session({ id: 's2', noteDue: true })], [], { beginNote: NoteLink });
    expect(screen.getAllByText(/^Note of/).map(({ textContent }) => textContent)).toEqual([
      'Note of s2: Rosa & Tobias, 14:00',
    ]);
  });

  it('leads whoever writes notes to those that wait for a signature', async () => {
    await start([], ['note.list-unsigned']);
    const link = screen.getByRole('link', { name: 'Notes you have not signed' });
    expect(link.getAttribute('href')).toBe('/notes');
  });

  it('says nothing of notes to whoever writes none', async () => {
    await start([]);
    expect(screen.queryByRole('link', { name: 'Notes you have not signed' })).toBeNull();
  });
});
