// The journeys: the built product on databases of its own with the demo practice, mailboxes, a real Chromium.
import { defineConfig } from '@playwright/test';
import { baseUrl, lanes, recorded } from './tools/journeys/ports.mjs';
import { CHROMIUM_FLAGS, findChromium, HOW_TO_INSTALL } from './tools/testing/chromium.mjs';

const executablePath = findChromium();
if (!executablePath) throw new Error(HOW_TO_INSTALL);

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  workers: lanes.length,
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: baseUrl,
    locale: 'en-GB',
    timezoneId: 'Pacific/Auckland',
    // Recording every page takes as much of the machine as the walk itself: `TRACE=1 npm test -- journeys` does it.
    trace: recorded ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args: CHROMIUM_FLAGS },
  },
  webServer: {
    command: `"${process.execPath}" tools/journeys/serve.mjs`,
    url: `http://127.0.0.1:${lanes[0]?.port}/api/health/ready`,
    // The demo practice is lived through before anybody can look at it.
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
});
