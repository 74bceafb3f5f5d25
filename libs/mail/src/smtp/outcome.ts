import { type MailOutcome } from '../mail-transport.port.ts';
import { faultOf, ownWords, sentenceOf, type SmtpError, type WayNames } from './faults.ts';

/**
 * A server that takes nothing from us: deferred, to be held until it does. 5xx at RCPT: bounced. 5xx elsewhere: failed. 4xx,
 * network, time run out: deferred (RFC 5321 §4.2.1). An address that is none bounces without asking a server.
 */
export function outcomeOf(error: SmtpError, names: WayNames): MailOutcome {
  const fault = faultOf(error);
  if (fault) return { outcome: 'deferred', reason: sentenceOf(fault, error, names), held: true };
  const reason = ownWords(error);
  if (error.responseCode === undefined) return { outcome: withoutAnswer(error), reason };
  if (error.responseCode < 500) return { outcome: 'deferred', reason };
  return { outcome: error.command === 'RCPT TO' ? 'bounced' : 'failed', reason };
}

function withoutAnswer({ code = '', message }: SmtpError): 'bounced' | 'failed' | 'deferred' {
  if (code === 'EENVELOPE') return message.includes('recipient') ? 'bounced' : 'failed';
  return code === 'EMESSAGE' ? 'failed' : 'deferred';
}
