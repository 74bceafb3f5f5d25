import { type ComponentType } from 'react';
import { words } from '#contract';
import { type Me } from '../api/me.ts';

type Role = Me['roles'][number];

/** A page of the application. A new one is a line here. */
export type PageEntry = {
  /** As React Router writes it. */
  readonly path: string;
  readonly title: words.Word;
  /** Whose menu it stands in; left out: in nobody's. Who may see it the server says. */
  readonly menu?: readonly Role[];
  /** In the bar itself, not under 更多. */
  readonly first?: boolean;
  /** After `g`. */
  readonly key?: string;
  readonly load: () => Promise<ComponentType>;
};

const ALL: readonly Role[] = ['office', 'liaison', 'supervisor', 'auditor', 'reader'];

export const PAGES: readonly PageEntry[] = [
  {
    path: '/todo',
    title: words.pages.todo,
    menu: ['office', 'liaison', 'supervisor'],
    first: true,
    key: 't',
    load: async () => (await import('../features/todo/todo-page.tsx')).TodoPage,
  },
  {
    path: '/ledger',
    title: words.pages.ledger,
    menu: ALL,
    first: true,
    key: 'l',
    load: async () => (await import('../features/ledger/ledger-page.tsx')).LedgerPage,
  },
  {
    path: '/cases',
    title: words.pages.cases,
    menu: ALL,
    first: true,
    key: 'c',
    load: async () => (await import('../features/cases/cases-page.tsx')).CasesPage,
  },
  {
    path: '/cases/:obligationId',
    title: words.pages.cases,
    load: async () => (await import('../features/cases/case-page.tsx')).CasePage,
  },
  {
    path: '/cases/:obligationId/notice',
    title: words.caseFacts.paper,
    load: async () => (await import('../features/cases/notice-page.tsx')).NoticePage,
  },
  {
    path: '/overview',
    title: words.pages.overview,
    menu: ['office', 'supervisor', 'auditor', 'reader'],
    first: true,
    key: 'o',
    load: async () => (await import('../features/overview/overview-page.tsx')).OverviewPage,
  },
  {
    path: '/plans/:planId',
    title: words.planPage.about,
    load: async () => (await import('../features/plan/plan-page.tsx')).PlanPage,
  },
  {
    path: '/tasks/:taskId',
    title: words.headings.clause,
    load: async () => (await import('../features/task/task-page.tsx')).TaskPage,
  },
  {
    path: '/plans/:planId/review',
    title: words.reviewPage.title,
    load: async () => (await import('../features/review/review-page.tsx')).ReviewPage,
  },
  {
    path: '/plans/:planId/amendment',
    title: words.amendmentPage.title,
    load: async () => (await import('../features/review/amendment-page.tsx')).AmendmentPage,
  },
  {
    path: '/plans/:planId/check',
    title: words.checkPage.title,
    load: async () => (await import('../features/plan-check/check-page.tsx')).CheckPage,
  },
  {
    path: '/plans/new',
    title: words.pages.plans,
    menu: ['office'],
    first: true,
    load: async () => (await import('../features/plan-import/import-page.tsx')).ImportPage,
  },
  {
    path: '/t/:taskId',
    title: words.pages.todo,
    load: async () => (await import('../features/task/from-mail.tsx')).TaskFromMail,
  },
  {
    path: '/i/:obligationId',
    title: words.pages.todo,
    load: async () => (await import('../features/task/item-page.tsx')).ItemPage,
  },
  {
    path: '/record',
    title: words.pages.record,
    menu: ['office', 'supervisor', 'auditor'],
    key: 'r',
    load: async () => (await import('../features/record/record-page.tsx')).RecordPage,
  },
  {
    path: '/mails',
    title: words.pages.mails,
    menu: ALL,
    load: async () => (await import('../features/mails/mails-page.tsx')).MailsPage,
  },
  {
    path: '/directory',
    title: words.pages.directory,
    menu: ['office', 'liaison', 'supervisor', 'auditor', 'administrator'],
    load: async () => (await import('../features/directory/directory-page.tsx')).DirectoryPage,
  },
  {
    path: '/calendar',
    title: words.pages.calendar,
    menu: ALL,
    load: async () => (await import('../features/calendar/calendar-page.tsx')).CalendarPage,
  },
  {
    path: '/me',
    title: words.pages.me,
    load: async () => (await import('../features/sign-in/me-page.tsx')).MePage,
  },
];

/** Who has something to do: the first page of all others is the record of acts, or the ledger. */
const DOERS: readonly Role[] = ['office', 'liaison', 'supervisor'];

/** The first page of who signs in. */
export const homeOf = (roles: readonly Role[]): string => {
  const reads = roles.includes('auditor') ? '/record' : '/ledger';
  const others = roles.every((role) => role === 'administrator') ? '/directory' : reads;
  return roles.some((role) => DOERS.includes(role)) ? '/todo' : others;
};

export const menuOf = (roles: readonly Role[]): readonly PageEntry[] =>
  PAGES.filter(({ menu }) => menu?.some((role) => roles.includes(role)) === true);
