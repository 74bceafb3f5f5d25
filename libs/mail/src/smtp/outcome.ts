import { type MailOutcome } from '../mail-transport.port.ts';

type SmtpError = {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly message: string;
};

const REASON_LENGTH = 300;

/** Faults of our settings: the operator repairs them, and no mail may be lost until then. */
const OF_SETTINGS: ReadonlySet<string> = new Set(['EAUTH', 'ENOAUTH', 'ECONFIG']);

/**
 * 5xx at RCPT: bounced. 5xx elsewhere: failed. 4xx, network, time run out: deferred (RFC 5321 §4.2.1).
 * An address that is none bounces without asking a server. A refused sign-in is ours to repair: deferred.
 */
export function outcomeOf(error: SmtpError): MailOutcome {
  const reason = (error.response ?? error.message).replaceAll(/\s+/g, ' ').slice(0, REASON_LENGTH);
  if (OF_SETTINGS.has(error.code ?? '')) return { outcome: 'deferred', reason };
  if (error.responseCode === undefined) return { outcome: withoutAnswer(error), reason };
  if (error.responseCode < 500) return { outcome: 'deferred', reason };
  return { outcome: error.command === 'RCPT TO' ? 'bounced' : 'failed', reason };
}

function withoutAnswer({ code = '', message }: SmtpError): 'bounced' | 'failed' | 'deferred' {
  if (code === 'EENVELOPE') return message.includes('recipient') ? 'bounced' : 'failed';
  return code === 'EMESSAGE' ? 'failed' : 'deferred';
}
