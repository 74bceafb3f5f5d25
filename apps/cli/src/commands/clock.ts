import { type Command, InvalidArgumentError, Option } from 'commander';
import { isLocalDate, parseInstant, toEpochMs, toInstant, withOffset, type Instant } from '#kernel';
import { ServerClient } from '../client.ts';
import { printJson } from '../output.ts';
import { asking, type AskOptions } from '../server-command.ts';
import { type World } from '../world.ts';

type Options = AskOptions & {
  /** Milliseconds. */
  readonly advance?: number;
  readonly to?: Instant;
};

export function addClock(program: Command, world: World): void {
  asking(program.command('clock'))
    .summary('演示时钟')
    .description('演示时钟：显示现在的时间，或向前拨。期间的提醒、升级和邮件照常发生。')
    .addOption(
      new Option('--advance <时长>', '前进多久：P1D、P2W、PT36H')
        .argParser(duration)
        .conflicts('to'),
    )
    .addOption(
      new Option('--to <时刻>', '前进到：2025-12-01T09:00:00+08:00；只写日期为当天9时').argParser(
        moment,
      ),
    )
    .addHelpText('after', '\n例：duban clock --advance P1W')
    .action(async ({ advance, to, ...options }: Options) => {
      const server = new ServerClient(options);
      const start = await server.get('/api/demo/clock', {});
      const now = toEpochMs(parseInstant(start.now));
      const target = to === undefined ? now + (advance ?? 0) : toEpochMs(to);
      const end = target === now ? start : await travel(server, now, target, world);
      if (options.json) printJson(world, end);
      else world.say(clockLine(end));
    });
}

type Clock = { readonly now: string; readonly letters?: number };

const DAY_MS = 86_400_000;
const LEG_MS = 7 * DAY_MS;
const LEG_TIMEOUT_MS = 4 * 60_000;

/** In legs of a week, each to a moment and not by a length: progress can be told, and a leg asked twice moves once. */
async function travel(
  server: ServerClient,
  now: number,
  target: number,
  world: World,
): Promise<Clock> {
  let letters = 0;
  for (let reached = now; ;) {
    reached = target - reached > LEG_MS ? reached + LEG_MS : target;
    const to = withOffset('Asia/Shanghai', toInstant(reached));
    const leg = await server.post('/api/demo/clock', { body: { to }, timeoutMs: LEG_TIMEOUT_MS });
    letters += leg.letters;
    if (reached === target) {
      if (letters > leg.letters) world.tell(legLine(leg));
      return { now: leg.now, letters };
    }
    world.tell(legLine(leg));
  }
}

const timeOf = (now: string): string => now.slice(0, 16).replace('T', ' ');

/** What one leg of the way brought. */
const legLine = ({ now, letters = 0 }: Clock): string => `至${timeOf(now)}：发出邮件${letters}封`;

/** @property letters of the whole way; undefined: it was not moved */
const clockLine = ({ now, letters }: Clock): string =>
  letters === undefined
    ? `演示时钟 ${timeOf(now)}`
    : `演示时钟 ${timeOf(now)}，期间共发出邮件${letters}封`;

const DURATION = /^P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?)?$/;

function duration(text: string): number {
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = (DURATION.exec(text) ?? [])
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  const ms = (weeks * 7 + days) * DAY_MS + hours * 3_600_000 + minutes * 60_000;
  if (ms > 0) return ms;
  throw new InvalidArgumentError('应为如P1D、P2W、PT36H的时长');
}

function moment(text: string): Instant {
  try {
    return parseInstant(isLocalDate(text) ? `${text}T09:00:00+08:00` : text);
  } catch {
    throw new InvalidArgumentError('应为如2025-12-01T09:00:00+08:00的时刻，或日期');
  }
}
