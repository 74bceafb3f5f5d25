import { type ReactElement } from 'react';
import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import css from './qr-code.module.css';

/** Empty modules around it, without which cameras do not find it (ISO/IEC 18004). */
const QUIET = 4;

export function QrPicture({
  text,
  label,
}: {
  readonly text: string;
  readonly label: string;
}): ReactElement {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const size = code.size + 2 * QUIET;
  return (
    <svg
      className={css.picture}
      viewBox={`${-QUIET} ${-QUIET} ${size} ${size}`}
      role="img"
      aria-label={label}
    >
      <path className={css.modules} d={toSvgPath(code)} />
    </svg>
  );
}
