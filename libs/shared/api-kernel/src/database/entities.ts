import type { EntityTarget, ObjectLiteral } from 'typeorm';

const entities = new Set<EntityTarget<ObjectLiteral>>();

/** Each domain adds its own tables' classes; the data source takes them all, and nobody exports an entity. */
export function registerEntities(added: readonly EntityTarget<ObjectLiteral>[]): void {
  for (const entity of added) entities.add(entity);
}

export function registeredEntities(): readonly EntityTarget<ObjectLiteral>[] {
  return [...entities];
}
