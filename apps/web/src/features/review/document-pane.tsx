import { type MouseEvent, type ReactElement, useRef } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Unseen } from '../../components/notices.tsx';
import { DocumentLine } from './document-line.tsx';
import { Legend } from './legend.tsx';
import { MarkingBar } from './marking-bar.tsx';
import { itemAt } from './places.ts';
import { useReview } from './review-context.ts';
import { type MarkedText, type Span } from './review.ts';
import { useLineKeys } from './use-line-keys.ts';
import { useMarking } from './use-marking.ts';
import css from './document.module.css';

/** The document with what was recognised in it. One line has the focus; it never scrolls but by its own keys. */
export function DocumentPane({ text }: { readonly text: MarkedText }): ReactElement {
  const t = useText();
  const { open, light, editable } = useReview();
  const box = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const { lines } = text;
  const marking = useMarking(lines);
  const keys = useLineKeys(lines, editable ? marking : null, (index) => {
    const line = lines[index];
    if (marking.span) bar.current?.querySelector('button')?.focus();
    else if (line) open(itemAt(line) ?? null);
  });
  const onMouseUp = (event: MouseEvent<HTMLDivElement>): void => {
    if (editable && box.current && marking.byMouse(box.current)) return;
    const id = idUnder(event);
    if (id !== undefined) open(id);
  };
  return (
    <>
      <Legend />
      <div
        ref={box}
        className={css.lines}
        role="listbox"
        data-side="text"
        aria-multiselectable={editable}
        aria-label={t(words.reviewPage.document)}
        aria-describedby="lines-hint"
        onKeyDown={keys.onKeyDown}
        onMouseUp={onMouseUp}
        onMouseOver={(event) => light(idUnder(event) ?? null)}
        onMouseLeave={() => light(null)}
        onFocus={({ target }) => {
          const line = lines[Number(target.dataset.index)];
          if (!line) return;
          keys.setCurrent(Number(target.dataset.index));
          light(itemAt(line) ?? null);
        }}
        onBlur={() => light(null)}
      >
        <Lines text={text} span={marking.span} current={keys.current} />
      </div>
      <Unseen>
        <span id="lines-hint">{t(words.reviewPage.linesHint)}</span>
      </Unseen>
      {marking.span && (
        <MarkingBar bar={bar} text={text} span={marking.span} onDone={marking.clear} />
      )}
    </>
  );
}

function Lines({
  text: { lines },
  span,
  current,
}: {
  readonly text: MarkedText;
  readonly span: Span | null;
  readonly current: number;
}): ReactElement {
  const { at, lit } = useReview();
  const shown = lit ?? at;
  return (
    <>
      {lines.map((line, index) =>
        line.text.trim() === '' ? null : (
          <DocumentLine
            key={line.start}
            line={line}
            index={index}
            isLit={shown !== null && line.items.includes(shown)}
            lit={line.marks.some((mark) => 'id' in mark && mark.id === shown) ? shown : null}
            isMarked={isWithin(line, span)}
            isCurrent={index === current}
          />
        ),
      )}
    </>
  );
}

const isWithin = (
  { start, text }: MarkedText['lines'][number],
  span: { readonly start: number; readonly end: number } | null,
): boolean => span !== null && span.start < start + text.length && span.end > start;

/** The target under the pointer, else the task or phase of the line. */
function idUnder({ target }: MouseEvent<HTMLElement>): string | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  const own = target.closest<HTMLElement>('[data-item]')?.dataset.item;
  return own ?? target.closest<HTMLElement>('[data-of]')?.dataset.of;
}
