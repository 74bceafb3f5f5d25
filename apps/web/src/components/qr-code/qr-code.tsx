import { lazy, type ReactElement, Suspense } from 'react';
import css from './qr-code.module.css';

const QrPicture = lazy(() =>
  import('./qr-picture.tsx').then((loaded) => ({ default: loaded.QrPicture })),
);

/** A text as a picture for a telephone's camera. @param label what it is, for whoever does not see it */
export function QrCode({
  text,
  label,
}: {
  readonly text: string;
  readonly label: string;
}): ReactElement {
  return (
    <Suspense fallback={<span className={css.picture} />}>
      <QrPicture text={text} label={label} />
    </Suspense>
  );
}
