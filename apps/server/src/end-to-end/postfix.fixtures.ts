import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '#testing';
import { freePort } from './redis-child.fixtures.ts';

/** Who may sign in; the sender that goes with it is `duban@zezhou.example`. */
export const USER = 'duban';
export const PASSWORD = 'p@ss:word/1';
/** A message may have so many bytes. */
const SIZE_LIMIT = 20_000;

/** Ports, each with rules of its own. */
type Ports = {
  /** As Debian installs it: neighbours send without sign-in, STARTTLS with a certificate of its own. */
  readonly open: number;
  /** As a provider's 587: encryption, sign-in, and a sender of one's own. */
  readonly submission: number;
  /** The same with TLS from the start. */
  readonly smtps: number;
};

/** Debian's Postfix, on the loopback and in a folder of its own. It delivers to files, and sends nothing on. Needs root. */
export class Postfix {
  private constructor(
    private readonly folder: string,
    readonly ports: Ports,
  ) {}

  static async start(): Promise<Postfix> {
    const folder = mkdtempSync(join(tmpdir(), 'duban-postfix-'));
    chmodSync(folder, 0o755); // its processes are of other users
    const [open, submission, smtps] = [await freePort(), await freePort(), await freePort()];
    const postfix = new Postfix(folder, { open, submission, smtps });
    postfix.configure();
    await postfix.run();
    return postfix;
  }

  /** PEM of the authority that signed its certificate. */
  get ca(): string {
    return join(this.folder, 'ca.pem');
  }

  url(port: keyof Ports, credentials = `${USER}:${encodeURIComponent(PASSWORD)}`): string {
    const [scheme, who] = [
      port === 'smtps' ? 'smtps' : 'smtp',
      port === 'open' ? '' : `${credentials}@`,
    ];
    return `${scheme}://${who}127.0.0.1:${this.ports[port]}`;
  }

  /** Starts it, and again after {@link stop}. */
  async run(): Promise<void> {
    this.command('postfix', 'start');
    await eventually('postfix answers', () => this.isUp());
  }

  stop(): void {
    this.command('postfix', 'stop');
  }

