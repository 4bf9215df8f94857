import { Inject, Injectable } from '@nestjs/common';
import { hash, verify, type Options } from '@node-rs/argon2';
import { IDENTITY_LIMITS, IdentityProblem } from '@reknit/identity/model';
import { CONFIG, ProblemException, type Config } from '@reknit/shared/api-kernel';
import { COMMON_PASSWORDS } from './common-passwords';

/** argon2id, 64 MiB, three passes: about 75 ms on the machine this was measured on. Tests take the smallest. */
const STRONG: Options = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 };
const QUICK: Options = { memoryCost: 8 * 1024, timeCost: 1, parallelism: 1 };
const AT_ONCE = 4;

/**
 * Hashing and checking of passwords, off the event loop and at most four at once: more would only take memory from
 * everything else. Text is normalised (NFKC) first, so that an accent typed two ways is one password.
 */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly options: Options;
  private decoy?: Promise<string>;

  constructor(@Inject(CONFIG) config: Config) {
    this.options = config.environment === 'test' ? QUICK : STRONG;
  }

  /** Refuses what is too short or too well known. */
  check(password: string, context: readonly string[]): void {
    const text = password.normalize('NFKC');
    if ([...text].length < IDENTITY_LIMITS.password.min)
      throw new ProblemException(IdentityProblem.passwordTooShort);
    if (isCommon(text, context)) throw new ProblemException(IdentityProblem.passwordTooCommon);
  }

  hash(password: string): Promise<string> {
    return this.limited(() => hash(password.normalize('NFKC'), this.options));
  }

  /** Takes as long for an address nobody has: a decoy of the same strength is checked instead. */
  async matches(kept: string | undefined, password: string): Promise<boolean> {
    this.decoy ??= this.hash('a decoy that no account has');
    const against = kept ?? (await this.decoy);
    const same = await this.limited(() => verify(against, password.normalize('NFKC')).catch(() => false));
    return same && kept !== undefined;
  }

  private async limited<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) await new Promise<void>((go) => this.waiting.push(go));
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }
}

/** A password is common when it is on the list, repeats one short piece, or is the person's own address or practice. */
export function isCommon(password: string, context: readonly string[]): boolean {
  const plain = password.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  if (plain === '' || COMMON_PASSWORDS.has(plain) || COMMON_PASSWORDS.has(plain.replace(/\d+$/, '')))
    return true;
  if (/^(.{1,4})\1+.?.?.?$/u.test(plain)) return true;
  return context.some((word) => {
    const known = word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    return known.length >= 4 && plain.replace(/\d+$/, '') === known;
  });
}
