/**
 * How 屯溪 stands at the end of each month. Every number here was counted by hand from the plan, the policy, the State
 * Council's calendar of 2025 and 2026 and what was done; none comes from the code under test.
 *
 * The plan opens 22 tasks, 21 targets and from them 131 obligations:
 *   22 of tasks: by hand 03 → 06-20, 10 → 07-31, 14 → 08-29, 17 → 09-30, all others 2025-12-31
 *   16 of targets that are owed once, 20 of the five yearly ones (3, 4, 12, 14, 20) for 2022 to 2025: 15 of these are past
 *   25 + 23 check-ins: on 12-31 nobody asks 区数据资源局 (14 only) and 区气象局 (17 only)
 *   25 sign-offs, due 04-07: 04-02, 04-03, (清明 04-04 to 04-06), 04-07
 * and two later: task 20 for who takes it over, task 23 of the amendment. The last one stands from July: 133.
 * Of the 15 that are past 13 are never ruled on: the office is asked on the working day after adoption, and on every fifth
 * after its last letter, whatever that was about.
 */
export type MonthEnd = {
  /** When it is looked at: the last day's evening; where that is no working day, the next one's morning before its mail. */
  readonly at: string;
  /** The last day of the month. */
  readonly day: string;
  /** Obligations by status; what is not named is 0. */
  readonly obligations: Readonly<Record<string, number>>;
  readonly overdue: readonly string[];
  /** Open cases: whose, on what, which level. */
  readonly board: readonly string[];
  readonly targets: Readonly<Record<string, number>>;
  /** Mails that came in this month, by kind. */
  readonly mails: Readonly<Record<string, number>>;
  /** Rows of the audit trail of this month, by type of event. */
  readonly audit: Readonly<Record<string, number>>;
  /** Sentences of the trail, one for each notable act. */
  readonly said: readonly string[];
};

const evening = (day: string): { at: string; day: string } => ({
  day,
  at: `${day}T18:00:00+08:00`,
});
const morning = (day: string, next: string): { at: string; day: string } => ({
  day,
  at: `${next}T08:00:00+08:00`,
});

const april: MonthEnd = {
  ...evening('2025-04-30'),
  // Open: 22 tasks, 16 + 5 targets, 48 check-ins, the sign-off of 区总工会, and the one that is still owed for 2024.
  // Waived: task 20 of 区教育局, one of 2022. Met: all other sign-offs.
  obligations: { open: 93, met: 24, waived: 2, baselined: 13 },
  overdue: ['tunxi.sign-off.区总工会'],
  board: ['tunxi.sign-off.区总工会 blue'],
  targets: { 'no-data': 21 },
  // 25 at adoption and 区人社局 on 04-07, when 区教育局 hears that it lost task 20. Digests: 3 liaisons on 04-07; on 04-10 liaison and section chief of the 2 that
  // still had not signed; on 04-30 区数据资源局 and the 8 that support task 14. Answers: on 04-15 区气象局, whose objection was
  // dismissed on Monday, on 04-21 区数据资源局, of which target 12 of 2024 was ruled on Friday 04-18 to be owed.
  // The office: 04-02 what was past on 04-01, and every fifth day after the last letter (21; 27, a worked Sunday);
  // 04-07 the objection of 04-03 (清明 to 04-06), 04-08 the 3 that had not signed, 04-14 that of Friday 04-11.
  mails: { assignment: 26, transferred: 1, digest: 18, desk: 6 },
  audit: {
    // An office of one region does not see the first user and the policy, which belong to none.
    // Each of them is sent a link, sets a password, signs in and makes a token; a second one confirms who signs.
    UserRegistered: 5,
    EnrolmentIssued: 5,
    PasswordSet: 5,
    SignedIn: 5,
    TokenIssued: 5,
    UserConfirmed: 1,
    ContactRegistered: 105,
    // Collectives, the first named, the transfer.
    PlanDrafted: 1,
    OutlineEdited: 1,
    DutiesRuled: 3,
    PlanAdopted: 1,
    // The 25 and the office: the directory knew none of them.
    OrganizationRegistered: 26,
    // 25 organizations at adoption; the transfer changes the part of 区教育局 and of 区人社局, which signs for it.
    TasksNamed: 27,
    ReportsAsked: 25,
    TaskSigned: 142,
    AllSigned: 25,
    TaskAssigned: 22,
    TargetSet: 21,
    ObligationOpened: 132,
    ObligationBaselined: 15,
    // 144 pairs of task and organization but tasks 7 and 17 of 区总工会.
    AssignmentSigned: 142,
    AssignmentDisputed: 2,
    DisputeDismissed: 1,
    LeadRuled: 1,
    // 区人社局 signed twice: its sign-off was owed again for task 20.
    ObligationMet: 25,
    ObligationReopened: 1,
    ObligationWaived: 2,
    ObligationRescheduled: 1,
    ReminderIssued: 6,
    EscalationRaised: 2,
    EscalationResolved: 1,
    LetterAddressed: 27,
    LetterIssued: 51,
    NotificationDelivered: 51,
  },
  said: [
    '2025年4月7日明确责任分工1项，涉及任务和指标1项',
    '区教育局对二（九）20“加强科普队伍建设”提出异议，建议由区人力资源和社会保障局承办',
    '区气象局对二（九）17“提升平战结合应急科普能力”逾期提出异议',
    '未采纳区气象局对二（九）17“提升平战结合应急科普能力”的异议',
    '区总工会“签收责任分工”列入蓝色督办',
  ],
};

