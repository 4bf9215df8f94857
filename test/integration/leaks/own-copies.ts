import { ownRecordPaths } from '@reknit/cases/model';
import { getDocumentProxy } from 'unpdf';
import type { ApiClient } from '../../support/api-client';
import type { Canary } from './canaries';

/** All the words on the pages of a file, one after the other. */
export async function wordsOnPages(file: Buffer): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(file), { verbosity: 0 });
  let words = '';
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    for (const item of content.items) if ('str' in item) words += item.str;
  }
  return words;
}

/** What somebody takes out, in both forms. */
export async function copiesOf(
  client: ApiClient,
): Promise<readonly { readonly form: 'json' | 'pdf'; readonly text: string }[]> {
  const json = await client.post(ownRecordPaths.record);
  const pdf = await client.post(ownRecordPaths.pdf);
  for (const answer of [json, pdf])
    if (answer.status !== 200) throw new Error(`No copy was given: ${String(answer.status)} ${answer.text}`);
  return [
    { form: 'json', text: json.text },
    { form: 'pdf', text: await wordsOnPages(pdf.bytes) },
  ];
}

/** Of what the care team writes: somebody's goal, and what they are asked to agree to. */
export const WRITTEN_FOR_THEM = ({ author, route, at }: Canary): boolean =>
  author === 'ilse' &&
  ((route === 'POST /api/cases/{id}/goals' && at === 'words') ||
    (route === 'POST /api/cases/{id}/consents' && at.startsWith('thirdParty.')));

interface Reason {
  readonly why: string;
  readonly holds: (canary: Canary) => boolean;
}

const wroteAt =
  (route: RegExp, at: RegExp) =>
  (canary: Canary): boolean =>
    route.test(canary.route) && at.test(canary.at);

/** Own words that no copy may hold, and why. */
const NEVER: readonly Reason[] = [
  { why: 'begun and not handed in', holds: ({ kept }) => kept?.why.endsWith('not handed in') === true },
  { why: 'for its author alone', holds: wroteAt(/submissions$/, /^answers\.unsent$/) },
  { why: 'a private question about safety', holds: wroteAt(/amends\/\{id\}\/draft$/, /^harmCheck\./) },
  { why: 'what a round is about, which both agree on', holds: wroteAt(/\/rounds$/, /^topic$/) },
  { why: 'written on by both', holds: wroteAt(/transparency-agreements(\/\{id\})?$/, /^items\./) },
];
/** In this world both wrote the same sentence, and let each other read it: where one does so, the other's repeats it. */
const REPEATED = wroteAt(/submissions$/, /^answers\.definition$/);

export const NEVER_IN_A_COPY = (canary: Canary): boolean => NEVER.some(({ holds }) => holds(canary));
export const MAY_BE_LEFT_OUT = (canary: Canary): boolean => NEVER_IN_A_COPY(canary) || REPEATED(canary);
