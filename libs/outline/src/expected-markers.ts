import { isDivision, markerAt, type Marker } from './markers.ts';
import type { Numbering } from './numbering.ts';

/** So many numbers may be lost. */
const WIDEST_GAP = 3;
const GLUED = /^(\d{1,2})[.、](?=\d)/;
const DECIMAL = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{1,2}))?(?!\d)[.、]? ?(?=[\u4e00-\u9fa5“《（])/;
const PAGE = /^\d{1,3} ?(?=[第一二三四五六七八九十（])/;
const STOPPED = /^(\d{1,2})。 ?(?=[\u4e00-\u9fa5“《])/;
const BARE = /^(\d{1,2}) ?(?=[\u4e00-\u9fa5])/;
/** What begins so is a quantity: 1.5万亩, 2.5%. */
const COUNTED = /^[\d.]+ ?(?:[%‰万亿千百个倍元吨亩米公平小人名家户项次场年月日度]|立方)/;

/**
 * A marker that only its place in the numbering tells from a number: `2.121梯队项目` behind item 1,
 * `1.2 适用范围` behind 1.1, `1 总则` above 1.1, `11。加强管护` behind 10; or that a page number stands right before: `15三、任务`.
 * @param next what the following line begins with
 */
export function expectedMarker(norm: string, next: string, numbering: Numbering): Marker | null {
  if (!/^\d/.test(norm)) return null;
  return (
    decimal(norm, numbering) ??
    glued(norm, numbering) ??
    bare(norm, next) ??
    stopped(norm, numbering) ??
    behindPageNumber(norm, numbering)
  );
}

function glued(norm: string, numbering: Numbering): Marker | null {
  const [words = '', ordinal = ''] = GLUED.exec(norm) ?? [];
  const number = Number(ordinal);
  const before = numbering.lastOf('arabic')?.number ?? 0;
  if (words === '' || number !== before + 1) return null;
  if (before === 0 && COUNTED.test(norm)) return null;
  return { form: 'arabic', number, ordinal, length: words.length };
}

function decimal(norm: string, numbering: Numbering): Marker | null {
  const [words] = DECIMAL.exec(norm) ?? [];
  if (words === undefined || COUNTED.test(norm)) return null;
  const ordinal = words.replace(/[.、 ]+$/, '');
  const at = ordinal.lastIndexOf('.');
  const [parent, number] = [ordinal.slice(0, at), Number(ordinal.slice(at + 1))];
  const form = parent.includes('.') ? 'decimal-3' : 'decimal';
  if (!follows(form, parent, number, numbering)) return null;
  return { form, number, ordinal, length: words.length };
}

/** The first part of what stands above, or of nothing numbered; else one behind a neighbour, or behind parts of one. */
function follows(
  form: 'decimal' | 'decimal-3',
  parent: string,
  number: number,
  numbering: Numbering,
): boolean {
  if (number > 1) {
    const before = numbering.lastOf('decimal-3') ?? numbering.lastOf('decimal');
    const last = partOf(parent, before?.ordinal ?? '');
    return last < number && number <= last + WIDEST_GAP;
  }
  const above = numbering.lastOf(form === 'decimal' ? 'arabic' : 'decimal')?.ordinal;
  return (above ?? parent) === parent;
}

/** Which part of 1.2 is 1.2.3: the third; none: not a number. */
const partOf = (parent: string, ordinal: string): number =>
  ordinal.startsWith(`${parent}.`)
    ? Number.parseInt(ordinal.slice(parent.length + 1), 10)
    : Number.NaN;

function bare(norm: string, next: string): Marker | null {
  const [words, ordinal = ''] = BARE.exec(norm) ?? [];
  if (words === undefined || !new RegExp(`^${ordinal}\\.1(?!\\d)`).test(next)) return null;
  return { form: 'arabic', number: Number(ordinal), ordinal, length: words.length };
}

function stopped(norm: string, numbering: Numbering): Marker | null {
  const [words, ordinal = ''] = STOPPED.exec(norm) ?? [];
  if (words === undefined) return null;
  const marker = {
    form: 'arabic',
    number: Number(ordinal),
    ordinal,
    length: words.length,
  } as const;
  return numbering.isNext(marker) ? marker : null;
}

function behindPageNumber(norm: string, numbering: Numbering): Marker | null {
  const page = PAGE.exec(norm)?.[0].length ?? 0;
  const marker = page > 0 ? markerAt(norm.slice(page)) : null;
  if (!marker || !isDivision(marker) || !numbering.isNext(marker)) return null;
  return { ...marker, length: marker.length + page };
}
