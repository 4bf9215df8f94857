import type { ConsentKind, ConsentMethod, ConsentScope, ConsentState } from '@reknit/cases/model';
import type { CaseId, ClientId, LocalDate } from '@reknit/shared/model';

/** A consent as it is stored; that it has expired is not. */
export interface ConsentRow {
  readonly id: string;
  readonly clientId: ClientId;
  readonly caseId: CaseId | null;
  readonly kind: ConsentKind;
  readonly state: ConsentState;
  readonly textVersion: string;
  readonly scope: ConsentScope;
  readonly method: ConsentMethod;
  readonly witness: string | null;
  readonly givenBy: string | null;
  readonly proposedAt: Date;
  readonly decidedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
  readonly policyId: string | null;
}

/** Of the row `c`, in the names of `ConsentRow`. */
export const COLUMNS = `c.id, c.client_id as "clientId", c.case_id as "caseId", c.kind, c.state, c.text_version as "textVersion", c.scope,
  c.method, c.witness, c.given_by as "givenBy", coalesce(c.proposed_at, c.at) as "proposedAt", c.at as "decidedAt",
  c.withdrawn_at as "withdrawnAt", c.valid_from::text as "validFrom", c.valid_to::text as "validTo", c.policy_id as "policyId"`;
