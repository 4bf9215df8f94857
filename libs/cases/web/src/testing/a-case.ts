import type { CaseRecord, CaseloadRow, GoalView, ParticipantView, RuptureView } from '@reknit/cases/model';

/** Builders for specs: a couple in care since Christmas, seen on 5 March 2026 in Lisbon. */

export function aParticipant(over: Partial<ParticipantView> = {}): ParticipantView {
  return {
    id: 'p-rosa',
    clientId: 'c-rosa',
    givenName: 'Rosa',
    familyName: 'Achter',
    email: 'rosa@home.example',
    timeZone: 'Europe/London',
    state: 'active',
    from: '2026-01-10',
    hasAccount: true,
    consents: [{ kind: 'treatment', decision: 'given', at: '2026-01-12T10:00:00.000Z' }],
    version: 2,
    ...over,
  };
}

export const tobias = (over: Partial<ParticipantView> = {}): ParticipantView =>
  aParticipant({
    id: 'p-tobias',
    clientId: 'c-tobias',
    givenName: 'Tobias',
    familyName: 'Feld',
    email: 'tobias@home.example',
    version: 5,
    ...over,
  });

export function aGoal(over: Partial<GoalView> = {}): GoalView {
  return {
    id: 'g1',
    words: 'I can open the post without dread',
    participantId: 'p-rosa',
    state: 'open',
    ratings: [
      { participantId: 'p-rosa', rating: 2, at: '2026-01-15T10:00:00.000Z' },
      { participantId: 'p-rosa', rating: 6, at: '2026-03-01T10:00:00.000Z' },
    ],
    version: 3,
    ...over,
  };
}

export function aRupture(over: Partial<RuptureView> = {}): RuptureView {
  return {
    id: 'r1',
    title: 'The hidden card',
    kind: 'hidden_money',
    summary: 'Found by letter.',
    whenText: 'spring two years ago',
    status: 'being_worked_on',
    roles: [
      { participantId: 'p-rosa', role: 'harmed' },
      { participantId: 'p-tobias', role: 'making_amends' },
    ],
    version: 4,
    ...over,
  };
}

export function aCase(over: Partial<CaseRecord> = {}): CaseRecord {
  return {
    id: 'case-1',
    title: 'Rosa & Tobias',
    kind: 'couple',
    relationType: 'romantic',
    relationSubtype: 'married',
    state: 'active',
    presentingProblem: 'A letter came to our house.',
    openedOn: '2026-01-10',
    version: 7,
    participants: [aParticipant(), tobias()],
    careTeam: [
      {
        id: 'm1',
        accountId: '01999999-0000-7000-8000-000000000001',
        name: 'Renata Abreu',
        role: 'primary',
        from: '2026-01-10',
      },
    ],
    ruptures: [aRupture()],
    goals: [aGoal()],
    mayChange: true,
    ...over,
  };
}

export function aRow(index: number, over: Partial<CaseloadRow> = {}): CaseloadRow {
  return {
    caseId: `case-${index}`,
    title: `Couple ${index}`,
    kind: 'couple',
    relationType: 'romantic',
    state: 'active',
    openedOn: '2026-01-10',
    people: [],
    openHomework: 1,
    toReview: 0,
    overdue: 0,
    adherence: { done: 3, of: 4 },
    lastResponseAt: '2026-03-03T10:00:00.000Z',
    primaryClinician: 'Renata Abreu',
    ...over,
  };
}

/** Everything a clinician may do with cases. */
export const CASE_WORK = [
  'case.open',
  'case.read',
  'case.update',
  'case.move',
  'case.add-participant',
  'case.move-participant',
  'case.invite-participant',
  'case.change-care-team',
  'case.record-rupture',
  'case.add-goal',
  'case.update-goal',
  'case.rate-goal',
] as const;
