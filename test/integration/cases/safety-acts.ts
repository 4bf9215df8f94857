import {
  currentTextOf,
  safetyPaths,
  type CaseSafety,
  type MyConsent,
  type MyConsents,
} from '@reknit/cases/model';
import { Inbox, SafetyGate, type InboxItem } from '@reknit/cases/api';
import { Transactions, type Actor } from '@reknit/shared/api-kernel';
import type { Answer } from '../../support/api-client';
import { PASSWORD, PEOPLE, PRACTICES, type PersonName } from '../../support/people';
import type { World } from '../../support/world';
import type { Couple } from './another-couple';

export interface Refusal {
  readonly code: string;
  readonly fields?: object;
}

/** What people do about consent and safety in one couple's case, in as few words as a test needs. */
export function safetyActsIn(world: World, couple: () => Couple) {
  const at = () => couple().caseId;
  const actorOf = (name: PersonName): Actor => ({
    accountId: world.accountIds[name],
    practiceId: world.practiceIds[PEOPLE[name].practice],
    practiceTimeZone: PRACTICES[PEOPLE[name].practice].zone,
    roles: [...PEOPLE[name].roles],
    name,
    email: PEOPLE[name].email,
    timeZone: PEOPLE[name].zone,
    clientId: world.clientIds[name],
    sessionHash: '',
    sessionEndsAt: '',
    provedAt: world.clock.now(),
  });
  const within = <T>(name: PersonName, work: () => Promise<T>): Promise<T> =>
    world.app.get(Transactions).run(actorOf(name), work);
  const post = async <Body = Refusal & { id: string }>(
    name: PersonName,
    path: string,
    body: object = {},
    version?: number,
  ): Promise<Answer<Body>> => (await world.as(name)).post<Body>(path, body, { version });
  const mine = async (name: PersonName): Promise<MyConsents> =>
    (await (await world.as(name)).get<MyConsents>(safetyPaths.myConsents)).body;

  async function asked(name: PersonName, kind: MyConsent['kind']): Promise<MyConsent> {
    const { waiting, decided } = await mine(name);
    const here = (consent: MyConsent) =>
      consent.kind === kind && (consent.caseId === undefined || consent.caseId === at());
    const found = waiting.find(here) ?? decided.find(here);
    if (!found) throw new Error(`${name} was never asked for ${kind}.`);
    return found;
  }

  async function decide(
    name: PersonName,
    kind: MyConsent['kind'],
    more: object = {},
  ): Promise<Answer<Refusal & { id: string }>> {
    const { id } = await asked(name, kind);
    const body = { decision: 'given', textVersion: currentTextOf(kind).version, ...more };
    return post(name, safetyPaths.decideConsent(id), body);
  }

  return {
    post,
    mine,
    asked,
    decide,
    within,
    actorOf,
    propose: (participantId: string, kind: MyConsent['kind'], more: object = {}) =>
      post('ilse', safetyPaths.consents(at()), { participantId, kind, ...more }),
    withdraw: async (name: PersonName, kind: MyConsent['kind']) =>
      post(name, safetyPaths.withdrawConsent((await asked(name, kind)).id)),
    safety: async (by: PersonName = 'ilse'): Promise<CaseSafety> =>
      (await (await world.as(by)).get<CaseSafety>(safetyPaths.safety(at()))).body,
    /** The clock was moved, and whoever was signed in is no longer. */
    anew: async (name: PersonName) => {
      const client = world.anonymous();
      await client.signIn(PEOPLE[name].email, PASSWORD);
      return client;
    },
    isOpen: (): Promise<boolean> =>
      within('ilse', () => world.app.get(SafetyGate).isOpen(at(), [couple().rosalind, couple().tobias])),
    inbox: (by: PersonName = 'ilse'): Promise<readonly InboxItem[]> =>
      within(by, async () =>
        (await world.app.get(Inbox).itemsFor(actorOf(by))).filter(({ caseId }) => caseId === at()),
      ),
  };
}

export const codeOf = ({ status, body }: Answer<Refusal>): readonly [number, string] => [status, body.code];
