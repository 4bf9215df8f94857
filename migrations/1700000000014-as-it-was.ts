/**
 * A function as an earlier migration made it, to put it back on the way down.
 *
 * @param part the exported text of that migration
 * @param name with its schema: `sec.joint_work_open`
 */
export function asItWas(part: string, name: string): string {
  const from = part.indexOf(`function ${name}(`);
  const body = part.indexOf('$$', from);
  const end = part.indexOf('$$;', body + 2);
  if (from < 0 || body < 0 || end < 0) throw new Error(`${name} is not made in this part.`);
  return `create or replace ${part.slice(from, end)}$$;`;
}
