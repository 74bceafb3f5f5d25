import { evening, type MonthEnd, morning } from './year-expectations.fixtures.ts';

const october: MonthEnd = {
  ...evening('2025-10-31'),
  // 61 + task 15 again + target 10 again - target 3 of 2025.
  obligations: { open: 62, met: 55, waived: 3, baselined: 13 },
  overdue: [],
  board: [],
  // Sums of 06-30 are stale from 10-09: 5, 6, 7, 8, 12, 13, 19, 21. 10 is corrected to 190 of 200: 0.95, on track still.
  targets: { attained: 1, 'on-track': 2, lagging: 4, stale: 8, 'no-data': 6 },
  // 10-29 task 17 by its new date: 区委宣传部 and 12 that support it. 10-31 task 11: 区委组织部 and 区人社局.
  // Answers: 10-09 区数据资源局, accepted on 09-30; 10-21 区科协, whose date moved when task 15 was resumed.
  // The office: 10-15 the corrected figure, 10-16 with it the request; 10-23, the fifth day after, the figure again; 10-10 (09-28, worked, 29, 30, 10-09, 10), 30.
  mails: { digest: 17, desk: 5 },
  audit: {
    MeasurementCorrected: 1,
    TargetUnattained: 1,
    ObligationReopened: 1,
    ExtensionRequested: 1,
    ExtensionWithdrawn: 1,
    // Task 18 only for some hours: no working day to give back.
    TaskSuspended: 1,
    TaskResumed: 2,
    ObligationSuspended: 1,
    ObligationResumed: 2,
    // The new one, and that of target 10, which its correction had made wait again.
    MeasurementRecorded: 1,
    MeasurementVerified: 2,
    TargetClaimed: 1,
    ObligationClaimed: 1,
    TargetAttained: 1,
    ObligationMet: 1,
    ReminderIssued: 2,
    LetterIssued: 22,
    NotificationDelivered: 22,
  },
  said: [
    '二（三）7“技能人才”数据由210更正为190',
    '二（三）7“技能人才”改为未达标',
    '区发展改革委撤回二（六）12“促进科技资源向科普资源转化”的延期申请',
    // September: 4 + 5 + 5, the worked Sunday 28, 29, 30; October: 9, 10, the worked Saturday 11, 5, and the 20th.
    '二（八）15“创新现代科技馆体系”自2025年10月20日起恢复办理，补回26个工作日',
    // From 2025-12-31: January 4 (a worked Sunday) to 30 are 21, February 2 to 6 five more.
    '区科协于2025年10月20日恢复办理二（八）15“创新现代科技馆体系”，补回26个工作日，时限2026年2月6日',
  ],
};

const november: MonthEnd = {
  ...morning('2025-11-30', '2025-12-01'),
  // Tasks 4, 7, 12, 15, 18, 19, 20; 15 targets owed once, 4, 14 and 20 of the year; 22 check-ins. Claimed: task 11.
  obligations: { open: 47, claimed: 1, met: 69, waived: 3, baselined: 13 },
  overdue: [],
  board: [],
  targets: { attained: 3, 'on-track': 2, lagging: 4, stale: 7, 'no-data': 5 },
  // Task 17: 11-14, 11-25 (2). Task 11, due on a Sunday: 11-17, 11-26 (2); none on Friday 11-28, for it is claimed.
  // Answers: 11-27 the six that did the eleven tasks, 11-28 区委宣传部.
  // The office: 11-25 eleven claims, 11-27 and 11-28 one each; 06, 13, 20.
  mails: { digest: 13, desk: 6 },
  audit: {
    MeasurementRecorded: 2,
    MeasurementVerified: 2,
    TargetClaimed: 2,
    TargetAttained: 2,
    CompletionClaimed: 13,
    CompletionAccepted: 12,
    // 13 tasks and 2 targets.
    ObligationClaimed: 15,
    ObligationMet: 14,
    ReminderIssued: 4,
    LetterIssued: 19,
    NotificationDelivered: 19,
  },
  said: [
    '同意区委宣传部办结二（九）17“提升平战结合应急科普能力”，申请日期2025年11月26日',
    '二（七）14“下载注册”（2025年）达标，实际1050',
  ],
};

