import { Readable } from 'node:stream';
import { TLSSocket } from 'node:tls';
import SmtpConnection from 'nodemailer/lib/smtp-connection';
import { type WayOut } from '../mail-transport.port.ts';
import { type ConnectionOptions } from './connection-options.ts';
import { faultOf, sentenceOf, type SmtpError, type WayNames } from './faults.ts';

const ENCRYPTED = '与邮件服务器的连接已加密，未核验其证书（DUBAN_SMTP_VERIFY=1 则要求核验）。';
const PLAIN = '与邮件服务器的连接没有加密（DUBAN_SMTP_VERIFY=1 则要求加密并核验证书）。';

/**
 * Does all that sending a letter to our own address takes, up to its text, and hangs up: no letter comes of it.
 * Never throws for what the server or the network does.
 */
export async function tryWayOut(
  options: ConnectionOptions,
  names: WayNames,
  timeoutMs: number,
): Promise<WayOut> {
  const connection = new SmtpConnection(options);
  const timer = setTimeout(() => connection.close(), timeoutMs);
  try {
    await walk(connection, options, names.from);
    return { problem: null, remark: remarkOn(connection) };
  } catch (error) {
    return told(error as SmtpError, names, remarkOn(connection));
  } finally {
    clearTimeout(timer);
    connection.close();
  }
}

/** A refusal of our own address as a recipient says nothing about other recipients. */
function told(error: SmtpError, names: WayNames, remark: string | null): WayOut {
  const fault = faultOf(error) ?? (error.command === 'RCPT TO' ? undefined : 'service');
  if (!fault) return { problem: null, remark };
  const isSilent = fault === 'service' && error.response === undefined;
  const named = isSilent ? 'unreachable' : fault;
  return { problem: sentenceOf(named, error, names), remark: null };
}

function walk(connection: SmtpConnection, { auth }: ConnectionOptions, from: string) {
  return new Promise<void>((resolve, reject) => {
    connection.on('error', reject);
    connection.on('end', () => reject(new Error('Connection closed')));
    const envelope = (): void => {
      const text = new Readable({ read: () => resolve() }); // the server waits for it: all is well
      connection.send({ from, to: [from] }, text, (error) => error && reject(error));
    };
    const signIn = (): void => {
      if (!auth || !connection.allowsAuth) envelope();
      else connection.login({ credentials: auth }, (error) => (error ? reject(error) : envelope()));
    };
    connection.connect((error) => (error ? reject(error) : signIn()));
  });
}

function remarkOn({ _socket: socket }: SmtpConnection): string | null {
  if (!(socket instanceof TLSSocket)) return PLAIN;
  return socket.authorized ? null : ENCRYPTED;
}
