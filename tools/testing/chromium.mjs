// The browser for the journeys: one that is installed, or Debian's.
import { accessSync, constants, existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { chromium } from '@playwright/test';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

export const HOW_TO_INSTALL =
  'No Chromium found. Install one (apt install chromium, or npx playwright install chromium), or name it in CHROMIUM_PATH.';

/** Quiet, and fit for a container: no sandbox of its own, no calls home. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @param {string | undefined} [wanted] CHROMIUM_PATH @returns {string | null} */
export function findChromium(wanted = process.env.CHROMIUM_PATH) {
  return [wanted, ...PLACES, chromium.executablePath()].find((path) => path && canRun(path)) ?? null;
}

/** @param {string} path */
function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** As root on a Debian: installs Chromium, with apt's output on the console. @returns {string | null} its path */
export function installChromium() {
  const may = process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
  if (!may) return null;
  console.log('No Chromium found: installing it (apt-get install chromium) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update'],
    ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'],
  ]) {
    if (spawnSync('apt-get', args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status !== 0)
      return null;
  }
  return findChromium();
}
