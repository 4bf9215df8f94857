import { Injectable } from '@nestjs/common';
import {
  consentReasons,
  consentStateOn,
  daysAfter,
  fullYears,
  hasEnded,
  jointWork,
  nextWorkingDay,
  safeReasons,
  SCREEN_DAYS,
  type CaseSafety,
  type ConsentView,
  type GateView,
  type PersonSafety,
  type SafetyScreenView,
} from '@reknit/cases/model';
import { AuditTrail, notFound, Sql, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, LocalDate, RelationType } from '@reknit/shared/model';
import { CASE_SAFETY } from '../../persistence/case-safety.statement';
import { Cases } from '../cases';
import { contactOf } from '../consent/my-consent.queries';
import { SafetyFacts, type CaseFacts, type KnownPerson } from './safety-facts';

type StoredScreen = Omit<SafetyScreenView, 'decisionDueOn'> & { readonly sentOn: LocalDate };

interface Kept extends Pick<CaseSafety, 'policies' | 'clearances' | 'suspensions' | 'ledger'> {
  readonly consents: readonly ConsentView[];
  readonly screens: readonly StoredScreen[];
  readonly offeredOn?: LocalDate;
}

/** Youngest age for doing something as partners, and with a parent. */
const YOUNGEST: Readonly<Record<RelationType, number>> = { romantic: 18, family: 16, friendship: 16 };

/** What opens and closes joint work, and why: for the care team and those who supervise it, and for nobody else. */
@Injectable()
export class CaseSafetyQueries {
  constructor(
    private readonly cases: Cases,
    private readonly facts: SafetyFacts,
    private readonly sql: Sql,
    private readonly trail: AuditTrail,
  ) {}

  async read(actor: Actor, caseId: CaseId): Promise<CaseSafety> {
    const { relationType, mayChange } = await this.cases.requireInScope(actor, caseId);
    const facts = await this.facts.of(caseId);
    const kept = await this.kept(actor, caseId);
    this.trail.about({
      caseId,
      subjectType: 'safety',
      subjectId: caseId,
      ids: kept.screens.map(({ id }) => id),
    });
    const present = facts.people
      .filter(({ state }) => !hasEnded(state))
      .map(({ participantId }) => participantId);
    const { open, reasons } = jointWork(facts, present);
    const severally = present.length < 2 ? (['too_few_people'] as const) : [];
    return {
      caseId,
      jointWork: {
        open: open && severally.length === 0,
        suspended: facts.suspended,
        reasons: [...severally, ...reasons],
      },
      people: facts.people.map((person) => personOf(person, { facts, kept, relationType })),
      policies: kept.policies,
      screens: kept.screens.map(screenOf),
      clearances: kept.clearances,
      suspensions: kept.suspensions,
      ledger: kept.ledger,
      ...(kept.offeredOn === undefined
        ? {}
        : { round: { offeredOn: kept.offeredOn, nextOn: daysAfter(kept.offeredOn, SCREEN_DAYS) } }),
      mayChange,
    };
  }

  /** One screen, for whoever has just read it. */
  async screen(actor: Actor, caseId: CaseId, id: string): Promise<SafetyScreenView> {
    const found = (await this.kept(actor, caseId)).screens.find((screen) => screen.id === id);
    if (!found) throw notFound();
    return screenOf(found);
  }

  private async kept(actor: Actor, caseId: CaseId): Promise<Kept> {
    const values = [actor.practiceId, caseId, actor.accountId];
    const found = await this.sql.first<{ kept: Kept }>(CASE_SAFETY, values);
    if (!found) throw notFound();
    return found.kept;
  }
}

interface Around {
  readonly facts: CaseFacts;
  readonly kept: Kept;
  readonly relationType: RelationType;
}

function personOf(person: KnownPerson, { facts, kept, relationType }: Around): PersonSafety {
  const consents = kept.consents
    .filter(({ participantId }) => participantId === person.participantId)
    .map((consent) => ({ ...consent, state: consentStateOn(consent, facts.today) }));
  const safeContact = contactOf(consents);
  const screenValidTo = validTo(person, facts);
  return {
    participantId: person.participantId,
    clientId: person.clientId,
    givenName: person.givenName,
    state: person.state,
    adult: !person.minor,
    gates: gatesOf(person, facts, YOUNGEST[relationType]),
    consents,
    ...(safeContact ? { safeContact } : {}),
    ...(screenValidTo === undefined ? {} : { screenValidTo }),
  };
}

function gatesOf(person: KnownPerson, facts: CaseFacts, youngest: number): readonly GateView[] {
  const safe = safeReasons(person, facts);
  const consent = consentReasons(person, facts.today);
  const years = fullYears(person.birthYear, facts.today);
  return [
    { gate: 'G-SAFE', passes: safe.length === 0, reasons: safe },
    { gate: 'G-CONSENT', passes: consent.length === 0, reasons: consent },
    {
      gate: 'G-AGE',
      passes: years === undefined || years >= youngest,
      reasons: [],
      ...(years === undefined ? {} : { atLeastYears: years }),
    },
  ];
}

/** The last day on which the newest screen counts that a standing clearance rests on. */
function validTo({ participantId, screens }: KnownPerson, { clearances }: CaseFacts): LocalDate | undefined {
  const covered = clearances
    .filter(({ revoked }) => !revoked)
    .flatMap(({ covers }) => covers.filter((cover) => cover.participantId === participantId));
  const days = screens
    .filter(({ id }) => covered.some(({ screenId }) => screenId === id))
    .map(({ sentOn }) => sentOn);
  const newest = days.sort().at(-1);
  return newest === undefined ? undefined : daysAfter(newest, SCREEN_DAYS);
}

function screenOf({ sentOn, ...screen }: StoredScreen): SafetyScreenView {
  const due = (screen.result === 'positive' || screen.result === 'ask') && screen.decision === undefined;
  return due ? { ...screen, decisionDueOn: nextWorkingDay(sentOn) } : screen;
}
