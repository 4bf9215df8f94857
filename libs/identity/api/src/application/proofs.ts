import { Injectable } from '@nestjs/common';
import type { StepUp } from '@reknit/identity/model';
import type { Actor } from '@reknit/shared/api-kernel';
import { CredentialCheck } from './credential-check';

/** One way of showing that the person at the keyboard is still the one who signed in. */
export abstract class Proof {
  abstract holds(actor: Actor, given: StepUp): Promise<boolean>;
}

/** Their password. Checked like at sign-in, so that it takes as long. */
@Injectable()
export class PasswordProof implements Proof {
  constructor(private readonly credentials: CredentialCheck) {}

  async holds(actor: Actor, { password }: StepUp): Promise<boolean> {
    const holder = await this.credentials.holderOf(actor.email, password);
    return holder?.accountId === actor.accountId;
  }
}

/**
 * Everything that is asked for, all of it: a second factor is one more proof here, and a field of its own in what is sent.
 */
@Injectable()
export class Proofs implements Proof {
  private readonly asked: readonly Proof[];

  constructor(password: PasswordProof) {
    this.asked = [password];
  }

  async holds(actor: Actor, given: StepUp): Promise<boolean> {
    const held = await Promise.all(this.asked.map((proof) => proof.holds(actor, given)));
    return held.every(Boolean);
  }
}