const may: MonthEnd = {
  ...morning('2025-05-31', '2025-06-03'),
  obligations: { open: 91, met: 26, waived: 2, baselined: 13 },
  overdue: [],
  board: [],
  // 13.9 of 14.6 is 0.952, of 15 it is 0.927.
  targets: { 'on-track': 1, lagging: 1, 'no-data': 19 },
  // 05-16 区数据资源局 (-10wd of 05-30), 05-21 区教育局 (-30d of 06-20).
  // The office: what is to be ruled on, 05-07 (04-28 to 30, 05-06, 07), 14, 21, 28.
  mails: { digest: 2, desk: 4 },
  audit: {
    EvidenceReceived: 1, // the list of talks, with 区教育局's report
    TaskSigned: 2,
    AllSigned: 1,
    AssignmentSigned: 2,
    ProgressReported: 1,
    MeasurementRecorded: 3,
    // Of 区司法局; the office verifies nothing of its own. It was reached, and waited, in between.
    MeasurementVerified: 1,
    TargetClaimed: 1,
    ObligationClaimed: 1,
    ReferenceRecorded: 1,
    TargetAttained: 1,
    ObligationMet: 2,
    EscalationResolved: 1,
    ReminderIssued: 2,
    LetterIssued: 6,
    NotificationDelivered: 6,
  },
  said: [
    '区教育局报送二（一）1“利用科普资源助推“双减”工作”进展（完成40%）：已开展巡讲1场次',
    '二（七）14“下载注册”（2024年）达标，实际1200',
  ],
};

const june: MonthEnd = {
  ...evening('2025-06-30'),
  // Task 3; 23 of 25 check-ins.
  obligations: { open: 67, met: 50, waived: 2, baselined: 13 },
  overdue: [],
  board: [],
  targets: { 'on-track': 1, lagging: 1, 'no-data': 19 },
  // Task 3: 06-06 liaison, 06-17 liaison and section chief. 06-25: the three that had not reported.
  // 06-20: the answer to 区教育局, accepted on Thursday.
  // The office: the claims of 06-10 and 06-18, each on the day after; beside them 06-05 (端午 to 06-02), 18, 26.
  mails: { digest: 7, return: 1, desk: 5 },
  audit: {
    ProgressReported: 1,
    CompletionClaimed: 2,
    CompletionReturned: 1,
    CompletionAccepted: 1,
    ObligationClaimed: 2,
    ObligationReturned: 1,
    ObligationMet: 24,
    CheckInReported: 23,
    ReportReceived: 23,
    ReminderIssued: 5,
    LetterAddressed: 1,
    LetterIssued: 13,
    NotificationDelivered: 13,
  },
  said: [
    '退回区教育局对二（一）3“实施教师科学素质提升工程”的办结申请',
    '同意区教育局办结二（一）3“实施教师科学素质提升工程”，申请日期2025年6月18日',
  ],
};

