import { type ReactElement } from 'react';
import { Navigate, useParams, useSearchParams } from 'react-router';

/** What a mail leads to: the page of the task, its form open. Nothing is written by following a link. */
export function TaskFromMail(): ReactElement {
  const { taskId = '' } = useParams();
  const [search] = useSearchParams();
  const asked = new URLSearchParams(search);
  if (!asked.has('do')) asked.set('do', 'report');
  return <Navigate replace to={`/tasks/${encodeURIComponent(taskId)}?${asked.toString()}`} />;
}
