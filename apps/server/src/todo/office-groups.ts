import { refusedTo, RIGHTS } from '#contract';
import { type User } from '#http';
import { addDays, type LocalDate } from '#kernel';
import { undeliveredIn } from '#notifications';
import { unverifiedFigures } from '#targets';
import { type OpsModels, type ReadModels, type Where } from '#views';
import { figureActs, mailActs } from './todo-acts.ts';
import { figureLine, type Known, mailLine } from './todo-lines.ts';
import { type TodoGroup } from './todo.ts';

/** Days for which a mail that reached nobody is spoken of. */
const RECENT = 30;

type Tables = { readonly views: ReadModels; readonly ops: OpsModels };
type Asking = {
  readonly user: User;
  readonly today: LocalDate;
  /** Rows of a group, at most. */
  readonly limit: number;
  readonly known: Known;
};

/** What the office looks after beside its plans; there may be many, so that only the rows shown are worked out. */
export async function officeGroups(
  { views, ops }: Tables,
  where: Where,
  asking: Asking,
): Promise<readonly TodoGroup[]> {
  const { user } = asking;
  return [
    ...(refusedTo(user, RIGHTS.verifyMeasurement) ? [] : [await toVerify(views, where, asking)]),
    ...(refusedTo(user, RIGHTS.registerContact) ? [] : [await undelivered(ops, where, asking)]),
  ];
}

/** Figures that nobody has judged, the oldest first. */
async function toVerify(
  views: ReadModels,
  where: Where,
  { user, today, limit, known }: Asking,
): Promise<TodoGroup> {
  const figures = await unverifiedFigures(views, where);
  const rows = figures.slice(0, limit).map(({ target, figure }) => {
    const actions = figureActs(target, figure, { holder: user, today });
    return figureLine(target, figure, { actions, known });
  });
  return { group: 'verify', count: figures.length, rows };
}

/** Mails that reached nobody, the newest first. */
async function undelivered(
  ops: OpsModels,
  where: Where,
  { user, today, limit, known }: Asking,
): Promise<TodoGroup> {
  const recent = { ...where, on: { gt: addDays(today, -RECENT) } };
  const mails = await undeliveredIn(recent, ops);
  const rows = mails
    .slice(0, limit)
    .map((mail) => mailLine(mail, { actions: mailActs(mail, user), known }));
  return { group: 'undelivered', count: mails.length, rows };
}
