import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '@reknit/shared/api-kernel';
import { PinoLogger } from 'nestjs-pino';
import { createTransport, type Transporter } from 'nodemailer';

export interface OutgoingMail {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
}

/** The mail server, if one is configured. A refusal is logged by the letter's id and nothing else. */
@Injectable()
export class Smtp implements OnApplicationShutdown {
  private readonly transport?: Transporter;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly logger: PinoLogger,
  ) {
    if (config.smtpUrl) this.transport = createTransport(config.smtpUrl);
  }

  get configured(): boolean {
    return this.transport !== undefined;
  }

  /** Answers whether the server took it. */
  async accepts(mail: OutgoingMail): Promise<boolean> {
    try {
      await this.transport?.sendMail({
        from: this.config.mailFrom,
        to: mail.recipient,
        subject: mail.subject,
        text: mail.body,
      });
      return true;
    } catch {
      this.logger.warn({ mailId: mail.id }, 'mail not accepted, will be tried again');
      return false;
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}
