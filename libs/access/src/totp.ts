import { generateSecret, generateURI, verify } from 'otplib';
import { type Instant, toEpochMs } from '#kernel';

/** A clock that is off by one step (30 s) either way is still right. */
const TOLERANCE_S = 30;
const ISSUER = '督办';
const SIX_DIGITS = /^\d{6}$/;

/** A key as its owner takes it into an authenticator: to type, or as a link (a telephone opens it). */
export type TotpOffer = { readonly secret: string; readonly uri: string };

/** 160 random bits in Base32. */
export const newTotpSecret = (): string => generateSecret();

export const totpOffer = (userId: string, secret: string): TotpOffer => ({
  secret,
  uri: generateURI({ issuer: ISSUER, label: userId, secret }),
});

/** @returns the time step to which a code belongs, to be used once; undefined: it is wrong, or too old */
export async function stepOf(
  secret: string,
  code: string,
  now: Instant,
): Promise<number | undefined> {
  if (!SIX_DIGITS.test(code)) return undefined;
  const epoch = Math.floor(toEpochMs(now) / 1000);
  const result = await verify({ secret, token: code, epoch, epochTolerance: TOLERANCE_S });
  return result.valid && 'timeStep' in result ? result.timeStep : undefined;
}
