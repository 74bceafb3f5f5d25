import { isDivision, markerAt, RANK, type Marker, type MarkerForm } from './markers.ts';

/** Remembers how far each numbering form has come, to know which marker would be next. */
export class Numbering {
  private constructor(private readonly last: Map<MarkerForm, Marker>) {}

  static start(): Numbering {
    return new Numbering(new Map());
  }

  /** A copy that has come as far as `marker`, if there is one. */
  copy(marker: Marker | null): Numbering {
    const copy = new Numbering(new Map(this.last));
    if (marker) copy.note(marker);
    return copy;
  }

  note(marker: Marker): void {
    if (marker.number === null) return;
    for (const other of this.last.keys()) {
      if (RANK[other] > RANK[marker.form]) this.last.delete(other);
    }
    this.last.set(marker.form, marker);
  }

  /** The last one of the form, unless something of a lesser rank has been noted since. */
  lastOf(form: MarkerForm): Marker | null {
    return this.last.get(form) ?? null;
  }

  isNext({ form, number }: Marker): boolean {
    const last = this.last.get(form)?.number ?? null;
    return number !== null && last !== null && number === last + 1;
  }
}

const CANDIDATE =
  /[。）](?=（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、](?!\d))/g;
const AFTER_CLAUSE = /(?:负责|配合|落实|牵头|单位：[^：。]{2,300})）$/;

/**
 * Where a line break before a marker was lost: after a full stop or bracket, and the number is the expected one.
 * Plain numbers only after a department clause, for prose counts with them too.
 */
export function inlineMarkers(line: string, own: Marker | null, numbering: Numbering): number[] {
  const cuts: number[] = [];
  let ahead: Numbering | null = null;
  for (const { index } of line.matchAll(CANDIDATE)) {
    const at = index + 1;
    const marker = markerAt(line.slice(at, at + 12));
    ahead ??= numbering.copy(own);
    if (!marker || !ahead.isNext(marker)) continue;
    if (!isDivision(marker) && !AFTER_CLAUSE.test(line.slice(Math.max(0, at - 320), at))) continue;
    ahead.note(marker);
    cuts.push(at);
  }
  return cuts;
}
