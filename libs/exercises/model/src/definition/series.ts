import type { Localised } from './text';

interface SeriesBase {
  /** `tension.drop`. Over all templates a figure is known as `EX-09.tension.drop`. */
  readonly key: string;
  readonly range: readonly [number, number];
  readonly better: 'higher' | 'lower' | 'neither';
  /** The smallest move worth an arrow; smaller ones are noise. */
  readonly notable?: number;
  readonly words: Localised<{ readonly label: string }>;
}

/** One figure taken from an entry, to be followed over time. A figure that cannot be computed is left out, never guessed. */
export type SeriesDefinition = SeriesBase &
  (
    | { readonly kind: 'value'; readonly field: string }
    /** `after` minus `before`: a fall is negative. */
    | { readonly kind: 'delta'; readonly before: string; readonly after: string }
    /** Mean of after minus before over the emotions rated both times, to one decimal. */
    | { readonly kind: 'emotionDelta'; readonly before: string; readonly after: string }
    | { readonly kind: 'strongestEmotion'; readonly field: string }
    /** Sum of `fields`, only when at least `answered` of `among` hold a number. Nothing is filled in for the missing. */
    | {
        readonly kind: 'sum';
        readonly fields: readonly string[];
        readonly among: readonly string[];
        readonly answered: number;
      }
    /** Rows of `list`, or those whose `field` is one of `in`. */
    | {
        readonly kind: 'count';
        readonly list: string;
        readonly where?: { readonly field: string; readonly in: readonly string[] };
      }
    /** A choice as a number: `{ fully: 1, partly: 0.5, no: 0 }`; for yes and no the keys are `true` and `false`. */
    | { readonly kind: 'level'; readonly field: string; readonly levels: Readonly<Record<string, number>> }
    /** One figure per row: `lived.honesty`. The person's own words never become part of a key: they count as `lived.other`. */
    | { readonly kind: 'perRow'; readonly list: string; readonly name: string; readonly field: string }
    /** The largest distance of `field` from the top of the range. */
    | { readonly kind: 'largestGap'; readonly list: string; readonly field: string }
    /** How many checks of the checklist pass. */
    | { readonly kind: 'checklist' }
  );
export type SeriesKind = SeriesDefinition['kind'];

/** What a chart needs to know about a figure. */
export interface SeriesInfo {
  readonly key: string;
  readonly label: string;
  readonly range: readonly [number, number];
  readonly better: 'higher' | 'lower' | 'neither';
  readonly notable?: number;
  /** For the eyes of whoever wrote the entry, and nobody else's. */
  readonly forAuthor?: true;
}
