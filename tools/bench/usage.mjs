// What processes cost, as Linux tells it. On other systems nothing is known, and the report says so.
import { readdirSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

/**
 * @param {string} text of /proc/<pid>/stat
 * @returns {{ parent: number, ticks: number, withChildren: number }} ticks of the processor, and those of children that ended
 * @example parseStat('7 (node) S 1 7 7 0 -1 0 0 0 0 0 30 12 5 3 20 0 …').ticks // 42
 */
export function parseStat(text) {
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [, parent = 0] = fields;
  const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(11, 15);
  return { parent, ticks: user + system, withChildren: user + system + childUser + childSystem };
}

const known = process.platform === 'linux';
const ticksASecond = known ? Number(spawnSync('getconf', ['CLK_TCK']).stdout?.toString() || 100) : 100;

/** @param {number} pid */
function statOf(pid) {
  try {
    return parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return null; // it has ended
  }
}

/**
 * @param {number} pid @returns {number | null} milliseconds of processor time this process has used, all its threads
 */
export function cpuMsOf(pid) {
  const stat = known ? statOf(pid) : null;
  return stat && (stat.ticks * 1000) / ticksASecond;
}

/**
 * @param {number} pid of the postmaster
 * @returns {number | null} milliseconds the server and all its processes have used, those that ended included
 */
export function cpuMsOfFamily(pid) {
  const own = known ? statOf(pid) : null;
  if (!own) return null;
  const others = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const children = others.flatMap((name) => {
    const stat = statOf(Number(name));
    return stat?.parent === pid ? [stat.ticks] : [];
  });
  return ((own.withChildren + children.reduce((sum, ticks) => sum + ticks, 0)) * 1000) / ticksASecond;
}

/** @param {number} pid @returns {number | null} the most memory it has held at once, in MiB */
export function peakMiBOf(pid) {
  if (!known) return null;
  try {
    const found = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return found ? Number(found[1]) / 1024 : null;
  } catch {
    return null;
  }
}
