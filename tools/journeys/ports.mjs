// Where the journeys meet the product and the mailbox. Read once, and left in the environment: Playwright's workers and
// the server it starts are other processes.
export const port = (process.env.JOURNEYS_PORT ??= '4310');
export const mailboxPort = (process.env.MAILBOX_PORT ??= '4311');
export const mailboxUrl = `http://127.0.0.1:${mailboxPort}`;
