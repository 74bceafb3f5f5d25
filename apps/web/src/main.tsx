import './styles/tokens.css';
import './styles/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { newQueryClient } from './api/queries.ts';
import { showPreferences } from './app/preferences.ts';
import { newRouter } from './app/routes.tsx';
import { Skeleton } from './components/notices.tsx';

showPreferences();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={newQueryClient()}>
      <Suspense fallback={<Skeleton />}>
        <RouterProvider router={newRouter()} />
      </Suspense>
    </QueryClientProvider>
  </StrictMode>,
);
