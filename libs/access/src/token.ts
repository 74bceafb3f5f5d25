import { randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;

/** A new access token: 43 characters that nobody can guess. It is shown once; only its SHA-256 is kept. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');
