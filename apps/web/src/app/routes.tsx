import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { useMe } from '../api/me.ts';
import { homeOf, type PageEntry, PAGES } from './pages.ts';
import { AbsentPage, FailedPage } from './failed-page.tsx';
import { Shell } from './shell.tsx';
import { Skeleton } from '../components/notices.tsx';

const routeOf = ({ path, load }: PageEntry): RouteObject => ({
  path,
  lazy: async () => ({ Component: await load() }),
  errorElement: <FailedPage />,
});

function Home() {
  return <Navigate to={homeOf(useMe().roles)} replace />;
}

export const newRouter = (): ReturnType<typeof createBrowserRouter> =>
  createBrowserRouter([
    {
      path: '/login',
      lazy: async () => ({
        Component: (await import('../features/sign-in/login-page.tsx')).LoginPage,
      }),
      errorElement: <FailedPage />,
      hydrateFallbackElement: <Skeleton />,
    },
    {
      path: '/enroll',
      lazy: async () => ({
        Component: (await import('../features/sign-in/enrol-page.tsx')).EnrolPage,
      }),
      errorElement: <FailedPage />,
      hydrateFallbackElement: <Skeleton />,
    },
    {
      element: <Shell />,
      hydrateFallbackElement: <Skeleton />,
      errorElement: <FailedPage />,
      children: [
        { index: true, element: <Home /> },
        ...PAGES.map(routeOf),
        { path: '*', element: <AbsentPage /> },
      ],
    },
  ]);
