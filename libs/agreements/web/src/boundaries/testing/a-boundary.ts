import type {
  BoundaryDraft,
  BoundaryForTeam,
  BoundaryMoves,
  CaseBoundaries,
  MyBoundaries,
  MyBoundary,
  ToldBoundary,
} from '@reknit/agreements/model';
import { OPEN_STREAM } from '@reknit/shared/web-kernel';

/** A stream of events on which nothing happens. */
export const SILENT_STREAM = {
  provide: OPEN_STREAM,
  useValue: () => ({ addEventListener: () => undefined, close: () => undefined }),
};

const NOTHING: BoundaryMoves = {
  edit: false,
  submit: false,
  rehearse: false,
  tell: false,
  send: false,
  activate: false,
  noteAnswer: false,
  log: false,
  pause: false,
  resume: false,
  openReview: false,
  renew: false,
  adjust: false,
  retire: false,
  retract: false,
  choose: false,
  withdraw: false,
};

/** Noor's limit: a visit after drinking. Everything of it is filled in. */
export const A_LIMIT: BoundaryDraft = {
  kind: 'limit',
  domain: 'substances',
  situation: 'You have been drinking when I arrive',
  ownAction: 'stay ten minutes, then leave',
  why: 'It frightens me.',
  ownResponse: [
    { level: 1, action: 'I say it once' },
    { level: 2, action: 'I leave and phone the next day', withinMinutes: 0 },
  ],
  flex: 'firm',
  appliesTo: [{ participantId: 'p2' }],
  channel: 'send_in_product',
  startsOn: '2026-03-05',
  reviewOn: '2026-04-16',
  controlCheck: { c1: false, c2: false, c3: false, c4: false, c5: false, c6: false, c7: false },
  safeToTell: 'yes',
  confidence: 6,
};
export const ITS_SENTENCE = 'When you have been drinking when I arrive, I will stay ten minutes, then leave.';

export function aBoundary({
  may,
  ...over
}: Partial<Omit<MyBoundary, 'may'>> & { readonly may?: Partial<BoundaryMoves> } = {}): MyBoundary {
  return {
    id: 'b1',
    version: 3,
    caseId: 'c1',
    relationType: 'family',
    state: 'active',
    revision: 1,
    personal: false,
    people: [{ participantId: 'p2', givenName: 'Graciela' }],
    draft: A_LIMIT,
    frame: ITS_SENTENCE,
    hints: [],
    tellings: [],
    confirmedBy: [],
    rehearsals: [],
    events: [],
    figures: { occasions: 0, respected: 0, tested: 0, crossed: 0, notHeldByMe: 0 },
    revisions: [],
    restateOffered: false,
    may: { ...NOTHING, ...may },
    ...over,
  };
}

export const NO_BOUNDARIES: MyBoundaries = { mine: [], told: [], places: [], contactLevels: [] };

export function aTold(over: Partial<ToldBoundary> = {}): ToldBoundary {
  return {
    id: 't1',
    caseId: 'c1',
    from: 'Noor',
    kind: 'request',
    statement: 'I would like you to knock first. If not, I will keep the door locked.',
    standing: 'to_answer',
    revision: 2,
    toldAt: '2026-03-04T18:00:00.000Z',
    events: [],
    may: {
      answers: ['accept', 'refuse', 'suggest'],
      log: false,
      pause: false,
      resume: false,
      withdraw: false,
    },
    ...over,
  };
}

export function aTeamBoundary(over: Partial<BoundaryForTeam> = {}): BoundaryForTeam {
  return {
    id: 'b1',
    version: 4,
    caseId: 'c1',
    caseTitle: 'Graciela & Noor',
    relationType: 'family',
    participant: { id: 'p1', name: 'Noor' },
    state: 'in_review',
    revision: 1,
    personal: false,
    content: { ...A_LIMIT, statement: ITS_SENTENCE },
    named: [{ name: 'Graciela', minor: false }],
    decisions: [],
    needs: { whyBoundary: false, guardianHeard: false, forMinor: false, safetyFollowUp: false },
    hints: [],
    tellings: [],
    rehearsals: 0,
    logs: [],
    confidence: [],
    revisions: [],
    prompts: [],
    mayChange: true,
    ...over,
  };
}

export const A_CASE: CaseBoundaries = {
  people: [
    { participantId: 'p1', name: 'Noor' },
    { participantId: 'p2', name: 'Graciela' },
  ],
  rows: [
    {
      id: 'b1',
      participantId: 'p1',
      kind: 'limit',
      state: 'active',
      inForce: true,
      personal: false,
      domain: 'substances',
      statement: ITS_SENTENCE,
      reviewOn: '2026-04-16',
      reviewOverdue: false,
      figures: { occasions: 7, respected: 5, tested: 1, crossed: 1, notHeldByMe: 0 },
    },
  ],
  prompts: [
    {
      id: 'q1',
      prompt: 'overlap',
      urgency: 'plain',
      boundaryId: 'b1',
      otherBoundaryId: 'b2',
      participantId: 'p1',
      at: '2026-03-04T18:00:00.000Z',
    },
  ],
  contactLevels: [{ participantId: 'p1', towards: 'Graciela', level: 'limited', fromOn: '2026-01-05' }],
};
