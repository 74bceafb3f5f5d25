export type SmtpError = {
  readonly code?: string;
  /** What the system called it, such as `ECONNREFUSED`. */
  readonly originalCode?: string;
  /** What was being said: `CONN`, `EHLO`, `MAIL FROM`, `RCPT TO`, `DATA`. */
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly message: string;
};

/**
 * Why a server takes nothing from us, whichever the letter: `unreachable` no answer, `certificate` not trusted, `encryption`
 * not to be had, `sign-in` refused or wanted, `sender` refused, `service` refused.
 */
export type Fault = 'unreachable' | 'certificate' | 'encryption' | 'sign-in' | 'sender' | 'service';

/** Faults of the way there, before a word was said; a connection that ends later may be one letter's doing. */
const UNREACHABLE =
  /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|EACCES|ENOTFOUND|EAI_AGAIN)$/;
/** Nodemailer's words for a server that says nothing at all. */
const SILENT = /^(Connection timeout|Greeting never received|TLS handshake timed out)$/;
const CERTIFICATE =
  /^(CERT_|ERR_TLS_CERT|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(GET|VERIFY)_|HOSTNAME_MISMATCH|INVALID_CA)/;
const OF_SIGN_IN: ReadonlySet<string> = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2']);
/** 530, 534, 535, 538: RFC 4954. */
const WANTS_SIGN_IN: ReadonlySet<number> = new Set([530, 534, 535, 538]);
/** Said before there is a sender. */
const GREETING = /^(CONN|EHLO|HELO|LHLO|STARTTLS)$/;
/** Many servers judge sender and client only when they hear the first recipient (Postfix: smtpd_delay_reject). */
const OF_SENDER = /\b5\.1\.[78]\b|sender address rejected/i;
const OF_CLIENT = /relay(ing)? (access )?denied|client host rejected|authentication required/i;
/** Too large: this letter's own fault, though it may be said of the sender's line (RFC 1870). */
const TOO_LARGE = /^552\b|\b5\.[23]\.[234]\b/;

/** Undefined: the fault, if it is one, is of this letter or its recipient. */
export function faultOf(error: SmtpError): Fault | undefined {
  const { code = '', originalCode = '', responseCode, message } = error;
  if (OF_SIGN_IN.has(code)) return 'sign-in';
  if (CERTIFICATE.test(originalCode)) return 'certificate';
  if (code === 'ETLS' || originalCode.startsWith('ERR_SSL_')) return 'encryption';
  if (code === 'EDNS' || UNREACHABLE.test(originalCode) || SILENT.test(message)) {
    return 'unreachable';
  }
  return responseCode === undefined ? undefined : faultSaid(error, responseCode);
}

function faultSaid(
  { command = '', response = '' }: SmtpError,
  responseCode: number,
): Fault | undefined {
  if (WANTS_SIGN_IN.has(responseCode)) return 'sign-in';
  if (responseCode === 421 || GREETING.test(command)) return 'service';
  if (command === 'MAIL FROM') return TOO_LARGE.test(response) ? undefined : 'sender';
  if (command !== 'RCPT TO') return undefined;
  if (OF_SENDER.test(response)) return 'sender';
  return OF_CLIENT.test(response) ? 'service' : undefined;
}

/** Where we send, and as whom. */
export type WayNames = { readonly server: string; readonly from: string };

const SENTENCES: Readonly<Record<Fault, (names: WayNames) => string>> = {
  unreachable: ({ server }) =>
    `连不上邮件服务器 ${server}，请核对 DUBAN_SMTP_URL 中的协议、主机和端口，并检查网络`,
  certificate: ({ server }) =>
    `邮件服务器 ${server} 的证书未通过核验，请用 DUBAN_SMTP_CA_FILE 给出签发它的 CA 证书，并在 DUBAN_SMTP_URL 中写证书上的主机名`,
  encryption: ({ server }) =>
    `与邮件服务器 ${server} 的连接未能加密，请核对 DUBAN_SMTP_URL 的协议和端口（465 用 smtps://，587 和 25 用 smtp://）`,
  'sign-in': ({ server }) =>
    `邮件服务器 ${server} 不接受登录，请核对 DUBAN_SMTP_URL 中的用户名和密码`,
  sender: ({ server, from }) => `邮件服务器 ${server} 不接受发件人 ${from}，请核对 DUBAN_MAIL_FROM`,
  service: ({ server }) => `邮件服务器 ${server} 拒绝为本机发信，请与其管理员联系`,
};

const LONGEST = 300;

/** One sentence in Chinese: what is wrong, what to look at, and the server's own words. */
export const sentenceOf = (fault: Fault, error: SmtpError, names: WayNames): string =>
  `${SENTENCES[fault](names)}（${ownWords(error)}）。`;

/** What the server answered, or else what went wrong, on one line. */
export const ownWords = ({ response, message }: SmtpError): string =>
  (response ?? OPENSSL.exec(message)?.[1] ?? message).replaceAll(/\s+/g, ' ').slice(0, LONGEST);

/** What OpenSSL says stands between where in its sources it was said. */
const OPENSSL = /:SSL routines:[^:]*:([^:]+):/;
