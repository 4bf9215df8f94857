const WARNING = 40;

/**
 * @param {string} line of the API's output: one JSON object, or loose text such as a crash
 * @returns {string | null} what to show of it on a person's console
 * @example worthShowing('{"level":50,"msg":"Mail is not going out"}') // 'API error: Mail is not going out'
 * @example worthShowing('{"level":30,"msg":"request"}') // null
 */
export function worthShowing(line) {
  if (!line.startsWith('{')) return line.trim() === '' ? null : line;
  try {
    const { level, msg } = JSON.parse(line);
    if (!(level >= WARNING)) return null;
    return `API ${level > WARNING ? 'error' : 'warning'}: ${msg}`;
  } catch {
    return line;
  }
}

/**
 * @param {string} output of the seed
 * @returns {string[]} the demo accounts it names
 * @example accountsIn('done\naccount: a@b.example therapist\n') // ['a@b.example therapist']
 */
export function accountsIn(output) {
  return [...output.matchAll(/^account: (.+)$/gm)].map((match) => /** @type {string} */ (match[1]).trim());
}
