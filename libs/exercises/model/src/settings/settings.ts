import { refuse, succeed, type FieldFaults, type Outcome } from '@reknit/shared/model';
import type { TemplateKind } from '../definition/template';
import { listeningSettings, type ListeningGiven } from './listening';

type Raw = Readonly<Record<string, unknown>>;
type Check = (raw: Raw | undefined, given: ListeningGiven) => Outcome<Raw, FieldFaults>;

const none: Check = (raw) =>
  raw === undefined || Object.keys(raw).length === 0
    ? succeed({})
    : refuse(Object.fromEntries(Object.keys(raw).map((key) => [key, [{ code: 'unknown-field' }]])));
const listening: Check = (raw, given) => {
  const checked = listeningSettings(raw, given);
  return checked.ok ? succeed({ ...checked.value }) : checked;
};

/** Every kind says what its set-up may be. */
const BY_KIND: Readonly<Record<TemplateKind, Check>> = {
  form: none,
  listening,
  amends_plan: none,
  boundary: none,
  reliability_log: none,
  transparency: none,
  slip_repair: none,
};

/**
 * Checks the set-up an exercise of a kind is given with, and completes it.
 *
 * @example settingsOf('form', { heatLimit: 3 }, { mode: 'solo', participantIds: ['a'] })
 * // { ok: false, problem: { heatLimit: [{ code: 'unknown-field' }] } }
 */
export function settingsOf(
  kind: TemplateKind,
  raw: Raw | undefined,
  given: ListeningGiven,
): Outcome<Raw, FieldFaults> {
  return BY_KIND[kind](raw, given);
}
