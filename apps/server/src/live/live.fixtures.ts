import { type LiveMessage } from '#contract';

/** A page that listens: what it was told, and whether the server has hung up. */
export class Page {
  readonly told: LiveMessage[] = [];
  heartbeats = 0;
  ended = false;
  private readonly leaving = new AbortController();

  /** @throws {Error} when it is not let in */
  static async open(url: string, token: string, lastEventId?: string): Promise<Page> {
    const page = new Page();
    const answer = await fetch(`${url}/api/live`, {
      headers: {
        authorization: `Bearer ${token}`,
        ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
      },
      signal: page.leaving.signal,
    });
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    void page.read(answer);
    return page;
  }

  leave(): void {
    this.leaving.abort();
  }

  /** Every change it was told of, as `kind id`. */
  changes(): readonly string[] {
    return this.told.flatMap(({ changes }) => changes.map(({ kind, id }) => `${kind} ${id}`));
  }

  private async read({ body }: Response): Promise<void> {
    let text = '';
    try {
      for await (const chunk of body ?? []) {
        text += Buffer.from(chunk as Uint8Array).toString('utf8');
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        blocks.forEach((block) => this.take(block));
      }
    } catch {
      // It left, or the server went away.
    }
    this.ended = true;
  }

  private take(block: string): void {
    if (block.startsWith(':')) this.heartbeats++;
    const data = /^data: (.*)$/m.exec(block)?.[1];
    if (data !== undefined) this.told.push(JSON.parse(data) as LiveMessage);
  }
}
