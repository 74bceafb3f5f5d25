import fc from 'fast-check';
import type { RecordedEvent } from '#event-store';
import { Rejection } from '#contract';
import { fold } from '#kernel';
import type { Projection } from '#views';
import { type TaskCommand } from '../domain/task.commands.ts';
import { type TaskEvent } from '../domain/task.events.ts';
import { taskDecider } from '../domain/task.ts';
import {
  accepted,
  anyCommand,
  anyDuties,
  anyEvent,
  assign,
  assigned,
  cancelled,
  claimed,
  education,
  office,
  reported,
  returned,
  revised,
  ruled,
  science,
  signed,
  suspended,
  youth,
} from '../domain/task.fixtures.ts';
import { type TaskDuty, taskDuties } from './task-duties.ts';
import { taskList, type TaskRow } from './task-list.ts';

function rowsOf<R extends object>(
  view: Projection<R>,
  events: readonly TaskEvent[],
): Map<string, R> {
  const rows = new Map<string, R>();
  for (const event of events as readonly unknown[] as readonly RecordedEvent[]) {
    for (const key of view.keys(event)) {
      const row = view.evolve(rows.get(key), event, key);
      if (row) rows.set(key, row);
      else rows.delete(key);
    }
  }
  return rows;
}
const taskOf = (...events: readonly TaskEvent[]): TaskRow | undefined =>
  rowsOf(taskList, events).get('rushan.t1');

const duties = { leads: [education, science], supports: [youth] };
const opened = assigned(duties);

describe('the list of tasks', () => {
  it('shows a new task with everybody named in it', () => {
    expect(taskOf(opened)).toMatchObject({ ...assign(duties).data, status: 'open' });
    expect(taskOf(opened)?.assignments).toMatchObject([
      { organization: education, role: 'lead', owes: true },
      { organization: science, role: 'lead', owes: true },
      { organization: youth, role: 'support', owes: false },
    ]);
  });

  it('keeps what each has done: signed, reported, claimed, accepted', () => {
    const row = taskOf(
      opened,
      signed(youth, '2022-01-10'),
      reported(youth),
      claimed(education, '2025-12-01'),
      accepted(education, '2025-12-03', '2025-12-01'),
    );
    expect(row?.assignments).toMatchObject([
      { status: 'accepted', claimedOn: '2025-12-01', acceptedOn: '2025-12-03', signedOn: null },
      { status: 'open', latestReport: null },
      {
        signedOn: '2022-01-10',
        latestReport: { reportId: 'r-1', percent: 60, excerpt: '上半年培训120人次。' },
      },
    ]);
  });

  it('is done when all that owe it are, waits for the office while one is claimed', () => {
    const first = [opened, claimed(education, '2025-12-01')] as const;
    expect(taskOf(...first)?.status).toBe('claimed');
    const half = [...first, accepted(education, '2025-12-02', '2025-12-01')] as const;
    expect(taskOf(...half)?.status).toBe('open');
    const back = [...half, claimed(science, '2025-12-03'), returned(science, '2025-12-04', '不全')];
    expect(taskOf(...back)?.status).toBe('returned');
    expect(taskOf(...back)?.assignments[1]).toMatchObject({
      status: 'returned',
      claimedOn: null,
      returned: { returnedOn: '2025-12-04', reason: '不全' },
    });
    const all = [
      ...back,
      claimed(science, '2025-12-05'),
      accepted(science, '2025-12-06', '2025-12-05'),
    ];
    expect(taskOf(...all)?.status).toBe('accepted');
  });

  it('shows the report about the latest day, whenever it was handed in', () => {
    const latest = (...days: readonly string[]): string | undefined => {
      const reports = days.map((reportedOn) =>
        reported(youth, { reportedOn } as Parameters<typeof reported>[1]),
      );
      return taskOf(opened, ...reports)?.assignments[2]?.latestReport?.reportedOn;
    };
    expect(latest('2025-06-30', '2025-09-30')).toBe('2025-09-30');
    expect(latest('2025-09-30', '2025-06-30')).toBe('2025-09-30');
  });

  it('shows who has signed, since when the clock stands still, and why it was cancelled', () => {
    expect(taskOf(opened, signed(youth, '2022-01-10'))?.signed).toEqual({ signed: 1, named: 3 });
    expect(taskOf(assigned({}))?.signed).toEqual({ signed: 0, named: 0 });
    const stopped = suspended([education, science, youth], '2025-11-03');
    const row = taskOf(opened, stopped);
    expect(row).toMatchObject({ suspendedFrom: '2025-11-03', status: 'open' });
    expect(row?.assignments).toMatchObject([1, 2, 3].map(() => ({ suspendedFrom: '2025-11-03' })));
    expect(taskOf(opened, stopped, cancelled([education], '2025-11-05'))).toMatchObject({
      status: 'cancelled',
      suspendedFrom: null,
      cancelled: { cancelledOn: '2025-11-05', reason: '项目取消' },
    });
  });

  it('follows rulings and amendments', () => {
    const organizations = [education, science, youth];
    const row = taskOf(
      opened,
      ruled(duties, { leads: [youth] }, { organizations, on: '2025-11-03' }),
      revised({ title: '新题' }, [youth], { before: {}, on: '2025-11-04' }),
    );
    expect(row).toMatchObject({ leads: [youth], supports: [], title: '新题' });
    expect(row?.assignments).toHaveLength(1);
  });

  it('is no copy of long reports', () => {
    const long = reported(youth, { text: '长'.repeat(10_000) });
    expect(taskOf(opened, long)?.assignments[2]?.latestReport?.excerpt).toHaveLength(200);
  });

  it('runs as the document does beyond the ninth task', () => {
    const orderOf = (taskId: string): string =>
      String(taskList.columns['order']?.({ ...taskOf(opened), taskId } as TaskRow));
    expect(orderOf('rushan.t2') < orderOf('rushan.t10')).toBe(true);
  });
});

