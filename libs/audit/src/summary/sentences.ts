/**
 * What happened, in one plain Chinese sentence for each type of event of the whole system.
 * `{field}` or `{field|form}` is filled in from the event's data (forms: forms.ts); a part in `[…]` is left out when
 * one of its fields is missing or empty. An id by its form `task`, `obligation` … is the place of that thing's name.
 * Who did it, when and why stand beside the sentence, not in it.
 */
export const SENTENCES: Readonly<Record<string, string>> = {
  PlanDrafted: '{source.name|imported}《{content.title}》[（文件“{source.name}”）]，待审定',
  OutlineEdited: '审定任务分解稿，修改{edits|count}处[：{edits|edits}]',
  DraftDiscarded: '放弃方案草稿，理由：{reason}',
  PlanAdopted:
    '《{content.title}》自{adoptedOn|date}起启动督办，督办单位{office}，适用督办规则“{policy.name}”第{policy.version}版',
  DutiesRuled:
    '{ruledOn|date}明确责任分工{rulings|count}项[，涉及任务和指标{changes.items|count}项]',
  AmendmentDrafted: '{source.name|readIn}调整稿[“{source.name}”]，待审定',
  AmendmentEdited: '审定调整稿，修改{edits|count}处[：{edits|edits}]',
  AmendmentDiscarded: '放弃调整稿',
  PlanAmended:
    '自{amendedOn|date}起调整方案：新增{changes.added}项、取消{changes.removed}项、修改{changes.changed}项',
  PlanConcluded: '方案于{concludedOn|date}总结：{summary}',
  PlanWithdrawn: '方案自{withdrawnOn|date}起终止',

  PhaseScheduled: '列入阶段“{name}”，{from|date}至{to|date}',
  PhaseStarted: '{phaseId|phase}于{startedOn|date}启动',
  PhaseRescheduled: '{phaseId|phase}调整为{from|date}至{to|date}',
  PhaseDropped: '随方案调整取消{phaseId|phase}',
  PhaseClosed: '{phaseId|phase}于{closedOn|date}总结：{summary}',

  TaskAssigned:
    '交办{number}“{title}”[，牵头单位：{leads}][，责任单位：{responsible}][，时限{dueOn|date}][，分{steps|count}步办理]',
  AssignmentSigned: '{organization}于{signedOn|date}签收{taskId|task}',
  ProgressReported: '{organization}报送{taskId|task}进展[（完成{percent}%）]：{text}',
  CompletionClaimed:
    '{organization}申请办结{taskId|task}[（{step|step}）]，申请日期{claimedOn|date}[，{receivedOn|date}收到][：{note}]',
  CompletionAccepted:
    '同意{organization}办结{taskId|task}[（{step|step}）]，申请日期{claimedOn|date}[，确认完成日期{doneOn|date}][（{selfReviewed|selfReviewed}）]',
  CompletionReturned: '退回{organization}对{taskId|task}[（{step|step}）]的办结申请',
  LeadRuled:
    '{taskId|task}改派[，牵头单位：{leads}][，责任单位：{responsible}][，配合单位：{supports}]',
  TaskRevised:
    '随方案调整，{taskId|task}改为{number}“{title}”[，时限{dueOn|date}][，分{steps|count}步办理]',
  TaskCancelled: '终止{taskId|task}',
  TaskSuspended: '{taskId|task}自{from|date}起暂缓办理',
  TaskResumed: '{taskId|task}自{on|date}起恢复办理，补回{workingDays}个工作日',
  ResponsibleLeaderNamed: '{taskId|task}的责任领导改为{leader}[，原为{before}]',
  AssignmentDisputed: '{organization}对{taskId|task}{late|tooLate}提出异议[，建议由{proposed}承办]',
  DisputeDismissed: '未采纳{organization}对{taskId|task}的异议',
  ExtensionRequested:
    '{organization}{late|tooLate}申请将{taskId|task}[（{step|step}）]由{dueOn|date}延至{newDueOn|date}',
  ExtensionGranted:
    '同意{organization}将{taskId|task}[（{step|step}）]由{before|date}延至{newDueOn|date}',
  ExtensionDeclined: '不同意{organization}将{taskId|task}[（{step|step}）]延期',
  ExtensionWithdrawn: '{organization}撤回{taskId|task}[（{step|step}）]的延期申请',
  CompletionReopened: '{taskId|task}[（{step|step}）]由{organization}重新办理，时限{dueOn|date}',
  CheckInReported:
    '{organization}报送{dueOn|date}进展情况[：{text}][，涉及{items|count}项任务][，佐证材料{evidence|count}份]',
  TasksNamed: '{organization}承担{tasks|count}项任务[，须签收{toSign|count}项]',
  TaskSigned: '{organization}于{signedOn|date}签收{taskId|task}',
  AllSigned: '{organization}于{on|date}签收完毕',
  TaskLeft: '{organization}不再承担{taskId|task}',
  PartEnded: '{organization}在方案中不再有任务',
  ReportsAsked: '{organization}须报送进展情况{days|count}次',
  ReportsDropped: '{organization}不再须报送进展情况{days|count}次',
  ReportReceived: '{organization}于{reportedOn|date}报送{dueOn|date}进展情况',
  ReportDraftSaved: '{organization}保存{taskId|task}的进展草稿',
  ReportDraftDiscarded: '{organization}删除{taskId|task}的进展草稿',

  TargetSet: '列入{number}“{subject}”：{quote}',
  MeasurementRecorded: '[{organization}]报送{targetId|target}数据{value}（截至{asOf|date}）',
  MeasurementCorrected: '{targetId|target}数据[由{before}]更正为{value}',
  MeasurementVerified: '{verdict|verdict}{organization}报送的{targetId|target}数据[：{note}]',
  ReferenceRecorded: '登记{targetId|target}的对照值{value}（截至{asOf|date}[，来源：{source}]）',
  TargetRevised: '调整{targetId|target}的{changes|targetTerms}',
  TargetYearClosed: '{targetId|target}{year}年封账[，完成{value}]{attained|yearAttained}[：{note}]',
  TargetDropped: '随方案调整取消{targetId|target}',
  TargetAttained: '{targetId|target}[（{year}年）]达标，实际{value}',
  TargetClaimed: '{targetId|target}[（{year}年）]数据达标，实际{value}，待督办单位核实',
  TargetUnattained: '{targetId|target}[（{year}年）]改为未达标',

  ObligationOpened: '列入督办：{organization}办理{obligationId|obligation}，时限{dueOn|date}',
  ObligationBaselined:
    '{organization}办理{obligationId|obligation}的时限{dueOn|date}在启动前已过，不发提醒，待督查室认定',
  ObligationClaimed:
    '{organization}办理{obligationId|obligation}：办结待审核，申请日期{claimedOn|date}[（{receivedOn|date}收到）]，其间暂停提醒',
  ObligationReturned: '{organization}办理{obligationId|obligation}的办结申请已退回，恢复提醒',
  ObligationMet: '{organization}于{metOn|date}办结{obligationId|obligation}{late|late}',
  ObligationWaived: '{organization}不再办理{obligationId|obligation}',
  ObligationHeld:
    '{organization}就{obligationId|obligation}已承诺，{level|level}保持至{until|date}，其间不升级',
  ObligationRescheduled:
    '{organization}办理{obligationId|obligation}的时限由{before|date}改为{dueOn|date}（{because|dueChange}）',
  ObligationSuspended: '{organization}办理{obligationId|obligation}自{from|date}起暂缓，停止提醒',
  ObligationResumed:
    '{organization}于{on|date}恢复办理{obligationId|obligation}，补回{workingDays}个工作日，时限{dueOn|date}',
  ObligationReopened: '{organization}重新办理{obligationId|obligation}，时限{dueOn|date}',
  ObligationMissed: '{organization}办理的{obligationId|obligation}认定为未完成',
  ObligationRevised: '{organization}办理的{obligationId|obligation}内容随方案调整更新',
  ReminderIssued:
    '{rule|offset}{form|form}{draft|draft}：{organization}{obligationId|obligation}，时限{dueOn|date}[，发送{recipients|count}人][，空缺：{unresolved|vacancies}]',
  RecipientsFound:
    '{organization}{obligationId|obligation}{rule|offset}的提醒补发{recipients|count}人（此前空缺：{resolved|vacancies}）',
  VacanciesClosed: '{organization}{obligationId|obligation}的收件人空缺已另行处理',
  ReminderSuperseded:
    '{organization}{obligationId|obligation}{rule|offset}的提醒并入{by|offset}，不单独发送',

  EscalationRaised: '{organization}{obligationId|obligation}列入{level|level}{draft|draft}',
  EscalationAcknowledged:
    '{organization}就{obligationId|obligation}回复{level|level}，承诺{promisedOn|date}前办结[：{note}]',
  RedCardApproved: '签发致{organization}的红色督办单（{obligationId|obligation}）[：{note}]',
  RedCardDeclined: '不予签发致{organization}的红色督办单（{obligationId|obligation}）',
  SupervisionNoticeIssued:
    '编发致{organization}的{level|level}单（{obligationId|obligation}），{agency}〔{year}〕第{serial}号',
  EscalationLowered: '{organization}{obligationId|obligation}由{from|level}降为{to|level}',
  EscalationUrged: '{by|urgedBy}催办{organization}{to}（{obligationId|obligation}）：{note}',
  UrgeAnswered: '{organization}回复对{obligationId|obligation}的催办：{answer}',
  EscalationLifted: '提前解除{organization}{obligationId|obligation}的三色督办',
  EscalationResolved: '{organization}{obligationId|obligation}的三色督办解除（{because|because}）',

  LetterAddressed: '即时邮件的收件人已确定',
  LetterIssued:
    '生成【{letter.kind|letter}】，发给{letter.organization}{letter.recipientName}[，共{notices|count}项]',
  LetterUnaddressed: '【{letter.kind|letter}】无收件人：{organization}{role|audience}空缺',
  LetterResent:
    '{because|resentBecause}{mailId|mail}，发给{letter.organization}{letter.recipientName}',
  NoticesRestored: '{mailId|mail}的{notices|count}项提醒随下一封督办提醒补发',
  UndeliveredClosed: '{mailId|mail}未送达，已另行处理',
  NotificationDelivered: '{mailId|mail}已送达[（{response}）]',
  NotificationDeferred: '{mailId|mail}第{attempt}次未发出，{nextAt|moment}重发',
  NotificationFailed: '{mailId|mail}{bounced|bounced}',
  NoticesWithdrawn: '{notices|count}项提醒不再发送（{because|because}）',
  PolicyPublished: '发布督办规则“{policy.name}”第{policy.version}版',
  CalendarYearPublished:
    '发布{year}年工作日历：放假{holidays|count}天[，调休上班{makeUpDays|count}天]（{notice}）',

  SelfAuditAsked: '要求自检{repair|repair}',
  FollowingRefused: '系统（自动）按{factType}办理[{target}]未成：{sentence}',
  RefusalClosed: '未跟进的事项已另行处理',
  SelfAuditDone: '自检{on|date}，不一致{found}处[；报警：{alarms}][：{differences}][；{repaired}]',

  ContactRegistered: '登记联系人{name}（{organization}，{roles|contactRoles}）',
  ContactChanged: '修改联系人{contactId|contact}的{before|contactFields}（{organization}）',
  DeputyNamed:
    '联系人{contactId|contact}（{organization}）由{deputyId|contact}代理，{from|date}至{to|date}',
  DeputyEnded:
    '自{endedOn|date}起，联系人{contactId|contact}（{organization}）不再由{deputyId|contact}代理',
  RolesTakenOver:
    '联系人{contactId|contact}（{organization}）接任{predecessor|contact}，现任{roles|contactRoles}',
  ContactHandedOver:
    '联系人{contactId|contact}（{organization}）于{on|date}离任，交接给{to|contact}',
  ContactRemoved: '移除联系人{contactId|contact}（{organization}）',

  OrganizationRegistered:
    '登记单位{name}[（方案 {namedBy} 所列）][，上级单位：{parent}][，别名：{aliases}][，所含单位：{members}]',
  OrganizationChanged:
    '修改单位{name}的{before|organizationFields}[，上级单位：{parent}][，别名：{aliases}][，所含单位：{members}]',
  OrganizationRemoved: '移除单位{name}',

  UserRegistered: '登记用户{name}（{role|userRole}[、{roles|furtherRoles}][，{organization}]）',
  UserConfirmed: '确认用户 {userId}',
  UserTokenRenewed: '换发用户{userId|user}的登录令牌',
  UserAddressChanged: '更改用户{userId|user}的工作邮箱',
  UserScopeChanged: '更改用户{userId|user}的范围',
  UserDisabled: '停用用户{userId|user}',

  SignedIn: '登录（{method|signInMethod}[和{secondFactor|signInMethod}]，{address}）',
  SignInFailed:
    '登录失败（{method|signInMethod}，{address}，连续第{failures}次）[，{heldUntil|moment}前不再受理]',
  SessionsEnded: '{sessionIds|count}台设备退出登录（{because|sessionEnd}）',
  TokenIssued: '新建登录令牌“{name}”，{expiresAt|moment}到期[（{readOnly|readOnly}）]',
  AgencyGiven: '授权{agentId|user}代办至{until}',
  AgencyWithdrawn: '收回对{agentId|user}的代办授权',
  TokenEnded: '停用登录令牌“{name}”',
  EnrolmentIssued: '向用户 {userId} 发送设置密码的链接',
  PasswordSet: '设置密码',
  SignInRecovered: '在服务器上恢复用户{userId|user}的登录，原有密码、令牌和动态口令作废',
  TotpSet: '启用动态口令',
  TotpEnded: '停用用户{userId|user}的动态口令',

  EvidenceReceived: '[{organization}]上传佐证材料“{name}”',
  EvidenceExpired: '[{organization}]上传的佐证材料30天内未被引用，不再保留',
  RecordsRead: '查阅{kind|kindRead}[（{conditions|conditions}）]',
  ExportRead: '导出办理记录[（{conditions|conditions}）]',

  LogBegun: '日志建立，存储格式第{format}版',
  ClockMoved: '演示时间调至{to|moment}',
  ClockSettled: '演示时钟拨动后，到时的事项已办完',
};
