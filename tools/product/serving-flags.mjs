/**
 * How a process that serves is run, here and in the bench; the Dockerfile says the same. On a machine with much memory
 * Node lets both generations grow as if the process had it all to itself: what the API holds is some 80 MiB, and left alone it
 * reached 430. Kept small it stays near 230, with room for the largest record to be printed, and its requests take as long.
 */
export const SERVING_FLAGS = ['--enable-source-maps', '--max-semi-space-size=8', '--max-old-space-size=384'];
