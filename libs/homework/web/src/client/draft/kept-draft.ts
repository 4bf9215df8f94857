import type { Answers } from '@reknit/exercises/model';

/** What a device keeps of a draft that the server does not have yet: enough to go on from after a reload. */
export interface KeptDraft {
  readonly participationId: string;
  /** The revision the changes build on. */
  readonly revision: number;
  /** What the changed fields held at that revision. */
  readonly base: Answers;
  /** What they hold now; null where one was cleared. */
  readonly changes: Answers;
  /** Per field, what was sent without hearing back. */
  readonly sent: Readonly<Record<string, readonly unknown[]>>;
  /** Per field, the text of another device that nobody has looked at yet; null where it was cleared there. */
  readonly conflicts: Answers;
  readonly step: string;
  /** Answers that were to be handed in, with the key that makes handing them in twice the same as once. */
  readonly submission?: QueuedSubmission;
}

export interface QueuedSubmission {
  readonly key: string;
  readonly answers: Answers;
}
