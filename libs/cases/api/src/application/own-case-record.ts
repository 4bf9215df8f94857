import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  POLICY_MEANINGS,
  textOf,
  type ConsentDecision,
  type ConsentScope,
  type OwnItem,
  type OwnWords,
} from '@reknit/cases/model';
import { Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import { COLUMNS, type ConsentRow } from '../persistence/consent.columns';
import { ownItemOf, OwnRecords, type OwnRow } from './own-records';

const PERSON = statement(
  'own-record.person',
  `select 'cases.person' as kind, k.id, k.created_at as at, 'You' as title,
     jsonb_build_array(
       jsonb_build_object('label', 'Given name', 'text', k.given_name),
       jsonb_build_object('label', 'Family name', 'text', k.family_name),
       jsonb_build_object('label', 'Email', 'text', a.email),
       jsonb_build_object('label', 'Time zone', 'text', coalesce(a.time_zone, k.time_zone))) as words,
     jsonb_build_array(jsonb_build_object('label', 'Year of birth', 'value', k.birth_year)) as figures
   from client k left join account a on a.practice_id = k.practice_id and a.client_id = k.id
   where k.practice_id = $1 and k.id = $2`,
);
/** Of a goal only the person's own: what several share is theirs together. */
const GOALS = statement(
  'own-record.goals',
  `select 'cases.goal' as kind, g.id, g.created_at as at, 'A goal of yours' as title,
     jsonb_build_array(jsonb_build_object('label', 'Goal', 'text', g.words)) as words,
     coalesce((select jsonb_agg(jsonb_build_object('label', 'Rating on ' || r.at::date, 'value', r.rating) order by r.at, r.id)
       from goal_rating r where r.practice_id = g.practice_id and r.goal_id = g.id and r.participant_id = p.id), '[]') as figures
   from goal g join participant p on p.practice_id = g.practice_id and p.id = g.participant_id
   where g.practice_id = $1 and p.client_id = $2`,
);
/** What was asked and taken back unanswered is nothing of theirs. */
const CONSENTS = statement(
  'own-record.consents',
  `select ${COLUMNS}, c.decision from consent c where c.practice_id = $1 and c.client_id = $2 and c.decision is not null`,
);

interface DecidedRow extends ConsentRow {
  readonly decision: ConsentDecision;
}

/** Who somebody is to the practice, their goals, and what they agreed to or refused, with the words they read. */
@Injectable()
export class OwnCaseRecord implements OnModuleInit {
  constructor(
    private readonly records: OwnRecords,
    private readonly sql: Sql,
  ) {}

  onModuleInit(): void {
    this.records.register({ domain: 'cases', partsOf: (actor) => this.partsOf(actor) });
  }

  private async partsOf(actor: Actor): Promise<readonly OwnItem[]> {
    const me = [actor.practiceId, actor.clientId ?? null];
    const rows: OwnItem[] = [];
    for (const query of [PERSON, GOALS])
      rows.push(...(await this.sql.rows<OwnRow & Record<string, unknown>>(query, me)).map(ownItemOf));
    return [...rows, ...(await this.sql.rows<DecidedRow>(CONSENTS, me)).map(consentOf)];
  }
}

/** The decision alone. That it ended is left out: it can end by what somebody else did. */
function consentOf(row: DecidedRow): OwnItem {
  const text = textOf(row.kind, row.textVersion);
  const at = row.decidedAt ?? row.proposedAt;
  return {
    kind: 'cases.consent',
    at: at.toISOString(),
    title: text?.title ?? row.kind,
    words: [
      { label: 'You said', text: row.decision === 'given' ? 'yes' : 'no' },
      { label: `Text, version ${row.textVersion}`, text: (text?.sentences ?? []).join('\n') },
      ...scopeWords(row.scope),
    ],
    figures: [],
    source: { id: row.id },
  };
}

function scopeWords({ policy, thirdParty, safeContact }: ConsentScope): readonly OwnWords[] {
  return [
    ...(policy ? [{ label: 'What was signed', text: POLICY_MEANINGS[policy.kind] }] : []),
    ...(thirdParty ? [{ label: 'Who is told', text: `${thirdParty.name}: ${thirdParty.what}` }] : []),
    ...(safeContact ? [{ label: 'How you may be reached', text: contactText(safeContact) }] : []),
  ];
}

function contactText({ channels, from, to, voicemail }: NonNullable<ConsentScope['safeContact']>): string {
  const hours = from && to ? `between ${from} and ${to}` : 'at any hour';
  return `${channels.join(', ')}, ${hours}; a message may ${voicemail ? '' : 'not '}be left`;
}
