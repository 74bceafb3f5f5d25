/** Tells those who wait that the log may have grown. */
export class Bell {
  private rung = 0;
  private readonly waiting = new Set<() => void>();

  /** How often it rang: taken before looking, so that nothing rings unheard between looking and waiting. */
  get count(): number {
    return this.rung;
  }

  ring(): void {
    this.rung++;
    for (const wake of this.waiting) wake();
  }

  /** Resolves when it has rung since `count`, or at once when `signal` is aborted. */
  async rungSince(count: number, signal: AbortSignal): Promise<void> {
    if (this.rung > count || signal.aborted) return;
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
