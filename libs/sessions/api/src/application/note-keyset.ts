import { fieldProblem } from '@reknit/shared/api-kernel';

const KEY = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)\|([0-9a-f-]{36})$/;

/** The last row of a page, as one opaque word. */
export function pageKey(about: string, id: string): string {
  return Buffer.from(`${about}|${id}`, 'utf8').toString('base64url');
}

/** @throws a problem of the field `after` for anything that `pageKey` did not make */
export function readKey(after: string | undefined): readonly [string, string] | undefined {
  if (after === undefined) return undefined;
  const found = KEY.exec(Buffer.from(after, 'base64url').toString('utf8'));
  if (!found?.[1] || !found[2]) throw fieldProblem('after', 'not-a-cursor');
  return [found[1], found[2]];
}
