import type { Span, Warning, WarningCode } from './outline.ts';

/** Gathers what a person should look at. */
export class Warnings {
  readonly list: Warning[] = [];

  add(code: WarningCode, message: string, span?: Span): void {
    this.list.push({ code, message, ...(span ? { span } : {}) });
  }

  /** One warning each, or a single one for all when there are more than a person would read. */
  addMany(
    code: WarningCode,
    spans: readonly Span[],
    one: string,
    all: (count: number) => string,
  ): void {
    const [first] = spans;
    if (spans.length > MOST && first) this.add(code, all(spans.length), first);
    else for (const span of spans) this.add(code, one, span);
  }

  inOrder(): Warning[] {
    return this.list.sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1));
  }
}

const MOST = 50;
