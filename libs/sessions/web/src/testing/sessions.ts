import type { CaseRecord } from '@reknit/cases/model';
import type { AgendaSession, CaseSession, MySession, SessionSettingsView } from '@reknit/sessions/model';

/** Builders for specs: a couple in two zones, seen on 5 March 2026 in Lisbon. */

export const ROSA = { participantId: 'rosa', name: 'Rosa Feld', timeZone: 'Europe/Lisbon' } as const;
export const TOBIAS = { participantId: 'tobias', name: 'Tobias Feld', timeZone: 'America/New_York' } as const;
export const RENATA = { accountId: 'renata', name: 'Renata Abreu' } as const;

export const SETTINGS: SessionSettingsView = {
  version: 3,
  timeZone: 'Europe/Lisbon',
  lateCancelHours: 24,
  signDueHours: 72,
  autoLockDays: 7,
  unsignWindowMinutes: 30,
  cosignDueDays: 7,
  lateEntryHours: 48,
  rooms: [{ id: 'garden', name: 'Garden room' }],
};

export function aSession(over: Partial<CaseSession> = {}): CaseSession {
  return {
    id: 's1',
    caseId: 'case-1',
    caseTitle: 'Rosa & Tobias',
    version: 4,
    start: '2026-03-10T10:00:00.000Z',
    end: '2026-03-10T10:50:00.000Z',
    timeZone: 'Europe/Lisbon',
    modality: 'couple',
    medium: 'in_person',
    state: 'scheduled',
    room: { id: 'garden', name: 'Garden room' },
    clinicians: [RENATA],
    participants: [ROSA, TOBIAS],
    attendanceDue: false,
    undecided: false,
    following: 0,
    movedAlone: false,
    confirmations: [],
    exercises: [],
    changes: [],
    mayChange: true,
    ...over,
  };
}

export function aBooking(over: Partial<AgendaSession> = {}): AgendaSession {
  const { id, version, start, end, timeZone, modality, medium, state, room, clinicians } = aSession();
  return {
    id,
    version,
    start,
    end,
    timeZone,
    modality,
    medium,
    state,
    room,
    clinicians,
    people: [ROSA, TOBIAS].map(({ name, timeZone }) => ({ name, timeZone })),
    caseId: 'case-1',
    caseTitle: 'Rosa & Tobias',
    attendanceDue: false,
    undecided: false,
    mayChange: true,
    ...over,
  };
}

export function mySession(over: Partial<MySession> = {}): MySession {
  return {
    id: 's1',
    start: '2026-03-10T10:00:00.000Z',
    end: '2026-03-10T10:50:00.000Z',
    timeZone: 'Europe/Lisbon',
    medium: 'video',
    link: 'https://meet.example/room',
    clinicians: ['Renata Abreu'],
    with: ['Rosa'],
    state: 'scheduled',
    ...over,
  };
}

export function aRecord(over: Partial<CaseRecord> = {}): CaseRecord {
  const person = ({ participantId, name, timeZone }: typeof ROSA | typeof TOBIAS) => ({
    id: participantId,
    clientId: `c-${participantId}`,
    givenName: name.split(' ')[0] ?? '',
    familyName: 'Feld',
    timeZone,
    state: 'active' as const,
    from: '2026-01-10',
    hasAccount: true,
    consents: [],
    version: 1,
  });
  return {
    id: 'case-1',
    title: 'Rosa & Tobias',
    kind: 'couple',
    relationType: 'romantic',
    relationSubtype: 'married',
    state: 'active',
    presentingProblem: '',
    openedOn: '2026-01-10',
    version: 7,
    participants: [person(ROSA), person(TOBIAS)],
    careTeam: [
      { id: 'm1', accountId: RENATA.accountId, name: RENATA.name, role: 'primary', from: '2026-01-10' },
      { id: 'm2', accountId: 'sup', name: 'Sofia Supervisor', role: 'supervisor', from: '2026-01-10' },
    ],
    ruptures: [],
    goals: [],
    mayChange: true,
    ...over,
  };
}
