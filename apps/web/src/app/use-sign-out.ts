import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api } from '../api/client.ts';
import { dropAllTexts } from '../features/acts/kept-text.ts';

/** Ends the session, and forgets what was read and typed. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient();
  const go = useNavigate();
  return async () => {
    await api.delete('/api/session', {}).catch(() => undefined);
    await dropAllTexts();
    queries.clear();
    await go('/login');
  };
}
