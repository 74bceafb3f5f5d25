/** Whom the policy of a plan trusts; provided by the server. An injection token. */
export abstract class TrustedSources {
  /** Names of the organizations whose figures wait for no verdict of the office. */
  abstract of(policy: {
    readonly name: string;
    readonly version: number;
  }): Promise<readonly string[]>;
}
