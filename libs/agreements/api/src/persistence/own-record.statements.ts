import { statement } from '@reknit/shared/api-kernel';

// What of agreements is one person's own. $1 practice, $2 client. Every statement names its author, so that what was let out to
// somebody never counts as theirs, and none reads a state: states move by what the other person does.

const said = (label: string, value: string): string =>
  `jsonb_build_object('label', '${label}', 'text', ${value})`;
const rated = (label: string, value: string): string =>
  `jsonb_build_object('label', '${label}', 'value', ${value})`;
const words = (...each: readonly string[]): string => `jsonb_build_array(${each.join(', ')}) as words`;
const figures = (...each: readonly string[]): string => `jsonb_build_array(${each.join(', ')}) as figures`;
const plain = (code: string): string => `replace(${code}, '_', ' ')`;

const part = (name: string, value: string): string =>
  `(select ${value} from boundary_part x where x.practice_id = r.practice_id and x.boundary_id = r.boundary_id
     and x.revision = r.revision and x.client_id = r.client_id and x.part = '${name}')`;

const LIMIT_WORDS = words(
  said('In one sentence', 'r.statement'),
  said('Situation', part('situation', "x.value #>> '{}'")),
  said('What you do', "p.frame ->> 'ownAction'"),
  said('What you ask for', "p.frame ->> 'act'"),
  said('How you both act', "p.frame ->> 'conduct'"),
  said(
    'What you do then',
    part('response', `(select string_agg(one ->> 'action', chr(10)) from jsonb_array_elements(x.value) one)`),
  ),
  said(
    'Exceptions',
    part('exceptions', '(select string_agg(one, chr(10)) from jsonb_array_elements_text(x.value) one)'),
  ),
  said('Why', 'p.why'),
  said('From', 'r.starts_on::text'),
  said('Until', 'r.ends_on::text'),
);
const LIMIT_FIGURES = figures(rated('How sure you are that you can keep it', 'p.confidence'));
/** Every revision as it was handed in. Whether it is safe to tell, and how, is a private question, and in no copy. */
const LIMITS = statement(
  'own-record.boundaries',
  `select 'agreements.boundary' as kind, r.id, r.at,
     'A ' || r.kind || ' of yours' || case when r.revision > 1 then ', written again (' || r.revision || ')' else '' end as title,
     ${LIMIT_WORDS}, ${LIMIT_FIGURES}
   from boundary_revision r
   join boundary_private p on p.practice_id = r.practice_id and p.boundary_id = r.boundary_id and p.revision = r.revision
     and p.client_id = r.client_id
   where r.practice_id = $1 and r.client_id = $2`,
);
const EVENT_WORDS = words(
  said('What it was', plain('e.type')),
  said('In your words', 'e.what'),
  said('You held to what you had said', 'e.held_response'),
  said('Struck out, because', 'e.struck_reason'),
);
const EVENT_FIGURES = figures(rated('How strong', 'e.intensity'));
const LIMIT_EVENTS = statement(
  'own-record.boundary-events',
  `select 'agreements.boundary-event' as kind, e.id, e.logged_at as at, 'What happened with a limit' as title,
     ${EVENT_WORDS},
     ${EVENT_FIGURES}
   from boundary_event e where e.practice_id = $1 and e.client_id = $2`,
);
const REHEARSAL_WORDS = words(said('Note', 'h.note'));
const REHEARSALS = statement(
  'own-record.rehearsals',
  `select 'agreements.rehearsal' as kind, h.id, h.at, 'You rehearsed saying a limit' as title, ${REHEARSAL_WORDS},
     '[]'::jsonb as figures
   from boundary_rehearsal h where h.practice_id = $1 and h.client_id = $2`,
);
const ANSWER_WORDS = words(said('You said', 'a.answer'), said('Wording you suggested', 'a.wording'));
/** An answer to what another person told: the answer alone, and never what it was about. */
const LIMIT_ANSWERS = statement(
  'own-record.boundary-answers',
  `select 'agreements.boundary-answer' as kind, a.id, a.at, 'You answered a limit you were told' as title,
     ${ANSWER_WORDS}, '[]'::jsonb as figures
   from boundary_answer a where a.practice_id = $1 and a.client_id = $2
   union all
   select 'agreements.boundary-yes', c.id, c.at, 'You agreed to how you both act', '[]'::jsonb, '[]'::jsonb
   from boundary_confirmation c where c.practice_id = $1 and c.client_id = $2`,
);
const WEEK_FIGURES = figures(
  rated('Urge to check', 'w.urge_to_check'),
  rated('Relief afterwards', 'w.relief_after'),
);
/** Whether somebody told in time is their own word; what it was about both wrote, so of that the number in the agreement alone. */
const TOLD = `(select coalesce(jsonb_agg(jsonb_build_object('label', 'Item ' || (t ->> 'number') || ' was told',
     'text', replace(t ->> 'kept', '_', ' ')) order by (t ->> 'number')::int), '[]'::jsonb) from jsonb_array_elements(w.told) t)`;
