import { type ReactElement } from 'react';
import { words } from '#contract';
import { Dialog } from '../components/dialog.tsx';
import { PAGES } from './pages.ts';
import { useText } from './use-text.ts';
import css from './shell.module.css';

const { keySheet } = words;
const LINES = [
  ['/', keySheet.find],
  ['?', keySheet.keys],
  [`g ${PAGES.flatMap(({ key }) => key ?? []).join(' ')}`, keySheet.go],
  ['j k Enter x Esc', keySheet.lists],
  ['r d y o a', keySheet.acts],
  ['Ctrl+Enter', keySheet.send],
] as const;

/** Which key does what. Letters can be switched off beside it, in the person's menu. */
export function KeySheet({ onClose }: { readonly onClose: () => void }): ReactElement {
  const t = useText();
  return (
    <Dialog title={t(keySheet.title)} onClose={onClose}>
      <dl className={css.keys}>
        {LINES.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
