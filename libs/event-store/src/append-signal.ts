/** Notifies waiters that the log may have grown. */
export class AppendSignal {
  private notified = 0;
  private readonly waiting = new Set<() => void>();

  /** Number of notifications: taken before reading, so that none is missed between reading and waiting. */
  get count(): number {
    return this.notified;
  }

  notify(): void {
    this.notified++;
    for (const wake of this.waiting) wake();
  }

  /** Resolves when it was notified since `count`, or at once when `signal` is aborted. */
  async waitForChange(count: number, signal: AbortSignal): Promise<void> {
    if (this.notified > count || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        this.waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.waiting.add(wake);
      signal.addEventListener('abort', wake, { once: true });
    });
  }
}
