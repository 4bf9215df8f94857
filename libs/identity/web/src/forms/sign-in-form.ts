import type { SignIn } from '@reknit/identity/model';

export type SignInFaults = Partial<Readonly<Record<keyof SignIn, string>>>;

/**
 * What is missing before somebody can be signed in, in words. Signing in asks for both and judges neither: old passwords
 * may be shorter than new ones must be. Written by hand, because the form library is the largest thing this page would load.
 *
 * @example signInFaults({ email: '', password: 'x' }) // { email: 'Enter your email address.' }
 */
export function signInFaults({ email, password }: SignIn): SignInFaults {
  return {
    ...(email.trim() === '' ? { email: 'Enter your email address.' } : {}),
    ...(password === '' ? { password: 'Enter your password.' } : {}),
  };
}
