import { Inject, Injectable } from '@nestjs/common';
import { SESSION_TIMES, type Me } from '@reknit/identity/model';
import { ActionPolicy, CONFIG, type Config } from '@reknit/shared/api-kernel';
import { timesFor, type SignedIn } from './sessions';

/** What the browser is told about the person who is signed in. */
@Injectable()
export class MeView {
  constructor(
    private readonly policy: ActionPolicy,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  of(actor: SignedIn): Me {
    return {
      accountId: actor.accountId,
      name: actor.name,
      email: actor.email,
      roles: actor.roles,
      practice: { id: actor.practiceId, name: actor.practiceName, timeZone: actor.practiceTimeZone },
      timeZone: actor.timeZone,
      actions: this.policy.actionsOf(actor.roles),
      session: {
        idleSeconds: timesFor(actor.roles).idle,
        warnSeconds: SESSION_TIMES.warnBefore,
        endsAt: actor.sessionEndsAt,
      },
      demo: this.config.demo,
    };
  }
}
