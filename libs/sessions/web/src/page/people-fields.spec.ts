import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { CaseSession } from '@reknit/sessions/model';
import { aPerson, settle, show, withKernel } from '@reknit/shared/web-kernel/testing';
import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { RENATA, ROSA, TOBIAS, aRecord, aSession } from '../testing/sessions';
import { PeopleFields } from './people-fields';
import { meaningOf, peopleModel } from './people-form';

const PATH = '/api/cases/case-1/sessions/s1/people';
const NOW = '2026-03-05T09:00:00.000Z';
const OMAR = {
  id: 'm3',
  accountId: 'omar',
  name: 'Omar Faris',
  role: 'primary',
  from: '2026-01-10',
} as const;

describe('who comes to a session', () => {
  let fixture: ComponentFixture<PeopleFields>;
  let http: HttpTestingController;
  let said: string[];

  const start = async (session: CaseSession = aSession(), record = aRecord()): Promise<void> => {
    withKernel({ person: aPerson() });
    http = TestBed.inject(HttpTestingController);
    fixture = await show(PeopleFields, { session, record });
    said = [];
    fixture.componentInstance.saved.subscribe(() => said.push('saved'));
    fixture.componentInstance.stale.subscribe(() => said.push('stale'));
  };
  const tick = async (name: string): Promise<void> => {
    await userEvent.click(screen.getByRole('checkbox', { name }));
    await settle(fixture);
  };
  const change = async (): Promise<void> => {
    fixture.componentInstance.change();
    await settle(fixture);
  };

  it('says what it means to each before it is done', async () => {
    await start();
    await tick('Tobias Feld');
    expect(screen.getByText('Individual session')).toBeTruthy();
    expect(screen.getByText(/^Tobias Feld does not find this session any more/)).toBeTruthy();
    expect(screen.getByText(/^The others get no message/)).toBeTruthy();
  });

  it('sends whole lists and the kind that follows, against the version on the screen', async () => {
    await start();
    await tick('Tobias Feld');
    await change();
    const sent = http.expectOne(PATH);
    expect([sent.request.method, sent.request.headers.get('If-Match')]).toEqual(['PUT', '"v4"']);
    expect(sent.request.body).toEqual({
      modality: 'individual',
      participantIds: ['rosa'],
      clinicianIds: ['renata'],
    });
    sent.flush({ id: 's1', version: 5 });
    await settle(fixture);
    expect(said).toEqual(['saved']);
  });

  it('is with somebody, or cancelled', async () => {
    await start();
    await tick('Tobias Feld');
    await tick('Rosa Feld');
    await change();
    expect(screen.getByRole('alert').textContent).toContain('Choose at least one person, or cancel');
    http.expectNone(PATH);
  });

  it('names who is taken at that hour, and keeps what was ticked', async () => {
    await start(aSession({ modality: 'individual', participants: [ROSA] }));
    await tick('Tobias Feld');
    await change();
    const fields = { 'participantIds.tobias.2026-03-10T10:00': [{ code: 'session.person-busy' }] };
    const problem = { type: 'about:blank', status: 409, code: 'session.person-busy', requestId: 'r', fields };
    http.expectOne(PATH).flush(problem, { status: 409, statusText: 'Conflict' });
    await settle(fixture);
    expect(screen.getByRole('alert').textContent).toContain('Tobias Feld is not free');
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Tobias Feld' }).checked).toBe(true);
  });

  it('keeps who leads first, and offers nobody who only supervises', () => {
    const record = aRecord({ careTeam: [...aRecord().careTeam, OMAR] });
    const holding = { participants: [ROSA], clinicians: [{ accountId: 'omar', name: 'Omar Faris' }] };
    const { clinicians } = peopleModel(record, holding, '2026-03-05');
    expect(clinicians.map(({ id, chosen }) => [id, chosen])).toEqual([
      ['omar', true],
      [RENATA.accountId, false],
    ]);
  });

  it('says that one of a series goes its own way, and nothing while nothing changes', () => {
    const session = aSession({ seriesId: 'series', participants: [ROSA, TOBIAS] });
    const model = peopleModel(aRecord(), session, '2026-03-05');
    expect(meaningOf(model, session, NOW)).toEqual([]);
    const alone = { ...model, people: model.people.map((one) => ({ ...one, chosen: one.id === 'rosa' })) };
    expect(meaningOf(alone, session, NOW).at(-1)).toContain('Only this session changes.');
  });

  it('promises no message once it has begun', () => {
    const session = aSession({ start: '2026-03-05T08:30:00.000Z' });
    const model = peopleModel(aRecord(), session, '2026-03-05');
    const alone = { ...model, people: model.people.map((one) => ({ ...one, chosen: one.id === 'rosa' })) };
    expect(meaningOf(alone, session, NOW)).toEqual([
      'Tobias Feld does not find this session any more.',
      'It has begun already: nobody gets a message.',
    ]);
  });
});