const december: MonthEnd = {
  ...evening('2025-12-31'),
  // Tasks 7, 15, 19; targets 4, 6, 7, 13, 14, 15; the check-in of 区民政局.
  obligations: { open: 10, met: 107, waived: 3, baselined: 13 },
  overdue: [],
  board: [],
  // 6 stands at 190 of 200 and 15 at 38 of 40: 0.95; 13 at 0.9; 7 at 220 of 300.
  targets: { attained: 15, 'on-track': 2, lagging: 1, 'at-risk': 1, 'no-data': 2 },
  // 12-01: 19 liaisons. 12-17: 6. 12-26: 5 × 2 and 区民政局. 12-31: 5.
  // Answers: 12-03 区委组织部; 12-17 区科协, in a digest that it gets anyway; 12-22 区人社局, accepted on Friday; 12-25
  // 区发展改革委 and 区农业农村局.
  // The office: 12-01 its targets 1 and 2 and the claim that waits since 11-27; 12-16, 12-19, 12-23 claims; 08, 15, 30.
  mails: { digest: 45, desk: 7 },
  audit: {
    // Two of them, of the citizens' literacy, are the office's own.
    MeasurementRecorded: 16,
    MeasurementVerified: 14,
    TargetClaimed: 10,
    TargetAttained: 12,
    CheckInReported: 21,
    ReportReceived: 21,
    CompletionClaimed: 4,
    CompletionAccepted: 5,
    ObligationClaimed: 14,
    ContactRegistered: 1,
    ContactHandedOver: 1,
    ContactRemoved: 1,
    RolesTakenOver: 1,
    // Task 11, 10 + 2 targets, 4 tasks, 21 check-ins.
    ObligationMet: 38,
    // 12-01: 6 tasks, 18 targets. 12-17: 5 and 6. 12-26: 2, 5 and a check-in. 12-31: 2 and 6.
    ReminderIssued: 51,
    LetterIssued: 52,
    NotificationDelivered: 52,
  },
  said: ['联系人nyliaison（区农业农村局）于2025年12月8日离任，交接给接任人'],
};

const january: MonthEnd = {
  ...morning('2026-01-31', '2026-02-02'),
  obligations: { open: 4, met: 112, missed: 1, waived: 3, baselined: 13 },
  // Nothing escalates 14: it is 力争.
  overdue: ['tunxi.g14.2025.区科协', 'tunxi.t19.区发展改革委'],
  board: ['tunxi.t19.区发展改革委 red'],
  targets: { attained: 19, missed: 1, 'no-data': 1 },
  // Blue on Sunday 01-04, which is worked: 5 organizations × 2. Check-in 01-05: 2. Task 15: 01-07 (7), 01-23. Yellow on
  // 01-08: 4 deputy heads, 4 liaisons. Task 11 again, 01-29: 2. Red on 01-15; approved on 01-16, for head and liaison. At once
  // on 01-20: task 11 is reopened.
  // 01-15: the answer to 区总工会.
  // The office: 01-04 nine are overdue (7, 19, targets 4, 6, 7, 13, 14, 15, a check-in), 01-13 a claim; 09, 20, 27.
  mails: { digest: 31, 'red-draft': 1, red: 2, return: 1, desk: 5 },
  audit: {
    MeasurementRecorded: 5,
    MeasurementVerified: 5,
    TargetClaimed: 4,
    TargetAttained: 4,
    TargetYearClosed: 1,
    CheckInReported: 1,
    ReportReceived: 1,
    CompletionClaimed: 1,
    CompletionAccepted: 1,
    CompletionReopened: 1,
    ObligationClaimed: 5,
    ObligationMet: 6,
    ObligationMissed: 1,
    ObligationReopened: 1,
    RedCardApproved: 1,
    // Blue 7 and a check-in, yellow 5, red 1; beside them -30d and -10wd of task 15, -30d of task 11, a list.
    EscalationRaised: 14,
    EscalationResolved: 7,
    ReminderIssued: 18,
    LetterAddressed: 2,
    LetterIssued: 40,
    NotificationDelivered: 40,
  },
  said: [
    '二（一）1“市区科技志愿服务专家团成员进校园巡讲活动”2025年封账，完成3，未达标：全年 3 场次，差 1 场次',
    '区教育局办理的二（一）1“市区科技志愿服务专家团成员进校园巡讲活动（2025年）”认定为未完成',
    '区总工会于2026年1月12日办结二（三）7“提升产业工人职业技能和综合素质”（逾期办结）',
    '签发致区发展改革委的红色督办单（二（九）19“夯实基层科普服务能力”）：限期办结',
    '二（五）11“落实科学素质建设要求”由区委组织部重新办理，时限2026年2月28日',
  ],
};

