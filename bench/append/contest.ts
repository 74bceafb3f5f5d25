import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from '../figure.ts';
import { type Round } from './work.ts';

const ROUNDS = 5;
/** The parameter properties of some of our classes need more than types stripped. */
export const NODE_FLAGS = [
  '--conditions=source',
  '--experimental-transform-types',
  '--no-warnings',
];
const CONTESTANT = fileURLToPath(new URL('./contestant.ts', import.meta.url));

/** Of each contestant, by its name. */
export type Contest = ReadonlyMap<string, Round>;

export type Turn = {
  readonly contestant: string;
  /** A file, or the address of a server. */
  readonly path: string;
  /** Default 1. */
  readonly writers?: number;
  readonly environment?: Readonly<Record<string, string>>;
};

/** Rounds in turns, so that a noisy minute strikes all alike; of each contestant the medians. */
export function compete(
  names: readonly string[],
  play: (name: string, round: number) => Round,
): Contest {
  const rounds = new Map(names.map((name) => [name, [] as Round[]]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, results] of rounds) results.push(play(name, round));
  }
  const medianOf = (results: readonly Round[], key: keyof Round): number =>
    median(results.map((result) => result[key]));
  return new Map(
    [...rounds].map(([name, results]) => [
      name,
      {
        perSecond: medianOf(results, 'perSecond'),
        p50Ms: medianOf(results, 'p50Ms'),
        p99Ms: medianOf(results, 'p99Ms'),
      },
    ]),
  );
}

/** One round of a contestant, in a process of its own. */
export function play({ contestant, path, writers = 1, environment }: Turn): Round {
  const line = execFileSync(
    process.execPath,
    [...NODE_FLAGS, CONTESTANT, contestant, path, String(writers)],
    { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return JSON.parse(line.toString()) as Round;
}

export function pick(contest: Contest, name: string): Round {
  const round = contest.get(name);
  if (!round) throw new Error(`${name} did not take part`);
  return round;
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
