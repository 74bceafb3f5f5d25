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

  /** The server's prefixes for the port's; for none, that of all our streams. */
  names(prefixes: readonly string[]): readonly string[] {
    return prefixes.length === 0 ? [this.beginning] : prefixes.map((name) => this.toServer(name));
  }

  /** Prefixes of all our streams and of the one that Duban keeps for itself; streams of others may fit too. */
  get everything(): readonly string[] {
    return [this.beginning, this.logStream];
  }

  /** @param stream a name on the server */
  holds(stream: string): boolean {
    return stream === this.logStream || stream.startsWith(this.beginning);
  }
}
