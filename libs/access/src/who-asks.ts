import { type AuthenticatedRequest } from '#http';

/** `sessionId`: of the browser's session; not there for who bears a token. `readOnly`: its token only reads. */
export type WhoAsks = Pick<AuthenticatedRequest, 'user' | 'sessionId' | 'readOnly'>;
