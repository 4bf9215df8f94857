import type { Answer } from './api-client';

/** Why something was refused, and of which fields. */
export interface Refusal {
  readonly code: string;
  readonly fields?: Readonly<Record<string, readonly { readonly code: string }[]>>;
}

/** The body of an answer that is expected to be one. */
export function done<Body>(answer: Answer<Body>): Body {
  if (answer.status >= 300) throw new Error(`Refused: ${answer.status} ${answer.text}`);
  return answer.body;
}

/** How it was refused: all of it that a person can be told apart by. */
export const codeOf = (answer: Answer): readonly [number, string] => [
  answer.status,
  (answer.body as Refusal | undefined)?.code ?? '',
];