const WEEKS = statement(
  'own-record.transparency-weeks',
  `select 'agreements.transparency-week' as kind, w.id, w.at, 'Your week with an agreement about openness' as title, ${TOLD} as words,
     ${WEEK_FIGURES}
   from transparency_week w where w.practice_id = $1 and w.client_id = $2
   union all
   select 'agreements.transparency-yes', c.id, c.at, 'You agreed to an agreement about openness', '[]'::jsonb, '[]'::jsonb
   from transparency_confirmation c where c.practice_id = $1 and c.client_id = $2`,
);
const PROMISE_WORDS = words(
  said('Promise', 'c.text'),
  said('If', 'c.if_text'),
  said('Then', 'c.then_text'),
  said('To whom', 'p.to_whom'),
  said('Why', 'p.why'),
  said('The smallest version', 'p.smallest_version'),
);
const THOUGHT_WORDS = words(said('', 'f.text'));
/** The text as it was promised, also what it was before it was reworded. */
const PROMISES = statement(
  'own-record.promises',
  `select 'agreements.promise' as kind, c.id, c.created_at as at, 'A promise of yours' as title,
     ${PROMISE_WORDS},
     '[]'::jsonb as figures
   from commitment c join promise p on p.practice_id = c.practice_id and p.id = c.owner_id and p.client_id = c.client_id
   where c.practice_id = $1 and c.client_id = $2 and c.owner_kind = 'promise'
   union all
   select 'agreements.promise-thought', f.id, f.at, 'A thought about your promises', ${THOUGHT_WORDS}, '[]'::jsonb
   from promise_reflection f where f.practice_id = $1 and f.client_id = $2`,
);
const SLIP_WORDS = words(
  said('What happened', 's.happened'),
  said('About', 's.area'),
  said('How big', 's.size'),
  said('What was yours in it', 's.own'),
  said('What you are sorry for', 's.sorry'),
  said('How you mend it', "s.fix ->> 'what'"),
  said('Next time, if', 's.guard_if'),
  said('Then', 's.guard_then'),
);
const SLIPS = statement(
  'own-record.slips',
  `select 'agreements.slip' as kind, s.id, s.opened_at as at, 'A slip you wrote about' as title,
     ${SLIP_WORDS},
     '[]'::jsonb as figures
   from slip s where s.practice_id = $1 and s.client_id = $2`,
);
const REPORT_WORDS = words(
  said('About', 'mine.text'),
  said('Due', 'mine.due'),
  said('Report', `coalesce(e.said, ${plain('e.kind')})`),
  said('Note', 'n.text'),
  said('Reason', 'e.reason'),
);
/** What somebody reported of their own, and what they said about what others reported: of that without a word about the matter. */
const REPORTS = statement(
  'own-record.reports',
  `select 'agreements.report' as kind, e.id, e.at, case when mine.id is null then 'What you said about a commitment' else 'What you reported' end as title,
     ${REPORT_WORDS},
     '[]'::jsonb as figures
   from occurrence_event e
   join account a on a.practice_id = e.practice_id and a.id = e.account_id and a.client_id = $2
   left join occurrence_note n on n.practice_id = e.practice_id and n.event_id = e.id and n.account_id = e.account_id
   left join lateral (
     select o.id, o.local_date::text as due, case when c.owner_kind <> 'transparency' then c.text end as text
     from occurrence o join commitment c on c.practice_id = o.practice_id and c.id = o.commitment_id
     where o.practice_id = e.practice_id and o.id = e.occurrence_id and o.client_id = $2) mine on true
   where e.practice_id = $1`,
);
/** Every version that was handed in. The harm check and who was harmed stay out: those are private questions about safety. */
export const OWN_PLANS = statement(
  'own-record.amends',
  `select v.id, v.submitted_at as at, v.number, v.content from amends_version v
   where v.practice_id = $1 and v.author_client_id = $2`,
);
const DECLINE_WORDS = words(said('Your reason', 'd.reason'));
const PROPOSAL_WORDS = words(said('', 'q.comment'));
const PLAN_THOUGHT_WORDS = words(said('', 'f.words'));
/** Whether somebody felt pressed is a private question about safety, and in no copy. */
const RATING_FIGURES = figures(
  rated('These amends are helping me', 't.helping'),
  rated('I am willing to go on with this', 't.willing'),
);
const APOLOGY_WORDS = words(said('You said', plain('x.answer')));
const ABOUT_PLANS = statement(
  'own-record.amends-answers',
  `select 'agreements.amends-answer' as kind, d.id, d.at, 'You said no to a plan' as title, ${DECLINE_WORDS}, '[]'::jsonb as figures
   from amends_decline d where d.practice_id = $1 and d.client_id = $2
   union all
   select 'agreements.amends-proposal', q.id, q.at, 'You proposed a change to a plan', ${PROPOSAL_WORDS}, '[]'::jsonb
   from amends_proposal q where q.practice_id = $1 and q.client_id = $2
   union all
   select 'agreements.amends-thought', f.id, f.at, 'A thought about a plan', ${PLAN_THOUGHT_WORDS}, '[]'::jsonb
   from amends_reflection f where f.practice_id = $1 and f.client_id = $2
   union all
   select 'agreements.amends-rating', t.id, t.at, 'How a plan was for you', '[]'::jsonb, ${RATING_FIGURES}
   from amends_rating t where t.practice_id = $1 and t.client_id = $2
   union all
   select 'agreements.amends-yes', y.id, y.at, 'You said yes to a plan', '[]'::jsonb, '[]'::jsonb
   from amends_acceptance y where y.practice_id = $1 and y.client_id = $2
   union all
   select 'agreements.apology-answer', x.id, x.at, 'You answered an apology', ${APOLOGY_WORDS}, '[]'::jsonb
   from apology_answer x where x.practice_id = $1 and x.client_id = $2`,
);

/** Each answers rows of `OwnRow`. */
export const OWN_AGREEMENTS = [
  LIMITS,
  LIMIT_EVENTS,
  REHEARSALS,
  LIMIT_ANSWERS,
  WEEKS,
  PROMISES,
  SLIPS,
  REPORTS,
  ABOUT_PLANS,
];
