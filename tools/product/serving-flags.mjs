/**
 * How a process that serves is run, here and in the bench; the Dockerfile says the same. On a machine with much memory
 * Node lets the young generation grow as if the process had it all to itself: kept small, the API stays in a small space,
 * and its requests take as long as before.
 */
export const SERVING_FLAGS = ['--enable-source-maps', '--max-semi-space-size=8'];
