import { Injectable } from '@nestjs/common';
import {
  relationsFor,
  type ActionName,
  type ActionRule,
  type ActionTable,
  type Relation,
  type Role,
} from '@reknit/shared/model';

/** Every action of every domain with who may do it. Filled while the modules load, read on every request. */
const rules = new Map<ActionName, ActionRule>();

export function registerActions(table: ActionTable): void {
  for (const [action, rule] of Object.entries(table) as [ActionName, ActionRule][]) rules.set(action, rule);
}

@Injectable()
export class ActionPolicy {
  knows(action: ActionName): boolean {
    return rules.has(action);
  }

  /** How a record must stand to somebody with these roles; empty when they may not do this at all. */
  relations(action: ActionName, roles: readonly Role[]): readonly Relation[] {
    const rule = rules.get(action);
    return rule ? relationsFor(rule, roles) : [];
  }

  /** Every action these roles allow: what the browser shows buttons for. */
  actionsOf(roles: readonly Role[]): readonly ActionName[] {
    return [...rules.keys()].filter((action) => this.relations(action, roles).length > 0);
  }

  table(): readonly { readonly action: ActionName; readonly rule: ActionRule }[] {
    return [...rules].map(([action, rule]) => ({ action, rule }));
  }
}
