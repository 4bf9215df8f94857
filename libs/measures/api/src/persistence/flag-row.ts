import type {
  FlagHistoryLine,
  FlagOccurrence,
  FlagStatus,
  RiskLevel,
  RiskType,
} from '@reknit/measures/model';
import type { AccountId, CaseId, ParticipantId } from '@reknit/shared/model';

/** A risk flag as it stands. */
export interface RiskFlag {
  readonly id: string;
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
  readonly type: RiskType;
  readonly level: RiskLevel;
  readonly instrument: string;
  readonly rule: string;
  readonly status: FlagStatus;
  readonly openedAt: Date;
  readonly levelAt: Date;
  readonly outsideHours: boolean;
  readonly clockFrom: Date;
  readonly acknowledgeBy: Date;
  readonly supervisorToldAt: Date | null;
  readonly closeBy: AccountId | null;
  readonly closeAt: Date | null;
  readonly closeReason: string | null;
  readonly confirmedBy: AccountId | null;
  readonly closedAt: Date | null;
  readonly version: number;
}

/** What opens one. */
export type NewFlag = Pick<RiskFlag, 'caseId' | 'participantId' | 'type' | 'level' | 'instrument' | 'rule'>;

/** What a decision changes about one; the rest stays. */
export type FlagPatch = Partial<
  Pick<
    RiskFlag,
    'level' | 'levelAt' | 'status' | 'closeBy' | 'closeAt' | 'closeReason' | 'confirmedBy' | 'closedAt'
  > &
    Pick<RiskFlag, 'outsideHours' | 'clockFrom' | 'acknowledgeBy' | 'supervisorToldAt'>
>;

export type FlagPlace = Pick<RiskFlag, 'id' | 'caseId' | 'participantId'>;

export type Occurrence = Omit<FlagOccurrence, 'at'> & { readonly flagId: string; readonly at: Date };
export type Act = Omit<FlagHistoryLine, 'at' | 'by' | 'reason'> & {
  readonly flagId: string;
  readonly at: Date;
  readonly by: string | null;
  readonly reason: string | null;
};
