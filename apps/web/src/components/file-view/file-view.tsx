import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactElement, Suspense, useCallback, useState } from 'react';
import { words } from '#contract';
import { fileQuery } from '../../api/file.ts';
import { useText } from '../../app/use-text.ts';
import { DownloadLink } from '../download-link.tsx';
import { FailedToShow, Skeleton } from '../notices.tsx';
import { type Marked } from './passages.ts';
import { viewerOf } from './viewer.ts';
import css from './file-view.module.css';

const PdfView = lazy(() =>
  import('./pdf-view.tsx').then((loaded) => ({ default: loaded.PdfView })),
);
const WordView = lazy(() =>
  import('./word-view.tsx').then((loaded) => ({ default: loaded.WordView })),
);

type Props = {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly address: string;
  readonly marked?: Marked;
};

/** A file of the server within the page, as it is printed. What cannot be shown says so, and can be saved. */
export function FileView({ name, type, address, marked }: Props): ReactElement {
  const t = useText();
  const [isBroken, setBroken] = useState(false);
  const onFailed = useCallback(() => setBroken(true), []);
  const viewer = isBroken ? undefined : viewerOf(type);
  if (viewer === 'image') {
    return <img className={css.picture} src={address} alt={name} onError={onFailed} />;
  }
  if (viewer) return <Printed {...{ viewer, address, marked, onFailed }} />;
  return (
    <div className={css.unshown}>
      <p>{t(words.fileView.unshown, { name })}</p>
      <p>
        <DownloadLink href={address}>{t(words.fileView.download)}</DownloadLink>
      </p>
    </div>
  );
}

function Printed({
  viewer,
  address,
  marked,
  onFailed,
}: Pick<Props, 'address'> & {
  readonly viewer: 'pdf' | 'word';
  readonly marked: Marked | undefined;
  readonly onFailed: () => void;
}): ReactElement {
  const { data, error, refetch } = useQuery(fileQuery(address));
  if (error) return <FailedToShow error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={8} />;
  const given = { file: data, marked, onFailed };
  return (
    <Suspense fallback={<Skeleton rows={8} />}>
      {viewer === 'pdf' ? <PdfView {...given} /> : <WordView {...given} />}
    </Suspense>
  );
}
