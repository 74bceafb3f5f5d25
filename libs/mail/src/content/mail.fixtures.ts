import { parseLocalDate } from '#kernel';
import { type MailContent, type MailLine } from '../mail-content.ts';

const PLAN = '泽州县全民科学素质行动规划纲要实施方案（2021—2025年）';

/** An obligation of a county's real plan; what a test is about is said by the test. */
export const line = (overrides: Partial<MailLine> = {}): MailLine => ({
  kind: 'task',
  obligationId: 'zezhou.t1.县教育局',
  itemId: 'zezhou.t1',
  number: '二（一）1',
  title: '提升基础教育阶段科学教育水平',
  clause:
    '提升基础教育阶段科学教育水平。将提升科学素质的目标贯穿义务教育、高中教育等阶段。倡导启发式、探究式、开放式教学学前教育，保护学生好奇心，激发求知欲和想象力。加强中小学校科学教育基础设施建设。',
  planTitle: PLAN,
  organization: '县教育局',
  dueOn: parseLocalDate('2025-12-31'),
  workingDaysLeft: 10,
  toDo: '完成后在系统申请办结，附佐证材料；确需延期的，请在时限之前申请。',
  why: '您是县教育局联络员，县教育局是本事项的牵头单位。',
  ...overrides,
});

const on = parseLocalDate('2025-12-17');

export const digest: MailContent = {
  kind: 'digest',
  on,
  recipientName: '王明',
  organization: '县教育局',
  office: '泽州县人民政府办公室',
  groups: [
    {
      bucket: 'overdue',
      lines: [
        line({
          dueOn: parseLocalDate('2025-12-10'),
          workingDaysLeft: -5,
          level: 'yellow',
          toDo: '请说明原因和预计办结日期，办结后在系统申请办结。',
        }),
        line({
          number: '三（一）2',
          title: '实施科技资源科普化专项行动',
          clause: '增强科普意识,支持企业等利用科技资源开展科普工作、开发科普资源。',
          dueOn: parseLocalDate('2025-12-16'),
          workingDaysLeft: -1,
          level: 'blue',
          toDo: '请说明原因和预计办结日期，办结后在系统申请办结。',
        }),
      ],
    },
    {
      bucket: 'within3',
      lines: [
        line({
          number: '指标3',
          title: '每年培训科学教师不少于200人次',
          clause: '每年培训科学教师不少于200人次，五年内实现全县中小学科学教师轮训一遍。',
          dueOn: parseLocalDate('2025-12-19'),
          workingDaysLeft: 2,
          toDo: '请报送2025年实际培训人次及名册。',
        }),
      ],
    },
    {
      bucket: 'within10',
      lines: [
        line({ number: '二（一）3', title: '实施科技创新后备人才培养计划' }),
        line({
          number: '2',
          title: '深入实施“双减”背景下的科学课后服务',
          clause: '',
          planTitle: '泽州县义务教育阶段课后服务工作方案',
          why: '县教育局是本事项的配合单位。',
        }),
      ],
    },
    {
      bucket: 'later',
      lines: [
        line({
          number: '三（一）1',
          title: '建立完善科技资源科普化机制',
          dueOn: parseLocalDate('2026-06-30'),
          workingDaysLeft: 128,
        }),
      ],
    },
    {
      bucket: 'review',
      lines: [
        line({
          number: '二（一）2',
          title: '推进科学家精神进校园行动',
          toDo: '县科协已申请办结，请会签。',
          dueOn: parseLocalDate('2025-12-17'),
          workingDaysLeft: 0,
        }),
      ],
    },
  ],
};

const atOnce = (kind: MailContent['kind'], overrides: Partial<MailContent>): MailContent => ({
  ...digest,
  kind,
  groups: [{ bucket: 'items', lines: [line()] }],
  ...overrides,
});

export const assignment = atOnce('assignment', {
  groups: [
    {
      bucket: 'items',
      lines: ['1', '2', '3'].map((n) =>
        line({
          number: `二（一）${n}`,
          dueOn: parseLocalDate('2025-12-22'),
          workingDaysLeft: 3,
          toDo: '请核对任务内容后签收；对分工有异议的，请注明理由。',
        }),
      ),
    },
  ],
});

export const returned = atOnce('return', {
  note: '佐证材料只有活动照片，缺少参训名册和签到表，请补充后重新申请。',
});

const overdueLine = line({
  dueOn: parseLocalDate('2025-12-03'),
  workingDaysLeft: -10,
  level: 'red',
});

export const redDraft = atOnce('red-draft', {
  recipientName: '李红',
  organization: '泽州县人民政府办公室',
  groups: [
    {
      bucket: 'items',
      lines: [
        {
          ...overdueLine,
          toDo: '请审批：同意的，红色督办单将送县教育局主要负责人；不同意的，请说明理由。',
          why: '您是红色督办的审批人。',
        },
      ],
    },
  ],
});

export const red = atOnce('red', {
  recipientName: '赵刚',
  note: '同意。请县教育局3个工作日内报送整改措施。（李红，12月17日）',
  groups: [
    {
      bucket: 'items',
      lines: [
        {
          ...overdueLine,
          toDo: '请明确办结日期和责任人，在系统中答复。',
          why: '您是县教育局主要负责人。',
        },
      ],
    },
  ],
});
