import { type ReactElement, useState } from 'react';
import { words } from '#contract';
import { addressOf } from '../../api/client.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { FileView } from '../../components/file-view/file-view.tsx';
import { viewerOf } from '../../components/file-view/viewer.ts';
import { type Evidence } from './act-types.ts';
import css from './acts.module.css';

const addressOfFile = ({ sha256, name }: Evidence): string =>
  addressOf('/api/evidence/{sha256}', { path: { sha256 }, query: { name } });

/** `1.2 MB`, `340 KB`. */
const sizeOf = (bytes: number): string =>
  bytes >= 1_000_000
    ? `${(bytes / 1_000_000).toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / 1_000))} KB`;

type Remove = (sha256: string) => void;

/** Files that go with a record: looked at in place where they can be shown, saved by their name. */
export function EvidenceList({
  evidence,
  onRemove,
}: {
  readonly evidence: readonly Evidence[];
  readonly onRemove?: Remove;
}): ReactElement | null {
  if (evidence.length === 0) return null;
  return (
    <ul className={css.files}>
      {evidence.map((file) => (
        <EvidenceFile key={file.sha256} file={file} onRemove={onRemove} />
      ))}
    </ul>
  );
}

function EvidenceFile({
  file,
  onRemove,
}: {
  readonly file: Evidence;
  readonly onRemove: Remove | undefined;
}): ReactElement {
  const t = useText();
  const { openFile, remove } = words.evidenceFields;
  const { show, showNamed, hide, hideNamed } = words.fileView;
  const [isViewed, setViewed] = useState(false);
  const { sha256, name, size, type } = file;
  const address = addressOfFile(file);
  return (
    <li>
      <a href={address} target="_blank" rel="noreferrer" title={t(openFile, { name })}>
        {type.startsWith('image/') && (
          <img className={css.thumb} src={address} alt="" loading="lazy" />
        )}
        {name}
      </a>
      <span className={css.hint}>{sizeOf(size)}</span>
      {viewerOf(type) && (
        <Button
          look="quiet"
          aria-expanded={isViewed}
          aria-label={t(isViewed ? hideNamed : showNamed, { name })}
          onClick={() => setViewed(!isViewed)}
        >
          {t(isViewed ? hide : show)}
        </Button>
      )}
      {onRemove && (
        <Button look="quiet" aria-label={t(remove, { name })} onClick={() => onRemove(sha256)}>
          ✕
        </Button>
      )}
      {isViewed && (
        <section className={css.viewed} aria-label={name} tabIndex={0}>
          <FileView name={name} type={type} address={address} />
        </section>
      )}
    </li>
  );
}
