import { useRef, useState } from 'react';
import { words } from '#contract';
import { sentenceOf } from '../../components/notices.tsx';
import { useText } from '../../app/use-text.ts';
import { type Evidence } from './act-types.ts';
import { shrunk } from './shrink-photo.ts';
import { upload } from './upload.ts';

export const MOST_FILES = 20;
const MOST_BYTES = 20 * 1024 * 1024;

/** A file that is on its way, or was not taken. */
export type Upload = {
  readonly id: number;
  readonly file: File;
  readonly percent: number;
  /** Null: on its way. */
  readonly failed: string | null;
};

type Taken = {
  readonly evidence: readonly Evidence[];
  readonly onEvidence: (change: (before: readonly Evidence[]) => readonly Evidence[]) => void;
};

export type Uploads = {
  readonly uploads: readonly Upload[];
  readonly add: (files: Iterable<File>, isOriginal: boolean) => void;
  readonly drop: (id: number) => void;
};

/** Files go in one by one while one types on; a refused one does not stop the others. */
export function useUploads({ evidence, onEvidence }: Taken): Uploads {
  const t = useText();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const running = useRef(new Map<number, AbortController>());
  const next = useRef(0);
  const change = (id: number, to: Partial<Upload>): void =>
    setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...to } : one)));
  const remove = (id: number): void => setUploads((all) => all.filter((one) => one.id !== id));

  const send = async (id: number, file: File, isOriginal: boolean): Promise<void> => {
    const aborting = new AbortController();
    running.current.set(id, aborting);
    try {
      const blob = isOriginal ? file : await shrunk(file);
      aborting.signal.throwIfAborted();
      const onProgress = (percent: number): void => change(id, { percent });
      const kept = await upload(blob, file.name, { signal: aborting.signal, onProgress });
      onEvidence((all) =>
        all.some(({ sha256 }) => sha256 === kept.sha256) ? all : [...all, kept],
      );
      remove(id);
    } catch (error) {
      if (!aborting.signal.aborted) change(id, { failed: sentenceOf(error as Error, t) });
    } finally {
      running.current.delete(id);
    }
  };

  const add: Uploads['add'] = (files, isOriginal) => {
    let room = MOST_FILES - evidence.length - uploads.length;
    for (const file of files) {
      const id = next.current++;
      const { tooLarge, tooMany } = words.evidenceFields;
      const isLarge = file.size > MOST_BYTES && (isOriginal || !file.type.startsWith('image/'));
      const why = room <= 0 ? t(tooMany) : isLarge ? t(tooLarge) : null;
      setUploads((all) => [...all, { id, file, percent: 0, failed: why }]);
      if (why === null) {
        room--;
        void send(id, file, isOriginal);
      }
    }
  };
  const drop = (id: number): void => {
    running.current.get(id)?.abort();
    remove(id);
  };
  return { uploads, add, drop };
}
