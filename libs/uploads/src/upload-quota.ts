/** What an organization may hand in on a day, and what of it is under way. */
export class UploadQuota {
  private readonly underWay = new Map<string, number>();

  /** @param bytes all its files of a day together */
  constructor(readonly bytes: number) {}

  /**
   * Counts an upload while it comes in, so that several at once are not each let in by the same room.
   * @param day of which organization
   * @param work is told how many bytes come in, with these
   */
  async during<T>(day: string, size: number, work: (underWay: number) => Promise<T>): Promise<T> {
    const all = (this.underWay.get(day) ?? 0) + size;
    this.underWay.set(day, all);
    try {
      return await work(all);
    } finally {
      const left = (this.underWay.get(day) ?? 0) - size;
      if (left > 0) this.underWay.set(day, left);
      else this.underWay.delete(day);
    }
  }
}
