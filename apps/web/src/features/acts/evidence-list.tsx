import { type ReactElement } from 'react';
import { words } from '#contract';
import { addressOf } from '../../api/client.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { type Evidence } from './act-types.ts';
import css from './acts.module.css';

const addressOfFile = ({ sha256, name }: Evidence): string =>
  addressOf('/api/evidence/{sha256}', { path: { sha256 }, query: { name } });

/** `1.2 MB`, `340 KB`. */
const sizeOf = (bytes: number): string =>
  bytes >= 1_000_000
    ? `${(bytes / 1_000_000).toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / 1_000))} KB`;

/** Files that go with a record: pictures to look at in place, others by name and size. */
export function EvidenceList({
  evidence,
  onRemove,
}: {
  readonly evidence: readonly Evidence[];
  readonly onRemove?: (sha256: string) => void;
}): ReactElement | null {
  const t = useText();
  const { openFile, remove } = words.evidenceFields;
  if (evidence.length === 0) return null;
  return (
    <ul className={css.files}>
      {evidence.map((file) => {
        const { sha256, name, size, type } = file;
        return (
          <li key={sha256}>
            <a
              href={addressOfFile(file)}
              target="_blank"
              rel="noreferrer"
              title={t(openFile, { name })}
            >
              {type.startsWith('image/') && (
                <img className={css.thumb} src={addressOfFile(file)} alt="" loading="lazy" />
              )}
              {name}
            </a>
            <span className={css.hint}>{sizeOf(size)}</span>
            {onRemove && (
              <Button
                look="quiet"
                aria-label={t(remove, { name })}
                onClick={() => onRemove(sha256)}
              >
                ✕
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
