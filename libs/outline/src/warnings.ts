import type { Span, Warning, WarningCode } from './outline.ts';
import { defined } from '#kernel';

export class Warnings {
  private readonly list: Warning[] = [];
  private readonly counts = new Map<WarningCode, number>();

  /** Beyond a number that nobody reads, warnings of one code are only counted. */
  add(code: WarningCode, message: string, span?: Span): void {
    const count = (this.counts.get(code) ?? 0) + 1;
    this.counts.set(code, count);
    if (count <= MOST) this.list.push({ code, message, ...defined({ span }) });
  }

  /** By place; what concerns the whole document first. */
  inOrder(): Warning[] {
    const left = [...this.counts].filter(([, count]) => count > MOST);
    const rest = left.map(([code, count]): Warning => {
      return { code, message: `另有${count - MOST}处同类，未逐一列出。` };
    });
    return [...this.list.sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1)), ...rest];
  }
}

const MOST = 200;
