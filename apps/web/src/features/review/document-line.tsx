import { memo, type ReactElement } from 'react';
import { joined } from '../../components/joined.ts';
import { itemAt } from './places.ts';
import { type Line, type Mark } from './review.ts';
import { segmentsOf } from './segments.ts';
import css from './document.module.css';

/** A line of the document. Its bar says that it belongs to an item, the lines under its words what else was recognised. */
export const DocumentLine = memo(function DocumentLine({
  line,
  index,
  isLit,
  isMarked,
  isCurrent,
  lit,
}: {
  readonly line: Line;
  readonly index: number;
  /** The item that it belongs to is pointed at on the other side. */
  readonly isLit: boolean;
  readonly isMarked: boolean;
  /** It is the one that Tab leads to. */
  readonly isCurrent: boolean;
  /** Of the targets in it the one that is pointed at. */
  readonly lit: string | null;
}): ReactElement {
  const segments = segmentsOf(line);
  return (
    <div
      id={`line-${index}`}
      data-index={index}
      data-of={itemAt(line)}
      role="option"
      aria-selected={isMarked}
      tabIndex={isCurrent ? 0 : -1}
      className={joined(
        css.line,
        line.items.length > 0 && css.item,
        isLit && css.lit,
        isMarked && css.marked,
      )}
    >
      {segments.map(({ text, marks }, at) => {
        const looks = marks.map((mark) => lookOf(mark, lit));
        const target = marks.find((mark) => mark.kind === 'target');
        return looks.length === 0 ? (
          <span key={at}>{text}</span>
        ) : (
          <span key={at} className={joined(...looks)} data-item={target?.id}>
            {text}
          </span>
        );
      })}
    </div>
  );
});

function lookOf(mark: Mark, lit: string | null): string {
  const isLit = mark.kind === 'target' && mark.id === lit;
  return joined(css[mark.kind], isLit && css.lit);
}
