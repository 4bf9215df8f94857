// The figures as a table for people and as JSON for programs.
import { cpus, release, totalmem, type } from 'node:os';
import { middleOf, ratiosOf } from './figures.mjs';

/**
 * @typedef {import('./figures.mjs').Sample} Sample
 *
 * @typedef {object} Measured
 * @property {string} key
 * @property {string} title
 * @property {number} gate least share of the floor's throughput
 * @property {number} goal
 * @property {{ product: Sample[], floor: Sample[] }} many with 16 connections, a sample a round
 * @property {{ product: Sample, floor: Sample }} alone with one
 *
 * @typedef {{ product: number | null, floor: number | null }} Pair
 *
 * @typedef {object} Outcome
 * @property {number} scale
 * @property {Record<string, number>} data rows of what there is
 * @property {Measured[]} measured
 * @property {Pair} peakMiB
 * @property {Pair} coldMs
 */

const CPU = { gate: 1.5, goal: 1.2 };
const P99 = { gate: 2.5, goal: 1.5 };
const PEAK_MIB = { gate: 300, goal: 230 };
const COLD_MS = { gate: 2000, goal: 1000 };

/** @returns {string} */
export function machine() {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${first?.model.trim() ?? 'processor'}, ${memory} GiB, ${type()} ${release()}, Node ${process.versions.node}`;
}

/** @param {Outcome} outcome */
export function asJson({ scale, data, measured, peakMiB, coldMs }) {
  return {
    machine: machine(),
    scale,
    data,
    operations: measured.map(({ key, title, gate, goal, many, alone }) => ({
      key,
      title,
      gates: { perSecond: { gate, goal }, cpu: CPU, p99: P99 },
      connections16: {
        product: middleOf(many.product),
        floor: middleOf(many.floor),
        ratio: ratiosOf(many.product, many.floor),
        rounds: many,
      },
      connections1: { ...alone, ratio: ratiosOf([alone.product], [alone.floor]) },
    })),
    peakMiB: { ...peakMiB, ...PEAK_MIB },
    coldMs: { ...coldMs, ...COLD_MS },
  };
}

/** @param {Outcome} outcome @returns {string} */
export function asTable(outcome) {
  const { operations, peakMiB, coldMs } = asJson(outcome);
  const rows = operations.flatMap(({ key, title, connections16: many, connections1: alone, gates }) => [
    ['', '', '', '', '', '', '', '', ''],
    [`${key}  ${title}`, 'a second', '', 'p50', 'p99', '', 'CPU', '', ''],
    line('   16 connections, floor', many.floor),
    line('   16 connections, product', many.product),
    [
      '   product / floor',
      fixed(many.ratio.perSecond, 2),
      `≥ ${gates.perSecond.gate}`,
      '',
      fixed(many.ratio.p99, 2),
      `≤ ${P99.gate}`,
      fixed(many.ratio.cpu, 2),
      `≤ ${CPU.gate}`,
    ],
    line('   1 connection, floor', alone.floor),
    line('   1 connection, product', alone.product),
    ['   product / floor', fixed(alone.ratio.perSecond, 2), '', '', '', '', fixed(alone.ratio.cpu, 2), ''],
  ]);
  return [
    inColumns(rows),
    '',
    `Most memory:  product ${fixed(peakMiB.product, 0)} MiB (≤ ${PEAK_MIB.gate}), floor ${fixed(peakMiB.floor, 0)} MiB`,
    `Cold start:   product ${fixed(coldMs.product, 0)} ms (≤ ${COLD_MS.gate}), floor ${fixed(coldMs.floor, 0)} ms`,
    'Times in milliseconds. CPU is of the server and the database, a request.',
  ].join('\n');
}

/** @param {string} name @param {Sample} sample */
function line(name, { perSecond, p50, p99, cpu }) {
  return [name, fixed(perSecond, 0), '', fixed(p50, 2), fixed(p99, 2), '', fixed(cpu, 2), ''];
}

/** @param {number | null} value @param {number} digits */
function fixed(value, digits) {
  return value === null || Number.isNaN(value) ? 'n/a' : value.toFixed(digits);
}

/**
 * @param {readonly (readonly string[])[]} rows
 * @returns {string} the first column to the left, the others to the right
 * @example inColumns([['a', '1'], ['bb', '10']]) // 'a    1\nbb  10'
 */
export function inColumns(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
