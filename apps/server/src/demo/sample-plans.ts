import { type LocalDate, parseLocalDate } from '#kernel';
import { type OutlineEdit } from '#plans';

/** How one of the five plans is shown in the demo. Due dates of a few tasks are set by the office, so that something is late. */
export type SamplePlan = {
  readonly planId: string;
  readonly office: string;
  readonly edits: readonly OutlineEdit[];
  /** Tasks that are reported done on the day, by their first owing organization, and accepted two days later. */
  readonly done: readonly { readonly task: number; readonly on: LocalDate }[];
  /** Tasks whose claim waits for the office. */
  readonly claimed: readonly number[];
};

const day = parseLocalDate;

const due = (planId: string, dates: Readonly<Record<number, string>>): readonly OutlineEdit[] =>
  Object.entries(dates).map(([task, dueOn]) => ({
    edit: 'set-due',
    id: `${planId}.t${task}`,
    dueOn: day(dueOn),
  }));

export const SAMPLE_PLANS: readonly SamplePlan[] = [
  {
    planId: 'zezhou',
    office: '泽州县全民科学素质工作领导小组办公室',
    edits: due('zezhou', {
      1: '2025-10-31',
      2: '2025-11-07',
      3: '2025-11-14',
      5: '2025-11-20',
      6: '2025-11-28',
      7: '2025-12-05',
      10: '2025-11-14',
    }),
    done: [
      { task: 3, on: day('2025-11-13') },
      { task: 12, on: day('2025-11-18') },
    ],
    claimed: [14],
  },
  {
    planId: 'rushan',
    office: '乳山市全民科学素质工作领导小组办公室',
    edits: [
      { edit: 'set-leads', id: 'rushan.t1', leads: ['市科协'] },
      ...due('rushan', { 1: '2025-11-10', 4: '2025-11-21', 8: '2025-12-10' }),
    ],
    done: [{ task: 8, on: day('2025-11-17') }],
    claimed: [1],
  },
  {
    planId: 'fuliang',
    office: '浮梁县全民科学素质工作领导小组办公室',
    edits: due('fuliang', { 1: '2025-11-05', 8: '2025-11-25' }),
    done: [{ task: 9, on: day('2025-11-19') }],
    claimed: [],
  },
  {
    planId: 'tunxi',
    office: '屯溪区科学素质纲要实施工作办公室',
    edits: [
      {
        edit: 'resolve-collective',
        collective: '各镇人民政府',
        members: ['屯光镇人民政府', '阳湖镇人民政府', '黎阳镇人民政府'],
      },
      {
        edit: 'resolve-collective',
        collective: '各街道办事处',
        members: ['昱东街道办事处', '昱西街道办事处', '昱中街道办事处', '老街街道办事处'],
      },
      ...due('tunxi', { 2: '2025-11-12', 7: '2025-12-01' }),
    ],
    done: [{ task: 3, on: day('2025-11-20') }],
    claimed: [],
  },
  {
    planId: 'hebei',
    office: '河北省全民科学素质纲要实施工作办公室',
    edits: due('hebei', { 4: '2025-11-18' }),
    done: [{ task: 5, on: day('2025-11-12') }],
    claimed: [],
  },
];
