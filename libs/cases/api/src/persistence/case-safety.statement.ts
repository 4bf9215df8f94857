import { statement } from '@reknit/shared/api-kernel';

const instant = (moment: string) => `to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const list = (item: string, from: string, order: string) =>
  `(select coalesce(jsonb_agg(jsonb_build_object(${item}) order by ${order}), '[]') from ${from})`;
const nameOf = (account: string, row: string) =>
  `(select a.name from account a where a.practice_id = ${row}.practice_id and a.id = ${account})`;

const CONSENTS = list(
  `'id', s.id, 'kind', s.kind, 'participantId', p.id, 'state', s.state, 'textVersion', s.text_version, 'scope', s.scope,
   'method', s.method, 'witness', s.witness, 'givenBy', s.given_by, 'proposedAt', ${instant('coalesce(s.proposed_at, s.at)')},
   'decidedAt', ${instant('s.at')}, 'validFrom', s.valid_from, 'validTo', s.valid_to, 'withdrawnAt', ${instant('s.withdrawn_at')}`,
  `consent s join participant p on p.practice_id = s.practice_id and p.client_id = s.client_id and p.case_id = c.id
   where s.practice_id = c.practice_id and (s.case_id is null or s.case_id = c.id)`,
  'coalesce(s.at, s.proposed_at) desc, s.id desc',
);
const SIGNATURES = list(
  `'participantId', p.id, 'state', x.state`,
  `consent x join participant p on p.practice_id = x.practice_id and p.case_id = x.case_id and p.client_id = x.client_id
   where x.practice_id = s.practice_id and x.policy_id = s.id`,
  'p.from_on, p.id',
);
const POLICIES = list(
  `'id', s.id, 'version', s.version, 'kind', s.kind, 'proposedAt', ${instant('s.proposed_at')}, 'inForceFrom', ${instant('s.in_force_from')},
   'state', case when s.superseded_at is not null then 'superseded' when s.in_force_from is not null then 'in_force' else 'proposed' end,
   'signatures', ${SIGNATURES}`,
  'secrets_policy s where s.practice_id = c.practice_id and s.case_id = c.id',
  's.version desc',
);

const READINGS = list(
  `'accountId', r.account_id, 'name', ${nameOf('r.account_id', 'r')}, 'at', ${instant('r.at')}`,
  'safety_reading r where r.practice_id = s.practice_id and r.screen_id = s.id',
  'r.at, r.id',
);
const READ_BY_ME = `exists (select 1 from safety_reading r where r.practice_id = s.practice_id and r.screen_id = s.id and r.account_id = $3)`;
const DECISION = `coalesce(
  (select jsonb_build_object('decision', d.decision, 'reason', d.reason, 'by', ${nameOf('d.decided_by', 'd')}, 'at', ${instant('d.at')})
   from safety_decision d where d.practice_id = s.practice_id and d.screen_id = s.id order by d.at desc, d.id desc limit 1),
  (select jsonb_build_object('decision', 'cleared', 'reason', coalesce(l.reason, ''), 'by', ${nameOf('l.cleared_by', 'l')}, 'at', ${instant('l.at')})
   from safety_clearance l join clearance_person x on x.practice_id = l.practice_id and x.clearance_id = l.id
   join safety_screen rest on rest.practice_id = x.practice_id and rest.id = x.screen_id
   where l.practice_id = s.practice_id and l.case_id = s.case_id and x.participant_id = s.participant_id
     and (rest.sent_at, rest.id) >= (s.sent_at, s.id)
   order by l.at, l.id limit 1))`;
const SCREENS = list(
  `'id', s.id, 'participantId', s.participant_id, 'instrument', s.instrument, 'textVersion', s.text_version,
   'sentAt', ${instant('s.sent_at')}, 'sentOn', s.sent_on, 'result', s.result, 'notSafeNow', coalesce(s.safe_now = 'no', false),
   'recordedBy', ${nameOf('s.recorded_by', 's')}, 'readByMe', ${READ_BY_ME}, 'readings', ${READINGS},
   'answers', case when ${READ_BY_ME} and s.result <> 'not_alone'
     then jsonb_build_object('answers', s.answers, 'safeNow', s.safe_now) end,
   'decision', case when s.result in ('positive', 'ask') then ${DECISION} end`,
  'safety_screen s where s.practice_id = c.practice_id and s.case_id = c.id',
  's.sent_at desc, s.id desc',
);

const CLEARANCES = list(
  `'id', s.id, 'by', ${nameOf('s.cleared_by', 's')}, 'at', ${instant('s.at')}, 'reason', s.reason,
   'participantIds', (select jsonb_agg(x.participant_id order by x.participant_id) from clearance_person x
     where x.practice_id = s.practice_id and x.case_id = s.case_id and x.clearance_id = s.id),
   'revokedAt', ${instant('s.revoked_at')}, 'revokedBy', ${nameOf('s.revoked_by', 's')}, 'revokedReason', s.revoked_reason`,
  'safety_clearance s where s.practice_id = c.practice_id and s.case_id = c.id',
  's.at desc, s.id desc',
);
const SUSPENSIONS = list(
  `'id', s.id, 'cause', s.cause, 'participantId', s.participant_id, 'reason', s.reason, 'at', ${instant('s.at')},
   'by', case when s.cause = 'decision' then ${nameOf('s.account_id', 's')} end, 'endedAt', ${instant('s.ended_at')},
   'endedBy', ${nameOf('s.ended_by', 's')}, 'endedReason', s.ended_reason`,
  'joint_suspension s where s.practice_id = c.practice_id and s.case_id = c.id',
  's.at desc, s.id desc',
);
const LEDGER = list(
  `'id', s.id, 'participantId', s.participant_id, 'category', s.category, 'what', s.what, 'why', s.why, 'since', s.since,
   'step', s.step, 'resolvedAt', ${instant('s.resolved_at')}, 'outcome', s.outcome, 'version', s.version`,
  'held_information s where s.practice_id = c.practice_id and s.case_id = c.id',
  's.resolved_at is not null, s.since desc, s.id desc',
);

/** What is kept about consent and safety, key by key as the contract names it. $1 practice, $2 case, $3 who asks. */
export const CASE_SAFETY = statement(
  'case.safety',
  `select jsonb_strip_nulls(jsonb_build_object('consents', ${CONSENTS}, 'policies', ${POLICIES}, 'screens', ${SCREENS},
     'clearances', ${CLEARANCES}, 'suspensions', ${SUSPENSIONS}, 'ledger', ${LEDGER},
     'offeredOn', sec.screening_round(c.id))) as kept
   from care_case c where c.practice_id = $1 and c.id = $2`,
);
