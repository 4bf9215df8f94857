import { Relation, type ActionTable } from './access';

export const LiveAction = {
  /** Hears that something moved which concerns oneself. */
  listen: 'live.listen',
} as const;
export type LiveAction = (typeof LiveAction)[keyof typeof LiveAction];

export const LIVE_ACTIONS: ActionTable<LiveAction> = {
  'live.listen': {
    allow: {
      clinician: Relation.self,
      supervisor: Relation.self,
      administrator: Relation.self,
      client: Relation.self,
    },
  },
};
