import type { ApiClient } from './api-client';
import { done } from './answers';
import { PASSWORD, PEOPLE, type PersonName } from './people';
import type { World } from './world';

/** People of a world, each signed in once. Sessions end while the clock of a test moves: after `forget` they sign in again. */
export function signedInTo(world: World) {
  const clients = new Map<PersonName, Promise<ApiClient>>();
  async function signIn(name: PersonName): Promise<ApiClient> {
    const client = world.anonymous();
    done(await client.signIn(PEOPLE[name].email, PASSWORD));
    return client;
  }
  return {
    as(name: PersonName): Promise<ApiClient> {
      const found = clients.get(name) ?? signIn(name);
      clients.set(name, found);
      return found;
    },
    forget: (): void => clients.clear(),
  };
}
