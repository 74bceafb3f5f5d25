/** The published policies; provided by the server. An injection token. */
export abstract class Policies {
  /** The newest version of a policy; undefined when nothing was published under the name. */
  abstract latest(name: string): Promise<{ name: string; version: number } | undefined>;
}
