import { type PrefixesFilter } from '@kurrent/kurrentdb-client';
import { StoreUnavailable } from '../errors.ts';

const SHAPE = /^[^\s/$@\p{C}][^\s/\p{C}]{0,99}$/u;

/**
 * Our part of a server that others may use too: stream `s` of the port is the server's `{prefix}/{s}`.
 * What Duban keeps for itself stands in `{prefix}-log`, which no stream of the port can be.
 */
export class Namespace {
  readonly logStream: string;
  private readonly beginning: string;

  /** @throws {StoreUnavailable} fatal, for a prefix that is empty, over 100 characters, or has spaces or a slash */
  constructor(prefix: string) {
    if (!SHAPE.test(prefix)) {
      throw new StoreUnavailable(
        `${JSON.stringify(prefix)} is no prefix: 1 to 100 characters, no space or slash, no $ at its beginning`,
        true,
      );
    }
    this.beginning = `${prefix}/`;
    this.logStream = `${prefix}-log`;
  }

  toServer(stream: string): string {
    return this.beginning + stream;
  }

  /** @returns undefined for a stream of others */
  fromServer(stream: string): string | undefined {
    return stream.startsWith(this.beginning) ? stream.slice(this.beginning.length) : undefined;
  }

  /** For the port's prefixes; all our streams when there are none. */
  filter(prefixes: readonly string[]): PrefixesFilter {
    const wanted = prefixes.length === 0 ? [''] : prefixes;
    return byName(wanted.map((prefix) => this.toServer(prefix)));
  }

  /** All our streams and the one that Duban keeps for itself; also others that begin like that one. */
  get everything(): PrefixesFilter {
    return byName([this.beginning, this.logStream]);
  }
}

const byName = (prefixes: string[]): PrefixesFilter => ({
  filterOn: 'streamName',
  checkpointInterval: 1,
  prefixes,
});
