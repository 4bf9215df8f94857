// What `npm run bench -- …` was asked for.
import { parseArgs } from 'node:util';
import { Trouble } from '../launch/trouble.mjs';

const KEYS = ['a', 'b', 'c', 'd', 'e'];
const USAGE = `npm run bench -- [--quick] [--scale 10] [--ops a,b,c,d,e] [--rounds 3] [--json file]`;

/**
 * @typedef {object} Options
 * @property {number} scale of the data
 * @property {readonly string[]} ops keys of the operations to measure
 * @property {number} rounds
 * @property {number} warmMs before each measurement
 * @property {number} measuredMs of each measurement
 * @property {number} aloneMs of the measurement with one connection
 * @property {string} [json] file to write the figures to
 */

/**
 * @param {string[]} args
 * @returns {Options}
 * @example readOptions(['--quick']).rounds // 1
 */
export function readOptions(args) {
  const { values } = parsed(args);
  const quick = values.quick === true;
  return {
    scale: whole(values.scale, 'scale', 1),
    ops: chosen(values.ops),
    rounds: whole(values.rounds, 'rounds', quick ? 1 : 3),
    warmMs: quick ? 1000 : 2000,
    measuredMs: quick ? 2000 : 6000,
    aloneMs: quick ? 1000 : 3000,
    json: values.json,
  };
}

/** @param {string[]} args */
function parsed(args) {
  try {
    return parseArgs({
      args,
      options: {
        quick: { type: 'boolean' },
        scale: { type: 'string' },
        ops: { type: 'string' },
        rounds: { type: 'string' },
        json: { type: 'string' },
      },
    });
  } catch (problem) {
    throw new Trouble(`${/** @type {Error} */ (problem).message}\n${USAGE}`);
  }
}

/** @param {string | undefined} text @param {string} name @param {number} fallback @returns {number} */
function whole(text, name, fallback) {
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 100) {
    throw new Trouble(`--${name} is a whole number from 1 to 100.\n${USAGE}`);
  }
  return value;
}

/** @param {string | undefined} text @returns {readonly string[]} */
function chosen(text) {
  if (text === undefined) return KEYS;
  const wanted = text.split(',').filter((key) => key !== '');
  const unknown = wanted.filter((key) => !KEYS.includes(key));
  if (wanted.length === 0 || unknown.length > 0) {
    throw new Trouble(`--ops names some of ${KEYS.join(', ')}.\n${USAGE}`);
  }
  return KEYS.filter((key) => wanted.includes(key));
}
