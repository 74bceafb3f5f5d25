import { type Of } from '#kernel';
import { ref } from '../../../obligations/src/domain/obligation.fixtures.ts';
import { day } from '../../../policies/src/domain/policy.fixtures.ts';
import { type SupervisionNoticeEvent } from './supervision-notice.events.ts';
import { type SupervisionNoticeCommand } from './supervision-notice.ts';

type Issued = Of<SupervisionNoticeEvent, 'SupervisionNoticeIssued'>['data'];

export const text: Issued['text'] = {
  title: '提升科学教育水平',
  itemNumber: '二（一）1',
  clause: '提升基础教育阶段科学教育水平。',
  planTitle: '泽州县全民科学素质行动规划纲要实施方案',
  documentNumber: '泽政办发〔2023〕2号',
  supports: ['县科协'],
  originallyDueOn: day('2025-12-31'),
  dueOn: day('2025-12-31'),
  extensions: 0,
  workingDaysOverdue: 11,
  promisedOn: null,
  levels: [
    { level: 'blue', levelOn: day('2026-01-04') },
    { level: 'yellow', levelOn: day('2026-01-08') },
    { level: 'red', levelOn: day('2026-01-15') },
  ],
  urges: 1,
  demand: '请主要负责同志研究推动。',
  replyBy: day('2026-01-21'),
  signatory: '赵国庆',
  contact: { name: '王建国', phone: '0356-3030000' },
};

export const issue = (
  facts: Partial<SupervisionNoticeCommand['data']> = {},
): SupervisionNoticeCommand => ({
  type: 'IssueSupervisionNotice',
  data: {
    ...ref,
    office: '县督查室',
    level: 'red',
    case: 1,
    issuedOn: day('2026-01-16'),
    text,
    ...facts,
  },
});

export const issued = (facts: Partial<Issued> = {}): SupervisionNoticeEvent => ({
  type: 'SupervisionNoticeIssued',
  data: { ...issue().data, agency: '督', year: 2026, serial: 1, ...facts },
});
