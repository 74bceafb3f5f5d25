import { type ReactElement, useState } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { FileDrop } from '../../components/file-drop.tsx';
import { Banner } from '../../components/notices.tsx';
import { type HandedIn, handedIn } from '../../api/handed-in.ts';
import { DOCUMENTS, megabytesOf, MOST_MEGABYTES } from './file-of.ts';

/** Takes a document and hands it on; what is too large is said before it is sent. */
export function DocumentField({
  busy,
  onDocument,
}: {
  readonly busy: boolean;
  readonly onDocument: (document: HandedIn) => void;
}): ReactElement {
  const t = useText();
  const [chosen, setChosen] = useState<File>();
  const isTooLarge = chosen !== undefined && megabytesOf(chosen) > MOST_MEGABYTES;
  const take = (file: File): void => {
    setChosen(file);
    if (megabytesOf(file) <= MOST_MEGABYTES) void handedIn(file).then(onDocument);
  };
  return (
    <>
      <FileDrop
        label={t(words.importPage.drop)}
        choose={t(words.importPage.choose)}
        hint={t(words.importPage.kinds)}
        accept={DOCUMENTS}
        busy={busy}
        onFile={take}
      />
      {busy && chosen && <Banner>{t(words.importPage.reading, { name: chosen.name })}</Banner>}
      {isTooLarge && (
        <Banner kind="wrong">
          !{' '}
          {t(words.importPage.tooLarge, {
            name: chosen.name,
            n: megabytesOf(chosen).toFixed(1),
          })}
        </Banner>
      )}
    </>
  );
}