const july: MonthEnd = {
  ...evening('2025-07-31'),
  // 67 - 2 late check-ins + task 23 - target 10 - the check-in of 区委组织部: task 11 is due before it now.
  obligations: { open: 64, met: 53, waived: 3, baselined: 13 },
  overdue: [],
  board: [],
  // Of 1460 days 1307 are gone: 0.8952 of the whole is expected of a sum; of a year 211 of 364.
  // At risk: 7 (190 of 268.6). Lagging: 2, 6 (0.894), 8 (0.894), 11, 13 (0.782), 17, 18. On track: 1, 5, 12, 19, 21 (0.968).
  // Without data: 3, 4, 9 (rejected), 14, 15, 16, 20.
  targets: { attained: 1, 'on-track': 5, lagging: 7, 'at-risk': 1, 'no-data': 7 },
  // Check-ins: 07-02 2 × 2, 07-04 2. Task 10: 07-01, 07-17, 07-28 (2), 07-31. Task 14: 07-30 9. Amendment: 2 sign again.
  // Answers: 07-16 区总工会, its figure rejected; 07-17 区人社局, which supports task 11, the new date of that (区委组织部
  // hears of it in the digest that task 10 gives it that day).
  // The office: 07-01 the 2 check-ins that are missing; 08, 15, 22, 29.
  mails: { digest: 22, assignment: 2, desk: 5 },
  audit: {
    // Task 11 moves for 区委组织部 and 区人社局, task 23 names two more.
    TasksNamed: 4,
    TaskSigned: 2,
    AllSigned: 2,
    ReportsDropped: 1,
    ReportReceived: 2,
    CheckInReported: 2,
    MeasurementRecorded: 13,
    // All 13; one of them is then rejected, another was verified already.
    MeasurementVerified: 14,
    TargetClaimed: 2,
    ObligationClaimed: 2,
    TargetAttained: 2,
    TargetUnattained: 1,
    AssignmentSigned: 2,
    AmendmentDrafted: 1,
    AmendmentEdited: 1,
    PlanAmended: 1,
    TaskAssigned: 1,
    TaskRevised: 1,
    ObligationOpened: 1,
    ObligationRescheduled: 1,
    ObligationRevised: 1,
    ObligationWaived: 1,
    // 2 check-ins, targets 9 and 10, 2 sign-offs; reopened: target 9, 2 sign-offs.
    ObligationMet: 6,
    ObligationReopened: 3,
    ReminderIssued: 8,
    EscalationRaised: 3,
    EscalationResolved: 2,
    LetterAddressed: 2,
    LetterIssued: 29,
    NotificationDelivered: 29,
  },
  said: [
    '自2025年7月16日起调整方案：新增1项、取消0项、修改1项',
    '区委组织部办理二（五）11“落实科学素质建设要求”的时限由2025年12月31日改为2025年11月30日（方案调整）',
    '退回区总工会报送的二（三）7“培养安徽工匠或安徽金牌职工”数据：安徽工匠名单未公布',
    '二（三）7“培养安徽工匠或安徽金牌职工”改为未达标',
    '区文旅体局“报送各项任务进展情况”列入黄色督办',
  ],
};

