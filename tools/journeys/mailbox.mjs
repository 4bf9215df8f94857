// The far end of mail in the journeys: a real SMTP server that keeps what it gets, and a window to look at it.
//
//   GET /?to=<address>   the mails to that address, oldest first: [{ to, subject, text, links }]
import { createServer } from 'node:http';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** @typedef {{ to: string[], subject: string, text: string, links: string[] }} Mail */

/**
 * @param {number} windowPort
 * @returns {Promise<{ smtpUrl: string, close: () => void }>}
 */
export async function openMailbox(windowPort) {
  /** @type {Mail[]} */
  const mails = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo.map(({ address }) => address.toLowerCase());
      void simpleParser(stream).then((mail) => {
        const text = mail.text ?? '';
        mails.push({
          to,
          subject: mail.subject ?? '',
          text,
          links: text.match(/https?:\/\/[^\s<>"]+/g) ?? [],
        });
        done();
      }, done);
    },
  });
  const window = createServer((request, response) => {
    const to = new URL(request.url ?? '/', 'http://mailbox').searchParams.get('to')?.toLowerCase();
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(mails.filter((mail) => !to || mail.to.includes(to))));
  });
  await new Promise((resolve) => smtp.listen(0, '127.0.0.1', () => resolve(undefined)));
  await new Promise((resolve) => window.listen(windowPort, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (smtp.server.address());
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    close: () => {
      smtp.close();
      window.close();
    },
  };
}
