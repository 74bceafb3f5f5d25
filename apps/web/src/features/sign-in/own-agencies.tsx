import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement, type SubmitEvent } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { TextField } from '../../components/field.tsx';
import { textIn } from '../../components/form-texts.ts';
import { ErrorNotice } from '../../components/notices.tsx';
import { Card } from '../../components/page.tsx';
import { OwnLine, OwnLines } from './own-line.tsx';
import css from './sign-in.module.css';

const page = words.mePage;

const agenciesQuery = queryOptions({
  queryKey: ['me', 'agencies'],
  queryFn: ({ signal }) => api.get('/api/me/agencies', {}, { signal }),
});

/** 代办授权: who may act for one, and until when. Given and taken back by oneself alone. */
export function OwnAgencies(): ReactElement {
  const t = useText();
  const { rows } = useSuspenseQuery(agenciesQuery).data;
  const withdraw = useCommand((agentId: string, key) =>
    api.delete('/api/me/agencies/{agentId}', { path: { agentId } }, { key }),
  );
  return (
    <Card title={t(page.agencies)}>
      <p>{t(page.agenciesHint)}</p>
      {rows.length > 0 && (
        <OwnLines name={t(page.agencies)}>
          {rows.map(({ agentId, name, until }) => (
            <OwnLine
              key={agentId}
              title={name}
              about={`${agentId} · ${t(page.expires, { on: until })}`}
              act={<Button onClick={() => withdraw.mutate(agentId)}>{t(page.takeBack)}</Button>}
            />
          ))}
        </OwnLines>
      )}
      <ErrorNotice error={withdraw.error} />
      <NewAgency key={rows.map(({ agentId, until }) => agentId + until).join()} />
    </Card>
  );
}

/** Begins anew when there is another one. */
function NewAgency(): ReactElement {
  const t = useText();
  const give = useCommand(
    ({ agentId, until }: { readonly agentId: string; readonly until: string }, key) =>
      api.put('/api/me/agencies/{agentId}', { path: { agentId }, body: { until } }, { key }),
  );
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    give.mutate({ agentId: textIn(given, 'agentId'), until: textIn(given, 'until') });
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <TextField label={t(page.agent)} name="agentId" maxLength={100} required />
      <DateField label={t(page.agencyUntil)} name="until" required />
      <ErrorNotice error={give.error} />
      <Button type="submit" busy={give.isPending}>
        {t(page.giveAgency)}
      </Button>
    </form>
  );
}
