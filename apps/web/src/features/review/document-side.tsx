import { type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Empty, Skeleton } from '../../components/notices.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { DocumentPane } from './document-pane.tsx';
import { OriginalPane } from './original-pane.tsx';
import { useReview } from './review-context.ts';
import css from './document.module.css';

/** The document: its text with what was recognised in it, or the file as it is printed. */
export function DocumentSide(): ReactElement {
  const t = useText();
  const { text } = useReview();
  const [search] = useSearchParams();
  if (text === null) return <Empty>{t(words.reviewPage.noText)}</Empty>;
  if (text === undefined) return <Skeleton rows={12} />;
  const isPrinted = text.type !== null && text.type !== 'text/plain';
  const as = isPrinted && search.get('as') === 'file' ? 'file' : 'text';
  return (
    <section className={css.pane} aria-label={t(words.reviewPage.document)}>
      {isPrinted && (
        <Tabs
          name={t(words.reviewPage.document)}
          parameter="as"
          current={as}
          tabs={[
            ['text', t(words.reviewPage.asText)],
            ['file', t(words.reviewPage.asPrinted)],
          ]}
        />
      )}
      {as === 'file' ? <OriginalPane sha256={text.sha256} /> : <DocumentPane text={text} />}
    </section>
  );
}