describe('the duties of organizations', () => {
  it('are one line an organization, the office’s where nobody is named', () => {
    const dutyRows = rowsOf(taskDuties, [opened, claimed(science, '2025-12-01')]);
    expect([...dutyRows.values()]).toMatchObject([
      { organization: education, planId: 'rushan', status: 'open' },
      { organization: science, status: 'claimed', claimedOn: '2025-12-01' },
      { organization: youth, owes: false },
    ]);
    expect([...rowsOf(taskDuties, [assigned({})]).values()]).toMatchObject([
      { organization: office, role: 'office', owes: true },
    ]);
  });

  it('go to whom a ruling names, and leave whom it no longer names', () => {
    const organizations = [education, science, youth];
    const transfer = ruled(duties, { leads: [youth] }, { organizations, on: '2025-11-03' });
    expect([
      ...rowsOf(taskDuties, [opened, signed(youth, '2025-10-01'), transfer]).values(),
    ]).toEqual([
      expect.objectContaining({ organization: youth, role: 'lead', signedOn: '2025-10-01' }),
    ]);
  });

  it('say the same as the list of tasks, whatever is granted', () => {
    fc.assert(
      fc.property(anyDuties, fc.array(anyCommand, { maxLength: 40 }), (named, commands) => {
        const history = granted([assign(named), ...commands]);
        const task = taskOf(...history);
        const { taskId, planId, region } = assign(named).data;
        const said = [...rowsOf(taskDuties, history).values()];
        const listed = task?.assignments.map((one): TaskDuty => ({
          ...one,
          taskId,
          planId,
          region,
        }));
        expect(byName(said)).toEqual(byName(listed ?? []));
      }),
    );
  });

  it('the duties of organizations and the list of tasks say what the rules go by', () => {
    fc.assert(
      fc.property(anyDuties, fc.array(anyCommand, { maxLength: 40 }), (named, commands) => {
        const history = granted([assign(named), ...commands]);
        const { status, assignments, suspendedFrom, cancelled, ...row } = taskOf(...history)!;
        const task = fold(taskDecider, history);
        expect(task).toMatchObject({
          status: cancelled ? 'cancelled' : 'assigned',
          assignments,
          suspension: suspendedFrom === null ? null : { from: suspendedFrom },
          terms: { dueOn: row.dueOn, tracked: row.tracked },
          duties: { leads: row.leads, supports: row.supports, responsible: row.responsible },
        });
        expect(status === 'cancelled').toBe(cancelled !== null);
      }),
    );
  });
});

const byName = (rows: readonly TaskDuty[]): readonly TaskDuty[] =>
  [...rows].sort((a, b) => (a.organization < b.organization ? -1 : 1));

function granted(commands: readonly TaskCommand[]): readonly TaskEvent[] {
  let history: readonly TaskEvent[] = [];
  for (const command of commands) {
    try {
      history = [...history, ...taskDecider.decide(command, fold(taskDecider, history))];
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
    }
  }
  return history;
}

it('both fold any history, twice to the same plain rows', () => {
  fc.assert(
    fc.property(fc.array(anyEvent), (events) => {
      const rows = () => [...rowsOf(taskList, events), ...rowsOf(taskDuties, events)];
      const once = rows();
      expect(rows()).toEqual(once);
      expect(JSON.parse(JSON.stringify(once))).toEqual(once);
    }),
  );
});
