import { parseConnectionUrl } from 'nodemailer/lib/shared';

export type SmtpServer = {
  /** `smtp://[user:password@]host[:port]`, STARTTLS where offered; `smtps://…` for TLS from the start. */
  readonly url: string;
  /**
   * Whether the connection must be encrypted and the server's certificate be trusted. Default: with `smtps://` or a `ca`;
   * else it is encrypted where the server offers it, whatever its certificate.
   */
  readonly verify?: boolean;
  /** PEM of the authority that signed the server's certificate, in the place of those that Node knows. */
  readonly ca?: string;
};

export type ConnectionOptions = ReturnType<typeof connectionOptions>;

export function connectionOptions({ url, ca, verify }: SmtpServer) {
  const own = parseConnectionUrl(url);
  const insists = verify ?? (own.secure === true || ca !== undefined);
  return {
    ...own,
    requireTLS: insists && own.secure !== true,
    tls: { rejectUnauthorized: insists, ...(ca !== undefined && { ca }), ...own.tls },
  };
}

/** `mail.example:587`, without user and password. */
export const serverOf = ({ url }: SmtpServer): string => new URL(url).host;
