import type { Instant } from '@reknit/shared/model';

/** Addresses of the copy somebody takes out of what is theirs. Neither takes a body; both ask for a fresh proof of who asks. */
export const ownRecordPaths = {
  record: '/api/my/record',
  pdf: '/api/my/record/pdf',
} as const;

/** How often the same account may take out a copy, counting both forms. */
export const OWN_RECORD_LIMITS = { times: 6, withinMinutes: 60 } as const;

/** Which domain keeps it, in the order in which the parts of a copy follow each other. */
export const OWN_RECORD_PARTS = [
  'cases',
  'sessions',
  'homework',
  'measures',
  'agreements',
  'listening',
] as const;
export type OwnRecordDomain = (typeof OWN_RECORD_PARTS)[number];

/** Words of the person, under the question or the name they answer. Line breaks are kept. */
export interface OwnWords {
  readonly label: string;
  readonly text: string;
}

/** A figure of the person; `unit` where it is not a rating. */
export interface OwnFigure {
  readonly label: string;
  readonly value: number;
  readonly unit?: string;
}

/** One thing that is theirs: one answer handed in, one consent, one limit as it was written at that time. */
export interface OwnItem {
  /** `homework.entry`: the domain, and what it is there. */
  readonly kind: string;
  /** When it was said, decided or handed in, in UTC. */
  readonly at: Instant;
  readonly title: string;
  readonly words: readonly OwnWords[];
  readonly figures: readonly OwnFigure[];
  /** The record it was read from. */
  readonly source: { readonly id: string; readonly note?: string };
}

export interface OwnRecordPart {
  readonly domain: OwnRecordDomain;
  readonly title: string;
  /** Oldest first. */
  readonly items: readonly OwnItem[];
}

/** Something that is left out of every copy, of whomever, and what to do to get it. */
export interface NotIncluded {
  readonly what: string;
  readonly how: string;
}

/**
 * `POST /api/my/record`: what somebody wrote, and what the practice keeps about them in their own name. Holds nothing that anybody
 * else in care wrote, nothing of what anybody else did, and no word about whether there is any. Described in `docs/own-record.md`.
 */
export interface OwnRecord {
  readonly format: 'reknit.own-record';
  readonly formatVersion: 1;
  readonly takenOutAt: Instant;
  readonly person: string;
  /** Always all of them, in the same order; a part may be empty. */
  readonly parts: readonly OwnRecordPart[];
  /** The same for everybody. */
  readonly notIncluded: readonly NotIncluded[];
}
