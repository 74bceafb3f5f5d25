import { type ClipboardEvent, type ReactElement, type ReactNode } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { joined } from '../../components/joined.ts';
import { Banner, ErrorNotice } from '../../components/notices.tsx';
import { ActFields } from './act-fields.tsx';
import { ACTS } from './act-specs.ts';
import { EvidenceField } from './evidence-field.tsx';
import { type ActFormOf, useActForm } from './use-act-form.ts';
import css from './acts.module.css';

type Props = ActFormOf & {
  readonly onCancel?: () => void;
  /** Beside the button: whether a draft is kept. */
  readonly children?: ReactNode;
  /** On a telephone the button stays in sight. */
  readonly sticky?: boolean;
};

/** One form for whatever is done with an item. What is typed is its owner's, so that another act begins with it. */
export function ActForm({ onCancel, children, sticky, ...asked }: Props): ReactElement {
  const { name, about, given, onGiven, refused } = asked;
  const t = useText();
  const { form, faults, files, isUploading, isSending, error, submit } = useActForm(asked);
  const spec = ACTS[name];
  const all = Object.values(faults);
  const { actFields, actForms, evidenceFields } = words;
  const isReport = name === 'reportProgress' || name === 'reportCheckIn';
  const removed = (sha256: string) =>
    onGiven((before) => ({
      ...before,
      evidence: before.evidence.filter((one) => one.sha256 !== sha256),
    }));
  const paste = ({ clipboardData }: ClipboardEvent): void => {
    if (spec.evidence) files.add(clipboardData.files, false);
  };
  return (
    <form ref={form} className={css.form} noValidate onSubmit={submit} onPaste={paste}>
      {all.length > 1 && (
        <Banner kind="wrong">
          {t(actFields.problems, { n: all.length })}
          {all.join('；')}
        </Banner>
      )}
      {spec.warning && <Banner kind="warn">{t(spec.warning)}</Banner>}
      <ActFields
        spec={spec}
        given={given}
        faults={faults}
        unit={about.unit}
        onGiven={(change) => onGiven((before) => ({ ...before, ...change }))}
      />
      {spec.evidence && (
        <EvidenceField evidence={given.evidence} uploads={files} onRemove={removed} />
      )}
      <ErrorNotice error={error} />
      <div className={joined(css.send, sticky && css.sticky)}>
        <Button
          type="submit"
          look={spec.danger ? 'danger' : 'main'}
          busy={isSending}
          refused={isUploading ? t(evidenceFields.wait) : refused}
        >
          {t(isReport ? actFields.report : actForms[name])}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t(actFields.cancel)}</Button>}
        {children}
      </div>
    </form>
  );
}
