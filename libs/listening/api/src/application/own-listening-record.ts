import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ownItemOf, OwnRecords, type OwnRow } from '@reknit/cases/api';
import type { OwnItem } from '@reknit/cases/model';
import type { GuessedFeeling } from '@reknit/listening/model';
import { Sql, statement, type Actor } from '@reknit/shared/api-kernel';

/** Words are erased after their days: then nothing stands here either, not even that there was something. */
const SAID = statement(
  'listening.own-words',
  `select 'listening.' || e.kind as kind, e.id, m.written_at as at,
     case e.kind when 'said' then 'What you said' when 'reflection' then 'What you heard, in your words'
       when 'accuracy' then 'What you found missing' when 'makes_sense' then 'What makes sense to you'
       else 'Feelings you guessed' end as title,
     jsonb_build_array(jsonb_build_object('label', '', 'text', w.body)) as words, '[]'::jsonb as figures
   from listening_entry e
   join listening_words w on w.practice_id = e.practice_id and w.id = e.id and w.client_id = e.client_id
   join sec.my_listening_moments() m on m.entry_id = e.id
   where e.practice_id = $1 and e.client_id = $2 and w.body is not null and e.kind <> 'mark'`,
);
const NOTED = statement(
  'listening.own-notes',
  `select 'listening.' || n.kind as kind, n.id, m.written_at as at,
     case n.kind when 'parked' then 'Something for later' else 'Your thanks' end as title,
     jsonb_build_array(jsonb_build_object('label', '', 'text', n.body)) as words, '[]'::jsonb as figures
   from listening_note n
   join sec.my_listening_moments() m on m.entry_id = n.id
   where n.practice_id = $1 and n.client_id = $2`,
);
/** Without whether they felt safe: that is a private question, and in no copy. */
const DEBRIEFS = statement(
  'listening.own-debriefs',
  `select 'listening.debrief' as kind, d.id, d.at, 'Your look back at a round' as title,
     jsonb_build_array(
       jsonb_build_object('label', 'One thing you learned', 'text', d.content ->> 'oneThingLearned'),
       jsonb_build_object('label', 'What you would do differently', 'text', d.content ->> 'doDifferently')) as words,
     jsonb_build_array(
       jsonb_build_object('label', 'Felt heard', 'value', (d.content ->> 'feltHeard')::numeric),
       jsonb_build_object('label', 'Heard them', 'value', (d.content ->> 'heardThem')::numeric),
       jsonb_build_object('label', 'Stayed calm', 'value', (d.content ->> 'stayedCalm')::numeric),
       jsonb_build_object('label', 'Moments of defending yourself', 'value', (d.content ->> 'defensiveMoments')::numeric),
       jsonb_build_object('label', 'Interrupted', 'value', (d.content ->> 'interrupted')::numeric)) as figures
   from listening_private d where d.practice_id = $1 and d.client_id = $2 and d.kind = 'debrief'`,
);

/** How they came to each floor. Which asking it was is left out: whoever could not begin just then moves that on for both. */
const READINESS = statement(
  'listening.own-readiness',
  `select 'listening.readiness' as kind, d.id, d.at, 'How you came to a round' as title,
     jsonb_build_array(jsonb_build_object('label', 'Willing to begin',
       'text', case when (d.content ->> 'willing')::boolean then 'Yes' else 'Not now' end)) as words,
     jsonb_build_array(
       jsonb_build_object('label', 'How calm you were', 'value', (d.content ->> 'calm')::numeric),
       jsonb_build_object('label', 'How hot the topic was for you', 'value', (d.content ->> 'topicHeat')::numeric)) as figures
   from listening_private d where d.practice_id = $1 and d.client_id = $2 and d.kind = 'readiness'`,
);
const FELT_HEARD = statement(
  'listening.own-felt-heard',
  `select 'listening.felt_heard' as kind, d.id, d.at, 'How heard you felt as the one who spoke' as title, '[]'::jsonb as words,
     jsonb_build_array(jsonb_build_object('label', 'Felt heard', 'value', (d.content ->> 'value')::numeric)) as figures
   from listening_private d where d.practice_id = $1 and d.client_id = $2 and d.kind = 'felt_heard'`,
);

/** What somebody said and heard in rounds, as far as its text is kept, how it was for them, and how they looked back. Nothing of the other. */
@Injectable()
export class OwnListeningRecord implements OnModuleInit {
  constructor(
    private readonly records: OwnRecords,
    private readonly sql: Sql,
  ) {}

  onModuleInit(): void {
    this.records.register({ domain: 'listening', partsOf: (actor) => this.partsOf(actor) });
  }

  private async partsOf(actor: Actor): Promise<readonly OwnItem[]> {
    const me = [actor.practiceId, actor.clientId ?? null];
    const items: OwnItem[] = [];
    for (const query of [SAID, NOTED, READINESS, FELT_HEARD, DEBRIEFS])
      items.push(...(await this.sql.rows<OwnRow & Record<string, unknown>>(query, me)).map(ownItemOf));
    return items.map(withFeelings);
  }
}

/** Guesses are kept as a list of words. */
function withFeelings(item: OwnItem): OwnItem {
  if (item.kind !== 'listening.guess') return item;
  const words = item.words.map(({ label, text }) => ({
    label,
    text: (JSON.parse(text) as readonly GuessedFeeling[]).map(({ word }) => word).join(', '),
  }));
  return { ...item, words };
}
