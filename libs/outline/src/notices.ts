import { markerAt } from './markers.ts';
import { squeeze } from './normalise.ts';
import { isIssuerLine, issuersIn, namesIssuer } from './signatures.ts';

/** Lines `[from, to)` of the head, and what they say together, without blanks. */
export type Block = { from: number; to: number; title: string };

export type Notice = Block & {
  /** Who it is from; several joined by 、. */
  issuer: string | null;
  /** The title of the plan that it announces; null where it is itself the plan. */
  announced: string | null;
};

export const MOST_TITLE_LINES = 6;
const SENTENCE = /[。，；：！？]/;

/** `…关于印发…的通知`, over as many lines as it takes. */
export function noticeIn(head: readonly string[]): Notice | null {
  const about = head.findIndex((line) => /关于|转发/.test(line) && !SENTENCE.test(line));
  if (about < 0 || head.slice(0, about).some((line) => markerAt(line)?.form === 'cjk')) return null;
  const from = firstLine(head, about);
  for (let to = about + 1; to <= Math.min(head.length, about + MOST_TITLE_LINES); to++) {
    const last = head[to - 1] ?? '';
    if (SENTENCE.test(last)) return null;
    if (!/通 ?知(?: ?（[^（）]*）)?$/.test(last)) continue;
    const title = squeeze(head.slice(from, to).join(' '));
    return {
      from,
      to,
      title,
      issuer: issuerOf(head.slice(from, about + 1)),
      announced: announcedBy(title),
    };
  }
  return null;
}

/** The issuers may stand on lines of their own above 关于, each or several on one. */
function firstLine(head: readonly string[], about: number): number {
  let from = about;
  if (!/^ ?(?:关于|转发)/.test(head[about] ?? '')) return from;
  while (from > 0 && isIssuerLine(head[from - 1])) from--;
  return from;
}

/** Who the opening lines of a title name before 关于, 转发 or 印发; several joined by 、; null when nobody. */
export function issuerOf(lines: readonly string[]): string | null {
  const names = lines.flatMap((line) =>
    issuersIn(line.replace(/(?:联合)?(?:关于|转发|批转|印发|发布).*$/, '')),
  );
  return names.length > 0 && names.every(namesIssuer) ? names.join('、') : null;
}

function announcedBy(title: string): string | null {
  const match = /(?:关于)?(?:印发|下发|发布|公布|转发|批转)(.+?)的?通知/.exec(title);
  return match?.[1]?.replace(/^《(.*)》$/, '$1') ?? null;
}
