import { type ClipboardEvent, type ReactElement, type ReactNode } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { shownTime } from '../../components/instant.ts';
import { joined } from '../../components/joined.ts';
import { Banner, ErrorNotice } from '../../components/notices.tsx';
import { ActFields } from './act-fields.tsx';
import { ACTS } from './act-specs.ts';
import { EvidenceField } from './evidence-field.tsx';
import { type ActFormOf, useActForm } from './use-act-form.ts';
import { type Draft } from './use-draft.ts';
import css from './acts.module.css';

type Props = ActFormOf & {
  readonly onCancel?: () => void;
  /** What follows from it, where more is known than the act itself says. */
  readonly effect?: ReactNode;
  /** On a telephone the button stays in sight. */
  readonly sticky?: boolean;
};

/** One form for whatever is done with an item. What is typed is its draft's, so that another act begins with it. */
export function ActForm({ onCancel, effect, sticky = false, ...asked }: Props): ReactElement {
  const { name, about, draft, refused } = asked;
  const { given, change, files, kept } = draft;
  const t = useText();
  const { form, faults, isUploading, isSending, error, submit } = useActForm(asked);
  const spec = ACTS[name];
  const all = Object.values(faults);
  const { actFields, actForms, evidenceFields } = words;
  const isReport = name === 'reportProgress' || name === 'reportCheckIn';
  const removed = (sha256: string) =>
    change((before) => ({
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
        about={about}
        onGiven={(part) => change((before) => ({ ...before, ...part }))}
      />
      {spec.evidence && (
        <EvidenceField evidence={given.evidence} uploads={files} onRemove={removed} />
      )}
      {spec.effect && <p className={css.hint}>{t(spec.effect)}</p>}
      {effect}
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
        <Kept kept={kept} />
      </div>
    </form>
  );
}

/** Whether what was typed is safe, and where. */
function Kept({ kept }: Pick<Draft, 'kept'>): ReactElement | null {
  const t = useText();
  if (kept === null) return null;
  const { draftKept, draftHere } = words.actFields;
  return (
    <span className={css.hint} role="status">
      {t(kept.where === 'server' ? draftKept : draftHere, { at: shownTime(kept.at) })}
    </span>
  );
}
