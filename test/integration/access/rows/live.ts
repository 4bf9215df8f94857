import { EVERYBODY, type AccessRows } from './row';

export const LIVE_ROWS: AccessRows = {
  // What is told there is told to each person alone; the stream itself would not end.
  'GET /api/live': { allowed: EVERYBODY, query: () => '?once=true' },
};
