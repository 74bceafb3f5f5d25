import { type DragEvent, type ReactElement, type RefObject, useRef, useState } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Tick } from '../../components/field.tsx';
import { joined } from '../../components/joined.ts';
import { type Evidence } from './act-types.ts';
import { EvidenceList } from './evidence-list.tsx';
import { type Upload, type Uploads } from './use-uploads.ts';
import css from './acts.module.css';

const { evidenceFields } = words;

/** Files by choosing, by camera, dropped or pasted, each with how far it is. */
export function EvidenceField({
  evidence,
  onRemove,
  uploads: { uploads, add, drop },
}: {
  readonly evidence: readonly Evidence[];
  readonly onRemove: (sha256: string) => void;
  readonly uploads: Uploads;
}): ReactElement {
  const t = useText();
  const [isOriginal, setOriginal] = useState(false);
  const [isOver, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const take = (list: FileList | null): void => {
    if (list) add(list, isOriginal);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <fieldset
      className={joined(css.evidence, isOver && css.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <legend>{t(evidenceFields.title)}</legend>
      <p className={css.hint}>{t(evidenceFields.hint)}</p>
      <div className={css.line}>
        <Chooser ref={files} label={t(evidenceFields.choose)} onFiles={take} />
        <Chooser ref={camera} isCamera label={t(evidenceFields.camera)} onFiles={take} />
        <Tick
          label={t(evidenceFields.original)}
          checked={isOriginal}
          onChange={({ target }) => setOriginal(target.checked)}
        />
      </div>
      <EvidenceList evidence={evidence} onRemove={onRemove} />
      <UploadList uploads={uploads} onDrop={drop} />
    </fieldset>
  );
}

function UploadList({
  uploads,
  onDrop,
}: {
  readonly uploads: readonly Upload[];
  readonly onDrop: (id: number) => void;
}): ReactElement {
  const t = useText();
  return (
    <ul className={css.files}>
      {uploads.map(({ id, file, percent, failed }) => (
        <li key={id}>
          <span>{file.name}</span>
          {failed === null ? (
            <progress max={100} value={percent} aria-label={file.name} />
          ) : (
            <span className={css.failed} role="alert">
              ! {failed}
            </span>
          )}
          <Button
            look="quiet"
            aria-label={t(evidenceFields.remove, { name: file.name })}
            onClick={() => onDrop(id)}
          >
            ✕
          </Button>
        </li>
      ))}
    </ul>
  );
}

type ChooserProps = {
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly isCamera?: boolean;
  readonly onFiles: (files: FileList | null) => void;
};

/** The browser's own field for files, behind a button that looks like ours. */
function Chooser({ ref, label, isCamera = false, onFiles }: ChooserProps): ReactElement {
  return (
    <>
      <input
        ref={ref}
        type="file"
        hidden
        multiple={!isCamera}
        {...(isCamera && { accept: 'image/*', capture: 'environment' })}
        onChange={({ target }) => {
          onFiles(target.files);
          target.value = '';
        }}
      />
      <Button onClick={() => ref.current?.click()}>{label}</Button>
    </>
  );
}
