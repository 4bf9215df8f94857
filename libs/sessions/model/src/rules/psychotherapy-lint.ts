import type { PsychotherapyWarning } from '../vocabulary/note-words';

export interface PsychotherapyHint {
  readonly warning: PsychotherapyWarning;
  /** The words that gave rise to it, as they stand in the text. */
  readonly found: string;
}

// Bounded everywhere: a text of a hundred thousand characters is looked at while it is typed.
const CLOCK = String.raw`\d{1,2}[:.h]\d{2}`;
const SIGNS: Readonly<Record<PsychotherapyWarning, readonly RegExp[]>> = {
  times: [
    new RegExp(String.raw`\b${CLOCK}\s?(?:-|–|to|until)\s?${CLOCK}\b`, 'i'),
    new RegExp(
      String.raw`\b(?:session|started|began|stopped|ended|finished)\b[^.\n]{0,30}?\b${CLOCK}\b`,
      'i',
    ),
    /\b\d{2,3}[\s-]?(?:min|mins|minutes?)\b/i,
  ],
  measure: [
    /\b(?:PHQ-?[289]|GAD-?[27]|CSI-?(?:16|32|4)|SCORE-?15|CORE-?(?:OM|10)|HARK|TRUST-PULSE|BDI|BAI|EDS|AUDIT(?:-C)?|ASQ|C-SSRS|WHO-?5)\b/,
    /\bscor(?:e|ed|es|ing)\b[^.\n]{0,20}?\b\d{1,3}\b/i,
  ],
  diagnosis: [
    /\b(?:diagnos(?:is|es|ed|tic)|meets? criteria|ICD-?1[01]|DSM(?:-?(?:5|IV|V))?(?:-TR)?)\b/i,
    /\b(?:major depressive|generali[sz]ed anxiety|post-?traumatic stress|personality|bipolar|adjustment) disorder\b/i,
    /\b[FZ]\d{2}(?:\.\d{1,2})?\b/,
  ],
  plan: [
    /\b(?:treatment plan|plan for next|next session|next steps?|homework|referr(?:al|ed)|goals? for)\b/i,
    /\bplan\s*:/i,
    /\bwe (?:have )?agreed (?:to|that|on)\b/i,
  ],
  risk: [
    /\b(?:suicid\w{0,8}|self-?harm\w{0,4}|safety plan|staying-safe plan|overdos\w{1,4}|risk (?:of|to|assessment|level))\b/i,
    /\b(?:kill|hurt|harm) (?:him|her|them|my)sel(?:f|ves)\b/i,
    /\b(?:violen(?:t|ce)|strangl\w{1,5}|weapon|afraid of (?:him|her|them))\b/i,
  ],
};

/**
 * What looks as if it belonged into the progress note: start and stop, a measure, a diagnosis, the plan, a risk. A hint for whoever
 * types, never a refusal; one for each kind, by its first place in the text. Source: 45 CFR 164.501, what psychotherapy notes exclude.
 *
 * @example lintPsychotherapyText('PHQ-9 was 13. I felt protective.') // [{ warning: 'measure', found: 'PHQ-9' }]
 */
export function lintPsychotherapyText(text: string): readonly PsychotherapyHint[] {
  return (Object.entries(SIGNS) as [PsychotherapyWarning, readonly RegExp[]][]).flatMap(
    ([warning, signs]) => {
      const hits = signs.flatMap((sign) => sign.exec(text) ?? []).filter((found) => found !== '');
      const places = hits.map((found) => ({ found, at: text.indexOf(found) }));
      const first = places.sort((a, b) => a.at - b.at)[0];
      return first ? [{ warning, found: first.found.trim() }] : [];
    },
  );
}
