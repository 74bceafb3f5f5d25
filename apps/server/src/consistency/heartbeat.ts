import { setTimeout as pause } from 'node:timers/promises';
import { escapeHtml, type MailTransport } from '#mail';
import { type Settings } from '#platform';
import { type SelfAuditReport } from './self-audit.events.ts';

export type HeartbeatOptions = {
  readonly settings: Pick<Settings, 'heartbeatTo' | 'heartbeatUrl' | 'mailFrom'>;
  readonly transport: MailTransport;
  /** False while another may lead. */
  readonly maySend: () => boolean;
  readonly onError: (error: unknown) => void;
  readonly signal: AbortSignal;
  /** Pauses before what failed is tried again, in milliseconds. */
  readonly pausesMs?: readonly number[];
};

const PAUSES_MS = [1_000, 10_000, 60_000];
const ANSWER_MS = 10_000;
const MOST_LINES = 20;

/** Reports the nightly self-audit by mail and POST, as the settings say. Its absence is the alarm. */
export async function sendHeartbeat(
  report: SelfAuditReport,
  options: HeartbeatOptions,
): Promise<void> {
  const { heartbeatTo, heartbeatUrl } = options.settings;
  await Promise.all([
    ...(heartbeatTo === null ? [] : [trying(() => mail(report, heartbeatTo, options), options)]),
    ...(heartbeatUrl === null ? [] : [trying(() => post(report, heartbeatUrl), options)]),
  ]);
}

/** Retried after each pause; the last failure is only reported. */
async function trying(
  send: () => Promise<void>,
  { onError, signal, pausesMs = PAUSES_MS }: HeartbeatOptions,
): Promise<void> {
  for (const pauseMs of [...pausesMs, undefined]) {
    try {
      await send();
      return;
    } catch (error) {
      onError(error);
    }
    if (pauseMs === undefined) return;
    const waited = pause(pauseMs, true, { signal, ref: false }).catch(() => false);
    if (!(await waited)) return;
  }
}

/** Counts only: differences may name departments, and the monitor may be a third party's. */
async function post(report: SelfAuditReport, url: string): Promise<void> {
  const { on, at, found, repaired, warnings = [], alarms = [] } = report;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      service: 'duban',
      on,
      at,
      found,
      repaired: repaired.length,
      warnings: warnings.length,
      alarms: alarms.length,
    }),
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`The heartbeat's URL answered ${response.status}.`);
}

async function mail(
  report: SelfAuditReport,
  address: string,
  { settings, transport, maySend }: HeartbeatOptions,
): Promise<void> {
  const { on } = report;
  const host = settings.mailFrom.split('@').at(-1) ?? 'duban';
  const text = textOf(report);
  const outcome = await transport.send(
    {
      messageId: `heartbeat.${on}@${host}`,
      from: { name: '督办系统', address: settings.mailFrom },
      to: { name: '', address },
      subject: subjectOf(report),
      text,
      html: `<pre>${escapeHtml(text)}</pre>`,
    },
    maySend,
  );
  if (outcome.outcome === 'delivered' || outcome.outcome === 'unsent') return;
  throw new Error(`The heartbeat's mail: ${outcome.reason}`);
}

function subjectOf({ on, found, warnings = [], alarms = [] }: SelfAuditReport): string {
  const alarm = alarms.length > 0 ? '日志可能被改动，' : '';
  const result = found === 0 ? '一切相符' : `发现 ${found} 处不符`;
  return `【督办自检】${on} ${alarm}${result}${warnings.length > 0 ? '，另有事项请留意' : ''}`;
}

function textOf(report: SelfAuditReport): string {
  const { found, differences, repaired, warnings = [], alarms = [] } = report;
  const lines = (all: readonly string[]): readonly string[] => all.map((line) => `· ${line}`);
  return [
    ...(alarms.length > 0 ? ['报警：', ...lines(alarms), ''] : []),
    found === 0 ? '日志与各表、事项、提醒、邮件、队列全部相符。' : `发现 ${found} 处不符：`,
    ...lines(differences.slice(0, MOST_LINES)),
    ...(repaired.length > 0 ? ['', '已作修复：', ...lines(repaired)] : []),
    ...(warnings.length > 0 ? ['', '请留意：', ...lines(warnings)] : []),
  ].join('\n');
}
