import { useQuery } from '@tanstack/react-query';
import { type ReactElement } from 'react';
import { api } from '../../api/client.ts';
import { Dialog } from '../../components/dialog.tsx';
import { FailedToShow, Skeleton } from '../../components/notices.tsx';
import css from './mails.module.css';

/** A mail as it was sent, as text: nothing of it is run. */
export function MailText({
  mailId,
  subject,
  onClose,
}: {
  readonly mailId: string;
  readonly subject: string;
  readonly onClose: () => void;
}): ReactElement {
  const { data, error } = useQuery({
    queryKey: ['mails', 'one', mailId],
    queryFn: ({ signal }) => api.get('/api/mails/{mailId}', { path: { mailId } }, { signal }),
  });
  return (
    <Dialog title={subject} onClose={onClose}>
      {data && <pre className={css.text}>{data.text}</pre>}
      {!data && (error ? <FailedToShow error={error} /> : <Skeleton />)}
    </Dialog>
  );
}
