import type { Canary } from './canaries';
import type { Sight } from './eyes';

/** What one person wrote and the other may read: where it is shown, where it was written, and which parts. */
export interface Release {
  readonly what: string;
  readonly shownBy: RegExp;
  readonly writtenBy: RegExp;
  readonly parts: RegExp;
  /** Meant for everybody who takes part, and not only for whom the write names. */
  readonly toAll?: true;
}

const release = (what: string, shownBy: RegExp, writtenBy: RegExp, parts: RegExp): Release => ({
  what,
  shownBy,
  writtenBy,
  parts,
});

const TEAM_GIVES = /^POST \/api\/cases\/\{id\}\/homework$/;
const HANDED_IN = /^POST \/api\/my\/homework\/\{id\}\/submissions$/;
const BOUNDARY = /^POST \/api\/my\/boundaries$/;
const ROUND_MOVE = /^POST \/api\/my\/rounds\/\{id\}\/moves$/;
const AGREEMENT = /^(POST|PUT) \/api\/my\/transparency-agreements(\/\{id\})?$/;

/** Between the two people of a couple. Each has to be seen at least once, or the suite sees nothing. */
export const BETWEEN_TWO: readonly Release[] = [
  release(
    'the fields of a share that was accepted',
    /^GET \/api\/my\/shared\/\{id\}$/,
    HANDED_IN,
    /^answers\.definition$/,
  ),
  release(
    'what both revealed at once',
    /^GET \/api\/my\/homework\/\{id\}\/reveal$/,
    HANDED_IN,
    /^answers\.definition$/,
  ),
  release(
    'the statement of a boundary that was told',
    /^GET \/api\/my\/boundaries$/,
    BOUNDARY,
    /^draft\.(situation|ownAction|act|conduct)$/,
  ),
  release(
    'the parts of a boundary that were told',
    /^GET \/api\/my\/told-boundaries\/\{id\}$/,
    BOUNDARY,
    /^draft\.(situation|ownAction|act|conduct|exceptions\.\*|ownResponse\.\*\.action)$/,
  ),
  release(
    'the wording suggested to the author of a request',
    /^GET \/api\/my\/boundaries\/\{id\}$/,
    /^POST \/api\/my\/told-boundaries\/\{id\}\/answer$/,
    /^wording$/,
  ),
  release(
    'the text of a plan that was offered or accepted',
    /^GET \/api\/my\/amends\/\{planId\}$/,
    /^PUT \/api\/my\/amends\/\{id\}\/draft$/,
    /^(harm\.(title|harmOwned|impactUnderstood|whatTheyAskedFor\.\*|willNotDo\.\*)|commitments\.\*\.text)$/,
  ),
  release(
    'what is proposed to the author of a plan',
    /^GET \/api\/my\/amends\/\{planId\}$/,
    /^POST \/api\/my\/amends\/\{id\}\/proposals$/,
    /^proposals\.\*\.comment$/,
  ),
  release(
    'an apology that was delivered',
    /^GET \/api\/my\/apologies\/\{apologyId\}$/,
    HANDED_IN,
    /^answers\.(own|explain|regret|change|repair\.\*|disclose\.\*)$/,
  ),
  release(
    'a slip that was shared',
    /^GET \/api\/my\/received-slips$/,
    /^POST \/api\/my\/slips(\/\{id\}\/own)?$/,
    /^(happened|own|sorry|fix\.what|guard\.(if|then))$/,
  ),
  release(
    'a promise that was shared',
    /^GET \/api\/my\/received-promises$/,
    /^POST \/api\/my\/reliability\/\{id\}\/promises$/,
    /^text$/,
  ),
  release(
    'what a round is about',
    /^GET \/api\/my\/rounds(\/\{id\})?$/,
    /^POST \/api\/my\/rounds$/,
    /^topic$/,
  ),
  release(
    'what was said, reflected and appreciated in a round',
    /^GET \/api\/my\/rounds\/\{id\}(\/words)?$/,
    ROUND_MOVE,
    /^(text|missed|feelings\.\*\.word)$/,
  ),
  release(
    'the one thing somebody learned in a round and let the other read',
    /^GET \/api\/my\/shared\/\{id\}$/,
    ROUND_MOVE,
    /^debrief\.oneThingLearned$/,
  ),
  release(
    'the items of an agreement both write on',
    /^GET \/api\/my\/transparency-agreements\/\{id\}$/,
    AGREEMENT,
    /^items\.\*\.(whatIsTold|proportionate|reciprocalReason|taperTo|stopIf)$/,
  ),
];

/** From the care team to a person in care: only whom it is meant for, which is looked up. */
export const FROM_THE_TEAM: readonly Release[] = [
  {
    ...release(
      'what a review says to everybody who takes part',
      /^GET \/api\/my\/homework\/\{id\}$/,
      /^POST \/api\/participations\/\{id\}\/reviews$/,
      /^toAll$/,
    ),
    toAll: true,
  },
  release(
    'why this homework, and how',
    /^GET \/api\/my\/(homework\/\{id\}|rounds)$/,
    TEAM_GIVES,
    /^(rationale|whenAndWhere|obstacle|smallestVersion)$/,
  ),
  release(
    'a review',
    /^GET \/api\/my\/homework\/\{id\}$/,
    /^POST \/api\/participations\/\{id\}\/reviews$/,
    /^(summary|comments\..*)$/,
  ),
  release(
    'why the record stays as it is, to whoever asked for a correction',
    /^GET \/api\/my\/corrections$/,
    /^POST \/api\/cases\/\{id\}\/corrections\/\{id\}\/deny$/,
    /^reason$/,
  ),
  release(
    'a goal of theirs',
    /^(GET \/api\/my\/homework|POST \/api\/my\/record)$/,
    /^POST \/api\/cases\/\{id\}\/goals$/,
    /^words$/,
  ),
  release(
    'what they are asked to agree to',
    /^GET \/api\/my\/consents$/,
    /^POST \/api\/cases\/\{id\}\/consents$/,
    /^thirdParty\./,
  ),
  release(
    'what a reviewer said to the author of a plan',
    /^GET \/api\/my\/amends\/\{planId\}$/,
    /^POST \/api\/cases\/\{id\}\/amends\/\{id\}\/(approve|return)$/,
    /^comment$/,
  ),
];

export const allows = (
  releases: readonly Release[],
  { key }: Pick<Sight, 'key'>,
  canary: Canary,
): Release | undefined =>
  releases.find(
    ({ shownBy, writtenBy, parts }) =>
      shownBy.test(key) && writtenBy.test(canary.route) && parts.test(canary.at),
  );
