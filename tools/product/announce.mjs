export const DEMO_PASSWORD = 'lanternhill-demo-2026';

/**
 * @param {string} url @param {string[]} accounts of the demo practice, each `<email> <role in words>` @param {string} dataPath
 */
export function announce(url, accounts, dataPath) {
  console.log(`\nReknit is ready at ${url}\n`);
  if (accounts.length > 0) {
    console.log(`Demo accounts, all with the password ${DEMO_PASSWORD}`);
    for (const line of inColumns(accounts)) console.log(`  ${line}`);
    console.log('');
  }
  if (accounts.length === 0 && !process.env.SMTP_URL) {
    console.log('No mail server is set (SMTP_URL): invitations wait until one is.\n');
  }
  console.log(`Data and logs: ${dataPath}\nCtrl-C stops everything.`);
}

/**
 * @param {readonly string[]} lines each a word and a rest
 * @returns {string[]} with the rests below each other
 * @example inColumns(['a@b one', 'long@b two']) // ['a@b     one', 'long@b  two']
 */
export function inColumns(lines) {
  const parts = lines.map(
    (line) => /** @type {[string, string]} */ ([line.split(' ', 1)[0], line.slice(line.indexOf(' ') + 1)]),
  );
  const width = Math.max(...parts.map(([word]) => word.length));
  return parts.map(([word, rest]) => `${word.padEnd(width)}  ${rest}`);
}
