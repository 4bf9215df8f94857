import type { ApiClient } from '../../support/api-client';
import { PASSWORD, PEOPLE, type PersonName } from '../../support/people';
import { aWorld, type World } from '../../support/world';
import { Canaries, CanaryClient } from './canaries';

export interface CanaryWorld extends World {
  readonly canaries: Canaries;
  readonly logLines: readonly string[];
  /** Somebody who looks and writes nothing of their own: signed in anew, because time has passed. */
  eyes(name: PersonName): Promise<ApiClient>;
}

/** A world in which whatever anybody writes through the API can be told apart from everything else, wherever it turns up. */
export async function aCanaryWorld(): Promise<CanaryWorld> {
  const logLines: string[] = [];
  const world = await aWorld({ LOG_LEVEL: 'trace' }, { write: (line) => void logLines.push(line) });
  const canaries = new Canaries();
  const signedIn = new Map<string, Promise<ApiClient>>();
  const signIn = async (client: ApiClient, name: PersonName): Promise<ApiClient> => {
    const answer = await client.signIn(PEOPLE[name].email, PASSWORD);
    if (answer.status !== 200) throw new Error(`${name} could not sign in: ${answer.text}`);
    return client;
  };
  const once = (kind: string, name: PersonName, make: () => ApiClient): Promise<ApiClient> => {
    const key = `${kind} ${name} ${world.clock.now()}`;
    const found = signedIn.get(key) ?? signIn(make(), name);
    signedIn.set(key, found);
    return found;
  };
  const anonymous = () => new CanaryClient(world.app, canaries);
  return {
    ...world,
    canaries,
    logLines,
    anonymous,
    as: (name) => once('writes', name, anonymous),
    eyes: (name) => once('looks', name, () => world.anonymous()),
  };
}