const august: MonthEnd = {
  ...morning('2025-08-31', '2025-09-01'),
  obligations: { open: 63, met: 54, waived: 3, baselined: 13 },
  // Due on Friday; its blue card comes at 08:30.
  overdue: ['tunxi.t14.区数据资源局'],
  board: [],
  // 1338 of 1460 days: 0.9164. 5: 0.982, 6: 0.873, 7: 0.691, 8: 0.873, 13: 0.764, 19: 1.0003, 21: 0.946, 12: 0.978.
  targets: { attained: 1, 'on-track': 4, lagging: 8, 'at-risk': 1, 'no-data': 7 },
  // Task 10: 08-01 (2), 08-07 (2), the red notice to head and liaison; task 14: 08-15, 08-26 (2), 08-29; task 17: 08-29 (13), for 08-31 is a Sunday.
  // Answers to 区委组织部, on nothing else those days: 08-06 no extension, 08-29 accepted.
  // The office: 08-01 task 10 is overdue, 08-05 the request and 08-27 the claim of the days before; 12, 19, 26.
  mails: { digest: 23, 'red-draft': 1, red: 2, desk: 6 },
  audit: {
    ExtensionRequested: 1,
    ExtensionDeclined: 1,
    RedCardApproved: 1,
    CompletionClaimed: 1,
    CompletionAccepted: 1,
    ObligationClaimed: 1,
    ObligationMet: 1,
    ReminderIssued: 7,
    EscalationRaised: 3,
    EscalationResolved: 1,
    LetterAddressed: 1,
    LetterIssued: 32,
    NotificationDelivered: 32,
  },
  said: [
    '区委组织部逾期申请将二（五）10“加强科学素质教育培训”由2025年7月31日延至2025年9月30日',
    '不同意区委组织部将二（五）10“加强科学素质教育培训”延期',
    '区委组织部二（五）10“加强科学素质教育培训”列入红色督办（待签发）',
    '签发致区委组织部的红色督办单（二（五）10“加强科学素质教育培训”）：请主要负责同志过问',
    '区委组织部于2025年8月26日办结二（五）10“加强科学素质教育培训”（逾期办结）',
  ],
};

const september: MonthEnd = {
  ...evening('2025-09-30'),
  obligations: { open: 61, suspended: 1, met: 55, waived: 3, baselined: 13 },
  overdue: [],
  board: [],
  // 1368 of 1460 days: 0.9370. 5: 0.960, 6: 0.854, 7: 0.676, 8: 0.854, 13: 0.747, 19: 0.978, 21: 0.925; 12: 0.870.
  targets: { attained: 1, 'on-track': 3, lagging: 8, 'at-risk': 2, 'no-data': 7 },
  // Task 14: blue on 09-01 (2); yellow not on 09-05 but on 09-15 (2), the working day after the promise. No red: the second
  // promise holds it to 09-28, a Sunday that is worked, and the claim of 09-25 comes before.
  // 09-15: the answer to 区委宣传部, granted on Friday. What is accepted on 09-30 is told after the holidays.
  // The office: 09-01 task 14 is overdue, 09-11 the request, 09-15 the promise of Friday 09-12, 09-26 the claim; 08, 22.
  mails: { digest: 5, desk: 6 },
  audit: {
    EscalationAcknowledged: 2,
    ObligationHeld: 2,
    EscalationUrged: 1,
    UrgeAnswered: 1,
    EscalationLowered: 1,
    EscalationRaised: 2,
    EscalationResolved: 1,
    TaskSuspended: 1,
    ObligationSuspended: 1,
    ExtensionRequested: 1,
    ExtensionGranted: 1,
    ObligationRescheduled: 1,
    CompletionClaimed: 1,
    CompletionAccepted: 1,
    ObligationClaimed: 1,
    ObligationMet: 1,
    ReminderIssued: 2,
    LetterIssued: 11,
    NotificationDelivered: 11,
  },
  said: [
    '区数据资源局就二（七）14“推进智慧科普建设”回复蓝色督办，承诺2025年9月12日前办结：接口联调中',
    '电话催办区数据资源局分管领导（二（七）14“推进智慧科普建设”）：询问注册人数进展',
    '区数据资源局回复对二（七）14“推进智慧科普建设”的催办：月底前完成上线',
    '区数据资源局二（七）14“推进智慧科普建设”由黄色督办降为蓝色督办',
    '二（八）15“创新现代科技馆体系”自2025年9月8日起暂缓办理',
    '同意区委宣传部将二（九）17“提升平战结合应急科普能力”由2025年9月30日延至2025年11月28日',
  ],
};

export const firstMonths: readonly MonthEnd[] = [april, may, june, july, august, september];
export { evening, morning };
