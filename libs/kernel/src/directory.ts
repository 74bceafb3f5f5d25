/** Who is registered; provided by the server. An injection token. */
export abstract class Directory {
  /** Ids of a region's organizations as they are registered now, by names and aliases. */
  abstract idsIn(region: string): Promise<Readonly<Record<string, string>>>;
  /** Id of the one that is registered now by that name or alias; of any other, the one made of its name. */
  abstract idOf(region: string, name: string): Promise<string>;
}
