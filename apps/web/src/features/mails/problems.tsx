import { useQuery } from '@tanstack/react-query';
import { type ReactElement, type ReactNode, useState } from 'react';
import { words } from '#contract';
import { type Answer, api } from '../../api/client.ts';
import { useMe } from '../../api/me.ts';
import { useCommand } from '../../api/use-command.ts';
import { useCodeText, useText } from '../../app/use-text.ts';
import { Button, ButtonLink } from '../../components/button.tsx';
import { Empty, FailedToShow, Skeleton } from '../../components/notices.tsx';
import { Acts } from '../../components/page.tsx';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { Table } from '../../components/table.tsx';
import { Resend } from './all-mails.tsx';

type Found = Answer<'/api/problems'>;
type ActsOf = (closes: Closing, more?: ReactNode) => ReactNode;

const MOST = 200;

type Closing = { readonly id: string; readonly about: string };

/** What reached nobody, and what was not followed because a rule refused it: each is sent again, or closed with a reason. */
export function Problems(): ReactElement {
  const t = useText();
  const { mailsPage: said } = words;
  const [closing, setClosing] = useState<Closing>();
  const [again, setAgain] = useState<{ mailId: string; subject: string }>();
  const isOffice = useMe().roles.includes('office');
  const { data, error, refetch } = useQuery({
    queryKey: ['problems'],
    queryFn: ({ signal }) => api.get('/api/problems', { query: { limit: MOST } }, { signal }),
  });
  if (!data) {
    return error ? <FailedToShow error={error} onRetry={() => void refetch()} /> : <Skeleton />;
  }
  const { unresolved, undelivered, refused } = data;
  if (unresolved.total + undelivered.total + refused.total === 0) {
    return <Empty>{t(said.nothing)}</Empty>;
  }
  const acts = (closes: Closing, more?: ReactNode): ReactNode =>
    isOffice && (
      <Acts>
        {more}
        <Button onClick={() => setClosing(closes)}>{t(said.close)}</Button>
      </Acts>
    );
  return (
    <>
      {unresolved.total > 0 && <Unresolved {...unresolved} acts={acts} />}
      {undelivered.total > 0 && <Undelivered {...undelivered} acts={acts} onAgain={setAgain} />}
      {refused.total > 0 && <Refused {...refused} acts={acts} />}
      {closing && <Close {...closing} onClose={() => setClosing(undefined)} />}
      {again && <Resend mail={again} onClose={() => setAgain(undefined)} />}
    </>
  );
}

function Unresolved({
  rows,
  total,
  acts,
}: Found['unresolved'] & { readonly acts: ActsOf }): ReactElement {
  const t = useText();
  const code = useCodeText();
  const { mailsPage: said } = words;
  const name = t(said.unresolved, { n: total });
  return (
    <section>
      <h2>{name}</h2>
      <Table
        cards
        name={name}
        rows={rows}
        keyOf={({ obligationId }) => obligationId}
        columns={[
          { id: 'item', head: t(said.item), cell: ({ number, title }) => `${number} ${title}` },
          {
            id: 'vacancies',
            head: t(said.vacancies),
            cell: ({ vacancies }) =>
              vacancies
                .map(({ organization, role }) => {
                  const person = role.slice(role.indexOf('.') + 1);
                  return `${organization} ${code(words.contactRoles, person)}`;
                })
                .join('、'),
          },
          { id: 'due', head: t(words.ledgerPage.due), kind: 'nowrap', cell: ({ dueOn }) => dueOn },
          {
            id: 'acts',
            head: t(words.listing.acts),
            cell: ({ obligationId, title }) =>
              acts(
                { id: obligationId, about: title },
                <ButtonLink to="/directory">{t(said.registerContact)}</ButtonLink>,
              ),
          },
        ]}
      />
    </section>
  );
}

function Undelivered({
  rows,
  total,
  acts,
  onAgain,
}: Found['undelivered'] & {
  readonly acts: ActsOf;
  readonly onAgain: (mail: Found['undelivered']['rows'][number]) => void;
}): ReactElement {
  const t = useText();
  const { mailsPage: said } = words;
  const name = t(said.undelivered, { n: total });
  return (
    <section>
      <h2>{name}</h2>
      <Table
        cards
        name={name}
        rows={rows}
        keyOf={({ mailId }) => mailId}
        columns={[
          { id: 'on', head: t(said.on), kind: 'nowrap', cell: ({ on }) => on },
          { id: 'to', head: t(said.recipient), cell: ({ recipient }) => recipient },
          { id: 'unit', head: t(said.unit), cell: ({ organization }) => organization },
          { id: 'subject', head: t(said.subject), cell: ({ subject }) => subject },
          { id: 'response', head: t(said.response), cell: ({ response }) => response },
          {
            id: 'acts',
            head: t(words.listing.acts),
            cell: (mail) =>
              acts(
                { id: mail.mailId, about: mail.subject },
                <Button onClick={() => onAgain(mail)}>{t(said.resend)}</Button>,
              ),
          },
        ]}
      />
    </section>
  );
}

function Refused({
  rows,
  total,
  acts,
}: Found['refused'] & { readonly acts: ActsOf }): ReactElement {
  const t = useText();
  const { mailsPage: said } = words;
  const name = t(said.refused, { n: total });
  return (
    <section>
      <h2>{name}</h2>
      <Table
        cards
        name={name}
        rows={rows}
        keyOf={({ refusalId }) => refusalId}
        columns={[
          { id: 'plan', head: t(words.ledgerPage.plan), cell: ({ planTitle }) => planTitle },
          { id: 'what', head: t(said.what), cell: ({ sentence }) => sentence },
          {
            id: 'acts',
            head: t(words.listing.acts),
            cell: ({ refusalId, sentence }) => acts({ id: refusalId, about: sentence }),
          },
        ]}
      />
    </section>
  );
}

function Close({ id, about, onClose }: Closing & { readonly onClose: () => void }): ReactElement {
  const t = useText();
  const { mailsPage: said } = words;
  const close = useCommand((reason: string, key) =>
    api.post(
      '/api/problems/{problemId}/close',
      { path: { problemId: id }, body: { reason } },
      { key },
    ),
  );
  return (
    <ReasonDialog
      required
      title={t(said.close)}
      about={about}
      hint={t(said.closeHint)}
      act={t(said.close)}
      command={close}
      onClose={onClose}
    />
  );
}
