import { Transactions, type DatabaseActor } from '@reknit/shared/api-kernel';
import type { QueryResult } from 'pg';
import { PEOPLE, PRACTICES, type PersonName } from '../../support/people';
import type { World } from '../../support/world';

/** Runs a statement as the application, with the context the application would sign for this person: behind the API. */
export function rawSqlIn(world: World) {
  const transactions = world.app.get(Transactions);
  const actorOf = (name: PersonName): DatabaseActor => {
    const { practice } = PEOPLE[name];
    return {
      practiceId: world.practiceIds[practice],
      practiceTimeZone: PRACTICES[practice].zone,
      accountId: world.accountIds[name],
      clientId: world.clientIds[name],
    };
  };
  return (
    name: PersonName,
    text: string,
    values: unknown[] = [],
  ): Promise<QueryResult<Record<string, unknown>>> =>
    transactions.run(actorOf(name), () => transactions.current().client.query(text, values));
}
