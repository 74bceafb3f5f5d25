import { useMutation } from '@tanstack/react-query';
import { type ReactElement, type SubmitEvent, useState } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { SelectField, TextArea, TextField } from '../../components/field.tsx';
import { Banner, ErrorNotice } from '../../components/notices.tsx';
import { ReassignEffect } from './reassign-effect.tsx';
import { type Task } from './task.ts';
import css from './task.module.css';

type Asked = { readonly from: string; readonly to: string; readonly reason: string };

/** What is asked for; changing the units asks anew what it changes. */
function useReassign({ taskId: id, planId }: Task, { from, to, reason }: Asked) {
  const path = { planId };
  const body = { rulings: [{ edit: 'transfer' as const, id, from, to: to.trim() }], reason };
  const preview = useMutation({
    mutationFn: () => api.post('/api/plans/{planId}/rulings/preview', { path, body }),
  });
  const rule = useCommand((asked: typeof body, key) =>
    api.post('/api/plans/{planId}/rulings', { path, body: asked }, { key }),
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (preview.data) rule.mutate(body, { onSuccess: () => preview.reset() });
    else preview.mutate();
  };
  return { preview, rule, submit };
}

/** Another organization does it from now on: what that changes is seen before it is done. */
export function Reassign({ task }: { readonly task: Task }): ReactElement {
  const t = useText();
  const owners = task.assignments.filter(({ role }) => role !== 'office');
  const [asked, setAsked] = useState<Asked>({
    from: owners[0]?.organization ?? '',
    to: '',
    reason: '',
  });
  const { preview, rule, submit } = useReassign(task, asked);
  const change = (to: Partial<Asked>): void => {
    setAsked({ ...asked, ...to });
    if (to.reason === undefined) preview.reset();
  };
  const { taskPage } = words;
  return (
    <form className={css.column} onSubmit={submit}>
      <SelectField
        label={t(taskPage.reassignFrom)}
        value={asked.from}
        onChange={({ target }) => change({ from: target.value })}
      >
        {owners.map(({ organization }) => (
          <option key={organization}>{organization}</option>
        ))}
      </SelectField>
      <TextField
        required
        label={t(taskPage.reassignTo)}
        value={asked.to}
        maxLength={100}
        onChange={({ target }) => change({ to: target.value })}
      />
      <TextArea
        required
        label={t(words.actFields.reason)}
        value={asked.reason}
        onChange={({ target }) => change({ reason: target.value })}
      />
      {preview.data && <ReassignEffect effect={preview.data} />}
      <ErrorNotice error={rule.error ?? preview.error} />
      {rule.isSuccess && <Banner kind="good">✓ {t(taskPage.reassigned)}</Banner>}
      <div>
        <Button
          type="submit"
          look={preview.data ? 'main' : 'plain'}
          busy={preview.isPending || rule.isPending}
        >
          {t(preview.data ? taskPage.reassign : taskPage.reassignEffect)}
        </Button>
      </div>
    </form>
  );
}
