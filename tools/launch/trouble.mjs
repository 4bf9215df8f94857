/** Something the person at the keyboard can put right. Shown as its message alone, without a stack. */
export class Trouble extends Error {}

/**
 * Prints what went wrong: a Trouble in its own words, anything else with its stack, because that is a defect.
 * @param {unknown} problem
 */
export function explain(problem) {
  const text =
    problem instanceof Trouble ? problem.message : problem instanceof Error ? problem.stack : String(problem);
  console.error(`\n${text}\n`);
}
