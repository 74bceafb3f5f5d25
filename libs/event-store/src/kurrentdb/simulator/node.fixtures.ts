/** Part of a SIMULATOR of somebody else's server (KurrentDB): what its calls share. */
import { type Endpoint, type Faults } from './faults.fixtures.ts';
import { type ServerLog } from './server-log.fixtures.ts';

/** One node of the simulated server, as the handlers of its calls see it. */
export type Node = {
  readonly log: ServerLog;
  readonly faults: Faults;
  readonly endpoint: () => Endpoint;
  readonly settings: NodeSettings;
};

export type NodeSettings = {
  /**
   * `24`: a subscriber that reads too slowly is dropped; there is no checkpoint on going live.
   * `25`: it is told that it fell behind and catches up; catching up ends with a checkpoint.
   */
  readonly generation: 24 | 25;
  /** Bytes of data (metadata and type do not count) that one append may have. */
  readonly maxAppendSize: number;
  /** Each so many appends the server writes an event of its own; 0 never. */
  readonly systemEventEvery: number;
  /** How many events a live subscriber may be behind before it is too slow. */
  readonly liveBuffer: number;
  /** Milliseconds a full live buffer may stand still before its subscriber is too slow. */
  readonly slowAfter: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};
