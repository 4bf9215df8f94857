import type { TemplateDefinition } from '@reknit/exercises/model';
import type { EntityManager } from 'typeorm';

/** A published version was changed. What people have answered would come to mean something else. */
export class PublishedTemplateChanged extends Error {
  constructor(readonly changed: readonly string[]) {
    super(
      `These exercises are published already and cannot change: ${changed.join(', ')}. Add a new version instead.`,
    );
  }
}

const CHANGED = `
  select t.code || ' version ' || t.version as what
  from jsonb_array_elements($1::jsonb) as d (definition)
  join exercise_template_version t
    on t.code = d.definition ->> 'code' and t.version = (d.definition ->> 'version')::integer
  where t.definition <> d.definition order by 1`;

const PUBLISH = `
  insert into exercise_template_version (code, version, definition, published_at)
  select d.definition ->> 'code', (d.definition ->> 'version')::integer, d.definition,
    ((d.definition ->> 'publishedOn') || 'T00:00:00Z')::timestamptz
  from jsonb_array_elements($1::jsonb) as d (definition)
  on conflict (code, version) do nothing returning code`;

/**
 * Publishes the exercises that are not in the database yet. Part of bringing the schema up to date, and run with the
 * same rights; running it again changes nothing.
 *
 * @param manager of a transaction that owns the schema
 * @returns how many versions were added
 * @throws PublishedTemplateChanged when a version that is published already says something else; nothing is added then
 */
export async function syncTemplates(
  manager: EntityManager,
  definitions: readonly TemplateDefinition[],
): Promise<number> {
  const values = [JSON.stringify(definitions)];
  const changed: { what: string }[] = await manager.query(CHANGED, values);
  if (changed.length > 0) throw new PublishedTemplateChanged(changed.map(({ what }) => what));
  const added: unknown[] = await manager.query(PUBLISH, values);
  return added.length;
}
