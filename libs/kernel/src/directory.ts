/** Who is registered; provided by the server. An injection token. */
export abstract class Directory {
  /** Ids of a region's organizations as they are registered now, by names and aliases. */
  abstract idsIn(region: string): Promise<Readonly<Record<string, string>>>;
  /** Id of the one that is registered now by that name or alias; of any other, the one made of its name. */
  abstract idOf(region: string, name: string): Promise<string>;
  /** Regions of registered organizations and contacts, and of plans that were not withdrawn; sorted. */
  abstract regions(): Promise<readonly string[]>;
  /**
   * Names of the offices that can keep a plan of the region, because somebody is their liaison: those that keep plans
   * there already; else organizations with an approver; else 督查室. Sorted, empty where there is none.
   */
  abstract officesIn(region: string): Promise<readonly string[]>;
}