const february: MonthEnd = {
  ...evening('2026-02-28'),
  obligations: { open: 3, claimed: 1, met: 112, missed: 1, waived: 3, baselined: 13 },
  overdue: ['tunxi.g14.2025.区科协', 'tunxi.t15.区科协', 'tunxi.t19.区发展改革委'],
  board: ['tunxi.t15.区科协 red', 'tunxi.t19.区发展改革委 red'],
  targets: { attained: 19, missed: 1, 'no-data': 1 },
  // Task 15, due 02-06: 02-03 (2), 02-06, 02-09 (2), 02-13 (2); its red on 02-27: the Saturday 02-14 is worked, 春节 to 02-23.
  // Task 11, due Saturday 02-28, worked: 02-09, 02-25 (2); none on the day, for it is claimed.
  // The office: 02-09 task 15 is overdue since Friday; 02-28, worked, the claim of the day before; 03, 14, worked.
  mails: { digest: 10, 'red-draft': 1, desk: 4 },
  audit: {
    ProgressReported: 1,
    CompletionClaimed: 1,
    ObligationClaimed: 1,
    EscalationRaised: 3,
    ReminderIssued: 8,
    LetterIssued: 15,
    NotificationDelivered: 15,
  },
  said: ['区科协二（八）15“创新现代科技馆体系”列入红色督办（待签发）'],
};

const march: MonthEnd = {
  ...evening('2026-03-31'),
  obligations: { open: 2, met: 114, missed: 1, waived: 3, baselined: 13 },
  overdue: ['tunxi.g14.2025.区科协', 'tunxi.t19.区发展改革委'],
  board: ['tunxi.t19.区发展改革委 red'],
  targets: { attained: 19, missed: 1, 'no-data': 1 },
  // Lists, of 03-04 and 03-18, are not mailed. Answers: 03-04 区委组织部; 03-16 区科协, accepted on Friday.
  // The office: 03-11 a claim; 06 (03-02 to 06), 18, 25. The red draft of 02-27 is declined before its fifth day, 03-05.
  mails: { digest: 2, desk: 4 },
  audit: {
    CompletionAccepted: 2,
    CompletionClaimed: 1,
    ObligationClaimed: 1,
    ObligationMet: 2,
    RedCardDeclined: 1,
    EscalationResolved: 1,
    ReminderIssued: 2,
    PlanConcluded: 1,
    LetterIssued: 6,
    NotificationDelivered: 6,
  },
  said: [
    '不予签发致区科协的红色督办单（二（八）15“创新现代科技馆体系”）',
    '区科协于2026年3月10日办结二（八）15“创新现代科技馆体系”（逾期办结）',
    '方案于2026年3月27日总结：22 项任务办结 21 项，21 项指标达标 19 项。',
  ],
};

export const laterMonths: readonly MonthEnd[] = [
  october,
  november,
  december,
  january,
  february,
  march,
];