  async end(): Promise<void> {
    if (this.isUp()) this.stop();
    await eventually('postfix has stopped', () => !this.isUp());
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** What has been delivered to this mailbox: whole messages. */
  mailbox(name: string): readonly string[] {
    const file = join(this.folder, 'mailboxes', name);
    if (!existsSync(file)) return [];
    return readFileSync(file, 'utf8')
      .split(/^From .*\n/m)
      .slice(1);
  }

  /** What it wrote to its log, for a failed test. */
  said(): string {
    const file = join(this.folder, 'maillog');
    return existsSync(file) ? readFileSync(file, 'utf8').slice(-6_000) : '';
  }

  private isUp(): boolean {
    try {
      this.command('postfix', 'status');
      return true;
    } catch {
      return false;
    }
  }

  private command(name: string, ...args: readonly string[]): string {
    const words = ['-c', join(this.folder, 'etc'), ...args];
    return execFileSync(name, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  }

  private configure(): void {
    const { folder } = this;
    for (const name of ['etc', 'etc/sasl', 'queue', 'data', 'mailboxes']) {
      mkdirSync(join(folder, name), { mode: 0o755 });
    }
    chownSync(join(folder, 'data'), idOf('postfix'), 0);
    chownSync(join(folder, 'mailboxes'), idOf('nobody'), 0);
    this.certify();
    this.addUser();
    this.write(
      'etc/mailboxes',
      'li@zezhou.example li\nwang@zezhou.example wang\nlater@zezhou.example later\n',
    );
    this.write('etc/recipients', 'later@zezhou.example 450 4.2.0 Greylisted, come back later\n');
    this.write('etc/senders', `duban@zezhou.example ${USER}@mail.zezhou.example\n`);
    this.write('etc/main.cf', mainCf(folder));
    this.write('etc/master.cf', masterCf(this.ports));
  }

  private write(name: string, text: string): void {
    writeFileSync(join(this.folder, name), text);
  }

  /** A certificate of an authority that nobody knows. */
  private certify(): void {
    const at = (name: string): string => join(this.folder, name);
    const openssl = (...args: readonly string[]) =>
      execFileSync('openssl', args, { stdio: ['ignore', 'ignore', 'ignore'] });
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
    openssl(
      'req',
      '-x509',
      ...key,
      '-subj',
      '/CN=Authority of the test',
      '-days',
      '2',
      '-keyout',
      at('ca.key'),
      '-out',
      at('ca.pem'),
    );
    openssl(
      'req',
      ...key,
      '-subj',
      '/CN=mail.zezhou.example',
      '-keyout',
      at('mail.key'),
      '-out',
      at('mail.csr'),
    );
    writeFileSync(at('names'), 'subjectAltName=DNS:mail.zezhou.example,IP:127.0.0.1\n');
    openssl(
      'x509',
      '-req',
      '-in',
      at('mail.csr'),
      '-CA',
      at('ca.pem'),
      '-CAkey',
      at('ca.key'),
      '-CAcreateserial',
      '-days',
      '2',
      '-extfile',
      at('names'),
      '-out',
      at('mail.pem'),
    );
  }

  private addUser(): void {
    const file = join(this.folder, 'sasldb');
    execFileSync('saslpasswd2', ['-p', '-c', '-f', file, '-u', 'mail.zezhou.example', USER], {
      input: PASSWORD,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    chownSync(file, idOf('postfix'), 0);
    this.write(
      'etc/sasl/smtpd.conf',
      `pwcheck_method: auxprop\nauxprop_plugin: sasldb\nsasldb_path: ${file}\nmech_list: PLAIN LOGIN\n`,
    );
  }
}

const mainCf = (folder: string): string => `
compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
maillog_file = ${folder}/maillog
maillog_file_prefixes = ${folder}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.zezhou.example
mydestination =
mynetworks = 127.0.0.0/8
alias_maps =
local_recipient_maps =
virtual_mailbox_domains = zezhou.example
virtual_mailbox_maps = texthash:${folder}/etc/mailboxes
virtual_mailbox_base = ${folder}/mailboxes
virtual_uid_maps = static:${idOf('nobody')}
virtual_gid_maps = static:${idOf('nobody')}
default_transport = error:nothing leaves this machine
message_size_limit = ${SIZE_LIMIT}
smtpd_client_connection_rate_limit = 0
smtpd_tls_security_level = may
smtpd_tls_cert_file = ${folder}/mail.pem
smtpd_tls_key_file = ${folder}/mail.key
cyrus_sasl_config_path = ${folder}/etc/sasl
smtpd_sasl_local_domain = mail.zezhou.example
smtpd_sender_login_maps = texthash:${folder}/etc/senders
smtpd_relay_restrictions = permit_mynetworks, reject_unauth_destination
smtpd_recipient_restrictions = check_recipient_access texthash:${folder}/etc/recipients
`;

const OF_SUBMISSION = [
  'smtpd_sasl_auth_enable=yes',
  'smtpd_sender_restrictions=reject_sender_login_mismatch',
  'smtpd_relay_restrictions=permit_sasl_authenticated,reject',
];

const masterCf = ({ open, submission, smtps }: Ports): string => {
  const smtpd = (port: number, ...settings: readonly string[]): string =>
    [`127.0.0.1:${port} inet n - n - - smtpd`, ...settings.map((one) => `  -o ${one}`)].join('\n');
  const internal = ['rewrite', 'bounce', 'error'];
  const programs: Readonly<Record<string, string>> = { rewrite: 'trivial-rewrite' };
  return `${[
    smtpd(open),
    smtpd(submission, 'smtpd_tls_security_level=encrypt', ...OF_SUBMISSION),
    smtpd(smtps, 'smtpd_tls_wrappermode=yes', ...OF_SUBMISSION),
    'cleanup unix n - n - 0 cleanup',
    'qmgr unix n - n 300 1 qmgr',
    'defer unix - - n - 0 bounce',
    'retry unix - - n - - error',
    'proxymap unix - - n - - proxymap',
    'scache unix - - n - 1 scache',
    'virtual unix - n n - - virtual',
    'anvil unix - - n - 1 anvil',
    'tlsmgr unix - - n 1000? 1 tlsmgr',
    'postlog unix-dgram n - n - 1 postlogd',
    ...internal.map((name) => `${name} unix - - n - - ${programs[name] ?? name}`),
  ].join('\n')}\n`;
};

const idOf = (user: string): number =>
  Number(execFileSync('id', ['-u', user], { encoding: 'utf8' }));
