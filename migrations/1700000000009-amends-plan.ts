// A plan, its drafts and its versions. A part of `Amends1700000000009`.

const STATES = `'draft', 'in_review', 'approved', 'shared', 'countered', 'accepted', 'in_progress', 'amending', 'paused',
  'declined', 'no_response', 'withdrawn', 'completed', 'ended_early'`;

export const AMENDS_PLAN = `
-- Where a plan stands, and nothing that only one of the two people may know: both reach this row once it is shared.
create table amends_plan (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  participation_id uuid not null,
  author_participant_id uuid not null,
  author_client_id uuid not null,
  state text not null default 'draft' constraint ck_amends_plan_state check (state in (${STATES})),
  paused_from text constraint ck_amends_plan_paused_from
    check (paused_from in ('shared', 'countered', 'accepted', 'in_progress', 'amending')),
  -- How many versions have been handed in, and which one holds now.
  versions integer not null default 0,
  in_force integer,
  drafted_together boolean not null default false,
  window_ends_at timestamptz,
  amending_ends_at timestamptz,
  -- Of the version in force.
  starts_on date,
  ends_on date,
  time_zone text,
  next_review_on date,
  over_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  version integer not null default 1,
  constraint pk_amends_plan primary key (practice_id, id),
  constraint uq_amends_plan_case unique (practice_id, case_id, id),
  constraint uq_amends_plan_author unique (practice_id, case_id, author_client_id, id),
  constraint fk_amends_plan_case foreign key (practice_id, case_id) references care_case (practice_id, id),
  constraint fk_amends_plan_participation foreign key (practice_id, case_id, author_client_id, participation_id)
    references participation (practice_id, case_id, client_id, id),
  constraint fk_amends_plan_author foreign key (practice_id, case_id, author_participant_id)
    references participant (practice_id, case_id, id),
  constraint fk_amends_plan_created_by foreign key (practice_id, created_by) references account (practice_id, id),
  constraint ck_amends_plan_paused check ((state = 'paused') = (paused_from is not null)),
  constraint ck_amends_plan_over check ((over_at is not null) = (state in ('declined', 'no_response', 'withdrawn', 'completed', 'ended_early'))),
  constraint ck_amends_plan_in_force check (in_force between 1 and versions)
);
create index ix_amends_plan_case on amends_plan (practice_id, case_id, state);
create index ix_amends_plan_participation on amends_plan (practice_id, case_id, author_client_id, participation_id);
create index ix_amends_plan_author on amends_plan (practice_id, case_id, author_participant_id);
create index ix_amends_plan_created_by on amends_plan (practice_id, created_by);
-- One plan is being made from one assignment; a declined one may be followed by another.
create unique index uq_amends_plan_open on amends_plan (practice_id, participation_id)
  where state not in ('declined', 'no_response', 'withdrawn', 'completed', 'ended_early');

create table amends_draft (
  practice_id uuid not null,
  plan_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  content jsonb not null,
  saved_at timestamptz not null,
  constraint pk_amends_draft primary key (practice_id, plan_id),
  constraint fk_amends_draft_plan foreign key (practice_id, case_id, client_id, plan_id)
    references amends_plan (practice_id, case_id, author_client_id, id)
);
create index ix_amends_draft_plan on amends_draft (practice_id, case_id, client_id, plan_id);

-- One version as it was handed in: canonical JSON, so that equal texts have equal hashes.
create table amends_version (
  practice_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  case_id uuid not null,
  author_client_id uuid not null,
  number integer not null constraint ck_amends_version_number check (number > 0),
  state text not null default 'in_review' constraint ck_amends_version_state
    check (state in ('in_review', 'returned', 'approved', 'offered', 'in_force', 'superseded', 'dropped')),
  content text not null,
  content_hash text not null,
  submitted_at timestamptz not null,
  approved_at timestamptz,
  approved_by uuid,
  approval_hash text,
  co_approved_by uuid,
  constraint pk_amends_version primary key (practice_id, id),
  constraint uq_amends_version_number unique (practice_id, plan_id, number),
  constraint uq_amends_version_case unique (practice_id, case_id, plan_id, id),
  constraint fk_amends_version_plan foreign key (practice_id, case_id, author_client_id, plan_id)
    references amends_plan (practice_id, case_id, author_client_id, id),
  constraint fk_amends_version_approved_by foreign key (practice_id, approved_by) references account (practice_id, id),
  constraint fk_amends_version_co_approved_by foreign key (practice_id, co_approved_by) references account (practice_id, id),
  constraint ck_amends_version_hash check (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  constraint ck_amends_version_approval check (approval_hash is null or approval_hash = content_hash),
  constraint ck_amends_version_approved check (state not in ('approved', 'offered', 'in_force', 'superseded')
    or (approval_hash is not null and approved_by is not null and approved_at is not null)),
  constraint ck_amends_version_two_reviewers check (co_approved_by is null or co_approved_by <> approved_by)
);
create index ix_amends_version_plan on amends_version (practice_id, case_id, author_client_id, plan_id);
create index ix_amends_version_approved_by on amends_version (practice_id, approved_by);
create index ix_amends_version_co_approved_by on amends_version (practice_id, co_approved_by);
create unique index uq_amends_version_in_force on amends_version (practice_id, plan_id) where state = 'in_force';
create unique index uq_amends_version_pending on amends_version (practice_id, plan_id)
  where state in ('in_review', 'approved', 'offered');

-- What belongs to a version and is for its author and the care team alone.
create table amends_private (
  practice_id uuid not null,
  version_id uuid not null,
  plan_id uuid not null,
  case_id uuid not null,
  author_client_id uuid not null,
  harmed_kind text not null constraint ck_amends_private_harmed_kind
    check (harmed_kind in ('participant', 'outside_reachable', 'outside_unreachable', 'deceased', 'group_or_community')),
  harmed_participant_id uuid,
  harmed_label text,
  wished_approach text,
  -- Decided when it is approved.
  approach text constraint ck_amends_private_approach
    check (approach in ('direct_shared', 'facilitated', 'indirect', 'living')),
  h1 text not null constraint ck_amends_private_h1 check (h1 in ('yes', 'no', 'unknown')),
  h2 text not null constraint ck_amends_private_h2 check (h2 in ('yes', 'no')),
  h3 text not null constraint ck_amends_private_h3 check (h3 in ('yes', 'no')),
  harm_check jsonb not null,
  risk text not null constraint ck_amends_private_risk check (risk in ('plain', 'amber')),
  difficulties jsonb not null,
  confirmed_at timestamptz not null,
  rupture_event_id uuid,
  apology_id uuid,
  constraint pk_amends_private primary key (practice_id, version_id),
  constraint fk_amends_private_version foreign key (practice_id, case_id, plan_id, version_id)
    references amends_version (practice_id, case_id, plan_id, id),
  constraint fk_amends_private_harmed foreign key (practice_id, case_id, harmed_participant_id)
    references participant (practice_id, case_id, id),
  constraint fk_amends_private_rupture foreign key (practice_id, case_id, rupture_event_id)
    references rupture_event (practice_id, case_id, id),
  constraint fk_amends_private_apology foreign key (practice_id, case_id, apology_id) references apology (practice_id, case_id, id),
  constraint ck_amends_private_harmed check ((harmed_kind = 'participant') = (harmed_participant_id is not null)),
  -- The hard stops. No approval gets past them, whoever approves.
  constraint ck_amends_private_hard_stop check (approach is null or approach in ('indirect', 'living')
    or (h1 <> 'no' and h2 = 'no' and h3 = 'no' and harmed_participant_id is not null)),
  constraint ck_amends_private_event check (approach is null or rupture_event_id is not null)
);
create index ix_amends_private_version on amends_private (practice_id, case_id, plan_id, version_id);
create index ix_amends_private_harmed on amends_private (practice_id, case_id, harmed_participant_id);
create index ix_amends_private_apology on amends_private (practice_id, case_id, apology_id);
create index ix_amends_private_rupture on amends_private (practice_id, case_id, rupture_event_id);
`;
