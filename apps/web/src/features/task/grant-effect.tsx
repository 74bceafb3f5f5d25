import { useQuery } from '@tanstack/react-query';
import { type ReactElement } from 'react';
import { words } from '#contract';
import { useCodeText, useText } from '../../app/use-text.ts';
import { Banner } from '../../components/notices.tsx';
import { previewQuery } from './task.ts';

/** What another due date would void and plan, and what does not move with it. */
export function GrantEffect({
  obligationId,
  dueOn,
}: {
  readonly obligationId: string;
  readonly dueOn: string;
}): ReactElement | null {
  const t = useText();
  const codeText = useCodeText();
  const { data } = useQuery(previewQuery(obligationId, dueOn));
  if (!data) return null;
  const { effectOf, effectVoid, effectPlanned, effectOutruns } = words.taskPage;
  const planned = data.planned.map(({ on, form }) => `${on} ${codeText(words.noticeForms, form)}`);
  const outruns = data.outruns.map(({ title, dueOn: on }) => `${title}（${on}）`);
  return (
    <Banner kind={outruns.length > 0 ? 'warn' : 'plain'}>
      <span>
        {t(effectOf, { on: data.newDueOn })}
        {t(effectVoid, { n: data.void.length })}；{t(effectPlanned, { list: planned.join('、') })}
      </span>
      {outruns.length > 0 && <span>{t(effectOutruns, { list: outruns.join('、') })}</span>}
    </Banner>
  );
}
