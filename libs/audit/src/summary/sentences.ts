/**
 * What happened, in one plain Chinese sentence for each type of event of the whole system.
 * `{field}` or `{field|form}` is filled in from the event's data (forms: forms.ts); a part in `[…]` is left out when
 * one of its fields is missing or empty. Who did it and when stand beside the sentence, not in it.
 */
export const SENTENCES: Readonly<Record<string, string>> = {
  PlanDrafted: '导入《{content.title}》（文件“{source.name}”），待审定',
  OutlineEdited: '审定任务分解稿，修改{edits|count}处',
  PlanAdopted:
    '《{content.title}》自{adoptedOn|date}起启动督办，督办单位{office}，适用督办规则“{policy.name}”第{policy.version}版',
  DutiesRuled:
    '{ruledOn|date}明确责任分工{rulings|count}项[，涉及任务和指标{changes.items|count}项]，理由：{reason}',
  AmendmentDrafted: '读入调整稿“{source.name}”，待审定',
  AmendmentEdited: '审定调整稿，修改{edits|count}处',
  AmendmentDiscarded: '放弃调整稿，理由：{reason}',
  PlanAmended:
    '自{amendedOn|date}起调整方案：新增{changes.added}项、取消{changes.removed}项、修改{changes.changed}项，理由：{reason}',
  PlanConcluded: '方案于{concludedOn|date}总结：{summary}',
  PlanWithdrawn: '方案于{withdrawnOn|date}撤销，理由：{reason}',

  PhaseScheduled: '列入阶段“{name}”，{from|date}至{to|date}',
  PhaseStarted: '阶段于{startedOn|date}启动',
  PhaseRescheduled: '阶段时间调整为{from|date}至{to|date}，理由：{reason}',
  PhaseDropped: '随方案调整取消阶段，理由：{reason}',
  PhaseClosed: '阶段于{closedOn|date}总结：{summary}',

  TaskAssigned:
    '交办任务 {number}“{title}”[，牵头单位：{leads}][，责任单位：{responsible}][，时限{dueOn|date}]',
  AssignmentSigned: '{organization}于{signedOn|date}签收任务',
  ProgressReported: '{organization}报送进展[（完成{percent}%）]：{text}',
  CompletionClaimed: '{organization}于{claimedOn|date}申请办结[，{receivedOn|date}收到][：{note}]',
  CompletionAccepted:
    '同意{organization}办结，申请日期{claimedOn|date}[，确认完成日期{doneOn|date}]',
  CompletionReturned: '退回{organization}的办结申请：{reason}',
  LeadRuled:
    '改派[，牵头单位：{leads}][，责任单位：{responsible}][，配合单位：{supports}]，理由：{reason}',
  TaskRevised: '随方案调整改为 {number}“{title}”[，时限{dueOn|date}]，理由：{reason}',
  TaskCancelled: '终止任务，理由：{reason}',
  TaskSuspended: '自{from|date}起暂缓办理，理由：{reason}',
  TaskResumed: '自{on|date}起恢复办理，补回{workingDays}个工作日',
  AssignmentDisputed: '{organization}{late|tooLate}提出异议[，建议改由{proposed}承办]：{reason}',
  DisputeDismissed: '未采纳{organization}的异议：{reason}',
  ExtensionRequested:
    '{organization}{late|tooLate}申请延期，由{dueOn|date}延至{newDueOn|date}：{reason}',
  ExtensionGranted: '同意{organization}延期，由{before|date}延至{newDueOn|date}',
  ExtensionDeclined: '不同意{organization}延期：{reason}',
  ExtensionWithdrawn: '{organization}撤回延期申请',
  CompletionReopened: '由{organization}重新办理，时限{dueOn|date}：{reason}',
  CheckInReported:
    '{organization}报送{dueOn|date}进展情况[：{text}][，涉及{items|count}项任务][，佐证材料{evidence|count}份]',
  TasksNamed: '{organization}承担{tasks|count}项任务[，须签收{toSign|count}项][：{reason}]',
  TaskSigned: '{organization}于{signedOn|date}签收其中一项任务',
  AllSigned: '{organization}于{on|date}签收完毕',
  TaskLeft: '{organization}不再承担一项任务：{reason}',
  PartEnded: '{organization}在方案中不再有任务[：{reason}]',
  ReportsAsked: '{organization}须报送进展情况{days|count}次',
  ReportsDropped: '{organization}不再须报送进展情况{days|count}次[：{reason}]',
  ReportReceived: '{organization}于{reportedOn|date}报送{dueOn|date}进展情况',
  ReportDraftSaved: '{organization}保存进展草稿',
  ReportDraftDiscarded: '{organization}删除进展草稿',

  TargetSet: '列入指标“{subject}”：{quote}',
  MeasurementRecorded: '[{organization}]报送指标数据 {value}（截至{asOf|date}）',
  MeasurementCorrected: '指标数据[由{before}]更正为{value}，理由：{reason}',
  MeasurementVerified: '{verdict|verdict}{organization}报送的指标数据[：{note}]',
  ReferenceRecorded: '登记对照值 {value}（截至{asOf|date}[，来源：{source}]）',
  TargetRevised: '调整指标的{changes|targetTerms}，理由：{reason}',
  TargetYearClosed: '{year}年指标封账[，完成{value}]{attained|yearAttained}[：{note}]',
  TargetDropped: '随方案调整取消指标：{reason}',
  TargetAttained: '[{year}年的]指标达标，实际{value}',
  TargetClaimed: '[{year}年的]指标数据达标，实际{value}，待督办单位核实',
  TargetUnattained: '[{year}年的]指标不再达标：{reason}',

  ObligationOpened: '列入督办：{organization}办理“{subject}”，时限{dueOn|date}',
  ObligationBaselined: '{organization}的时限{dueOn|date}在启动前已过，不发提醒，待督查室认定',
  ObligationClaimed:
    '{organization}于{claimedOn|date}申请办结[（{receivedOn|date}收到）]，办结待审核，其间暂停提醒',
  ObligationReturned: '{organization}的办结申请已退回，恢复提醒：{reason}',
  ObligationMet: '{organization}于{metOn|date}办结{late|late}',
  ObligationWaived: '{organization}不再办理：{reason}',
  ObligationHeld: '{organization}已承诺，{level|level}保持至{until|date}，其间不升级',
  ObligationRescheduled:
    '{organization}的时限由{before|date}改为{dueOn|date}（{because|dueChange}）[：{reason}]',
  ObligationSuspended: '{organization}的督办事项自{from|date}起暂缓：{reason}',
  ObligationResumed:
    '{organization}的督办事项于{on|date}恢复，补回{workingDays}个工作日，时限{dueOn|date}',
  ObligationReopened: '{organization}的督办事项重新办理，时限{dueOn|date}：{reason}',
  ObligationMissed: '{organization}的事项认定为未完成：{reason}',
  ObligationRevised: '{organization}的督办事项内容随方案更新[：{reason}]',
  ReminderIssued:
    '到达 {rule}，{form|form}{draft|draft}：{organization}“{subject}”，时限{dueOn|date}[，发送{recipients|count}人][，空缺：{unresolved|vacancies}]',
  ReminderSuperseded: '{organization}的 {rule} 提醒并入 {by}，不单独发送',

  EscalationRaised: '{organization}“{subject}”列入{level|level}{draft|draft}',
  EscalationAcknowledged: '{organization}回复{level|level}，承诺{promisedOn|date}前办结[：{note}]',
  RedCardApproved: '签发致{organization}的红色督办单[：{note}]',
  RedCardDeclined: '不予签发致{organization}的红色督办单：{reason}',
  EscalationLowered: '{organization}的督办由{from|level}降为{to|level}：{reason}',
  EscalationUrged: '{by|urgedBy}催办{organization}{to}：{note}',
  UrgeAnswered: '{organization}回复催办：{answer}',
  EscalationLifted: '提前解除对{organization}的三色督办：{reason}',
  EscalationResolved: '{organization}的三色督办解除（{because|because}）[：{reason}]',

  LetterAddressed: '即时邮件的收件人已确定',
  LetterIssued:
    '生成【{letter.kind|letter}】，发给{letter.organization}{letter.recipientName}[，共{notices|count}项]',
  LetterUnaddressed: '【{letter.kind|letter}】无收件人：{organization}{role|audience}空缺',
  NotificationDelivered: '邮件已送达[（{response}）]',
  NotificationDeferred: '邮件第{attempt}次未发出，{nextAt|moment}重发：{reason}',
  NotificationFailed: '邮件{bounced|bounced}：{reason}',
  NoticesWithdrawn: '{notices|count}项提醒不再发送（{because|because}）',
  PolicyPublished: '发布督办规则“{policy.name}”第{policy.version}版',
  CalendarYearPublished:
    '发布{year}年工作日历：放假{holidays|count}天[，调休上班{makeUpDays|count}天]（{notice}）',

  SelfAuditAsked: '要求自检{repair|repair}',
  FollowingRefused: '系统（自动）按{factType}办理[{target}]未成：{sentence}',
  SelfAuditDone: '自检{on|date}，不一致{found}处[：{differences}][；{repaired}]',

  ContactRegistered: '登记联系人{name}（{organization}，{roles|contactRoles}）',
  ContactChanged: '修改联系人 {contactId} 的{before|contactFields}（{organization}）',
  DeputyNamed:
    '联系人 {contactId}（{organization}）由 {deputyId} 代理，{from|date}至{to|date}[：{reason}]',
  DeputyEnded:
    '自{endedOn|date}起，联系人 {contactId}（{organization}）不再由 {deputyId} 代理[：{reason}]',
  RolesTakenOver:
    '联系人 {contactId}（{organization}）接任 {predecessor}，现任{roles|contactRoles}',
  ContactHandedOver: '联系人 {contactId}（{organization}）于{on|date}离任，交接给 {to}[：{reason}]',
  ContactRemoved: '移除联系人 {contactId}（{organization}）[：{reason}]',

  OrganizationRegistered:
    '登记单位{name}[（方案 {namedBy} 所列）][，上级单位：{parent}][，别名：{aliases}][，所含单位：{members}]',
  OrganizationChanged:
    '修改单位{name}的{before|organizationFields}[，上级单位：{parent}][，别名：{aliases}][，所含单位：{members}]',
  OrganizationRemoved: '移除单位{name}[：{reason}]',

  UserRegistered: '登记用户{name}（{role|userRole}[，{organization}]）',
  UserTokenRenewed: '换发用户 {userId} 的登录令牌',
  UserDisabled: '停用用户 {userId}',

  ExportRead: '导出办理记录[（{conditions|conditions}）]',

  LogBegun: '日志建立，存储格式第{format}版',
  ClockMoved: '演示时间调至{to|moment}',
  ClockSettled: '演示时钟拨动后，到时的事项已办完',
};
