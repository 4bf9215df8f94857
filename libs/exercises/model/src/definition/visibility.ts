/**
 * Who may read an answer. Held per field, never per screen: P only the author, T the author and the treating
 * clinicians, S as T until the author releases it, J everybody in a shared document, X clinicians only, N stays with the author.
 */
export const VisibilityClass = { P: 'P', T: 'T', S: 'S', J: 'J', X: 'X', N: 'N' } as const;
export type VisibilityClass = (typeof VisibilityClass)[keyof typeof VisibilityClass];

/** `participant-with-grant` is another participant to whom the author has released this entry. */
export const Reader = {
  author: 'author',
  clinician: 'clinician',
  participantWithGrant: 'participant-with-grant',
} as const;
export type Reader = (typeof Reader)[keyof typeof Reader];
