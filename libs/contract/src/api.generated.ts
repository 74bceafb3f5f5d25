// npm run contract
export interface paths {
    "/api/explain": {
        parameters: {
        };
        /** 为什么：一个事项、一封邮件、一项指标或一个推算的日期，用同样的话说明（中文和英文） */
        get: operations["explain"];
    };
    "/api/ledger": {
        parameters: {
        };
        /** 督办台账：任务、单位、时限、进展、状态、督办级别和责任人，可筛选、排序、跳到任一条 */
        get: operations["getLedger"];
    };
    "/api/ledger.xlsx": {
        parameters: {
        };
        /** 导出督办台账（Excel），条件和次序与列表相同，附说明页；一次不超过10000项 */
        get: operations["exportLedger"];
    };
    "/api/todo": {
        parameters: {
        };
        /** 我的待办：待答复、承诺到期未办结、新增逾期、待核实、已退回、待签收、已逾期、时限将至、已提交、未送达、本周列入黄色和红色、近30日办结 */
        get: operations["getTodo"];
    };
    "/api/overview": {
        parameters: {
        };
        /** 总览：各方案的阶段、完成、三色督办和指标，以及待办理的事；可看过去某一天 */
        get: operations["getOverview"];
    };
    "/api/search": {
        parameters: {
        };
        /** 查找单位、方案、任务、指标、阶段，最符合的在前 */
        get: operations["listMatches"];
    };
    "/api/live": {
        parameters: {
        };
        /** 随时得知有变化（Server-Sent Events）：只说位置、种类和编号，不说内容；断开后按 Last-Event-ID 补上，登录结束即断开 */
        get: operations["watchChanges"];
    };
    "/api/tasks/{taskId}/context": {
        parameters: {
        };
        /** 一项任务的前后：原文上下文，前后两项，牵头单位和督办单位的联络员，时限与督办进程 */
        get: operations["getTaskContext"];
    };
    "/api/plans/{planId}/preflight": {
        parameters: {
        };
        /** 启动督办前的核对：未登记联络员的单位、督办单位的空缺、对不上的联系人、未登记的单位、未明确牵头的任务、已到期的事项，以及将发出的邮件；不写入 */
        get: operations["previewAdoption"];
    };
    "/api/plans/{planId}/simulation": {
        parameters: {
        };
        /** 试算：启动督办后会产生多少督办事项，每天、每人每月会收到多少邮件；假定始终无人报送；不写入 */
        get: operations["simulateAdoption"];
    };
    "/api/demo/people": {
        parameters: {
        };
        /** 可以体验的演示用户 */
        get: operations["listDemoPeople"];
    };
    "/api/demo/become": {
        parameters: {
        };
        /** 以演示用户的身份登录，不需要密码 */
        post: operations["becomeDemoPerson"];
    };
    "/api/demo/clock": {
        parameters: {
        };
        /** 演示时钟现在的时间 */
        get: operations["getDemoClock"];
        /** 把演示时钟向前拨：期间的提醒、升级和邮件照常发生 */
        post: operations["moveDemoClock"];
    };
    "/api/users/{userId}/address": {
        parameters: {
        };
        /** 更改用户的工作邮箱：原邮箱收到告知，已发出的链接作废，尚无密码的向新邮箱重发链接 */
        put: operations["changeAddress"];
    };
    "/api/users/{userId}/scope": {
        parameters: {
        };
        /** 更改用户的范围（地区、单位、方案），未写的项即为不限；系统管理员、签发领导、审计人员须经另一人再确认 */
        put: operations["changeScope"];
    };
    "/api/users/{userId}/confirm": {
        parameters: {
        };
        /** 确认他人登记的系统管理员、签发领导或审计人员，随即向其发送设置密码的链接 */
        post: operations["confirmUser"];
    };
    "/api/users/{userId}": {
        parameters: {
        };
        /** 停用用户，随即不能登录；不能停用自己 */
        delete: operations["disableUser"];
    };
    "/api/users/{userId}/enrolment": {
        parameters: {
        };
        /** 向用户登记的工作邮箱发送设置密码的链接；只有本人看得到 */
        post: operations["sendEnrolment"];
    };
    "/api/enrolment": {
        parameters: {
        };
        /** 用邮件中的链接设置密码并登录 */
        post: operations["enrol"];
    };
    "/api/users": {
        parameters: {
        };
        /** 用户列表 */
        get: operations["listUsers"];
        /** 登记用户，向其工作邮箱发送设置密码的链接；系统管理员、签发领导、审计人员须经另一人确认 */
        post: operations["registerUser"];
    };
    "/api/me": {
        parameters: {
        };
        /** 当前用户 */
        get: operations["getMe"];
    };
    "/api/me/agencies": {
        parameters: {
        };
        /** 本人授权谁代办、到哪一天，过期的不列 */
        get: operations["listAgencies"];
    };
    "/api/me/agencies/{agentId}": {
        parameters: {
        };
        /** 授权一人代本人办理，到某一天为止（代办授权）；由本人授权 */
        put: operations["giveAgency"];
        /** 收回对一人的代办授权 */
        delete: operations["withdrawAgency"];
    };
    "/api/session": {
        parameters: {
        };
        /** 用账号和密码登录 */
        post: operations["signIn"];
        /** 退出登录 */
        delete: operations["signOut"];
    };
    "/api/me/sessions": {
        parameters: {
        };
        /** 本人登录的设备，最近的在前 */
        get: operations["listSessions"];
        /** 退出其他所有设备 */
        delete: operations["endOtherSessions"];
    };
    "/api/me/sessions/{sessionId}": {
        parameters: {
        };
        /** 退出一台设备 */
        delete: operations["endSession"];
    };
    "/api/me/password": {
        parameters: {
        };
        /** 更换密码，其他设备随即退出 */
        put: operations["changePassword"];
    };
    "/api/me/tokens": {
        parameters: {
        };
        /** 本人的登录令牌，最近的在前 */
        get: operations["listTokens"];
        /** 为本人的程序新建登录令牌，只在这次回答中出现；须先用浏览器或密码登录 */
        post: operations["issueToken"];
    };
    "/api/me/tokens/{tokenId}": {
        parameters: {
        };
        /** 停用本人的一个登录令牌 */
        delete: operations["endToken"];
    };
    "/api/session/link": {
        parameters: {
        };
        /** 向登记的工作邮箱发送一次性登录链接和验证码 */
        post: operations["sendSignInLink"];
    };
    "/api/session/code": {
        parameters: {
        };
        /** 用邮件中的链接登录，限提出请求的浏览器 */
        post: operations["signInByCode"];
    };
    "/api/session/digits": {
        parameters: {
        };
        /** 用邮件中的六位验证码登录，限提出请求的浏览器 */
        post: operations["signInByDigits"];
    };
    "/api/session/totp": {
        parameters: {
        };
        /** 登录的第二步：动态口令 */
        post: operations["signInByTotp"];
    };
    "/api/session/totp/key": {
        parameters: {
        };
        /** 登录中须先启用动态口令的，取得密钥，只在这次回答中出现 */
        post: operations["offerTotpAtSignIn"];
    };
    "/api/session/ways": {
        parameters: {
        };
        /** 本服务可用的登录方式 */
        get: operations["getSignInWays"];
    };
    "/api/me/totp": {
        parameters: {
        };
        /** 本人的动态口令是否已启用 */
        get: operations["getTotp"];
        /** 启用动态口令 */
        put: operations["setUpTotp"];
        /** 取得动态口令的密钥，只在这次回答中出现；填一次口令后启用 */
        post: operations["offerTotp"];
        /** 停用本人的动态口令，须填一次口令 */
        delete: operations["endTotp"];
    };
    "/api/users/{userId}/totp": {
        parameters: {
        };
        /** 停用他人的动态口令，如手机遗失；密码不变，本人登录后可重新启用 */
        delete: operations["resetTotp"];
    };
    "/api/audit.csv": {
        parameters: {
        };
        /** 导出办理记录（CSV，可用 Excel 打开），条件与列表相同，最新的在前；导出本身也记入办理记录 */
        get: operations["exportAudit"];
    };
    "/api/audit": {
        parameters: {
        };
        /** 办理记录：谁在何时做了什么、为什么，改动前后；最新的在前。一次办理列一行，由其引起的记录只计数；按种类、来源记录或关联编号查的逐条列出 */
        get: operations["listAudit"];
    };
    "/api/audit/{eventId}": {
        parameters: {
        };
        /** 一条办理记录的全部内容，与存储的一致，以及由其引起的记录；编号可只填开头8位以上 */
        get: operations["getAuditEntry"];
    };
    "/api/contacts/{contactId}/deputies/end": {
        parameters: {
        };
        /** 提前结束代理：自今天起恢复由本人接收 */
        post: operations["endDeputy"];
    };
    "/api/contacts": {
        parameters: {
        };
        /** 联系人列表；联络员只看到本单位 */
        get: operations["listContacts"];
    };
    "/api/contacts/gaps": {
        parameters: {
        };
        /** 已登记而未登记联络员的单位（统称除外） */
        get: operations["listGaps"];
    };
    "/api/organizations": {
        parameters: {
        };
        /** 单位列表，按隶属关系自上而下；没有登记的上级不列，其下的排在顶层 */
        get: operations["listOrganizations"];
        /** 登记单位，或修改已登记的（未写的项即为空） */
        post: operations["registerOrganization"];
    };
    "/api/contacts/{contactId}/handover": {
        parameters: {
        };
        /** 离任交接：接任人即日起承担其角色；已送达的邮件不再重发 */
        post: operations["handOverContact"];
    };
    "/api/contacts/import": {
        parameters: {
        };
        /** 批量登记联系人：逐行回答，一行有误不影响其余；可以重复导入 */
        post: operations["importContacts"];
    };
    "/api/organizations/import": {
        parameters: {
        };
        /** 批量登记单位（CSV 或 Excel，表头：编号,地区,单位,上级,别名,成员；编号、地区可缺，多个名称用“、”隔开）：逐行回答，可以重复导入 */
        post: operations["importOrganizations"];
    };
    "/api/contacts/{contactId}/deputies": {
        parameters: {
        };
        /** 指定代理人：期间内由其代收，首尾两天都算 */
        post: operations["nameDeputy"];
    };
    "/api/contacts/{contactId}": {
        parameters: {
        };
        /** 登记联系人，或修改已登记的 */
        put: operations["registerContact"];
        /** 移除联系人；可以带上办理理由 */
        delete: operations["removeContact"];
    };
    "/api/organizations/{organizationId}/remove": {
        parameters: {
        };
        /** 移除单位；其下还有单位时不能移除 */
        post: operations["removeOrganization"];
    };
    "/api/phases/{phaseId}/close": {
        parameters: {
        };
        /** 总结办结阶段 */
        post: operations["closePhase"];
    };
    "/api/phases": {
        parameters: {
        };
        /** 阶段列表，按方案中的次序 */
        get: operations["listPhases"];
    };
    "/api/phases/{phaseId}/reschedule": {
        parameters: {
        };
        /** 调整阶段起止日期；须写明理由（reason） */
        post: operations["reschedulePhase"];
    };
    "/api/phases/{phaseId}/start": {
        parameters: {
        };
        /** 启动阶段 */
        post: operations["startPhase"];
    };
    "/api/plans/{planId}/adopt": {
        parameters: {
        };
        /** 启动督办：按审定的任务分解稿开出阶段、任务、指标和督办事项 */
        post: operations["adoptPlan"];
    };
    "/api/plans/{planId}/amendment/approve": {
        parameters: {
        };
        /** 批准调整稿，一次调整方案；须写明理由（reason） */
        post: operations["approveAmendment"];
    };
    "/api/assignments": {
        parameters: {
        };
        /** 交办单个事项（领导批示、会议议定事项等），即行启动督办 */
        post: operations["assignMatter"];
    };
    "/api/plans/{planId}/amendment/begin": {
        parameters: {
        };
        /** 不另读文件，以现行方案为底稿拟定调整稿，逐项修改后批准 */
        post: operations["beginAmendment"];
    };
    "/api/plans/begin": {
        parameters: {
        };
        /** 不读文件，新建一份空白草稿，任务、指标、阶段逐项录入 */
        post: operations["beginPlan"];
    };
    "/api/plans/{planId}/discard": {
        parameters: {
        };
        /** 放弃方案草稿，编号可以再用；须写明理由（reason） */
        post: operations["discardDraft"];
    };
    "/api/plans/{planId}/edits": {
        parameters: {
        };
        /** 草稿的修改记录：谁在何时因何改了什么，最近的在前；可按序号还原 */
        get: operations["listEdits"];
        /** 审定任务分解稿：确定牵头单位、合并单位名称、明确统称、改时限等 */
        post: operations["editOutline"];
    };
    "/api/plans/{planId}/amendment/edits": {
        parameters: {
        };
        /** 调整稿的修改记录，最近的在前；可按序号还原 */
        get: operations["listAmendmentEdits"];
        /** 审定调整稿 */
        post: operations["editAmendment"];
    };
    "/api/plans/{planId}/conclude": {
        parameters: {
        };
        /** 总结方案；未办结的事项仍须办结：各类还有多少，先看 /api/obligations/summary?planId= */
        post: operations["concludePlan"];
    };
    "/api/plans/{planId}/amendment/discard": {
        parameters: {
        };
        /** 放弃调整稿；须写明理由（reason） */
        post: operations["discardAmendment"];
    };
    "/api/plans/{planId}/amendment": {
        parameters: {
        };
        /** 调整稿与现行方案的差别：新增、删除、改动的任务、指标、阶段、单位和日期 */
        get: operations["getAmendment"];
        /** 导入修订后的方案，与现行方案比较，存为待审定的调整稿 */
        post: operations["draftAmendment"];
    };
    "/api/plans": {
        parameters: {
        };
        /** 方案列表 */
        get: operations["listPlans"];
        /** 导入实施方案，读出任务分解稿，存为待审定的草稿 */
        post: operations["draftPlan"];
    };
    "/api/plans/{planId}": {
        parameters: {
        };
        /** 一份方案：任务分解稿、任务、指标和尚未核对的疑点 */
        get: operations["getPlan"];
    };
    "/api/plans/{planId}/review": {
        parameters: {
        };
        /** 审定所需的全部内容：任务分解稿、待明确和待核事项、建议及其影响、已移出的条目 */
        get: operations["getReview"];
    };
    "/api/plans/{planId}/amendment/review": {
        parameters: {
        };
        /** 审定调整稿所需的全部内容；待明确事项在批准调整后处理 */
        get: operations["getAmendmentReview"];
    };
    "/api/plans/{planId}/rulings": {
        parameters: {
        };
        /** 待明确的问题：由谁牵头、统称、同一单位的不同名称、读取时的疑点 */
        get: operations["listQuestions"];
        /** 明确责任分工；须写明理由（reason） */
        post: operations["ruleDuties"];
    };
    "/api/plans/{planId}/source": {
        parameters: {
        };
        /** 方案所据的文件：取出的文字，每项任务、指标、阶段在文件中的位置 */
        get: operations["getSource"];
    };
    "/api/plans/{planId}/source/file": {
        parameters: {
        };
        /** 下载方案所据的文件原件 */
        get: operations["downloadSource"];
    };
    "/api/plans/{planId}/source/lines": {
        parameters: {
        };
        /** 方案原文逐行：每行属于哪项任务、阶段，其中的单位、日期、指标和未用文字 */
        get: operations["getSourceLines"];
    };
    "/api/plans/{planId}/rulings/preview": {
        parameters: {
        };
        /** 预览分工：哪些条目变化，各单位的任务和指标增减；不写入 */
        post: operations["previewRulings"];
    };
    "/api/plans/{planId}/rulings/first-named": {
        parameters: {
        };
        /** 批量明确分工：没有或有多个牵头单位的，由列在首位的单位牵头 */
        post: operations["ruleFirstNamed"];
    };
    "/api/plans/{planId}/rulings/first-named/preview": {
        parameters: {
        };
        /** 预览由首位单位牵头：哪些条目变化，各单位的任务和指标增减；不写入 */
        post: operations["previewFirstNamed"];
    };
    "/api/plans/{planId}/suggestions": {
        parameters: {
        };
        /** 采用建议：一次处理各项待明确、待核事项；须写明理由（reason） */
        post: operations["takeSuggestions"];
    };
    "/api/plans/{planId}/withdraw": {
        parameters: {
        };
        /** 终止方案，其事项全部终止；须写明理由（reason） */
        post: operations["withdrawPlan"];
    };
    "/api/calendar/{year}": {
        parameters: {
        };
        /** 某年的工作日历：放假、调休上班，已公布还是暂定，依据哪份通知 */
        get: operations["getCalendarYear"];
        /** 发布或更正某年工作日历，并列出改期的提醒和督办（时限不变） */
        post: operations["publishCalendarYear"];
    };
    "/api/policies": {
        parameters: {
        };
        /** 有哪些督办规则、哪些版本 */
        get: operations["listPolicies"];
        /** 发布督办规则的新版本；已立事项仍按原版本，超出邮件限额的给出提示 */
        post: operations["publishPolicy"];
    };
    "/api/policies/{name}": {
        parameters: {
        };
        /** 规则的最新版本 */
        get: operations["getPolicy"];
    };
    "/api/policies/{name}/versions/{version}": {
        parameters: {
        };
        /** 规则的一个版本 */
        get: operations["getPolicyVersion"];
    };
    "/api/calendar/{year}/preview": {
        parameters: {
        };
        /** 试算：某年工作日历换成这样，哪些提醒和督办会改期（时限不变） */
        post: operations["previewCalendarYear"];
    };
    "/api/policies/compare": {
        parameters: {
        };
        /** 两版规则的差别：增加、取消、修改了哪些规则 */
        post: operations["comparePolicies"];
    };
    "/api/policies/dry-run": {
        parameters: {
        };
        /** 规则试算：对全部办理中事项，未来十二个月各人的邮件和时点变动 */
        post: operations["dryRunPolicy"];
    };
    "/api/obligations": {
        parameters: {
        };
        /** 督办事项列表：谁、欠什么、何时到期 */
        get: operations["listObligations"];
    };
    "/api/obligations/summary": {
        parameters: {
        };
        /** 督办事项汇总：各类各状态多少项 */
        get: operations["summarizeObligations"];
    };
    "/api/obligations/{obligationId}": {
        parameters: {
        };
        /** 一个督办事项：提醒与升级的全部时间点，为什么在这一天 */
        get: operations["getObligation"];
    };
    "/api/obligations/{obligationId}/preview": {
        parameters: {
        };
        /** 改时限之前先看影响：哪些提醒作废、新的提醒何时发、牵涉哪些指标和阶段 */
        get: operations["previewDueDate"];
    };
    "/api/obligations/{obligationId}/ruling": {
        parameters: {
        };
        /** 认定一个督办事项，须写明理由（reason）：不再办理，或（启动前已过期的）仍须办理 */
        post: operations["ruleOnObligation"];
    };
    "/api/escalations/{obligationId}/answer": {
        parameters: {
        };
        /** 回复督办：承诺办结日期，承诺日前不再升级 */
        post: operations["answerEscalation"];
    };
    "/api/escalations/{obligationId}/red-card/approve": {
        parameters: {
        };
        /** 签发红色督办单，送承办单位主要负责人 */
        post: operations["approveRedCard"];
    };
    "/api/escalations/{obligationId}/red-card/decline": {
        parameters: {
        };
        /** 不予签发红色督办单，说明理由 */
        post: operations["declineRedCard"];
    };
    "/api/escalations": {
        parameters: {
        };
        /** 三色督办台账：蓝、黄、红，下一步何时发生 */
        get: operations["listEscalations"];
    };
    "/api/escalations/past": {
        parameters: {
        };
        /** 过去某一天的三色督办：按办理日期还原，以现在所知为准 */
        get: operations["listPastEscalations"];
    };
    "/api/escalations/summary": {
        parameters: {
        };
        /** 三色督办汇总：按单位、级别和时长（5、10 个工作日） */
        get: operations["summarizeEscalations"];
    };
    "/api/escalations/{obligationId}": {
        parameters: {
        };
        /** 一个事项的督办：历次督办的全部经过，下一步何时发生 */
        get: operations["getEscalation"];
    };
    "/api/escalations/{obligationId}/lift": {
        parameters: {
        };
        /** 提前解除督办，说明理由；事项仍须办结，以后仍按规则另行列入督办 */
        post: operations["liftEscalation"];
    };
    "/api/escalations/{obligationId}/lower": {
        parameters: {
        };
        /** 督办降级，说明理由；红色督办单随之撤回，以后仍按规则升级 */
        post: operations["lowerEscalation"];
    };
    "/api/escalations/{obligationId}/urge": {
        parameters: {
        };
        /** 记录一次催办：电话、上门、发函或邮件 */
        post: operations["urge"];
    };
    "/api/escalations/{obligationId}/urges/{urgeId}/answer": {
        parameters: {
        };
        /** 记录对催办的答复，可附承诺办结日期 */
        post: operations["answerUrge"];
    };
    "/api/problems/{problemId}/close": {
        parameters: {
        };
        /** 关闭一个问题（邮件编号、事项编号或未跟进的编号），用 reason 写明如何处理的；此后不再自动补发 */
        post: operations["closeProblem"];
    };
    "/api/mails": {
        parameters: {
        };
        /** 邮件记录：应发、已发、送达、失败 */
        get: operations["listMails"];
    };
    "/api/mails/summary": {
        parameters: {
        };
        /** 邮件汇总：各状态多少封 */
        get: operations["summarizeMails"];
    };
    "/api/mails/{mailId}": {
        parameters: {
        };
        /** 一封邮件的原样内容 */
        get: operations["getMail"];
    };
    "/api/burden": {
        parameters: {
        };
        /** 邮件统计：各单位每月收到多少邮件、多少条 */
        get: operations["listMailCounts"];
    };
    "/api/problems": {
        parameters: {
        };
        /** 未能送达或办理：空缺的角色、退信和发送失败，以及因规则拒绝而没有跟进的；办结、终止、补发或关闭的不列 */
        get: operations["listProblems"];
    };
    "/api/mails/{mailId}/resend": {
        parameters: {
        };
        /** 重新发送一封邮件，发往现行邮箱：只含仍未办结的事项；已送达的须写明理由（reason），按原样再发 */
        post: operations["resendMail"];
    };
    "/api/doctor": {
        parameters: {
        };
        /** 最近一次自检的结果 */
        get: operations["getSelfAudit"];
        /** 自检：从日志重算一切，与各表、待发邮件和队列核对，可修复 */
        post: operations["runSelfAudit"];
    };
    "/api/targets/{targetId}/years/{year}/close": {
        parameters: {
        };
        /** 年度封账：当年数据不再变动，欠账不由下一年补 */
        post: operations["closeTargetYear"];
    };
    "/api/targets/{targetId}/measurements/{measurementId}/correct": {
        parameters: {
        };
        /** 更正指标数据，须写明理由（reason）；原数据保留在办理记录中 */
        post: operations["correctMeasurement"];
    };
    "/api/targets/summary": {
        parameters: {
        };
        /** 指标汇总：各状态的个数，按方案、按单位 */
        get: operations["summarizeTargets"];
    };
    "/api/targets": {
        parameters: {
        };
        /** 指标列表，按方案中的次序，附今天的状态；已从方案取消的不列 */
        get: operations["listTargets"];
    };
    "/api/targets/{targetId}": {
        parameters: {
        };
        /** 一项指标：某一天的状态和理由、全部数据、更正和核实 */
        get: operations["getTarget"];
    };
    "/api/measurements/unverified": {
        parameters: {
        };
        /** 待核实的指标数据，截至日期早的在前；联络员只见本单位的 */
        get: operations["listUnverifiedMeasurements"];
    };
    "/api/targets/measurements/import": {
        parameters: {
        };
        /** 批量报送指标数据：逐行给出结果，有一行未通过则全部不写入；数值与已报送的不同，须写明更正理由（reason） */
        post: operations["importMeasurements"];
    };
    "/api/targets/{targetId}/measurements": {
        parameters: {
        };
        /** 报送指标数据；同一单位同一日期已报送的不再记，数值不同的请更正 */
        post: operations["recordMeasurement"];
    };
    "/api/targets/{targetId}/reference": {
        parameters: {
        };
        /** 登记相对指标的对照值；同一天再登记则以后一次为准 */
        post: operations["recordReference"];
    };
    "/api/targets/{targetId}/revise": {
        parameters: {
        };
        /** 调整指标的基期、节点目标、数据更新期限（天），须写明理由（reason） */
        post: operations["reviseTarget"];
    };
    "/api/targets/{targetId}/measurements/{measurementId}/verify": {
        parameters: {
        };
        /** 核实或退回指标数据；退回的不计入，更正后须重新核实 */
        post: operations["verifyMeasurement"];
    };
    "/api/tasks/{taskId}/accept": {
        parameters: {
        };
        /** 同意办结 */
        post: operations["acceptCompletion"];
    };
    "/api/tasks/{taskId}/cancel": {
        parameters: {
        };
        /** 终止任务，须写明理由（reason）：此后不再办理 */
        post: operations["cancelTask"];
    };
    "/api/tasks/{taskId}/claim": {
        parameters: {
        };
        /** 申请办结 */
        post: operations["claimCompletion"];
    };
    "/api/tasks/{taskId}/dispute": {
        parameters: {
        };
        /** 对责任分工提出异议，须写明理由（reason）；三个工作日后提出的记为逾期 */
        post: operations["disputeAssignment"];
    };
    "/api/tasks/{taskId}/dispute/dismiss": {
        parameters: {
        };
        /** 不采纳异议，须写明理由（reason）；采纳则在方案中改派（transfer） */
        post: operations["dismissDispute"];
    };
    "/api/tasks/{taskId}/extension": {
        parameters: {
        };
        /** 申请延期，须写明理由（reason）；时限已过才申请的记为逾期 */
        post: operations["requestExtension"];
    };
    "/api/tasks/{taskId}/extension/grant": {
        parameters: {
        };
        /** 同意延期 */
        post: operations["grantExtension"];
    };
    "/api/tasks/{taskId}/extension/decline": {
        parameters: {
        };
        /** 不同意延期，须写明理由（reason） */
        post: operations["declineExtension"];
    };
    "/api/tasks/{taskId}/extension/withdraw": {
        parameters: {
        };
        /** 撤回延期申请 */
        post: operations["withdrawExtension"];
    };
    "/api/check-ins": {
        parameters: {
        };
        /** 已报送的定期报告，按报送日期 */
        get: operations["listCheckIns"];
    };
    "/api/plans/{planId}/check-ins/{dueOn}": {
        parameters: {
        };
        /** 一个单位的一份定期报告 */
        get: operations["getCheckIn"];
        /** 定期报送：本单位各项任务合为一份；再次报送以新的为准 */
        post: operations["reportCheckIn"];
    };
    "/api/sign-offs": {
        parameters: {
        };
        /** 一份方案的签收情况：各单位应签收和已签收的任务数 */
        get: operations["listSignOffs"];
    };
    "/api/tasks": {
        parameters: {
        };
        /** 任务列表，按方案中的次序 */
        get: operations["listTasks"];
    };
    "/api/tasks/{taskId}": {
        parameters: {
        };
        /** 一项任务：责任分工、进展情况、办结申请、延期申请和异议 */
        get: operations["getTask"];
    };
    "/api/disputes": {
        parameters: {
        };
        /** 待答复的异议，先提出的在前 */
        get: operations["listDisputes"];
    };
    "/api/extensions": {
        parameters: {
        };
        /** 待答复的延期申请，先申请的在前 */
        get: operations["listExtensionRequests"];
    };
    "/api/tasks/{taskId}/reports": {
        parameters: {
        };
        /** 一项任务的全部进展，最新的在前 */
        get: operations["listReports"];
        /** 报送进展 */
        post: operations["reportProgress"];
    };
    "/api/tasks/{taskId}/leader": {
        parameters: {
        };
        /** 确定责任领导：由督查室填写，列入台账，不另发邮件 */
        put: operations["nameResponsibleLeader"];
    };
    "/api/tasks/{taskId}/reopen": {
        parameters: {
        };
        /** 已办结的重新办理，须写明理由（reason） */
        post: operations["reopenCompletion"];
    };
    "/api/tasks/{taskId}/draft": {
        parameters: {
        };
        /** 进展草稿；报送之后不再有 */
        get: operations["getReportDraft"];
        /** 保存进展草稿，每个单位每项任务一份 */
        put: operations["saveReportDraft"];
        /** 删除进展草稿 */
        delete: operations["discardReportDraft"];
    };
    "/api/tasks/{taskId}/return": {
        parameters: {
        };
        /** 退回办结申请，须写明理由（reason） */
        post: operations["returnClaim"];
    };
    "/api/tasks/sign": {
        parameters: {
        };
        /** 一次签收本单位在一份方案中的全部责任分工 */
        post: operations["signPlan"];
    };
    "/api/tasks/{taskId}/sign": {
        parameters: {
        };
        /** 签收责任分工 */
        post: operations["signAssignment"];
    };
    "/api/tasks/{taskId}/suspend": {
        parameters: {
        };
        /** 暂缓办理，须写明理由（reason）：时限停止计算 */
        post: operations["suspendTask"];
    };
    "/api/tasks/{taskId}/resume": {
        parameters: {
        };
        /** 恢复办理：暂缓的工作日如数补回 */
        post: operations["resumeTask"];
    };
    "/api/evidence/{sha256}": {
        parameters: {
        };
        /** 下载或查看一个佐证材料：上传者，以及可查看引用它的报送、申请或草稿的人 */
        get: operations["downloadEvidence"];
    };
    "/api/evidence": {
        parameters: {
        };
        /** 上传一个佐证材料（请求体即文件），不超过 20 MB；30 天内没有报送、申请或草稿引用的，不再保留 */
        post: operations["uploadEvidence"];
    };
    "/api/cases": {
        parameters: {
        };
        /** 三色督办及其决定所需：时限、最近进展、承诺、催办、申请、未送达、同单位其他督办、下一步发送对象 */
        get: operations["listCases"];
    };
    "/api/cases/totals": {
        parameters: {
        };
        /** 三色督办按单位、级别、时长和下一步的件数 */
        get: operations["summarizeCases"];
    };
    "/api/cases/{obligationId}": {
        parameters: {
        };
        /** 一个事项的督办：决定所需，以及历次督办的全部经过 */
        get: operations["getCase"];
    };
    "/api/escalations/{obligationId}/notice": {
        parameters: {
        };
        /** 督办单：已编号的照原样，未编号的为拟稿 */
        get: operations["getSupervisionNotice"];
        /** 编发督办单：按年度和颜色编号，内容此后不变；红色督办单须先签发 */
        post: operations["issueSupervisionNotice"];
    };
    "/api/escalations/{obligationId}/notice.docx": {
        parameters: {
        };
        /** 督办单的 Word 文件，版式按 GB/T 9704 */
        get: operations["downloadSupervisionNotice"];
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptCompletionDto: {
            /**
             * Format: date
             * @description 确认的完成日期，是否逾期以此为准；默认为申请日期，另行确认的须写明理由（reason）
             */
            doneOn?: string;
            /** @description 任务分步办理或定期报送时，指哪一步：步骤序号（如 2）或周期（如 2026-Q1、2026-03），整项任务填 task；只有一步办理中时可不填 */
            step?: string;
            /** @description 单位名称 */
            organization: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        ActingOnStepDto: {
            /** @description 任务分步办理或定期报送时，指哪一步：步骤序号（如 2）或周期（如 2026-Q1、2026-03），整项任务填 task；只有一步办理中时可不填 */
            step?: string;
            /** @description 单位名称，默认为本人所在单位；督办单位不填则为督办单位自己 */
            organization?: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        Addressee: {
            role: string;
            /** @description Nobody holds the role. */
            vacant: boolean;
            names: string[];
        };
        AdoptPlanDto: {
            /**
             * Format: date
             * @description 启动实施的日期，默认为今天，不得晚于今天
             */
            adoptedOn?: string;
            /** @description 督办单位名称；默认为本地区已登记联络员的督办单位，尚未登记时为督查室 */
            office?: string;
            /**
             * @description 督办规则，取其最新版本
             * @default default
             */
            policy?: string;
            /**
             * @description 定期报告的日期（每年，MM-DD），默认不要求
             * @example [
             *       "06-30",
             *       "09-30",
             *       "12-31"
             *     ]
             */
            checkIns?: string[];
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        AdoptionQuery: {
            office?: string;
            /** Format: date */
            adoptedOn?: string;
            checkIns?: string[];
            after?: string;
        };
        AdoptionSimulation: {
            planId: string;
            planTitle: string;
            office: string;
            /** Format: date */
            adoptedOn: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            policy: {
                name: string;
                version: number;
            };
            obligations: {
                total: number;
                /** @description By kind, only those that there are. */
                kinds: {
                    phase?: number;
                    task?: number;
                    target?: number;
                    "sign-off"?: number;
                    "check-in"?: number;
                };
                /** @description Past on the day of adoption. */
                baselined: number;
                leadless: number;
                dueOnDefaulted: number;
            };
            /** @description Only days on which something is due or leaves, ascending. */
            days: {
                /** Format: date */
                on: string;
                /** @description Obligations of which it is the last day, those past at adoption left out. */
                obligationsDue: number;
                mails: number;
            }[];
            /** @description The most first. */
            people: components["schemas"]["BurdenAhead"][];
            /** @description The most that anybody gets in one month. */
            busiest: number;
        };
        AfterQuery: {
            after?: string;
        };
        AgencyLine: {
            agentId: string;
            name: string;
            /** Format: date */
            until: string;
        };
        AmendmentDetail: {
            /** @description Of the last event of its stream that the row tells. */
            revision: number;
            /** @description Counted as printed: the plan itself, items, organizations. */
            added: number;
            removed: number;
            changed: number;
            name: string;
            sha256: string;
            differences: components["schemas"]["Difference"][];
            /** @description What the reader was unsure of in the amended document. */
            doubts: components["schemas"]["Doubt"][];
            /** @description What the user may do with it now. */
            actions: components["schemas"]["PlanAct"][];
        };
        Amount: {
            value: number;
            /** Format: date */
            asOf: string;
        };
        AnswerEscalationDto: {
            /**
             * Format: date
             * @description 承诺办结的日期
             */
            promisedOn: string;
            /** @description 回复内容 */
            note: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        AnswerUrgeDto: {
            /** @description 对方的答复 */
            answer: string;
            /**
             * Format: date
             * @description 承诺办结的日期；填写则同时作为对本级督办的回复
             */
            promisedOn?: string | null;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        ApproveAmendmentDto: {
            /**
             * Format: date
             * @description 调整生效日期，默认为今天，不得晚于今天
             */
            amendedOn?: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        ApproveDto: {
            /** @description 批示 */
            note?: string | null;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        AskSelfAuditDto: {
            /**
             * @description 查出不符时是否修复
             * @default false
             */
            repair?: boolean;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        AssignMatterDto: {
            /** @description 交办内容 */
            clause: string;
            /** @description 事项名称；默认为交办内容的第一句 */
            matter?: string;
            /** @description 牵头单位 */
            leads: string[];
            /** @description 配合单位 */
            supports?: string[];
            /**
             * Format: date
             * @description 完成时限
             */
            dueOn: string;
            /**
             * Format: date
             * @description 交办日期，默认为今天，不得晚于今天
             */
            assignedOn?: string;
            /** @description 督办单位名称；默认为本地区已登记联络员的督办单位 */
            office?: string;
            /**
             * @description 督办规则，取其最新版本
             * @default default
             */
            policy?: string;
            /** @description 编号：小写字母、数字和连字符；默认由内容得出 */
            planId?: string;
            /** @description 地区编号；默认为本人所在地区，或已有的唯一地区 */
            region?: string;
            /** @description 名称；交办事项写来源，如会议纪要、领导批示 */
            title: string;
            /** @description 文号 */
            documentNumber?: string;
            /** @description 发文机关，或交办的领导 */
            issuer?: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        Assignment: {
            /**
             * @description 办理中 · 申请办结 · 退回 · 办结 · 撤销 (before it was accepted).
             * @enum {string}
             */
            status: "accepted" | "cancelled" | "claimed" | "open" | "returned";
            /**
             * Format: date
             * @description The day that its claim bears, and the day on which it was received.
             */
            claimedOn: string | null;
            /** Format: date */
            receivedOn: string | null;
            /** @description The user who claimed it; left out: nobody did, or in logs of before. */
            claimedBy?: string;
            /** Format: date */
            acceptedOn: string | null;
            /** @description The latest return. */
            returned: {
                /** Format: date */
                returnedOn: string;
                reason: string;
            } | null;
            /** @description The latest reopening. */
            reopened: {
                /** Format: date */
                reopenedOn: string;
                reason: string;
            } | null;
            /**
             * Format: date
             * @description 原定: the plan's date when it was named.
             */
            originallyDueOn: string | null;
            /**
             * Format: date
             * @description 现行.
             */
            dueOn: string | null;
            /** @description Its date was moved for itself (extension, suspension, reopening): the plan's own no longer counts for it. */
            moved: boolean;
            /**
             * Format: date
             * @description 实际: the day of the claim that was accepted, or the one that the office confirmed.
             */
            doneOn: string | null;
            /** @description Was done after the date then in force. Stays, whatever is moved or reopened later. */
            late: boolean;
            /** @description Extensions granted. */
            extensions: number;
            /** @description 延期申请 that waits for the office. */
            pendingExtension: {
                /** Format: date */
                requestedOn: string;
                /** Format: date */
                newDueOn: string;
                reason: string;
                late: boolean;
            } | null;
            /** @description What became of the latest request. */
            answeredExtension: {
                /** @enum {string} */
                answer: "declined" | "granted" | "withdrawn";
                /** Format: date */
                answeredOn: string;
                /** @description Of a decline. */
                reason: string | null;
            } | null;
            organization: string;
            organizationId: string;
            /** @enum {string} */
            role: "lead" | "office" | "responsible" | "support";
            /** @description Whether completion is asked of it. */
            owes: boolean;
            /**
             * Format: date
             * @description Day on which it was named.
             */
            assignedOn: string;
            /** Format: date */
            signedOn: string | null;
            latestReport: components["schemas"]["LatestReport"] | null;
            /** @description 异议 that waits for the office. */
            dispute: {
                /** Format: date */
                disputedOn: string;
                reason: string;
                proposed: string | null;
                late: boolean;
            } | null;
            /** @description The latest dismissal. */
            dismissed: {
                /** Format: date */
                dismissedOn: string;
                reason: string;
            } | null;
            /**
             * Format: date
             * @description 暂缓: the clock stands still since that day; null while it runs.
             */
            suspendedFrom: string | null;
            /** @description Of a task with parts that are owed each by itself: its own, by date; left out: it owes the task as a whole, or nothing. */
            steps?: components["schemas"]["StepProgress"][];
        };
        AuditDetail: {
            /** @description 姓名（单位）; a user that is not registered is called by its id. */
            actor: string;
            summary: string;
            /** @description Place in the log; within one log it sorts as text. */
            position: string;
            eventId: string;
            stream: string;
            revision: number;
            type: string;
            /**
             * Format: date-time
             * @description When the log took it, and when it is said to have happened.
             */
            recordedAt: string;
            occurredAt: string;
            onBehalfOf?: string;
            reason?: string;
            correlationId: string;
            causationId?: string;
            planId?: string;
            region?: string;
            organization?: string;
            organizationId?: string;
            /** @description Id of the task, target or phase it is about; of sign-offs and periodic reports the plan's with their kind. */
            item?: string;
            /** @description A user's id, or `duban.` and the name of the part. */
            actorId: string;
            /** @description What kind of act, in a word: 同意办结. */
            kind: string;
            /** @description Id of the obligation, task, target, phase, contact, user or mail it is about. */
            aboutId?: string;
            /** @description Of the plan it is about. */
            planTitle?: string;
            changes: components["schemas"]["FieldChange"][];
            event: components["schemas"]["RecordedEvent"];
            /** @description What it led to and the user may see: the first of them, oldest first, and how many there are. */
            consequences: {
                rows: components["schemas"]["AuditRecord"][];
                total: number;
            };
        };
        AuditFilter: {
            planId?: string;
            actor?: string;
            organization?: string;
            item?: string;
            kind?: string;
            stream?: string;
            act?: string;
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
        };
        AuditLine: {
            /** @description Place in the log; within one log it sorts as text. */
            position: string;
            eventId: string;
            stream: string;
            revision: number;
            type: string;
            /**
             * Format: date-time
             * @description When the log took it, and when it is said to have happened.
             */
            recordedAt: string;
            occurredAt: string;
            onBehalfOf?: string;
            reason?: string;
            correlationId: string;
            causationId?: string;
            planId?: string;
            region?: string;
            organization?: string;
            organizationId?: string;
            /** @description Id of the task, target or phase it is about; of sign-offs and periodic reports the plan's with their kind. */
            item?: string;
            /** @description A user's id, or `duban.` and the name of the part. */
            actorId: string;
            /** @description 姓名（单位）; a user that is not registered is called by its id. */
            actor: string;
            /** @description What kind of act, in a word: 同意办结. */
            kind: string;
            /** @description Id of the obligation, task, target, phase, contact, user or mail it is about. */
            aboutId?: string;
            /** @description Of the plan it is about. */
            planTitle?: string;
            summary: string;
            changes: components["schemas"]["FieldChange"][];
            /** @description Further records of the same act that match: `?act=` with its correlation id lists them. 0 where lines are not folded. */
            consequences: number;
        };
        AuditQuery: {
            /** @enum {string} */
            lines: "acts" | "records";
            limit: number;
            cursor?: string;
            after?: string;
            planId?: string;
            actor?: string;
            organization?: string;
            item?: string;
            kind?: string;
            stream?: string;
            act?: string;
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
        };
        AuditRecord: {
            /** @description Place in the log; within one log it sorts as text. */
            position: string;
            eventId: string;
            stream: string;
            revision: number;
            type: string;
            /**
             * Format: date-time
             * @description When the log took it, and when it is said to have happened.
             */
            recordedAt: string;
            occurredAt: string;
            onBehalfOf?: string;
            reason?: string;
            correlationId: string;
            causationId?: string;
            planId?: string;
            region?: string;
            organization?: string;
            organizationId?: string;
            /** @description Id of the task, target or phase it is about; of sign-offs and periodic reports the plan's with their kind. */
            item?: string;
            /** @description A user's id, or `duban.` and the name of the part. */
            actorId: string;
            /** @description 姓名（单位）; a user that is not registered is called by its id. */
            actor: string;
            /** @description What kind of act, in a word: 同意办结. */
            kind: string;
            /** @description Id of the obligation, task, target, phase, contact, user or mail it is about. */
            aboutId?: string;
            /** @description Of the plan it is about. */
            planTitle?: string;
            summary: string;
        };
        Baseline: {
            value: number;
            /** Format: date */
            asOf: string;
        };
        BaselineDto: {
            /** @description 基期值 */
            value: number;
            /**
             * Format: date
             * @description 基期日期
             */
            asOf: string;
        };
        BecomeDto: {
            /**
             * @description 演示用户的编号
             * @example zezhou-office
             */
            userId: string;
        };
        BeginPlanDto: {
            /**
             * Format: date
             * @description 实施期限的第一天，与最后一天（to）一并填写
             */
            from?: string;
            /**
             * Format: date
             * @description 实施期限的最后一天
             */
            to?: string;
            /** @description 编号：小写字母、数字和连字符；默认由内容得出 */
            planId?: string;
            /** @description 地区编号；默认为本人所在地区，或已有的唯一地区 */
            region?: string;
            /** @description 名称；交办事项写来源，如会议纪要、领导批示 */
            title: string;
            /** @description 文号 */
            documentNumber?: string;
            /** @description 发文机关，或交办的领导 */
            issuer?: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        Bilingual: {
            zh: string;
            en: string;
        };
        BurdenAhead: {
            organization: string;
            organizationId: string;
            /** @description `liaison`, `deputy`, `head`, …: as in the audiences of rules. */
            role: string;
            mails: number;
            /** @description Only months with mail, ascending. */
            months: components["schemas"]["Month"][];
        };
        BurdenRow: {
            region: string;
            organization: string;
            /** @description As the latest mail says it. */
            organizationId: string;
            /** @description `YYYY-MM`. */
            month: string;
            mails: number;
            lines: number;
        };
        CalendarEffect: {
            /** @description Open obligations looked at. */
            obligations: number;
            /** @description Those of which a step to come moves. */
            moved: number;
            /** @description Steps to come that move. */
            steps: number;
            /** @description Obligations of which a step is now reached: one notice each goes out at once, or on the next day with mail. */
            dueAtOnce: number;
            /** @description The first of those that move, at most 200. */
            examples: components["schemas"]["MovedObligation"][];
        };
        CalendarYear: {
            year: number;
            provisional: boolean;
        };
        CalendarYearView: {
            /** @description Of the last event of its stream that the row tells. */
            revision: number;
            year: number;
            /**
             * @description `provisional`: no notice is known yet; off are weekends and the days that the law fixes, without 补假 and 调休.
             * @enum {string}
             */
            status: "provisional" | "published";
            /** @description Number or title of the notice; null while there is none. */
            source: string | null;
            holidays: components["schemas"]["NamedDay"][];
            makeUpDays: components["schemas"]["NamedDay"][];
            /** @description Of the whole calendar, all years together. */
            version: string;
        };
        CaseAges: {
            upTo5: number;
            upTo10: number;
            over10: number;
        };
        CaseCounts: {
            blue: number;
            yellow: number;
            /** @description Those in draft among them. */
            red: number;
            redDrafted: number;
        };
        CaseDecision: {
            /** @description A user's id, or `duban.` and the name of the part. */
            actorId: string;
            /** @description 姓名（单位）; a user that is not registered is called by its id. */
            actor: string;
            approved: boolean;
            /** Format: date */
            decidedOn: string;
            /** @description 签发意见, or why not. */
            note: string;
        };
        CaseDetail: {
            number: string;
            office: string;
            /** @description Of the last event of its stream that the row tells. */
            revision: number;
            planId: string;
            region: string;
            organization: string;
            organizationId: string;
            planTitle: string;
            /** Format: date */
            dueOn: string;
            /** @enum {string} */
            level: "blue" | "red" | "yellow";
            /** @enum {string} */
            status: "open" | "resolved";
            /** @description Why it ended, and in whose words; null while it is open, or where nobody said anything. */
            because: ("extended" | "lifted" | "met" | "missed" | "suspended" | "waived") | null;
            /**
             * Format: date
             * @description The answer to the present level.
             */
            promisedOn: string | null;
            obligationId: string;
            /** @description The version that this case follows to its end. Older logs lack it. */
            policy?: components["schemas"]["PolicyRef"];
            /** @description The offset that raised it. */
            rule: string;
            note: string | null;
            /** @description Of the due date that was overrun; 1 where an older log lacks it. */
            dueVersion?: number;
            /** @enum {string} */
            redCard: "approved" | "declined" | "drafted" | "none" | "withdrawn";
            /** @description Counted from 1 for each obligation. */
            case: number;
            /**
             * Format: date
             * @description Day of the first rung of this case, and day since which it has its present level.
             */
            raisedOn: string;
            /** Format: date */
            levelOn: string;
            /** @description Every level of this case since its first rung, those that a person took it down to among them. */
            levels: components["schemas"]["CaseLevel"][];
            /** Format: date */
            resolvedOn: string | null;
            resolvedReason: string | null;
            title: string;
            /** @description What is owed; id of the task, target or phase, and which of its parts. Null where the due list has it not yet. */
            kind: ("check-in" | "phase" | "sign-off" | "target" | "task") | null;
            itemId: string | null;
            step?: string;
            /** @description 催办 that nobody has answered yet, oldest first. */
            openUrges: components["schemas"]["OpenUrge"][];
            /** @description Working days since the due date; of a case that has ended, those up to its end. */
            workingDaysOverdue: number;
            /** @description Working days since it has its present level, or how many it had it at the end. */
            workingDaysAtLevel: number;
            /**
             * Format: date-time
             * @description When the next step comes by itself; null when none does.
             */
            nextAt: string | null;
            next: components["schemas"]["NextStep"] | null;
            /** @description What the user may do with it now, and why not the rest. */
            actions: components["schemas"]["EscalationAct"][];
            documentNumber: string | null;
            clause: string;
            supports: string[];
            /** Format: date */
            originallyDueOn: string;
            /** @description Extensions granted. */
            extensions: number;
            latestReport: {
                /** Format: date */
                reportedOn: string;
                percent: number | null;
                excerpt: string;
            } | null;
            /** @description Of a target. */
            latestFigure: {
                /** Format: date */
                asOf: string;
                value: number;
                unit: string | null;
            } | null;
            /** @description Oldest first. */
            urges: components["schemas"]["UrgeOfCase"][];
            pending: components["schemas"]["PendingRequest"][];
            notDelivered: components["schemas"]["NotDelivered"][];
            /** @description Other open cases of the same unit. */
            otherCases: number;
            /** @description Whom the next step is sent to; of a red notice in draft, whom it is sent to once it is signed. */
            addressees: components["schemas"]["Addressee"][];
            /** @description What the approving official decided; null while nothing. */
            decision: components["schemas"]["CaseDecision"] | null;
            /** @description The papers of this case that have a number, oldest first. */
            papers: components["schemas"]["IssuedPaper"][];
            /** @description The cases of the obligation, oldest first, each with all that happened. */
            cases: components["schemas"]["EscalationCase"][];
        };
        CaseEnding: {
            /** @description A user's id, or `duban.` and the name of the part. */
            actorId: string;
            /** @description 姓名（单位）; a user that is not registered is called by its id. */
            actor: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description In whose name, where the actor wrote it down for somebody. */
            onBehalfOf?: string;
            /** Format: date */
            resolvedOn: string;
            /** @enum {string} */
            because: "extended" | "lifted" | "met" | "missed" | "suspended" | "waived";
            reason: string | null;
        };
        CaseLevel: {
            /** @enum {string} */
            level: "blue" | "red" | "yellow";
            /** Format: date */
            levelOn: string;
        };
        CaseReply: {
            /** @description A user's id, or `duban.` and the name of the part. */
            actorId: string;
            /** @description 姓名（单位）; a user that is not registered is called by its id. */
            actor: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description In whose name, where the actor wrote it down for somebody. */
            onBehalfOf?: string;
            /** @enum {string} */
            level: "blue" | "red" | "yellow";
            /** Format: date */
            promisedOn: string;
            note: string;
        };
        CaseRow: {
            number: string;
            office: string;
            /** @description Of the last event of its stream that the row tells. */
            revision: number;
            planId: string;
            region: string;
            organization: string;
            organizationId: string;
            planTitle: string;
            /** Format: date */
            dueOn: string;
            /** @enum {string} */
            level: "blue" | "red" | "yellow";
            /** @enum {string} */
            status: "open" | "resolved";
            /** @description Why it ended, and in whose words; null while it is open, or where nobody said anything. */
            because: ("extended" | "lifted" | "met" | "missed" | "suspended" | "waived") | null;
            /**
             * Format: date
             * @description The answer to the present level.
             */
            promisedOn: string | null;
            obligationId: string;
            /** @description The version that this case follows to its end. Older logs lack it. */
            policy?: components["schemas"]["PolicyRef"];
            /** @description The offset that raised it. */
            rule: string;
            note: string | null;
            /** @description Of the due date that was overrun; 1 where an older log lacks it. */
            dueVersion?: number;
            /** @enum {string} */
            redCard: "approved" | "declined" | "drafted" | "none" | "withdrawn";
            /** @description Counted from 1 for each obligation. */
            case: number;
            /**
             * Format: date
             * @description Day of the first rung of this case, and day since which it has its present level.
             */
            raisedOn: string;
            /** Format: date */
            levelOn: string;
            /** @description Every level of this case since its first rung, those that a person took it down to among them. */
            levels: components["schemas"]["CaseLevel"][];
            /** Format: date */
            resolvedOn: string | null;
            resolvedReason: string | null;
            title: string;
            /** @description What is owed; id of the task, target or phase, and which of its parts. Null where the due list has it not yet. */
            kind: ("check-in" | "phase" | "sign-off" | "target" | "task") | null;
            itemId: string | null;
            step?: string;
            /** @description 催办 that nobody has answered yet, oldest first. */
            openUrges: components["schemas"]["OpenUrge"][];
            /** @description Working days since the due date; of a case that has ended, those up to its end. */
            workingDaysOverdue: number;
            /** @description Working days since it has its present level, or how many it had it at the end. */
            workingDaysAtLevel: number;
            /**
             * Format: date-time
             * @description When the next step comes by itself; null when none does.
             */
            nextAt: string | null;
            next: components["schemas"]["NextStep"] | null;
            /** @description What the user may do with it now, and why not the rest. */
            actions: components["schemas"]["EscalationAct"][];
            documentNumber: string | null;
            clause: string;
            supports: string[];
            /** Format: date */
            originallyDueOn: string;
            /** @description Extensions granted. */
            extensions: number;
            latestReport: {
                /** Format: date */
                reportedOn: string;
                percent: number | null;
                excerpt: string;
            } | null;
            /** @description Of a target. */
            latestFigure: {
                /** Format: date */
                asOf: string;
                value: number;
                unit: string | null;
            } | null;
            /** @description Oldest first. */
            urges: components["schemas"]["UrgeOfCase"][];
            pending: components["schemas"]["PendingRequest"][];
            notDelivered: components["schemas"]["NotDelivered"][];
            /** @description Other open cases of the same unit. */
            otherCases: number;
            /** @description Whom the next step is sent to; of a red notice in draft, whom it is sent to once it is signed. */
            addressees: components["schemas"]["Addressee"][];
            /** @description What the approving official decided; null while nothing. */
            decision: components["schemas"]["CaseDecision"] | null;
            /** @description The papers of this case that have a number, oldest first. */
            papers: components["schemas"]["IssuedPaper"][];
        };
        CaseTotals: {
            /** Format: date */
            on: string;
            total: number;
            blue: number;
            yellow: number;
            red: number;
            drafted: number;
            /** @description By region and pinyin. */
            units: components["schemas"]["UnitCases"][];
        };
        CaseUrge: {
            /** @description A user's id, or `duban.` and the name of the part. */
            actorId: string;
            /** @description 姓名（单位）; a user that is not registered is called by its id. */
            actor: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description In whose name, where the actor wrote it down for somebody. */
            onBehalfOf?: string;
            to: string;
            /** @enum {string} */
            by: "letter" | "mail" | "phone" | "visit";
            answer: string | null;
            note: string;
            urgeId: string;
            /** Format: date */
            urgedOn: string;
            /** Format: date */
            answeredOn: string | null;
            answerToldBy: components["schemas"]["Told"] | null;
        };
        ChangeAddressDto: {
            /** @description 新的工作邮箱 */
            email: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        ChangePasswordDto: {
            /** @description 现用密码 */
            current: string;
            /** @description 新密码，至少12个字符 */
            password: string;
        };
        ChangeScopeDto: {
            /** @description 所属地区；不填为所有地区 */
            region?: string;
            /** @description 所属单位，含其下级单位；不填为所有单位 */
            organization?: string;
            /**
             * @description 只限这些方案（编号），仅督查室、签发领导、查阅人员可限；不填为所有方案
             * @example [
             *       "zezhou"
             *     ]
             */
            plans?: string[];
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        CheckInAct: {
            /** @constant */
            action: "reportCheckIn";
            /** @description Of which organization's part, which urge, which year: where a thing has several. */
            of?: string;
            /** @description Of a task with parts that are owed each by itself, which one: `1`, a period such as `2026-Q1`, `task` for the whole. */
            step?: string;
            /** @description Null: it may be done now. */
            refused: components["schemas"]["Refused"] | null;
        };
        CheckInDetail: {
            planId: string;
            region: string;
            organization: string;
            organizationId: string;
            /**
             * Format: date
             * @description The day on which it is asked for. When it is handed in moves neither this day nor any other.
             */
            dueOn: string;
            /** @description About all of them; may be empty where the items say it. */
            text: string;
            evidence: components["schemas"]["EvidenceRef"][];
            /** @description `<planId>.<dueOn>.<organization>`. */
            checkInId: string;
            /** Format: date */
            reportedOn: string;
            planTitle: string;
            items: {
                taskId: string;
                text: string;
                /** @description How far it is, 0 to 100, where the reporter says so. */
                percent?: number;
                title: string;
            }[];
            /**
             * @description True: it is another organization's, and its words and files are not for the user: they are empty here.
             * @constant
             */
            withheld?: true;
            /** @description What the user may do with it now. */
            actions: components["schemas"]["CheckInAct"][];
            earlier: components["schemas"]["CheckInReport"][];
        };
        CheckInItemDto: {
            /** @description 任务编号 */
            taskId: string;
            /** @description 这项任务的进展 */
            text: string;
            /** @description 完成比例（%） */
            percent?: number;
        };
        CheckInLine: {
            planId: string;
            region: string;
            organization: string;
            organizationId: string;
            /**
             * Format: date
             * @description The day on which it is asked for. When it is handed in moves neither this day nor any other.
             */
            dueOn: string;
            /** @description `<planId>.<dueOn>.<organization>`. */
            checkInId: string;
            /** Format: date */
            reportedOn: string;
            /**
             * Format: date
             * @description The day of the first report: it decides whether it came late.
             */
            firstReportedOn: string;
            late: boolean;
            /** @description The first 200 characters. */
            excerpt: string;
            /** @description Tasks it speaks of, and files it brings. */
            items: number;
            evidence: number;
            /** @description Reports, the first and those that took its place. */
            reports: number;
            planTitle: string;
            /** @description What the user may do with it now. */
            actions: components["schemas"]["CheckInAct"][];
        };
        CheckInQuery: {
            organization: string;
        };
        CheckInReport: {
            planId: string;
            region: string;
            organization: string;
            organizationId: string;
            /**
             * Format: date
             * @description The day on which it is asked for. When it is handed in moves neither this day nor any other.
             */
            dueOn: string;
            /** @description About all of them; may be empty where the items say it. */
            text: string;
            evidence: components["schemas"]["EvidenceRef"][];
            /** @description `<planId>.<dueOn>.<organization>`. */
            checkInId: string;
            /** Format: date */
            reportedOn: string;
            planTitle: string;
            items: {
                taskId: string;
                text: string;
                /** @description How far it is, 0 to 100, where the reporter says so. */
                percent?: number;
                title: string;
            }[];
            /**
             * @description True: it is another organization's, and its words and files are not for the user: they are empty here.
             * @constant
             */
            withheld?: true;
        };
        CheckInsQuery: {
            planId?: string;
            organization?: string;
            limit: number;
            cursor?: string;
            after?: string;
        };
        Checkpoint: {
            /** Format: date */
            on: string;
            value: number;
        };
        CheckpointDto: {
            /**
             * Format: date
             * @description 节点目标的日期
             */
            on: string;
            /** @description 到那天应达到的数值；累计、每年的指标为累计数 */
            value: number;
        };
        Claim: {
            /** @description A user's id, or `duban.` and the name of the part. */
            actorId: string;
            /** @description 姓名（单位）; a user that is not registered is called by its id. */
            actor: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description In whose name, where the actor wrote it down for somebody. */
            onBehalfOf?: string;
            /** @description What the user may do with it now, and why not the rest. */
            actions: components["schemas"]["TaskAct"][];
            /**
             * @description True: it is another organization's, and its words and files are not for the user: they are empty here.
             * @constant
             */
            withheld?: true;
            organization: string;
            organizationId: string;
            /** @description Of a task with parts which one: `1`, a period such as `2026-Q1`; left out: the whole of it. */
            step?: string;
            /**
             * Format: date
             * @description The day that it bears, and the day on which it was received.
             */
            claimedOn: string;
            /** Format: date */
            receivedOn: string;
            /**
             * Format: date
             * @description When it was done, of what was accepted: the day of the claim, or another that the office confirmed.
             */
            doneOn: string | null;
            /** @description May be empty. */
            note: string;
            evidence: components["schemas"]["EvidenceRef"][];
            /** @enum {string} */
            status: "accepted" | "ended" | "pending" | "returned";
            answer: components["schemas"]["TaskAnswer"] | null;
            /** @description Of what was accepted and has to be done again. */
            reopened: {
                /** @description A user's id, or `duban.` and the name of the part. */
                actorId: string;
                /** @description 姓名（单位）; a user that is not registered is called by its id. */
                actor: string;
                /** Format: date-time */
                recordedAt: string;
                /** @description In whose name, where the actor wrote it down for somebody. */
                onBehalfOf?: string;
                /** Format: date */
                reopenedOn: string;
                /** Format: date */
                dueOn: string;
                reason: string;
            } | null;
        };
        ClaimCompletionDto: {
            /**
             * Format: date
             * @description 申请日期，默认为今天；更早的日期由督办单位填写，须写明理由（reason）
             */
            claimedOn?: string;
            /** @description 说明 */
            note?: string;
            /** @description 佐证材料：先上传，再照所返回的填写 */
            evidence?: components["schemas"]["EvidenceDto"][];
            /** @description 任务分步办理或定期报送时，指哪一步：步骤序号（如 2）或周期（如 2026-Q1、2026-03），整项任务填 task；只有一步办理中时可不填 */
            step?: string;
            /** @description 单位名称，默认为本人所在单位；督办单位不填则为督办单位自己 */
            organization?: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        ClosePhaseDto: {
            /**
             * Format: date
             * @description 总结日期，默认为今天；更早的日期须写明理由（reason）
             */
            closedOn?: string;
            /** @description 阶段总结 */
            summary: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        CloseTargetYearDto: {
            /** @description 封账说明 */
            note?: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        ClosedYear: {
            value: number | null;
            year: number;
            /** Format: date */
            closedOn: string;
            attained: boolean;
            note: string;
        };
        CodeDto: {
            /** @description 邮件链接中的代码 */
            code: string;
            /**
             * @description 本人设备，联络员30日内免再次登录
             * @default false
             */
            ownDevice?: boolean;
        };
        ColourFacts: {
            /** @description Null: no light. */
            level: ("blue" | "red" | "yellow") | null;
            /** @description The notice that raised it, by which rule and on which day; null when a person set it. */
            raised: {
                /** Format: date */
                on: string;
                rule: string;
            } | null;
            policy: components["schemas"]["PolicyRef"];
            /** @description The next higher rung, when nothing is done. */
            next: {
                /** @enum {string} */
                level: "blue" | "red" | "yellow";
                rule: string;
                /** Format: date */
                on: string;
            } | null;
            /**
             * Format: date
             * @description Until when an answer holds the ladder.
             */
            promisedOn: string | null;
            redCard: string | null;
        };
        CommandMetadataDto: {
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        ComparePoliciesDto: {
            /** @description 规则全文（YAML 或 JSON）；不填则用 name 和 version */
            text?: string | null;
            /** @description 规则名称 */
            name?: string | null;
            /** @description 版本号 */
            version?: number | null;
            /** @description 与哪一版比较 */
            with: components["schemas"]["PolicyRefDto"];
        };
        ConcludePlanDto: {
            /**
             * Format: date
             * @description 总结日期，默认为今天，不得晚于今天
             */
            concludedOn?: string;
            /** @description 方案总结 */
            summary: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        ContactLine: {
            name: string;
            /** @description Of the last event of its stream that the row tells. */
            revision: number;
            region: string;
            organization: string;
            /** @description Of that name when it was said. */
            organizationId: string;
            email: string;
            /** @description As it stands in letters; empty: there is none. Left out of a command: as it was. */
            phone: string;
            /** @description Each once, in the order of {@link CONTACT_ROLES }. */
            roles: ("approver" | "deputyHead" | "head" | "liaison" | "sectionChief")[];
            contactId: string;
            /** @description Whom it followed, the latest first; one of them may have been registered again since. */
            predecessors: string[];
            /** @description Past ones too; null: not registered any more. */
            deputies: {
                deputyId: string;
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                deputy: string | null;
            }[];
        };
        ContactsQuery: {
            region?: string;
            organization?: string;
            limit: number;
            cursor?: string;
            after?: string;
        };
        CorrectMeasurementDto: {
            /** @description 更正后的数值 */
            value: number;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        Correction: {
            /** @description A user's id, or `duban.` and the name of the part. */
            actorId: string;
            /** @description 姓名（单位）; a user that is not registered is called by its id. */
            actor: string;
            /** Format: date-time */
            recordedAt: string;
            before: number;
            value: number;
            reason: string;
        };
        Counts: {
            phases: number;
            tasks: number;
            targets: number;
        };
        DayExplanation: {
            /** Format: date */
            on: string;
            steps: components["schemas"]["DueThatDay"][];
            effects: components["schemas"]["Effect"][];
            sentences: components["schemas"]["Sentence"][];
        };
        DemoPerson: {
            userId: string;
            name: string;
            roles: ("administrator" | "auditor" | "liaison" | "office" | "reader" | "supervisor")[];
            as: string;
        };
        Difference: {
            /** @enum {string} */
            kind: "organization" | "phase" | "plan" | "target" | "task";
            /** @description `plan` for the plan itself; of an organization its name. */
            id: string;
            /** @enum {string} */
            change: "added" | "changed" | "removed";
            /** @description As printed, after the change where it is still there; empty for the plan and for names. */
            number: string;
            title: string;
            fields: components["schemas"]["FieldChange"][];
        };
        DigitsDto: {
            /** @description 邮件中的六位验证码 */
            digits: string;
            /**
             * @description 本人设备，联络员30日内免再次登录
             * @default false
             */
            ownDevice?: boolean;
        };
        Dispute: {
            /** @description A user's id, or `duban.` and the name of the part. */
            actorId: string;
            /** @description 姓名（单位）; a user that is not registered is called by its id. */
            actor: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description In whose name, where the actor wrote it down for somebody. */
            onBehalfOf?: string;
            /** @description What the user may do with it now, and why not the rest. */
            actions: components["schemas"]["TaskAct"][];
            /**
             * @description True: it is another organization's, and its words and files are not for the user: they are empty here.
             * @constant
             */
            withheld?: true;
            organization: string;
            organizationId: string;
            /** Format: date */
            disputedOn: string;
            reason: string;
            /** @description Who should do it instead, where the organization says so. */
            proposed: string | null;
            /** @description Later than three working days after it was named. */
            late: boolean;
            /** @enum {string} */
            status: "dismissed" | "ended" | "pending" | "upheld";
            answer: components["schemas"]["TaskAnswer"] | null;
        };
        DisputeAssignmentDto: {
            /** @description 建议承办单位 */
            proposed?: string;
            /** @description 单位名称，默认为本人所在单位；督办单位不填则为督办单位自己 */
            organization?: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        DocumentDto: {
            /**
             * @description 文件名
             * @example 实施方案.docx
             */
            name: string;
            /** @description 文件内容（文本） */
            text?: string;
            /** @description 文件内容（Base64）：Word（.docx、.doc）、PDF、Excel（.xlsx）、OFD 或文本文件，不超过 10 MB */
            base64?: string;
            /** @description 没有读出任务时是否仍要导入，以便逐项补录；默认不导入 */
            withoutTasks?: boolean;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        Doubt: {
            code: string;
            /** @description One sentence in plain Chinese. */
            message: string;
            /** @description Characters of the document it is about. */
            span?: {
                start: number;
                end: number;
            };
        };
        DownloadQuery: {
            name?: string;
            /** @constant */
            show?: "1";
        };
        DraftPlanDto: {
            /** @description 方案编号：小写字母、数字和连字符；默认由文件内容得出 */
            planId?: string;
            /** @description 地区编号：同一地区的单位和联系人共用；默认为本人所在地区，或已有的唯一地区；尚无地区时与方案编号相同 */
            region?: string;
            /** @description 方案名称；只在文件没有写明名称时使用 */
            title?: string;
            /** @description 同一份文件已导入过时，是否仍另存一份草稿；默认不另存 */
            again?: boolean;
            /**
             * @description 文件名
             * @example 实施方案.docx
             */
            name: string;
            /** @description 文件内容（文本） */
            text?: string;
            /** @description 文件内容（Base64）：Word（.docx、.doc）、PDF、Excel（.xlsx）、OFD 或文本文件，不超过 10 MB */
            base64?: string;
            /** @description 没有读出任务时是否仍要导入，以便逐项补录；默认不导入 */
            withoutTasks?: boolean;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        DraftQuery: {
            organization?: string;
        };
        DueFacts: {
            /**
             * Format: date
             * @description 原定 · 现行 · 实际.
             */
            originallyDueOn: string;
            /** Format: date */
            dueOn: string;
            /** Format: date */
            metOn: string | null;
            /** @enum {string} */
            rule: "check-in" | "phase-end" | "plan-end" | "recurring" | "sign-off" | "stated" | "step" | "year-end";
            /** @description How the original date was counted, where it was. */
            counted: components["schemas"]["ShiftExplanation"] | null;
            dueHistory: components["schemas"]["DueMove"][];
            extensions: number;
            /** @description Working days from today to the due date; negative when it is past. */
            workingDaysLeft: number;
            calendarVersion: string;
        };
        DueMove: {
            /** @description Empty where nobody gave one. */
            reason: string;
            /** Format: date */
            dueOn: string;
            /** @enum {string} */
            because: "amendment" | "extension" | "handed-on" | "phase" | "reopened" | "resumed" | "ruling" | "target";
            /** Format: date */
            before: string;
            /** @description Given back, where the clock had stood. */
            workingDays?: number;
            /** Format: date */
            changedOn: string;
        };
        DuePreview: {
            /** @description Notices still to come by the present date; they would be void. */
            void: components["schemas"]["TimelineItem"][];
            /** @description Notices by the new date. */
            planned: components["schemas"]["TimelineItem"][];
            obligationId: string;
            number: string;
            title: string;
            /** Format: date */
            originallyDueOn: string;
            /** Format: date */
            dueOn: string;
            /** Format: date */
            newDueOn: string;
            /** @description Granted so far. */
            extensions: number;
            /** @description Targets of the same item and phases of the plan that are due from the present date up to the new one: they do not move with it. */
            outruns: components["schemas"]["Outrun"][];
        };
        DueThatDay: {
            rule: string;
            /** @enum {string} */
            form: "blue" | "list" | "red" | "reminder" | "yellow";
            audience: string[];
            /** @enum {string} */
            outcome: "ahead" | "issued" | "outstanding" | "superseded";
        };
        Duties: {
            /** @description 牵头. */
            leads: string[];
            /** @description 配合, 责任 beside a lead. */
            supports: string[];
            /** @description 负责 where nobody leads. */
            responsible: string[];
        };
        EditRecord: {
            /** @description By which it is undone; counts from 1 since the document was read. */
            no: number;
            at: string;
            actorId: string;
            /** @description As people call the actor. */
            actor: string;
            reason: string | null;
            edits: ({
                /** @constant */
                edit: "set-leads";
                id: string;
                leads: string[];
            } | {
                /** @constant */
                edit: "merge-organization";
                from: string;
                into: string;
            } | {
                /** @constant */
                edit: "resolve-collective";
                collective: string;
                members: string[];
            } | {
                /** @constant */
                edit: "set-due";
                id: string;
                /** Format: date */
                dueOn: string;
            } | {
                /** @constant */
                edit: "set-title";
                id: string;
                title: string;
            } | {
                /** @constant */
                edit: "set-period";
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            } | {
                /** @constant */
                edit: "change-task";
                id: string;
                leads?: string[];
                supports?: string[];
                responsible?: string[];
                title?: string;
                clause?: string;
                /**
                 * Format: date
                 * @description Null: the plan's last day counts.
                 */
                dueOn?: string | null;
                tracked?: boolean;
            } | {
                /** @constant */
                edit: "change-target";
                id: string;
                leads?: string[];
                supports?: string[];
                responsible?: string[];
                title?: string;
                clause?: string;
                /** @enum {string} */
                comparator?: "<" | "<=" | ">" | ">=" | "range";
                /** @description Null: relative to a `reference`. */
                value?: number | null;
                /** @description Of a range; null with any other comparator. */
                upper?: number | null;
                unit?: string | null;
                /**
                 * Format: date
                 * @description Null: the plan's last day counts.
                 */
                dueOn?: string | null;
                /** @enum {string} */
                recurrence?: "cumulative" | "level" | "yearly";
                soft?: boolean;
                reference?: string | null;
                /** @description Of a level; null: none is known. */
                baseline?: {
                    value: number;
                    /** Format: date */
                    asOf: string;
                } | null;
            } | {
                /** @constant */
                edit: "change-phase";
                id: string;
                title?: string;
                /** Format: date */
                startsOn?: string;
                /** Format: date */
                dueOn?: string;
                text?: string;
            } | {
                /** @constant */
                edit: "change-plan";
                title?: string;
                documentNumber?: string | null;
                issuer?: string | null;
                /** Format: date */
                issuedOn?: string | null;
                period?: {
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to: string;
                } | null;
            } | {
                /** @constant */
                edit: "add-task";
                title: string;
                /** @description Default: its title. */
                clause?: string;
                /** @description As printed, with its section; default: the next one of its section. */
                number?: string;
                /** @description Title of a section, an old or a new one; default: that of the task before it. */
                section?: string;
                /** @description Id of the task before it, null for the first place; default: the last of its section. */
                after?: string | null;
                leads?: string[];
                supports?: string[];
                responsible?: string[];
                /**
                 * Format: date
                 * @description Null: the plan's last day counts.
                 */
                dueOn?: string | null;
                tracked?: boolean;
            } | {
                /** @constant */
                edit: "add-target";
                title: string;
                /** @enum {string} */
                comparator: "<" | "<=" | ">" | ">=" | "range";
                value: number | null;
                /** @description Id of the task that it stands in; default: null, the whole plan's. */
                task?: string | null;
                clause?: string;
                leads?: string[];
                supports?: string[];
                responsible?: string[];
                /**
                 * Format: date
                 * @description Null: the plan's last day counts.
                 */
                dueOn?: string | null;
                /** @description Of a range; null with any other comparator. */
                upper?: number | null;
                unit?: string | null;
                /** @enum {string} */
                recurrence?: "cumulative" | "level" | "yearly";
                soft?: boolean;
                reference?: string | null;
                /** @description Of a level; null: none is known. */
                baseline?: {
                    value: number;
                    /** Format: date */
                    asOf: string;
                } | null;
            } | {
                /** @constant */
                edit: "add-phase";
                title: string;
                /** Format: date */
                startsOn: string;
                /** Format: date */
                dueOn: string;
                text?: string;
            } | {
                /** @constant */
                edit: "set-steps";
                id: string;
                steps: {
                    no?: number;
                    title: string;
                    /** Format: date */
                    dueOn: string;
                    leads?: string[];
                    supports?: string[];
                    responsible?: string[];
                }[];
            } | {
                /** @constant */
                edit: "add-step";
                id: string;
                title: string;
                /** Format: date */
                dueOn: string;
                leads?: string[];
                supports?: string[];
                responsible?: string[];
            } | {
                /** @constant */
                edit: "change-step";
                id: string;
                no: number;
                title?: string;
                /** Format: date */
                dueOn?: string;
                leads?: string[];
                supports?: string[];
                responsible?: string[];
            } | {
                /** @constant */
                edit: "drop-step";
                id: string;
                no: number;
            } | {
                /** @constant */
                edit: "track-section";
                section: string;
                tracked: boolean;
            } | {
                /** @constant */
                edit: "split-task";
                id: string;
                parts: components["schemas"]["TaskPart"][];
            } | {
                /** @constant */
                edit: "split-task-at";
                id: string;
                at: number;
            } | {
                /** @constant */
                edit: "merge-items";
                from: string;
                into: string;
            } | {
                /** @constant */
                edit: "drop";
                id: string;
            } | {
                /** @constant */
                edit: "restore";
                id: string;
            } | {
                /** @constant */
                edit: "revert";
                id: string;
            } | {
                /** @constant */
                edit: "undo";
                no: number;
            } | {
                /** @constant */
                edit: "transfer";
                id: string;
                from: string;
                to: string;
            } | {
                /** @constant */
                edit: "keep";
                /** @enum {string} */
                kind: "doubt" | "several-leads";
                id: string;
            } | {
                /** @constant */
                edit: "keep";
                /** @constant */
                kind: "alias";
                name: string;
            })[];
            /** @description What it changed. */
            differences: components["schemas"]["Difference"][];
            /** @description Undone since, and not done again. */
            isUndone: boolean;
        };
        EditsDto: {
            /**
             * @description 修改列表，按次序执行：改任务、指标、阶段、方案（change-…），增补（add-…），拆分（split-task、split-task-at），合并（merge-items），删去（drop），恢复（restore），恢复原文（revert），还原某次修改（undo）等
             * @example [
             *       {
             *         "edit": "set-leads",
             *         "id": "zezhou.t1",
             *         "leads": [
             *           "县教育局"
             *         ]
             *       }
             *     ]
             */
            edits: ({
                /** @constant */
                edit: "set-leads";
                id: string;
                leads: string[];
            } | {
                /** @constant */
                edit: "merge-organization";
                from: string;
                into: string;
            } | {
                /** @constant */
                edit: "resolve-collective";
                collective: string;
                members: string[];
            } | {
                /** @constant */
                edit: "set-due";
                id: string;
                /** Format: date */
                dueOn: string;
            } | {
                /** @constant */
                edit: "set-title";
                id: string;
                title: string;
            } | {
                /** @constant */
                edit: "set-period";
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            } | {
                /** @constant */
                edit: "change-task";
                id: string;
                leads?: string[];
                supports?: string[];
                responsible?: string[];
                title?: string;
                clause?: string;
                /**
                 * Format: date
                 * @description Null: the plan's last day counts.
                 */
                dueOn?: string | null;
                tracked?: boolean;
            } | {
                /** @constant */
                edit: "change-target";
                id: string;
                leads?: string[];
                supports?: string[];
                responsible?: string[];
                title?: string;
                clause?: string;
                /** @enum {string} */
                comparator?: "<" | "<=" | ">" | ">=" | "range";
                /** @description Null: relative to a `reference`. */
                value?: number | null;
                /** @description Of a range; null with any other comparator. */
                upper?: number | null;
                unit?: string | null;
                /**
                 * Format: date
                 * @description Null: the plan's last day counts.
                 */
                dueOn?: string | null;
                /** @enum {string} */
                recurrence?: "cumulative" | "level" | "yearly";
                soft?: boolean;
                reference?: string | null;
                /** @description Of a level; null: none is known. */
                baseline?: {
                    value: number;
                    /** Format: date */
                    asOf: string;
                } | null;
            } | {
                /** @constant */
                edit: "change-phase";
                id: string;
                title?: string;
                /** Format: date */
                startsOn?: string;
                /** Format: date */
                dueOn?: string;
                text?: string;
            } | {
                /** @constant */
                edit: "change-plan";
                title?: string;
                documentNumber?: string | null;
                issuer?: string | null;
                /** Format: date */
                issuedOn?: string | null;
                period?: {
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to: string;
                } | null;
            } | {
                /** @constant */
                edit: "add-task";
                title: string;
                /** @description Default: its title. */
                clause?: string;
                /** @description As printed, with its section; default: the next one of its section. */
                number?: string;
                /** @description Title of a section, an old or a new one; default: that of the task before it. */
                section?: string;
                /** @description Id of the task before it, null for the first place; default: the last of its section. */
                after?: string | null;
                leads?: string[];
                supports?: string[];
                responsible?: string[];
                /**
                 * Format: date
                 * @description Null: the plan's last day counts.
                 */
                dueOn?: string | null;
                tracked?: boolean;
            } | {
                /** @constant */
                edit: "add-target";
                title: string;
                /** @enum {string} */
                comparator: "<" | "<=" | ">" | ">=" | "range";
                value: number | null;
                /** @description Id of the task that it stands in; default: null, the whole plan's. */
                task?: string | null;
                clause?: string;
                leads?: string[];
                supports?: string[];
                responsible?: string[];
                /**
                 * Format: date
                 * @description Null: the plan's last day counts.
                 */
                dueOn?: string | null;
                /** @description Of a range; null with any other comparator. */
                upper?: number | null;
                unit?: string | null;
                /** @enum {string} */
                recurrence?: "cumulative" | "level" | "yearly";
                soft?: boolean;
                reference?: string | null;
                /** @description Of a level; null: none is known. */
                baseline?: {
                    value: number;
                    /** Format: date */
                    asOf: string;
                } | null;
            } | {
                /** @constant */
                edit: "add-phase";
                title: string;
                /** Format: date */
                startsOn: string;
                /** Format: date */
                dueOn: string;
                text?: string;
            } | {
                /** @constant */
                edit: "set-steps";
                id: string;
                steps: {
                    no?: number;
                    title: string;
                    /** Format: date */
                    dueOn: string;
                    leads?: string[];
                    supports?: string[];
                    responsible?: string[];
                }[];
            } | {
                /** @constant */
                edit: "add-step";
                id: string;
                title: string;
                /** Format: date */
                dueOn: string;
                leads?: string[];
                supports?: string[];
                responsible?: string[];
            } | {
                /** @constant */
                edit: "change-step";
                id: string;
                no: number;
                title?: string;
                /** Format: date */
                dueOn?: string;
                leads?: string[];
                supports?: string[];
                responsible?: string[];
            } | {
                /** @constant */
                edit: "drop-step";
                id: string;
                no: number;
            } | {
                /** @constant */
                edit: "track-section";
                section: string;
                tracked: boolean;
            } | {
                /** @constant */
                edit: "split-task";
                id: string;
                parts: components["schemas"]["TaskPart"][];
            } | {
                /** @constant */
                edit: "split-task-at";
                id: string;
                at: number;
            } | {
                /** @constant */
                edit: "merge-items";
                from: string;
                into: string;
            } | {
                /** @constant */
                edit: "drop";
                id: string;
            } | {
                /** @constant */
                edit: "restore";
                id: string;
            } | {
                /** @constant */
                edit: "revert";
                id: string;
            } | {
                /** @constant */
                edit: "undo";
                no: number;
            })[];
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        Effect: {
            role: string;
            contactId: string;
            /** @description Whom the mail addresses; null: there is none yet. */
            recipient: string | null;
            /**
             * @description Of the notice while it has no mail, else of the mail.
             * @enum {string}
             */
            status: "bounced" | "deferred" | "delivered" | "failed" | "pending" | "waiting" | "withdrawn";
            mailId: string | null;
            rule: string;
        };
        EndDeputyDto: {
            /**
             * Format: date
             * @description 要结束的那次代理的第一天
             */
            from: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        EnrolDto: {
            /** @description 邮件链接中的代码 */
            code: string;
            /** @description 新密码，至少12个字符 */
            password: string;
        };
        EnrolmentSent: {
            userId: string;
            address: string;
            written: number;
        };
        EscalationAct: {
            /** @enum {string} */
            action: "answerEscalation" | "answerUrge" | "approveRedCard" | "declineRedCard" | "liftEscalation" | "lowerEscalation" | "urge";
            /** @description Of which organization's part, which urge, which year: where a thing has several. */
            of?: string;
            /** @description Of a task with parts that are owed each by itself, which one: `1`, a period such as `2026-Q1`, `task` for the whole. */
            step?: string;
            /** @description Null: it may be done now. */
            refused: components["schemas"]["Refused"] | null;
        };
        EscalationCase: {
            case: number;
            /** Format: date */
            raisedOn: string;
            levels: components["schemas"]["LevelReached"][];
            lowered: components["schemas"]["LevelLowered"][];
            replies: components["schemas"]["CaseReply"][];
            redCards: components["schemas"]["RedCardDecision"][];
            urges: components["schemas"]["CaseUrge"][];
            /** @description Null while it is open. */
            ending: components["schemas"]["CaseEnding"] | null;
        };
        EscalationCount: {
            region: string;
            organization: string;
            organizationId: string;
            /** @enum {string} */
            level: "blue" | "red" | "yellow";
            /** @description Up to 5 working days. */
            upTo5: number;
            /** @description 6 to 10. */
            upTo10: number;
            over10: number;
            total: number;
        };
        EscalationDetail: {
            number: string;
            office: string;
            /** @description Of the last event of its stream that the row tells. */
            revision: number;
            planId: string;
            region: string;
            organization: string;
            organizationId: string;
            planTitle: string;
            /** Format: date */
            dueOn: string;
            /** @enum {string} */
            level: "blue" | "red" | "yellow";
            /** @enum {string} */
            status: "open" | "resolved";
            /** @description Why it ended, and in whose words; null while it is open, or where nobody said anything. */
            because: ("extended" | "lifted" | "met" | "missed" | "suspended" | "waived") | null;
            /**
             * Format: date
             * @description The answer to the present level.
             */
            promisedOn: string | null;
            obligationId: string;
            /** @description The version that this case follows to its end. Older logs lack it. */
            policy?: components["schemas"]["PolicyRef"];
            /** @description The offset that raised it. */
            rule: string;
            note: string | null;
            /** @description Of the due date that was overrun; 1 where an older log lacks it. */
            dueVersion?: number;
            /** @enum {string} */
            redCard: "approved" | "declined" | "drafted" | "none" | "withdrawn";
            /** @description Counted from 1 for each obligation. */
            case: number;
            /**
             * Format: date
             * @description Day of the first rung of this case, and day since which it has its present level.
             */
            raisedOn: string;
            /** Format: date */
            levelOn: string;
            /** @description Every level of this case since its first rung, those that a person took it down to among them. */
            levels: components["schemas"]["CaseLevel"][];
            /** Format: date */
            resolvedOn: string | null;
            resolvedReason: string | null;
            title: string;
            /** @description What is owed; id of the task, target or phase, and which of its parts. Null where the due list has it not yet. */
            kind: ("check-in" | "phase" | "sign-off" | "target" | "task") | null;
            itemId: string | null;
            step?: string;
            /** @description 催办 that nobody has answered yet, oldest first. */
            openUrges: components["schemas"]["OpenUrge"][];
            /** @description Working days since the due date; of a case that has ended, those up to its end. */
            workingDaysOverdue: number;
            /** @description Working days since it has its present level, or how many it had it at the end. */
            workingDaysAtLevel: number;
            /**
             * Format: date-time
             * @description When the next step comes by itself; null when none does.
             */
            nextAt: string | null;
            next: components["schemas"]["NextStep"] | null;
            /** @description What the user may do with it now, and why not the rest. */
            actions: components["schemas"]["EscalationAct"][];
            cases: components["schemas"]["EscalationCase"][];
            /** @description Colours of the present date of which somebody was not told. */
            notDelivered: components["schemas"]["NotDelivered"][];
        };
        EscalationView: {
            number: string;
            office: string;
            /** @description Of the last event of its stream that the row tells. */
            revision: number;
            planId: string;
            region: string;
            organization: string;
            organizationId: string;
            planTitle: string;
            /** Format: date */
            dueOn: string;
            /** @enum {string} */
            level: "blue" | "red" | "yellow";
            /** @enum {string} */
            status: "open" | "resolved";
            /** @description Why it ended, and in whose words; null while it is open, or where nobody said anything. */
            because: ("extended" | "lifted" | "met" | "missed" | "suspended" | "waived") | null;
            /**
             * Format: date
             * @description The answer to the present level.
             */
            promisedOn: string | null;
            obligationId: string;
            /** @description The version that this case follows to its end. Older logs lack it. */
            policy?: components["schemas"]["PolicyRef"];
            /** @description The offset that raised it. */
            rule: string;
            note: string | null;
            /** @description Of the due date that was overrun; 1 where an older log lacks it. */
            dueVersion?: number;
            /** @enum {string} */
            redCard: "approved" | "declined" | "drafted" | "none" | "withdrawn";
            /** @description Counted from 1 for each obligation. */
            case: number;
            /**
             * Format: date
             * @description Day of the first rung of this case, and day since which it has its present level.
             */
            raisedOn: string;
            /** Format: date */
            levelOn: string;
            /** @description Every level of this case since its first rung, those that a person took it down to among them. */
            levels: components["schemas"]["CaseLevel"][];
            /** Format: date */
            resolvedOn: string | null;
            resolvedReason: string | null;
            title: string;
            /** @description What is owed; id of the task, target or phase, and which of its parts. Null where the due list has it not yet. */
            kind: ("check-in" | "phase" | "sign-off" | "target" | "task") | null;
            itemId: string | null;
            step?: string;
            /** @description 催办 that nobody has answered yet, oldest first. */
            openUrges: components["schemas"]["OpenUrge"][];
            /** @description Working days since the due date; of a case that has ended, those up to its end. */
            workingDaysOverdue: number;
            /** @description Working days since it has its present level, or how many it had it at the end. */
            workingDaysAtLevel: number;
            /**
             * Format: date-time
             * @description When the next step comes by itself; null when none does.
             */
            nextAt: string | null;
            next: components["schemas"]["NextStep"] | null;
            /** @description What the user may do with it now, and why not the rest. */
            actions: components["schemas"]["EscalationAct"][];
        };
        EscalationsQuery: {
            /** @enum {string} */
            level?: "blue" | "red" | "yellow";
            /** @enum {string} */
            status: "open" | "resolved";
            /** @enum {string} */
            redCard?: "approved" | "declined" | "drafted" | "withdrawn";
            minAge?: number;
            nextBy?: number;
            /** @enum {string} */
            order: "age" | "level" | "newest" | "next";
            planId?: string;
            region?: string;
            organization?: string;
            limit: number;
            cursor?: string;
            after?: string;
        };
        EvidenceDto: {
            /** @description 内容的 SHA-256，小写十六进制 */
            sha256: string;
            /** @description 文件名，仅供人辨认 */
            name: string;
            /** @description 字节数 */
            size: number;
            /** @description 媒体类型 */
            type: string;
        };
        EvidenceRef: {
            /** @description Of the content, 64 lower-case hexadecimal digits: where the file is found again, and what proves it unchanged. */
            sha256: string;
            /** @description What the file was called when it was handed in: a label for people, never a path. At most 200 characters. */
            name: string;
            /** @description Bytes. */
            size: number;
            /** @description Media type, read from the content; what a browser or a name says of it is not believed. */
            type: string;
        };
        ExplainQuery: {
            obligation?: string;
            mail?: string;
            target?: string;
            /** Format: date */
            date?: string;
            offset?: string;
            /** Format: date */
            on?: string;
            for?: string;
            after?: string;
        };
        ExplainedDay: {
            /** Format: date */
            date: string;
            /** @enum {string} */
            kind: "holiday" | "make-up" | "weekend" | "workday";
            name?: string;
        };
        ExtensionRequest: {
            /** @description A user's id, or `duban.` and the name of the part. */
            actorId: string;
            /** @description 姓名（单位）; a user that is not registered is called by its id. */
            actor: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description In whose name, where the actor wrote it down for somebody. */
            onBehalfOf?: string;
            /** @description What the user may do with it now, and why not the rest. */
            actions: components["schemas"]["TaskAct"][];
            /**
             * @description True: it is another organization's, and its words and files are not for the user: they are empty here.
             * @constant
             */
            withheld?: true;
            organization: string;
            organizationId: string;
            /** @description Of a task with parts which one: `1`, a period such as `2026-Q1`; left out: the whole of it. */
            step?: string;
            /** Format: date */
            requestedOn: string;
            /**
             * Format: date
             * @description The date in force when it was asked for.
             */
            dueOn: string;
            /** Format: date */
            newDueOn: string;
            reason: string;
            /** @description Asked for after the date then in force. */
            late: boolean;
            /** @enum {string} */
            status: "declined" | "ended" | "granted" | "pending" | "withdrawn";
            /** @description Of one that was withdrawn, the withdrawal. */
            answer: components["schemas"]["TaskAnswer"] | null;
            /**
             * Format: date
             * @description The date that was granted; null where none was.
             */
            grantedDueOn: string | null;
        };
        FieldChange: {
            field: string;
            /** @description Null when it was not set before. */
            before: unknown;
            after: unknown;
        };
        Figure: {
            name: string;
            value: number;
            /** @description Empty when it has none. */
            unit: string;
        };
        FigureDto: {
            /** @description 名称 */
            name: string;
            /** @description 数值 */
            value: number;
            /** @description 计量单位，没有则为空 */
            unit: string;
        };
        FirstNamedDto: {
            /**
             * Format: date
             * @description 明确日期，默认为今天，不得晚于今天
             */
            ruledOn?: string;
            /** @description 章节标题，默认为全部章节 */
            sections?: string[];
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        Gap: {
            name: string;
            region: string;
            organizationId: string;
        };
        GapsQuery: {
            region?: string;
        };
        GiveAgencyDto: {
            /**
             * Format: date
             * @description 最后一天，至多一年
             */
            until: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        GoneItem: {
            /** @enum {string} */
            kind: "phase" | "target" | "task";
            id: string;
            number: string;
            title: string;
        };
        GrantExtensionDto: {
            /**
             * Format: date
             * @description 同意延期到哪一天，默认为所申请的日期
             */
            newDueOn?: string;
            /** @description 任务分步办理或定期报送时，指哪一步：步骤序号（如 2）或周期（如 2026-Q1、2026-03），整项任务填 task；只有一步办理中时可不填 */
            step?: string;
            /** @description 单位名称 */
            organization: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        HandOverContactDto: {
            /** @description 接任人的联系人编号（同一单位，先登记） */
            to: string;
            /**
             * Format: date
             * @description 离任日期，默认今天，不能晚于今天
             */
            on?: string | null;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        HealthReport: {
            ready: boolean;
            /** @enum {string} */
            log: "away" | "ok";
            /** @enum {string} */
            views: "behind" | "ok";
            /**
             * @description Who does the worker's work: this process, another, or nobody yet.
             * @enum {string}
             */
            duty: "elsewhere" | "here" | "nobody";
            /** @description Only the leading worker knows; elsewhere null. */
            redis: ("away" | "ok") | null;
            /** @description Whether letters can leave, as the leading worker last saw it; null while none has tried. */
            mail: ("away" | "ok") | null;
            /**
             * @description Room where the data stands. Nothing can be written when it is full; reading goes on.
             * @enum {string}
             */
            disk: "full" | "low" | "ok";
            /** @description Sentences in Chinese: what wants somebody's attention, though the service is ready. */
            details: string[];
        };
        ImportContactsDto: {
            /** @description 联系人列表：{contactId, region, organization, name, email, phone, roles: []}；或用 csv、base64 交表格，表头：编号,地区,单位,姓名,邮箱,电话,角色（地区、电话可缺，一人多个角色用“、”隔开） */
            contacts?: components["schemas"]["ListedContact"][] | null;
            /** @description CSV 文本，首行为表头 */
            csv?: string | null;
            /**
             * @description 文件名
             * @example 联系人.xlsx
             */
            name?: string | null;
            /** @description 文件内容（Base64）：.xlsx 或 CSV，CSV 以逗号、分号或制表符分隔，可为 UTF-8、UTF-16 或 GB18030 */
            base64?: string | null;
            /** @description 没有写明地区的行所属的地区编号；默认为本人所在地区，或已有的唯一地区 */
            region?: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        ImportMeasurementsDto: {
            /** @description 文件名 */
            name?: string;
            /** @description 文件内容（base64）：.xlsx 或 CSV，不超过 5 MB */
            base64?: string;
            /** @description CSV 文本，首行为表头：指标编号,截至日期,数值,单位,来源,佐证；后三列可缺 */
            csv?: string;
            /**
             * @description 只检查，不写入
             * @default false
             */
            preview?: boolean;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        ImportReport: {
            preview: boolean;
            new: number;
            known: number;
            /** @description Without a reason they are refused. */
            changed: number;
            refused: number;
            /** @description Events written; 0 in a preview, and when any line was refused. */
            written: number;
            position?: string;
            lines: components["schemas"]["LineReport"][];
        };
        ImportedContact: {
            line: number;
            /** @enum {string} */
            outcome: "refused" | "unchanged" | "written";
            code?: string;
            message?: string;
            contactId: string;
        };
        ImportedContacts: {
            written: number;
            unchanged: number;
            refused: number;
            lines: components["schemas"]["ImportedContact"][];
            /** @description Where the log stood after the last thing written. */
            position?: string;
        };
        ImportedOrganization: {
            line: number;
            /** @enum {string} */
            outcome: "refused" | "unchanged" | "written";
            code?: string;
            message?: string;
            name: string;
            /** @description Empty when it was refused and none was given. */
            organizationId: string;
        };
        IssueNoticeDto: {
            /** @description 机关代字，如“清督”；默认沿用本单位上一份督办单的 */
            agency?: string | null;
            /** @description 办理要求；默认按级别，红色督办单为签发意见 */
            demand?: string | null;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        IssueTokenDto: {
            /** @description 用途或所在机器 */
            name: string;
            /**
             * @description 只能查看，不能办理
             * @default false
             */
            readOnly?: boolean;
            /**
             * @description 有效天数
             * @default 90
             */
            days?: number;
        };
        IssuedNotice: {
            draft: boolean;
            /** Format: date-time */
            at: string;
            rule: string;
            /** @enum {string} */
            form: "blue" | "list" | "red" | "reminder" | "yellow";
            unresolved: components["schemas"]["Vacancy"][];
            /** Format: date */
            issuedOn: string;
        };
        IssuedPaper: {
            /** @enum {string} */
            level: "blue" | "red" | "yellow";
            /** @description 清督红〔2026〕2号. */
            number: string;
            /** Format: date */
            issuedOn: string;
        };
        ItemInText: {
            before: string;
            text: string;
            after: string;
            /** @description Of the stretch, in characters of the document's text, `end` exclusive. */
            start: number;
            end: number;
        };
        JudgingDto: {
            /** @description 单位名称 */
            organization: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        JudgingStepDto: {
            /** @description 任务分步办理或定期报送时，指哪一步：步骤序号（如 2）或周期（如 2026-Q1、2026-03），整项任务填 task；只有一步办理中时可不填 */
            step?: string;
            /** @description 单位名称 */
            organization: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        LatestReport: {
            reportId: string;
            /** Format: date */
            reportedOn: string;
            percent: number | null;
            /** @description The first 200 characters; the whole stands in the task's history. */
            excerpt: string;
        };
        Ledger: {
            /** Format: date-time */
            asOf: string;
            rows: components["schemas"]["LedgerLine"][];
            /** @description Lines on all pages together; of the first page only, as the counts. */
            total?: number;
            /** @description Of what is asked for, whatever status and level. */
            counts?: components["schemas"]["LedgerCounts"];
            /** @description Where the next page begins; left out on the last. */
            cursor?: string;
        };
        LedgerCounts: {
            /** @description By status; what has none is left out. */
            statuses: {
                /** @enum {string} */
                status: "accepted" | "baselined" | "cancelled" | "claimed" | "missed" | "open" | "returned" | "suspended" | "untracked" | "waived";
                count: number;
            }[];
            levels: {
                /** @enum {string} */
                level: "blue" | "red" | "yellow";
                count: number;
            }[];
            overdue: number;
        };
        LedgerFilterQuery: {
            /** @enum {string} */
            role?: "lead" | "support";
            /** @enum {string} */
            status?: "accepted" | "baselined" | "cancelled" | "claimed" | "missed" | "open" | "overdue" | "returned" | "suspended" | "untracked" | "waived";
            /** @enum {string} */
            level?: "blue" | "red" | "yellow";
            /** Format: date */
            dueFrom?: string;
            /** Format: date */
            dueTo?: string;
            leader?: string;
            q?: string;
            all: boolean;
            sort: string;
            after?: string;
            planId?: string;
            region?: string;
            organization?: string;
        };
        LedgerLine: {
            /** @description Of the task, target or phase; of a sign-off or a check-in the obligation's. */
            itemId: string;
            /** @enum {string} */
            kind: "check-in" | "phase" | "sign-off" | "target" | "task";
            number: string;
            title: string;
            planId: string;
            planTitle: string;
            documentNumber: string | null;
            /** @description 牵头: who has to do it. */
            leads: components["schemas"]["LedgerUnit"][];
            /** @description 配合: who is named beside them. */
            supports: components["schemas"]["LedgerUnit"][];
            /**
             * Format: date
             * @description 现行 and 原定; null: it has no date.
             */
            dueOn: string | null;
            /** Format: date */
            originallyDueOn: string | null;
            /** @description Negative when overdue; null where nothing is running. */
            workingDaysLeft: number | null;
            overdue: boolean;
            /** Format: date */
            doneOn: string | null;
            percent: number | null;
            report: components["schemas"]["LedgerReport"] | null;
            /** @enum {string} */
            status: "accepted" | "baselined" | "cancelled" | "claimed" | "missed" | "open" | "returned" | "suspended" | "untracked" | "waived";
            level: ("blue" | "red" | "yellow") | null;
            /** @description 责任人: the liaisons of the first who leads; empty: none is registered, or they are not for the reader. */
            liaisons: {
                contactId: string;
                name: string;
                phone: string;
            }[];
            /** @description 责任领导; empty: nobody was named. */
            leader: string;
        };
        LedgerQuery: {
            limit: number;
            cursor?: string;
            from: number;
            /** @enum {string} */
            role?: "lead" | "support";
            /** @enum {string} */
            status?: "accepted" | "baselined" | "cancelled" | "claimed" | "missed" | "open" | "overdue" | "returned" | "suspended" | "untracked" | "waived";
            /** @enum {string} */
            level?: "blue" | "red" | "yellow";
            /** Format: date */
            dueFrom?: string;
            /** Format: date */
            dueTo?: string;
            leader?: string;
            q?: string;
            all: boolean;
            sort: string;
            after?: string;
            planId?: string;
            region?: string;
            organization?: string;
        };
        LedgerReport: {
            organization: string;
            organizationId: string;
            /** Format: date */
            reportedOn: string;
            /** @description Its first 200 characters; null: it is another organization's, and not for the reader. */
            excerpt: string | null;
        };
        LedgerUnit: {
            organization: string;
            organizationId: string;
        };
        LetterAhead: {
            organization: string;
            organizationId: string;
            /** @description Empty: nobody is there to receive it. */
            recipients: {
                contactId: string;
                recipient: string;
            }[];
            /** @description Of which it tells. */
            tasks: number;
            targets: number;
        };
        LevelLowered: {
            /** @description A user's id, or `duban.` and the name of the part. */
            actorId: string;
            /** @description 姓名（单位）; a user that is not registered is called by its id. */
            actor: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description In whose name, where the actor wrote it down for somebody. */
            onBehalfOf?: string;
            /** @enum {string} */
            level: "blue" | "red" | "yellow";
            /** Format: date */
            levelOn: string;
            /** @enum {string} */
            before: "blue" | "red" | "yellow";
            reason: string;
        };
        LevelReached: {
            /** @description A user's id, or `duban.` and the name of the part. */
            actorId: string;
            /** @description 姓名（单位）; a user that is not registered is called by its id. */
            actor: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description In whose name, where the actor wrote it down for somebody. */
            onBehalfOf?: string;
            /** @enum {string} */
            level: "blue" | "red" | "yellow";
            /** Format: date */
            levelOn: string;
            /** @description The offset that raised it. */
            rule: string;
            /** @description A red notice that had to be signed first. */
            draft: boolean;
        };
        LineReport: {
            /** @description As a person counts it. */
            line: number;
            targetId: string;
            /**
             * @description `known`: the organization has reported that value for that day. `changed`: it has reported another (`before`), which
             *     is corrected.
             * @enum {string}
             */
            outcome: "changed" | "known" | "new" | "refused";
            before?: number;
            value?: number;
            code?: string;
            message?: string;
        };
        LinkSent: {
            minutes: number;
        };
        ListFileDto: {
            /** @description CSV 文本，首行为表头 */
            csv?: string | null;
            /**
             * @description 文件名
             * @example 联系人.xlsx
             */
            name?: string | null;
            /** @description 文件内容（Base64）：.xlsx 或 CSV，CSV 以逗号、分号或制表符分隔，可为 UTF-8、UTF-16 或 GB18030 */
            base64?: string | null;
            /** @description 没有写明地区的行所属的地区编号；默认为本人所在地区，或已有的唯一地区 */
            region?: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        ListedContact: {
            contactId: string;
            /** @description Left out: the region of the import. */
            region?: string;
            organization: string;
            name: string;
            email: string;
            phone?: string;
            roles: string[];
        };
        LowerEscalationDto: {
            /**
             * @description 降为的级别
             * @enum {string}
             */
            to: "blue" | "yellow";
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        MailCause: {
            obligationId: string;
            planId: string;
            planTitle: string;
            number: string;
            title: string;
            organization: string;
            organizationId: string;
            rule: string;
            /** @enum {string} */
            form: "blue" | "list" | "red" | "reminder" | "yellow";
            role: string;
            /**
             * Format: date
             * @description The day on which the rule fell.
             */
            on: string;
        };
        MailCount: {
            /** @enum {string} */
            status: "bounced" | "deferred" | "delivered" | "failed" | "pending" | "unaddressed";
            count: number;
        };
        MailDetail: {
            region: string;
            organization: string;
            organizationId: string;
            /** @enum {string} */
            kind: "assignment" | "digest" | "ended" | "red" | "red-draft" | "return" | "transferred";
            /** @description Of a mail that nobody is registered for: the role, such as `lead.head`. */
            contactId: string;
            /**
             * @description 待发 · 暂缓 · 送达 · 失败 · 退信 · 无人可发.
             * @enum {string}
             */
            status: "bounced" | "deferred" | "delivered" | "failed" | "pending" | "unaddressed";
            /** Format: date */
            on: string;
            /**
             * Format: date-time
             * @description When it is to be tried; null once it is decided.
             */
            nextAt: string | null;
            mailId: string;
            lines: number;
            attempts: number;
            /** Format: date-time */
            decidedAt: string | null;
            /** @description The server's last word. */
            response: string | null;
            /** @description It waits for a server that takes nothing from us, whichever the letter. */
            held: boolean;
            /** @description How often it was sent again. */
            resent: number;
            /** @description Of what reached nobody: its notices stand in a later mail, or a person has seen to it in another way. */
            settled: ("closed" | "restored") | null;
            subject: string;
            /** @description Name of the person, or of the role that nobody holds. */
            recipient: string;
            plans: components["schemas"]["NamedPlan"][];
            html: string;
            text: string;
        };
        MailView: {
            region: string;
            organization: string;
            organizationId: string;
            /** @enum {string} */
            kind: "assignment" | "digest" | "ended" | "red" | "red-draft" | "return" | "transferred";
            /** @description Of a mail that nobody is registered for: the role, such as `lead.head`. */
            contactId: string;
            /**
             * @description 待发 · 暂缓 · 送达 · 失败 · 退信 · 无人可发.
             * @enum {string}
             */
            status: "bounced" | "deferred" | "delivered" | "failed" | "pending" | "unaddressed";
            /** Format: date */
            on: string;
            /**
             * Format: date-time
             * @description When it is to be tried; null once it is decided.
             */
            nextAt: string | null;
            mailId: string;
            lines: number;
            attempts: number;
            /** Format: date-time */
            decidedAt: string | null;
            /** @description The server's last word. */
            response: string | null;
            /** @description It waits for a server that takes nothing from us, whichever the letter. */
            held: boolean;
            /** @description How often it was sent again. */
            resent: number;
            /** @description Of what reached nobody: its notices stand in a later mail, or a person has seen to it in another way. */
            settled: ("closed" | "restored") | null;
            subject: string;
            /** @description Name of the person, or of the role that nobody holds. */
            recipient: string;
            plans: components["schemas"]["NamedPlan"][];
        };
        MailsQuery: {
            /** @enum {string} */
            status?: "bounced" | "deferred" | "delivered" | "failed" | "pending" | "unaddressed";
            /** Format: date */
            on?: string;
            region?: string;
            organization?: string;
            limit: number;
            cursor?: string;
            after?: string;
        };
        MarkedText: {
            planId: string;
            planTitle: string;
            name: string;
            sha256: string;
            /** @description Media type of the file; null: only its text was kept. */
            type: string | null;
            lines: components["schemas"]["SourceLine"][];
            /** @description How much of the text belongs to no item, in whole percents. */
            unreadPct: number;
        };
        Match: {
            /** @description As printed; empty where there is none. */
            number: string;
            /** @description Null: of an organization. */
            planId: string | null;
            region: string;
            /** @enum {string} */
            kind: "organization" | "phase" | "plan" | "target" | "task";
            title: string;
            /** @description Other names of an organization. */
            aliases: string[];
            /** @description Not adopted yet: known to those only who see drafts. */
            draft: boolean;
            /** @description Of a plan. */
            documentNumber: string | null;
            /** @description Ended before it was done, or dropped. */
            ended: boolean;
            itemId: string;
            /** @description Empty: of an organization. */
            planTitle: string;
            /** @description Who leads it; where nobody does, who answers for it. */
            organizations: string[];
        };
        Matches: {
            /** @description The best first. */
            matches: components["schemas"]["Match"][];
            /** @description Others were found beside these. */
            more: boolean;
        };
        Me: {
            userId: string;
            name: string;
            roles: ("administrator" | "auditor" | "liaison" | "office" | "reader" | "supervisor" | "visitor")[];
            region: string | null;
            organization: string | null;
            /** @description Names of the organizations below its own, their other names among them; left out: there are none. */
            below?: string[];
            /** @description The plans it is confined to; left out: every plan. */
            plans?: string[];
            organizationId: string | null;
        };
        Measurement: {
            measurementId: string;
            organization: string;
            organizationId: string;
            /** Format: date */
            asOf: string;
            /** @description As first recorded. */
            recorded: number;
            /** @description After corrections. */
            value: number;
            /** @description How often it was corrected. */
            corrections: number;
            source: string | null;
            /** @description Null: not yet looked at, or corrected since. */
            verdict: ("rejected" | "verified") | null;
            /** @description Waits for no verdict. A correction ends that. */
            trusted: boolean;
        };
        MeasurementAct: {
            /** @enum {string} */
            action: "correctMeasurement" | "verifyMeasurement";
            /** @description Of which organization's part, which urge, which year: where a thing has several. */
            of?: string;
            /** @description Of a task with parts that are owed each by itself, which one: `1`, a period such as `2026-Q1`, `task` for the whole. */
            step?: string;
            /** @description Null: it may be done now. */
            refused: components["schemas"]["Refused"] | null;
        };
        Month: {
            /** @description `YYYY-MM`. */
            month: string;
            mails: number;
        };
        MoveClockDto: {
            /**
             * @description 前进多久（ISO 8601）
             * @example P1D
             */
            advance?: string;
            /**
             * @description 前进到何时
             * @example 2025-12-01T09:00:00+08:00
             */
            to?: string;
        };
        MovedObligation: {
            obligationId: string;
            planId: string;
            region: string;
            organization: string;
            organizationId: string;
            title: string;
            /**
             * Format: date
             * @description Stays as it is.
             */
            dueOn: string;
            steps: components["schemas"]["MovedStep"][];
        };
        MovedStep: {
            /** @description Offset of the policy. */
            rule: string;
            /** @enum {string} */
            form: "blue" | "list" | "red" | "reminder" | "yellow";
            /** Format: date-time */
            before: string;
            /** Format: date-time */
            after: string;
        };
        NameDeputyDto: {
            /** @description 代理人的联系人编号（同一地区） */
            deputyId: string;
            /**
             * Format: date
             * @description 代理的第一天
             */
            from: string;
            /**
             * Format: date
             * @description 代理的最后一天
             */
            to: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        NamedDay: {
            /** Format: date */
            date: string;
            name?: string;
        };
        NamedDayDto: {
            /**
             * Format: date
             * @description 日期
             */
            date: string;
            /** @description 节日名称；调休上班的日子写它所调的节日 */
            name: string;
        };
        NamedPlan: {
            planId: string;
            planTitle: string;
        };
        NamedRefusal: {
            /** @description Of the fact, where it has them. */
            planId: string | null;
            region: string | null;
            sentence: string;
            /** @description Who followed. */
            follower: string;
            /** @description The fact: its id, its type, its stream. */
            factId: string;
            factType: string;
            factStream: string;
            code: string;
            refusalId: string;
            /** @description The stream that it was asked of; null when it was refused before anybody was asked. */
            askedStream: string | null;
            /**
             * Format: date-time
             * @description When the fact happened that asked for it.
             */
            occurredAt: string;
            planTitle: string | null;
        };
        NeighbourTask: {
            taskId: string;
            number: string;
            title: string;
        };
        NextFacts: {
            /** @description Null: nothing more happens by itself. */
            step: {
                rule: string;
                /** @enum {string} */
                form: "blue" | "list" | "red" | "reminder" | "yellow";
                /** Format: date */
                on: string;
                /** Format: date-time */
                at: string;
                audience: string[];
                /** @description How the rule counts from the due date. */
                counted: components["schemas"]["ShiftExplanation"] | null;
                /** @description Why it comes on another day than counted. */
                moved: ("new-date" | "newly-named" | "promise" | "review") | null;
            } | null;
        };
        NextStep: {
            /** Format: date-time */
            at: string;
            rule: string;
            /** @enum {string} */
            form: "blue" | "list" | "red" | "reminder" | "yellow";
            to: string[];
            /** @description A red notice is drawn up, and goes out when it is signed only. */
            draft: boolean;
        };
        NotDelivered: {
            /** @enum {string} */
            level: "blue" | "yellow";
            role: string;
        };
        NoticeQuery: {
            /** @enum {string} */
            level?: "blue" | "red" | "yellow";
            limit: number;
            cursor?: string;
            after?: string;
        };
        ObligationAct: {
            /** @constant */
            action: "ruleOnObligation";
            /** @description Of which organization's part, which urge, which year: where a thing has several. */
            of?: string;
            /** @description Of a task with parts that are owed each by itself, which one: `1`, a period such as `2026-Q1`, `task` for the whole. */
            step?: string;
            /** @description Null: it may be done now. */
            refused: components["schemas"]["Refused"] | null;
        };
        ObligationCount: {
            /** @enum {string} */
            kind: "check-in" | "phase" | "sign-off" | "target" | "task";
            /** @enum {string} */
            status: "baselined" | "claimed" | "met" | "missed" | "open" | "suspended" | "waived";
            count: number;
        };
        ObligationDetail: {
            number: string;
            office: string;
            planId: string;
            region: string;
            organization: string;
            organizationId: string;
            /** @enum {string} */
            kind: "check-in" | "phase" | "sign-off" | "target" | "task";
            planTitle: string;
            clause: string;
            /** @description Told in copy. */
            supports: string[];
            /** Format: date */
            dueOn: string;
            soft: boolean;
            level: ("blue" | "red" | "yellow") | null;
            /** @enum {string} */
            status: "baselined" | "claimed" | "met" | "missed" | "open" | "suspended" | "waived";
            /**
             * Format: date
             * @description Day by which it was promised, kept or not; null when nothing was, and once the date has moved or the case ended.
             */
            promisedOn: string | null;
            /** @description Of a task with parts that are owed each by itself: `1`, a period such as `2026-Q1`; left out: the whole of it. */
            step?: string;
            /** @description Stable: the same plan gives the same ids. */
            obligationId: string;
            /** @description True when the document states no date and the plan's last day was taken. */
            dueOnDefaulted: boolean;
            /** @description Owed only because nobody leads. */
            leadless: boolean;
            /** Format: date */
            openedOn: string;
            /**
             * Format: date
             * @description Of who was newly named: the first working day after its three, before which nothing is sent.
             */
            since?: string;
            policy: components["schemas"]["PolicyRef"];
            /**
             * Format: date
             * @description 现行时限 is `dueOn`; this is 原定.
             */
            originallyDueOn: string;
            /**
             * Format: date
             * @description The day that its claim bears, and the day on which it was received.
             */
            claimedOn: string | null;
            /** Format: date */
            receivedOn: string | null;
            /** Format: date */
            metOn: string | null;
            late: boolean;
            /** @description Was done late once, whatever was opened again and done in time since. */
            everLate: boolean;
            /** @description Extensions granted; more than {@link MANY_EXTENSIONS} are shown in red. */
            extensions: number;
            /**
             * Format: date
             * @description Day on which the clock was stopped; null while it runs.
             */
            suspendedFrom: string | null;
            /** @description The red notice is signed: from then on it is known outside the office. */
            redIssued: boolean;
            /** @description Nobody is to sign it any more in this case. */
            redDeclined: boolean;
            /**
             * Format: date-time
             * @description Null: nothing more will happen by itself.
             */
            nextAt: string | null;
            title: string;
            /** @description Id of the task, target or phase; of a sign-off or a check-in the plan’s. */
            itemId: string;
            /** @description Every change of the due date, oldest first. */
            dueHistory: components["schemas"]["DueMove"][];
            notices: components["schemas"]["IssuedNotice"][];
            overdue: boolean;
            /** @description Negative when overdue. */
            workingDaysLeft: number;
            /** @description More than two extensions: shown in red. */
            extendedTooOften: boolean;
            /** @description What the user may rule on it now. */
            actions: components["schemas"]["ObligationAct"][];
            timeline: {
                /** Format: date-time */
                at: string;
                /**
                 * Format: date
                 * @description The working day of `at`.
                 */
                on: string;
                /** @description Offset as written in the policy; a repetition is named by the offset reached. */
                rule: string;
                /** @enum {string} */
                form: "blue" | "list" | "red" | "reminder" | "yellow";
                /** @enum {string} */
                level?: "blue" | "red" | "yellow";
                audience: string[];
                draft?: boolean;
                onApproval?: string[];
                recorded: boolean;
            }[];
        };
        ObligationView: {
            number: string;
            office: string;
            planId: string;
            region: string;
            organization: string;
            organizationId: string;
            /** @enum {string} */
            kind: "check-in" | "phase" | "sign-off" | "target" | "task";
            planTitle: string;
            clause: string;
            /** @description Told in copy. */
            supports: string[];
            /** Format: date */
            dueOn: string;
            soft: boolean;
            level: ("blue" | "red" | "yellow") | null;
            /** @enum {string} */
            status: "baselined" | "claimed" | "met" | "missed" | "open" | "suspended" | "waived";
            /**
             * Format: date
             * @description Day by which it was promised, kept or not; null when nothing was, and once the date has moved or the case ended.
             */
            promisedOn: string | null;
            /** @description Of a task with parts that are owed each by itself: `1`, a period such as `2026-Q1`; left out: the whole of it. */
            step?: string;
            /** @description Stable: the same plan gives the same ids. */
            obligationId: string;
            /** @description True when the document states no date and the plan's last day was taken. */
            dueOnDefaulted: boolean;
            /** @description Owed only because nobody leads. */
            leadless: boolean;
            /** Format: date */
            openedOn: string;
            /**
             * Format: date
             * @description Of who was newly named: the first working day after its three, before which nothing is sent.
             */
            since?: string;
            policy: components["schemas"]["PolicyRef"];
            /**
             * Format: date
             * @description 现行时限 is `dueOn`; this is 原定.
             */
            originallyDueOn: string;
            /**
             * Format: date
             * @description The day that its claim bears, and the day on which it was received.
             */
            claimedOn: string | null;
            /** Format: date */
            receivedOn: string | null;
            /** Format: date */
            metOn: string | null;
            late: boolean;
            /** @description Was done late once, whatever was opened again and done in time since. */
            everLate: boolean;
            /** @description Extensions granted; more than {@link MANY_EXTENSIONS} are shown in red. */
            extensions: number;
            /**
             * Format: date
             * @description Day on which the clock was stopped; null while it runs.
             */
            suspendedFrom: string | null;
            /** @description The red notice is signed: from then on it is known outside the office. */
            redIssued: boolean;
            /** @description Nobody is to sign it any more in this case. */
            redDeclined: boolean;
            /**
             * Format: date-time
             * @description Null: nothing more will happen by itself.
             */
            nextAt: string | null;
            title: string;
            /** @description Id of the task, target or phase; of a sign-off or a check-in the plan’s. */
            itemId: string;
            /** @description Every change of the due date, oldest first. */
            dueHistory: components["schemas"]["DueMove"][];
            notices: components["schemas"]["IssuedNotice"][];
            overdue: boolean;
            /** @description Negative when overdue. */
            workingDaysLeft: number;
            /** @description More than two extensions: shown in red. */
            extendedTooOften: boolean;
            /** @description What the user may rule on it now. */
            actions: components["schemas"]["ObligationAct"][];
        };
        ObligationsQuery: {
            /** @enum {string} */
            status?: "baselined" | "claimed" | "met" | "missed" | "open" | "overdue" | "suspended" | "waived";
            /** @enum {string} */
            kind?: "check-in" | "phase" | "sign-off" | "target" | "task";
            /** @enum {string} */
            level?: "blue" | "red" | "yellow";
            /** @enum {string} */
            order: "due" | "level";
            planId?: string;
            region?: string;
            organization?: string;
            limit: number;
            cursor?: string;
            after?: string;
        };
        Offset: {
            /** @description A whole number from -3660 to 3660. */
            days: number;
            /**
             * @description `d` calendar days, `wd` working days.
             * @enum {string}
             */
            unit: "d" | "wd";
        };
        OpenUrge: {
            to: string;
            /** @enum {string} */
            by: "letter" | "mail" | "phone" | "visit";
            note: string;
            urgeId: string;
            /** Format: date */
            urgedOn: string;
        };
        OrganizationsQuery: {
            region?: string;
        };
        Outrun: {
            number: string;
            /** @enum {string} */
            kind: "check-in" | "phase" | "sign-off" | "target" | "task";
            /** Format: date */
            dueOn: string;
            /** @description Stable: the same plan gives the same ids. */
            obligationId: string;
            title: string;
        };
        Overview: {
            tasks: components["schemas"]["TaskCounts"];
            /** @description Null: of a past day. */
            cases: components["schemas"]["CaseCounts"] | null;
            /** Format: date */
            on: string;
            /** @description Whether the day is over: then nothing waits, colours and what is due are not told, and counts go by the days that facts bear as they are known now. */
            past: boolean;
            plans: components["schemas"]["OverviewPlan"][];
            /** @description Single matters that were assigned, all together. */
            assignments: {
                tasks: components["schemas"]["TaskCounts"];
                /** @description Null: of a past day. */
                cases: components["schemas"]["CaseCounts"] | null;
                count: number;
            };
            /** @description Null: of a past day, of one plan, or for who has no list of it. */
            waiting: components["schemas"]["OverviewWaiting"][] | null;
        };
        OverviewPhase: {
            number: string;
            phaseId: string;
            /** Format: date */
            startedOn: string | null;
            /** Format: date */
            closedOn: string | null;
            title: string;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            dueOn: string;
            /** @enum {string} */
            status: "closed" | "scheduled" | "started";
        };
        OverviewPlan: {
            tasks: components["schemas"]["TaskCounts"];
            /** @description Null: of a past day. */
            cases: components["schemas"]["CaseCounts"] | null;
            planId: string;
            region: string;
            title: string;
            period: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            } | null;
            documentNumber: string | null;
            /** Format: date */
            adoptedOn: string | null;
            /** @enum {string} */
            status: "adopted" | "concluded" | "discarded" | "draft" | "opening" | "withdrawn";
            phases: components["schemas"]["OverviewPhase"][];
            targets: {
                missed: number;
                claimed: number;
                attained: number;
                "no-data": number;
                stale: number;
                "on-track": number;
                lagging: number;
                "at-risk": number;
            };
        };
        OverviewQuery: {
            /** Format: date */
            on?: string;
            planId?: string;
            after?: string;
        };
        OverviewWaiting: {
            /** @enum {string} */
            what: "answer-case" | "do" | "done" | "judge-claim" | "judge-dispute" | "judge-extension" | "lapsed" | "redo" | "register-contact" | "review-amendment" | "review-plan" | "rule-past" | "sign" | "sign-red-card" | "undelivered" | "unkept" | "urge" | "verify-figure" | "wait";
            count: number;
        };
        PageQuery: {
            limit: number;
            cursor?: string;
            after?: string;
        };
        PastAmendment: {
            reason: string;
            /** Format: date */
            amendedOn: string;
            sourceSha256: string;
            /** @description Counted as printed: the plan itself, items, organizations. */
            added: number;
            removed: number;
            changed: number;
        };
        PastCase: {
            number: string;
            planId: string;
            region: string;
            organization: string;
            organizationId: string;
            planTitle: string;
            obligationId: string;
            title: string;
            /** @enum {string} */
            level: "blue" | "red" | "yellow";
            /** Format: date */
            levelOn: string;
            /** @description A red notice that had to be signed, and was not yet. */
            drafted: boolean;
        };
        PastCasesQuery: {
            /** Format: date */
            on?: string;
            planId?: string;
            region?: string;
            organization?: string;
            limit: number;
            cursor?: string;
            after?: string;
        };
        PendingRequest: {
            /** @enum {string} */
            asked: "claim" | "dispute" | "extension";
            /** Format: date */
            askedOn: string;
            /**
             * Format: date
             * @description Of an extension.
             */
            newDueOn: string | null;
            /** @description Null: of a claim, it stands at the task. */
            reason: string | null;
        };
        PersonMonth: {
            region: string;
            organization: string;
            /** @description `liaison`, `sectionChief`, … */
            role: string;
            /** @description `YYYY-MM`. */
            month: string;
            before: number;
            after: number;
        };
        PhaseAct: {
            /** @enum {string} */
            action: "closePhase" | "reschedulePhase" | "startPhase";
            /** @description Of which organization's part, which urge, which year: where a thing has several. */
            of?: string;
            /** @description Of a task with parts that are owed each by itself, which one: `1`, a period such as `2026-Q1`, `task` for the whole. */
            step?: string;
            /** @description Null: it may be done now. */
            refused: components["schemas"]["Refused"] | null;
        };
        PhaseDays: {
            /** Format: date */
            startsOn: string;
            /** Format: date */
            dueOn: string;
        };
        PhaseItem: {
            number: string;
            id: string;
            text: string;
            title: string;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            dueOn: string;
        };
        PhaseLine: {
            number: string;
            summary: string | null;
            planId: string;
            region: string;
            planTitle: string;
            /**
             * @description 未启动 · 进行中 · 已总结 · 已取消.
             * @enum {string}
             */
            status: "closed" | "dropped" | "scheduled" | "started";
            text: string;
            phaseId: string;
            /** Format: date */
            startedOn: string | null;
            /** Format: date */
            closedOn: string | null;
            /** @description Of the last event of its stream that the row tells. */
            revision: number;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            dueOn: string;
            title: string;
            /** @description As first scheduled. */
            planned: components["schemas"]["PhaseDays"];
            /** @description What the user may do with it now. */
            actions: components["schemas"]["PhaseAct"][];
        };
        PhasesQuery: {
            planId?: string;
            limit: number;
            cursor?: string;
            after?: string;
        };
        PlacedOrganization: {
            region: string;
            name: string;
            /** @description Name or alias of the one above it; null at the top. */
            parent: string | null;
            /** @description Other names that plans and lists use for it. */
            aliases: string[];
            /** @description Of a collective (各镇人民政府), by name; empty for any other. */
            members: string[];
            organizationId: string;
            /** @description The plan that names it, as long as no person has said anything of it; else null. */
            namedBy: string | null;
            /** @description Of the last event of its stream that the row tells. */
            revision: number;
            depth: number;
        };
        PlanAct: {
            /** @enum {string} */
            action: "adoptPlan" | "approveAmendment" | "beginAmendment" | "concludePlan" | "discardAmendment" | "discardDraft" | "draftAmendment" | "editAmendment" | "editOutline" | "ruleDuties" | "withdrawPlan";
            /** @description Of which organization's part, which urge, which year: where a thing has several. */
            of?: string;
            /** @description Of a task with parts that are owed each by itself, which one: `1`, a period such as `2026-Q1`, `task` for the whole. */
            step?: string;
            /** @description Null: it may be done now. */
            refused: components["schemas"]["Refused"] | null;
        };
        PlanDetail: {
            planId: string;
            region: string;
            /** @enum {string} */
            kind: "assignment" | "plan";
            title: string;
            documentNumber: string | null;
            issuer: string | null;
            /**
             * @description 草稿 · 已放弃 · 正在分解 · 实施中 · 已总结 · 已终止.
             * @enum {string}
             */
            status: "adopted" | "concluded" | "discarded" | "draft" | "opening" | "withdrawn";
            office: string | null;
            /** Format: date */
            adoptedOn: string | null;
            /** @description Of its document; null where it began without one. */
            sourceSha256: string | null;
            period: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            } | null;
            counts: components["schemas"]["Counts"];
            /** @description Open questions: who leads, who is meant, what the reader doubted. */
            needsRuling: number;
            /** @description An amended document waits for review. */
            amendmentInReview: boolean;
            /** @description What has opened its own stream so far; all of it: the plan is adopted. */
            opened: components["schemas"]["Counts"];
            /** @description Of the last event of its stream that the row tells. */
            revision: number;
            /** @description What the user may do with it now, and with the amendment in review. */
            actions: components["schemas"]["PlanAct"][];
            content: components["schemas"]["PlanItems"];
            doubts: components["schemas"]["Doubt"][];
            /** @description What was ruled, oldest first. */
            rulings: {
                reason: string;
                /** Format: date */
                ruledOn: string;
                rulings: ({
                    /** @constant */
                    edit: "set-leads";
                    id: string;
                    leads: string[];
                } | {
                    /** @constant */
                    edit: "merge-organization";
                    from: string;
                    into: string;
                } | {
                    /** @constant */
                    edit: "resolve-collective";
                    collective: string;
                    members: string[];
                } | {
                    /** @constant */
                    edit: "transfer";
                    id: string;
                    from: string;
                    to: string;
                } | {
                    /** @constant */
                    edit: "keep";
                    /** @enum {string} */
                    kind: "doubt" | "several-leads";
                    id: string;
                } | {
                    /** @constant */
                    edit: "keep";
                    /** @constant */
                    kind: "alias";
                    name: string;
                })[];
            }[];
            /** @description How it was amended, oldest first. */
            amendments: components["schemas"]["PastAmendment"][];
            /** @description The amended document in review. */
            amendment: {
                name: string;
                sha256: string;
            } | null;
            /** @description `MM-DD` of every year on which every organization reports. */
            checkIns: string[];
            /** @description Of a concluded plan; null before. */
            summary: string | null;
        };
        PlanItems: {
            title: string;
            /** @description First and last day. */
            period: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            } | null;
            documentNumber: string | null;
            issuer: string | null;
            /** Format: date */
            issuedOn: string | null;
            tasks: components["schemas"]["TaskContent"][];
            /** @description Canonical names in order of first appearance. */
            organizations: string[];
            /** @description Names that stand for many: 各镇人民政府. */
            collectives: string[];
            phases: components["schemas"]["PhaseItem"][];
            targets: components["schemas"]["TargetItem"][];
        };
        PlanLine: {
            planId: string;
            region: string;
            /** @enum {string} */
            kind: "assignment" | "plan";
            title: string;
            documentNumber: string | null;
            issuer: string | null;
            /**
             * @description 草稿 · 已放弃 · 正在分解 · 实施中 · 已总结 · 已终止.
             * @enum {string}
             */
            status: "adopted" | "concluded" | "discarded" | "draft" | "opening" | "withdrawn";
            office: string | null;
            /** Format: date */
            adoptedOn: string | null;
            /** @description Of its document; null where it began without one. */
            sourceSha256: string | null;
            period: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            } | null;
            counts: components["schemas"]["Counts"];
            /** @description Open questions: who leads, who is meant, what the reader doubted. */
            needsRuling: number;
            /** @description An amended document waits for review. */
            amendmentInReview: boolean;
            /** @description What has opened its own stream so far; all of it: the plan is adopted. */
            opened: components["schemas"]["Counts"];
            /** @description Of the last event of its stream that the row tells. */
            revision: number;
            /** @description What the user may do with it now, and with the amendment in review. */
            actions: components["schemas"]["PlanAct"][];
        };
        PlanReview: {
            /** @description Of the last event of its stream that the row tells. */
            revision: number;
            planId: string;
            planTitle: string;
            region: string;
            /** @enum {string} */
            kind: "assignment" | "plan";
            /** @enum {string} */
            status: "adopted" | "concluded" | "discarded" | "draft" | "withdrawn";
            content: components["schemas"]["PlanItems"];
            /** @description `key` is that of the suggestion that settles it. */
            questions: {
                /** @enum {string} */
                kind: "alias" | "collective" | "doubt" | "no-lead" | "several-leads";
                /** @description Of the task or target; of a doubt its own. */
                id?: string;
                /** @description The collective, or the name that may be another's. */
                name?: string;
                /** @description As printed; empty where it concerns no one item. */
                number: string;
                title: string;
                clause: string;
                /** @description Organizations to choose from: the ones named, the members, the full name. */
                candidates: string[];
                /** @description The question, in one sentence. */
                sentence: string;
                /** @description Where in the document the doubt is. */
                span?: {
                    start: number;
                    end: number;
                };
                key: string;
            }[];
            /** @description Questions that the document opened and that are settled. */
            settled: number;
            suggestions: components["schemas"]["Suggestion"][];
            /** @description What all suggestions together would change. */
            suggested: components["schemas"]["Preview"];
            gone: components["schemas"]["GoneItem"][];
            /** @description Items that do not say what the document prints, with what it prints and what they say now. */
            corrected: components["schemas"]["Difference"][];
            /** @description Number of the edit that is to be undone next; null: none. */
            undo: number | null;
            /** @description Of the document; null where the plan was begun without one. */
            sourceSha256: string | null;
            actions: components["schemas"]["PlanAct"][];
        };
        PlanScopeQuery: {
            planId?: string;
            region?: string;
            organization?: string;
            limit: number;
            cursor?: string;
            after?: string;
        };
        PlansQuery: {
            /** @enum {string} */
            status?: "adopted" | "concluded" | "discarded" | "draft" | "opening" | "withdrawn";
            /** @enum {string} */
            kind?: "assignment" | "plan";
            acts: boolean;
            limit: number;
            cursor?: string;
            after?: string;
        };
        PolicyChange: {
            /** @enum {string} */
            kind: "added" | "changed" | "removed";
            /**
             * @description `settings`: what holds for all rules.
             * @enum {string}
             */
            set: "checkIn" | "rules" | "settings" | "signOff" | "soft";
            /** @description Id of the rule, or name of the setting. */
            rule: string;
            sentence: string;
        };
        PolicyComparison: {
            with: components["schemas"]["PolicyRef"];
            compared: components["schemas"]["PolicyRef"];
            changes: components["schemas"]["PolicyChange"][];
        };
        PolicyEffect: {
            /** @description Open obligations looked at. */
            obligations: number;
            /** @description Of these, those that an older version of the same policy holds for; publishing leaves them as they are. */
            keepOlder: number;
            /** @description Steps of the next twelve months that move, come or fall away. */
            moves: number;
            /** @description The first of them, at most 100. */
            examples: components["schemas"]["PolicyMove"][];
            /** @description Mails of the next twelve months, those with the most first, at most 1000 lines. */
            mails: components["schemas"]["PersonMonth"][];
            /** @description How many lines there are in all. */
            mailLines: number;
            /** @description Lines with more mails than the policy's own budget. */
            overBudget: components["schemas"]["PersonMonth"][];
        };
        PolicyLine: {
            name: string;
            latest: number;
            versions: number[];
        };
        PolicyMove: {
            obligationId: string;
            organization: string;
            organizationId: string;
            title: string;
            rule: string;
            /**
             * Format: date-time
             * @description Null: no such step.
             */
            before: string | null;
            /** Format: date-time */
            after: string | null;
        };
        PolicyPublication: {
            /** @description Undefined when nothing was written to the log: it was already so, or is kept elsewhere. */
            position?: string;
            /** @description Events written, or what is kept elsewhere; 0 when the command was already true. */
            written: number;
            /** @description Who would get more mails than the policy's own budget, if it held for all that is open: at most 20 sentences. */
            warnings: string[];
            /** @description Open obligations that keep an older version. */
            keepOlder: number;
        };
        PolicyRef: {
            name: string;
            version: number;
        };
        PolicyRefDto: {
            /** @description 规则名称 */
            name: string;
            /** @description 版本号 */
            version: number;
        };
        Preflight: {
            planId: string;
            planTitle: string;
            region: string;
            /** @description The supervising office under whose name it would be adopted. */
            office: string;
            /** Format: date */
            adoptedOn: string;
            /** @description That open. */
            obligations: number;
            /** @description Roles of the supervising office that nobody holds; near: names under which somebody holds them. */
            officeVacancies: {
                role: string;
                organization: string;
                organizationId: string;
                near: string[];
            }[];
            /** @description Organizations of the plan, in its order, for which nobody is liaison; near: names under which somebody is. */
            withoutLiaison: {
                organization: string;
                organizationId: string;
                near: string[];
                /** @description It stands for many: 各镇人民政府. */
                collective: boolean;
            }[];
            /**
             * @description Contacts whose organization the plan does not name, and which is near a name of the plan, or known for nothing else;
             *     near: names of the plan for which somebody is missing.
             */
            unmatched: {
                organization: string;
                organizationId: string;
                near: string[];
                contactId: string;
                recipient: string;
            }[];
            /** @description Names of the plan under which neither an organization nor a contact is registered; near: registered ones. */
            unregistered: {
                organization: string;
                organizationId: string;
                near: string[];
            }[];
            /** @description Tasks that nobody leads; `owners`: who owes them therefore. */
            leadless: {
                itemId: string;
                number: string;
                title: string;
                owners: string[];
            }[];
            /** @description Past on the day of adoption: set aside for a ruling, and reminded of never. */
            past: {
                organization: string;
                organizationId: string;
                number: string;
                /** @enum {string} */
                kind: "check-in" | "phase" | "sign-off" | "target" | "task";
                /** Format: date */
                dueOn: string;
                /** @description Stable: the same plan gives the same ids. */
                obligationId: string;
                title: string;
            }[];
            letters: {
                /** @description That leave at once. */
                total: number;
                /** @description Organizations that get none, since nobody is there to receive it. */
                undeliverable: number;
                rows: components["schemas"]["LetterAhead"][];
            };
        };
        Preview: {
            changed: {
                /** @description 牵头. */
                leads: string[];
                /** @description 配合, 责任 beside a lead. */
                supports: string[];
                /** @description 负责 where nobody leads. */
                responsible: string[];
                id: string;
                /** @enum {string} */
                kind: "target" | "task";
                before: components["schemas"]["Duties"];
                number: string;
                title: string;
            }[];
            /** @description Only those whose load changes. */
            organizations: {
                organization: string;
                before: {
                    leads: {
                        tasks: number;
                        targets: number;
                    };
                    supports: {
                        tasks: number;
                        targets: number;
                    };
                    responsible: {
                        tasks: number;
                        targets: number;
                    };
                };
                after: {
                    leads: {
                        tasks: number;
                        targets: number;
                    };
                    supports: {
                        tasks: number;
                        targets: number;
                    };
                    responsible: {
                        tasks: number;
                        targets: number;
                    };
                };
            }[];
            /** @description Open questions. */
            needsRuling: {
                before: number;
                after: number;
            };
        };
        PreviewCalendarDto: {
            /** @description 放假的日子，连休中的周末也写上 */
            holidays: components["schemas"]["NamedDayDto"][];
            /** @description 调休上班的周末 */
            makeUpDays: components["schemas"]["NamedDayDto"][];
            /** @description 通知的文号或标题 */
            notice?: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        PreviewDueQuery: {
            /** Format: date */
            dueOn: string;
        };
        Problems: {
            unresolved: {
                rows: components["schemas"]["Unresolved"][];
                total: number;
            };
            /** @description Mails that failed, bounced, or had nobody to go to, and tell of something that is still open; the newest first. */
            undelivered: {
                rows: components["schemas"]["MailView"][];
                total: number;
            };
            /** @description What should have followed from a fact, the newest first; of no organization, so that a liaison sees none. */
            refused: {
                rows: components["schemas"]["NamedRefusal"][];
                total: number;
            };
        };
        ProblemsQuery: {
            limit: number;
            after?: string;
        };
        Progress: {
            /** @description The measurement of the latest day; of one day, the last recorded. */
            latest: {
                value: number;
                /** Format: date */
                asOf: string;
                measurementId: string;
            } | null;
            /** @description Sum of all measurements. */
            total: components["schemas"]["Amount"] | null;
            /** @description Sum of the measurements of each calendar year. */
            years: {
                [key: string]: components["schemas"]["Amount"];
            };
        };
        PublishCalendarDto: {
            /** @description 通知的文号或标题 */
            notice?: string;
            /** @description 放假的日子，连休中的周末也写上 */
            holidays: components["schemas"]["NamedDayDto"][];
            /** @description 调休上班的周末 */
            makeUpDays: components["schemas"]["NamedDayDto"][];
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        PublishPolicyDto: {
            /** @description 规则全文（YAML 或 JSON） */
            text: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        Question: {
            /** @enum {string} */
            kind: "alias" | "collective" | "doubt" | "no-lead" | "several-leads";
            /** @description Of the task or target; of a doubt its own. */
            id?: string;
            /** @description The collective, or the name that may be another's. */
            name?: string;
            /** @description As printed; empty where it concerns no one item. */
            number: string;
            title: string;
            clause: string;
            /** @description Organizations to choose from: the ones named, the members, the full name. */
            candidates: string[];
            /** @description The question, in one sentence. */
            sentence: string;
            /** @description Where in the document the doubt is. */
            span?: {
                start: number;
                end: number;
            };
        };
        Receipt: {
            /** @description Undefined when nothing was written to the log: it was already so, or is kept elsewhere. */
            position?: string;
            /** @description Events written, or what is kept elsewhere; 0 when the command was already true. */
            written: number;
        };
        RecordMeasurementDto: {
            /** @description 数据编号，默认由 Idempotency-Key 得出；同一单位同一日期的数据只记一次 */
            measurementId?: string;
            /** @description 报送单位，默认为本人所在单位；督办单位不填则为督办单位自己 */
            organization?: string;
            /**
             * Format: date
             * @description 数据截至日期，默认为今天
             */
            asOf?: string;
            /** @description 数值：比率、存量填当日水平；累计、每年的指标填新增量 */
            value: number;
            /** @description 佐证材料说明 */
            evidence?: string;
            /** @description 数据来源，如调查、台账名称 */
            source?: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        RecordReferenceDto: {
            /**
             * Format: date
             * @description 对照值的截至日期
             */
            asOf: string;
            /** @description 对照值，如全省平均水平 */
            value: number;
            /** @description 来源，如调查报告名称 */
            source?: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        RecordedEvent: {
            id: string;
            type: string;
            /** @description JSON: objects, arrays, text, safe integers and decimals, booleans, null. */
            data: {
                [key: string]: unknown;
            };
            meta: {
                [key: string]: string;
            };
            stream: string;
            /** @description 0 for the first event of its stream, then without gaps. */
            revision: number;
            position: string;
            /**
             * Format: date-time
             * @description Set by the store, to the millisecond; kept when the event was taken over from another log.
             *     When it happened is the caller's `meta.occurredAt`.
             */
            recordedAt: string;
        };
        RecurringContent: {
            title: string;
            /** @description The words that say how often. */
            words: string;
            /** @enum {string} */
            every: "half-year" | "month" | "quarter" | "year";
            /** @description Month of that period, from 1; one more than it has: the month after its end. */
            month: number;
            /** @description Day of that month; its last where it has fewer. */
            day: number;
            /** @description Who does it, where it names somebody of its own; left out: who does the task. */
            duties?: components["schemas"]["Duties"];
        };
        RedCardDecision: {
            /** @description A user's id, or `duban.` and the name of the part. */
            actorId: string;
            /** @description 姓名（单位）; a user that is not registered is called by its id. */
            actor: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description In whose name, where the actor wrote it down for somebody. */
            onBehalfOf?: string;
            /** @enum {string} */
            status: "approved" | "declined";
            /** Format: date */
            decidedOn: string;
            /** @description May be empty. */
            note: string;
        };
        Reference: {
            /** Format: date */
            asOf: string;
            value: number;
            source: string;
        };
        Refused: {
            /** @enum {string} */
            code: "accepts-own-claim" | "address-missing" | "address-taken" | "after-malformed" | "agency-missing" | "agency-not-found" | "agency-to-yourself" | "agency-too-long" | "amendment-in-review" | "amendment-not-found" | "amendment-without-changes" | "arguments-unknown" | "audit-entry-not-found" | "audit-kind-unknown" | "baseline-unfit" | "body-too-much" | "calendar-contradictory" | "calendar-date-out-of-range" | "calendar-empty" | "calendar-year-out-of-range" | "cancel-reason-missing" | "cell-empty" | "changed-meanwhile" | "check-in-day-invalid" | "check-in-not-asked" | "check-in-not-found" | "check-in-task-repeated" | "check-in-task-unknown" | "check-ins-too-many" | "checkpoints-unfit" | "clock-backwards" | "clock-malformed" | "clock-too-far" | "closing-summary-missing" | "closing-summary-too-long" | "code-not-valid" | "completion-claimed" | "completion-not-accepted" | "completion-not-claimed" | "confirms-own-user" | "contact-handed-over" | "contact-id-malformed" | "contact-line-malformed" | "contact-listed-twice" | "contact-not-found" | "contact-removed" | "contact-role-missing" | "contact-role-unknown" | "contacts-missing" | "correction-reason-missing" | "corrections-too-many" | "cross-site-refused" | "cursor-malformed" | "data-folder-unusable" | "date-before-assignment" | "date-beyond-calendar" | "date-in-future" | "date-malformed" | "date-not-today" | "date-out-of-range" | "date-reason-missing" | "decline-reason-missing" | "deputy-chain-too-long" | "deputy-circle" | "deputy-dates-past" | "deputy-dates-reversed" | "deputy-is-self" | "deputy-not-found" | "deputy-not-registered" | "deputy-overlaps" | "dismiss-reason-missing" | "dispute-not-pending" | "dispute-pending" | "dispute-proposes-itself" | "dispute-reason-missing" | "document-already-imported" | "document-binary" | "document-damaged" | "document-empty" | "document-encoding-unknown" | "document-kind-refused" | "document-password" | "document-scanned" | "document-text-locked" | "document-too-complex" | "document-too-large" | "document-without-tasks" | "draft-empty" | "due-before-step" | "due-date-missing" | "due-date-past" | "due-date-too-far" | "due-in-past" | "due-missing" | "duration-malformed" | "edit-malformed" | "edit-not-found" | "edit-overtaken" | "email-domain-not-allowed" | "email-malformed" | "escalation-not-found" | "escalation-not-lower" | "escalation-reason-missing" | "escalation-resolved" | "evidence-empty" | "evidence-incomplete" | "evidence-malformed" | "evidence-not-found" | "evidence-quota" | "evidence-too-large" | "evidence-too-many" | "evidence-type-refused" | "extension-not-later" | "extension-not-pending" | "extension-pending" | "extension-reason-missing" | "extensions-too-many" | "figures-malformed" | "file-unreadable" | "files-waiting" | "following-not-ready" | "handover-elsewhere" | "handover-in-future" | "handover-to-self" | "idempotency-key-malformed" | "if-match-malformed" | "import-file-missing" | "instant-malformed" | "item-not-printed" | "job-unknown" | "leads-missing" | "ledger-too-long" | "liaison-without-organization" | "link-not-enough" | "log-kind-differs" | "mail-delivered" | "mail-not-found" | "mail-recipient-vacant" | "mail-settled" | "mail-under-way" | "measurement-already-recorded" | "measurement-in-future" | "measurement-line-too-long" | "measurement-listed-twice" | "measurement-not-found" | "measurement-out-of-range" | "merge-unfit" | "miss-reason-missing" | "name-malformed" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "number-malformed" | "obligation-met" | "obligation-not-baselined" | "obligation-not-found" | "occurred-at-in-future" | "occurred-at-malformed" | "office-unclear" | "office-with-organization" | "offset-malformed" | "organization-circle" | "organization-elsewhere" | "organization-has-parts" | "organization-id-malformed" | "organization-listed-twice" | "organization-malformed" | "organization-name-taken" | "organization-names-too-many" | "organization-not-assigned" | "organization-not-found" | "organization-not-in-item" | "organization-not-owing" | "organization-parent-name-used" | "organization-parent-unknown" | "organizations-missing" | "outline-item-not-found" | "outline-malformed" | "password-common" | "password-names-you" | "password-not-yours" | "password-too-long" | "password-too-short" | "percent-out-of-range" | "percentage-ambiguous" | "period-incomplete" | "period-missing" | "period-reversed" | "person-unknown" | "phase-already-closed" | "phase-dropped" | "phase-not-found" | "phase-reversed" | "phone-malformed" | "plan-already-adopted" | "plan-already-concluded" | "plan-already-exists" | "plan-discarded" | "plan-empty" | "plan-not-adopted" | "plan-not-found" | "plan-withdrawn" | "plans-not-for-role" | "plans-too-many" | "policy-malformed" | "policy-not-found" | "policy-to-compare-missing" | "policy-version-taken" | "port-unusable" | "problem-not-found" | "problem-not-open" | "promise-not-ahead" | "promise-renewed-too-often" | "promise-too-far" | "provider-away" | "provider-missing" | "provider-refused" | "question-malformed" | "question-not-open" | "reason-missing" | "reason-too-long" | "rebuild-already-running" | "red-card-not-approved" | "red-card-not-drafted" | "redis-folder-in-use" | "redis-missing" | "region-malformed" | "region-missing" | "region-unclear" | "reopen-reason-missing" | "report-already-recorded" | "report-empty" | "report-too-long" | "reports-too-many" | "resumption-in-the-future" | "resumption-too-early" | "return-reason-missing" | "revision-reason-missing" | "roles-incompatible" | "roles-missing" | "root-refused" | "ruling-reason-missing" | "same-log" | "section-not-found" | "self-audit-not-found" | "session-missing" | "session-not-found" | "settings-malformed" | "sheet-column-twice" | "sheet-columns-missing" | "sheet-empty" | "sheet-too-large" | "sheet-unreadable" | "sign-in-busy" | "sign-in-failed" | "sign-in-held" | "sign-in-required" | "simulation-too-large" | "source-busy" | "source-not-found" | "source-not-kept" | "split-outside-text" | "stale-after-unfit" | "step-missing" | "step-not-found" | "step-not-under-way" | "summary-missing" | "summary-too-long" | "supervision-notice-not-found" | "suspension-in-the-future" | "suspension-reason-missing" | "suspension-too-early" | "target-ahead" | "target-busy" | "target-differs" | "target-dropped" | "target-not-found" | "target-not-relative" | "target-not-yearly" | "target-value-unfit" | "task-already-accepted" | "task-already-suspended" | "task-cancelled" | "task-not-found" | "task-not-suspended" | "task-still-running" | "task-suspended" | "title-missing" | "token-not-found" | "token-read-only" | "tokens-too-many" | "too-many-failures" | "too-many-streams" | "totp-already" | "totp-missing" | "totp-own" | "totp-wrong" | "urge-already-answered" | "urge-not-found" | "user-already-registered" | "user-disabled" | "user-id-malformed" | "user-is-yourself" | "user-not-found" | "user-unconfirmed" | "verdict-note-missing" | "views-behind" | "views-kept-elsewhere" | "views-not-ready" | "worker-not-ready" | "year-closed" | "year-malformed" | "year-outside-period" | "year-still-running";
            detail: string;
        };
        RegisterContactDto: {
            /** @description 地区编号；默认为本人所在地区，或已有的唯一地区 */
            region?: string;
            /**
             * @description 单位名称，与方案中一致
             * @example 县教育局
             */
            organization: string;
            /** @description 姓名 */
            name: string;
            /** @description 邮箱 */
            email: string;
            /** @description 电话，印在督办单位的邮件落款处；不填为不变，填空为删去 */
            phone?: string;
            /**
             * @description liaison 联络员 · sectionChief 科室负责人 · deputyHead 分管领导 · head 主要负责人 · approver 签发领导
             * @example [
             *       "联络员"
             *     ]
             */
            roles: string[];
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        RegisterOrganizationDto: {
            /** @description 单位编号；默认按名称找到已登记的，或由地区和名称得出 */
            organizationId?: string | null;
            /** @description 地区编号；默认为本人所在地区，或已有的唯一地区 */
            region?: string;
            /**
             * @description 单位名称
             * @example 县卫生健康和体育局
             */
            name: string;
            /** @description 上级单位的名称；默认没有 */
            parent?: string | null;
            /**
             * @description 别名；默认没有
             * @example [
             *       "县卫体局"
             *     ]
             */
            aliases?: string[] | null;
            /**
             * @description 所含单位（统称，如“各镇人民政府”）；默认没有
             * @example [
             *       "巴公镇人民政府"
             *     ]
             */
            members?: string[] | null;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        RegisterUserDto: {
            /** @description 用户编号：小写字母、数字和连字符，一经使用不再给别人 */
            userId: string;
            /** @description 姓名 */
            name: string;
            /** @description administrator 系统管理员 · office 督查室 · liaison 联络员 · supervisor 签发领导 · auditor 审计人员 · reader 查阅人员；可兼任，系统管理员不得兼任签发领导或审计人员 */
            roles: ("administrator" | "auditor" | "liaison" | "office" | "reader" | "supervisor")[];
            /** @description 所属地区；不填为所有地区，联络员不填为已有的唯一地区 */
            region?: string;
            /** @description 所属单位；不填为所有单位，联络员必填 */
            organization?: string;
            /**
             * @description 只限这些方案（编号），仅督查室、签发领导、查阅人员可限；不填为所有方案
             * @example [
             *       "zezhou"
             *     ]
             */
            plans?: string[];
            /** @description 工作邮箱，设置密码的链接只发到这里 */
            email: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        ReopenCompletionDto: {
            /**
             * Format: date
             * @description 新的时限，不得早于今天
             */
            dueOn: string;
            /** @description 任务分步办理或定期报送时，指哪一步：步骤序号（如 2）或周期（如 2026-Q1、2026-03），整项任务填 task；只有一步办理中时可不填 */
            step?: string;
            /** @description 单位名称 */
            organization: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        ReportCheckInDto: {
            /** @description 总的进展情况 */
            text?: string;
            /** @description 各项任务的进展 */
            items?: components["schemas"]["CheckInItemDto"][];
            /** @description 佐证材料：先上传，再照所返回的填写 */
            evidence?: components["schemas"]["EvidenceDto"][];
            /** @description 单位名称，默认为本人所在单位；督办单位不填则为督办单位自己 */
            organization?: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        ReportProgressDto: {
            /** @description 报告编号：同一编号只记一次；默认由 Idempotency-Key 得出，没有则每次不同 */
            reportId?: string;
            /** @description 进展情况 */
            text: string;
            /** @description 完成比例（%） */
            percent?: number;
            /**
             * Format: date
             * @description 报送日期，默认为今天；更早的日期由督办单位填写，须写明理由（reason）
             */
            reportedOn?: string;
            /** @description 数据 */
            figures?: components["schemas"]["FigureDto"][];
            /** @description 佐证材料：先上传，再照所返回的填写 */
            evidence?: components["schemas"]["EvidenceDto"][];
            /** @description 单位名称，默认为本人所在单位；督办单位不填则为督办单位自己 */
            organization?: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        RequestExtensionDto: {
            /**
             * Format: date
             * @description 申请延期到哪一天
             */
            newDueOn: string;
            /** @description 任务分步办理或定期报送时，指哪一步：步骤序号（如 2）或周期（如 2026-Q1、2026-03），整项任务填 task；只有一步办理中时可不填 */
            step?: string;
            /** @description 单位名称，默认为本人所在单位；督办单位不填则为督办单位自己 */
            organization?: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        ReschedulePhaseDto: {
            /**
             * Format: date
             * @description 新的开始日期
             */
            from: string;
            /**
             * Format: date
             * @description 新的结束日期
             */
            to: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        ResponsibleLeaderDto: {
            /**
             * @description 姓名和职务，不超过100字；留空则取消
             * @example 张建国副县长
             */
            leader: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        ResumeTaskDto: {
            /**
             * Format: date
             * @description 自哪一天起恢复办理，默认为今天，不得晚于今天
             */
            on?: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        ReviseTargetDto: {
            /** @description 基期值，仅用于比率、存量指标；null 为取消 */
            baseline?: components["schemas"]["BaselineDto"] | null;
            /** @description 节点目标，按日期先后；空列表或 null 为取消，即按直线推进 */
            checkpoints?: components["schemas"]["CheckpointDto"][] | null;
            /** @description 多少天没有新数据即为过期；null 为按默认（比率、存量 400 天，其余 100 天） */
            staleAfterDays?: number | null;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        Rule: {
            /** @description From the due date. */
            offset: components["schemas"]["Offset"];
            /** @description The offset as written: the rule's id within its policy. */
            id: string;
            /** @enum {string} */
            form: "blue" | "list" | "red" | "reminder" | "yellow";
            to: string[];
            /** @description Working days between repetitions after the first; their ids are the offsets reached. Only of the last `+Nwd`. */
            every?: number;
            /** @description Drafted for approval: nobody outside the office hears of it before {@link onApproval }. */
            draft?: boolean;
            onApproval?: string[];
        };
        RuleDutiesDto: {
            /**
             * Format: date
             * @description 明确日期，默认为今天，不得晚于今天
             */
            ruledOn?: string;
            /**
             * @description 明确分工的列表：set-leads {id, leads} · transfer {id, from, to} · merge-organization {from, into} · resolve-collective {collective, members} · keep {kind: several-leads 或 doubt, id} · keep {kind: alias, name}
             * @example [
             *       {
             *         "edit": "transfer",
             *         "id": "zezhou.t1",
             *         "from": "县教育局",
             *         "to": "团县委"
             *       }
             *     ]
             */
            rulings: ({
                /** @constant */
                edit: "set-leads";
                id: string;
                leads: string[];
            } | {
                /** @constant */
                edit: "merge-organization";
                from: string;
                into: string;
            } | {
                /** @constant */
                edit: "resolve-collective";
                collective: string;
                members: string[];
            } | {
                /** @constant */
                edit: "transfer";
                id: string;
                from: string;
                to: string;
            } | {
                /** @constant */
                edit: "keep";
                /** @enum {string} */
                kind: "doubt" | "several-leads";
                id: string;
            } | {
                /** @constant */
                edit: "keep";
                /** @constant */
                kind: "alias";
                name: string;
            })[];
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        RuleOnObligationDto: {
            /**
             * @description void：不再办理；owed：仍须办理，另定时限
             * @enum {string}
             */
            outcome: "owed" | "void";
            /**
             * Format: date
             * @description 新的时限；仍须办理的必填
             */
            dueOn?: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        RulingsDto: {
            /**
             * @description 明确分工的列表：set-leads {id, leads} · transfer {id, from, to} · merge-organization {from, into} · resolve-collective {collective, members} · keep {kind: several-leads 或 doubt, id} · keep {kind: alias, name}
             * @example [
             *       {
             *         "edit": "transfer",
             *         "id": "zezhou.t1",
             *         "from": "县教育局",
             *         "to": "团县委"
             *       }
             *     ]
             */
            rulings: ({
                /** @constant */
                edit: "set-leads";
                id: string;
                leads: string[];
            } | {
                /** @constant */
                edit: "merge-organization";
                from: string;
                into: string;
            } | {
                /** @constant */
                edit: "resolve-collective";
                collective: string;
                members: string[];
            } | {
                /** @constant */
                edit: "transfer";
                id: string;
                from: string;
                to: string;
            } | {
                /** @constant */
                edit: "keep";
                /** @enum {string} */
                kind: "doubt" | "several-leads";
                id: string;
            } | {
                /** @constant */
                edit: "keep";
                /** @constant */
                kind: "alias";
                name: string;
            })[];
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        SaveDraftDto: {
            /** @description 进展情况 */
            text: string;
            /** @description 完成比例（%） */
            percent?: number;
            /** @description 数据 */
            figures?: components["schemas"]["FigureDto"][];
            /** @description 佐证材料：先上传，再照所返回的填写 */
            evidence?: components["schemas"]["EvidenceDto"][];
            /** @description 单位名称，默认为本人所在单位；督办单位不填则为督办单位自己 */
            organization?: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        SavedDraft: {
            /** @description Of the last event of its stream that the row tells. */
            revision: number;
            draft: {
                text: string;
                percent?: number;
                figures?: components["schemas"]["Figure"][];
                evidence?: components["schemas"]["EvidenceRef"][];
                /** Format: date */
                savedOn: string;
            } | null;
        };
        ScopeQuery: {
            region?: string;
            organization?: string;
            limit: number;
            cursor?: string;
            after?: string;
        };
        SearchQuery: {
            q: string;
            limit: number;
            after?: string;
        };
        SectionsDto: {
            /** @description 章节标题，默认为全部章节 */
            sections?: string[];
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        SendLinkDto: {
            /** @description 登记的工作邮箱 */
            address: string;
            /**
             * @description 登录后打开的页面，本站路径
             * @default /
             */
            next?: string;
        };
        Sentence: {
            zh: string;
            en: string;
            /** @enum {string} */
            topic: "colour" | "date" | "day" | "history" | "next" | "why" | "you";
        };
        SessionLine: {
            /** @description Names the session to its owner; opens nothing. */
            sessionId: string;
            /** @enum {string} */
            method: "demo" | "digits" | "enrolment" | "link" | "oidc" | "password";
            /** @description Where the person came from: an IP address. */
            address: string;
            /** @description What the browser said it is, at most 200 characters. */
            browser: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            seenAt: string;
            /**
             * Format: date-time
             * @description Ends then at the latest.
             */
            endsAt: string;
            /** @description The one that asks. */
            current: boolean;
        };
        SessionReceipt: {
            userId: string;
            /**
             * Format: date-time
             * @description Until when at the latest; null: a further step is wanted, and nobody is signed in yet.
             */
            endsAt: string | null;
            /** @description `totp`: the six digits. `totp-setup`: a key has to be set up first. Null: nothing. */
            wants: ("totp" | "totp-setup") | null;
        };
        SessionsEnded: {
            ended: number;
        };
        ShiftExplanation: {
            /** Format: date */
            start: string;
            offset: components["schemas"]["Offset"];
            /** Format: date */
            result: string;
            /** @description Days met that are no working days. */
            skipped: components["schemas"]["ExplainedDay"][];
            /** @description Weekend days met that count as working days. */
            makeUpDaysUsed: components["schemas"]["ExplainedDay"][];
            /** @description The years of the days met. */
            years: components["schemas"]["CalendarYear"][];
            /** @description Whether any of these years is provisional: the notice, once published, may change the result. */
            provisional: boolean;
            calendarVersion: string;
        };
        SignAssignmentDto: {
            /** @description 单位名称，默认为本人所在单位；督办单位不填则为督办单位自己 */
            organization?: string;
            /**
             * Format: date
             * @description 签收日期，默认为今天；更早的日期由督办单位填写，须写明理由（reason）
             */
            signedOn?: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        SignInDto: {
            /** @description 用户编号或登记的工作邮箱 */
            account: string;
            /** @description 密码 */
            password: string;
            /**
             * @description 本人设备，联络员30日内免再次登录
             * @default false
             */
            ownDevice?: boolean;
        };
        SignInWays: {
            /** @description A link to the mailbox, for liaisons. */
            link: boolean;
            /** @description What the other sign-in is called; null: there is none. */
            provider: string | null;
            /** @description One may be one of the people of the demo. */
            demo: boolean;
        };
        SignOff: {
            organization: string;
            organizationId: string;
            named: number;
            signed: number;
            /** @description Of the user's own organization. */
            actions: components["schemas"]["SignPlanAct"][];
        };
        SignOffsQuery: {
            planId: string;
            limit: number;
            cursor?: string;
            after?: string;
        };
        SignPlanAct: {
            /** @constant */
            action: "signPlan";
            /** @description Of which organization's part, which urge, which year: where a thing has several. */
            of?: string;
            /** @description Of a task with parts that are owed each by itself, which one: `1`, a period such as `2026-Q1`, `task` for the whole. */
            step?: string;
            /** @description Null: it may be done now. */
            refused: components["schemas"]["Refused"] | null;
        };
        SignPlanDto: {
            /** @description 方案编号 */
            planId: string;
            /** @description 单位名称，默认为本人所在单位 */
            organization?: string;
            /**
             * Format: date
             * @description 签收日期，默认为今天；更早的日期由督办单位填写，须写明理由（reason）
             */
            signedOn?: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        SimulationQuery: {
            policy: string;
            office?: string;
            /** Format: date */
            adoptedOn?: string;
            checkIns?: string[];
            after?: string;
        };
        SourceDetail: {
            planId: string;
            title: string;
            name: string;
            sha256: string;
            /** @description Of the file, bytes and media type; null: only its text was kept. */
            size: number | null;
            type: string | null;
            /** @description What was made of the file, and read. */
            text: string;
            /** @description Where stretches of the text stand in the file, ascending. */
            places: components["schemas"]["SourcePlace"][];
            /** @description What it prints, each with its place. */
            items: components["schemas"]["SourceItem"][];
            /** @description All documents that the plan was read from, oldest first. */
            versions: {
                name: string;
                sha256: string;
            }[];
        };
        SourceItem: {
            paragraph?: number;
            page?: number;
            row?: number;
            /** @description Left, top, right, bottom on the page, in points. */
            box?: number[];
            /** @enum {string} */
            kind: "phase" | "target" | "task";
            id: string;
            title: string;
            /** @description In characters of the text, `end` exclusive. */
            start: number;
            end: number;
        };
        SourceLine: {
            /** @description Where it begins in the text, in characters. */
            start: number;
            text: string;
            /** @description Ids of the tasks and phases that it belongs to, or that begin in it. */
            items: string[];
            /** @description By where they begin. */
            marks: ({
                start: number;
                end: number;
                /** @constant */
                kind: "organization";
                name: string;
            } | {
                start: number;
                end: number;
                /** @constant */
                kind: "date";
                /** Format: date */
                on: string | null;
            } | {
                start: number;
                end: number;
                /** @constant */
                kind: "target";
                id: string;
            } | {
                start: number;
                end: number;
                /** @constant */
                kind: "unread";
            })[];
        };
        SourcePlace: {
            /** @description In characters of the text. */
            start: number;
            paragraph?: number;
            page?: number;
            row?: number;
            /** @description Left, top, right, bottom on the page, in points. */
            box?: number[];
        };
        SourceQuery: {
            sha256?: string;
        };
        StartPhaseDto: {
            /**
             * Format: date
             * @description 启动日期，默认为今天，不得晚于今天
             */
            startedOn?: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        StepContent: {
            /** @description Counts from 1 as first read; a step keeps it, and no other step of its task ever gets it. */
            no: number;
            /** @description What is to be done by then, as printed. */
            title: string;
            /** @description The words by which its date was found; empty where a person set it. */
            words: string;
            /** Format: date */
            dueOn: string;
            /** @description Who does it, where it names somebody of its own; left out: who does the task. */
            duties?: components["schemas"]["Duties"];
        };
        StepProgress: {
            /**
             * @description 办理中 · 申请办结 · 退回 · 办结 · 撤销 (before it was accepted).
             * @enum {string}
             */
            status: "accepted" | "cancelled" | "claimed" | "open" | "returned";
            /**
             * Format: date
             * @description The day that its claim bears, and the day on which it was received.
             */
            claimedOn: string | null;
            /** Format: date */
            receivedOn: string | null;
            /** @description The user who claimed it; left out: nobody did, or in logs of before. */
            claimedBy?: string;
            /** Format: date */
            acceptedOn: string | null;
            /** @description The latest return. */
            returned: {
                /** Format: date */
                returnedOn: string;
                reason: string;
            } | null;
            /** @description The latest reopening. */
            reopened: {
                /** Format: date */
                reopenedOn: string;
                reason: string;
            } | null;
            /**
             * Format: date
             * @description 原定: the plan's date when it was named.
             */
            originallyDueOn: string | null;
            /**
             * Format: date
             * @description 现行.
             */
            dueOn: string | null;
            /** @description Its date was moved for itself (extension, suspension, reopening): the plan's own no longer counts for it. */
            moved: boolean;
            /**
             * Format: date
             * @description 实际: the day of the claim that was accepted, or the one that the office confirmed.
             */
            doneOn: string | null;
            /** @description Was done after the date then in force. Stays, whatever is moved or reopened later. */
            late: boolean;
            /** @description Extensions granted. */
            extensions: number;
            /** @description 延期申请 that waits for the office. */
            pendingExtension: {
                /** Format: date */
                requestedOn: string;
                /** Format: date */
                newDueOn: string;
                reason: string;
                late: boolean;
            } | null;
            /** @description What became of the latest request. */
            answeredExtension: {
                /** @enum {string} */
                answer: "declined" | "granted" | "withdrawn";
                /** Format: date */
                answeredOn: string;
                /** @description Of a decline. */
                reason: string | null;
            } | null;
            /** @description `1`, a period such as `2026-Q1`, or `task`: the task as a whole. */
            step: string;
            /** @description What is to be done by then, as printed; empty of the whole. */
            title: string;
            /** @description The words by which its date was found; empty where a person set it. */
            words: string;
        };
        Suggestion: {
            /** @description As printed; empty where it concerns no one item. */
            number: string;
            title: string;
            /** @description The question, in one sentence. */
            sentence: string;
            /** @enum {string} */
            kind: "doubts" | "first-named" | "names";
            /** @description Of the question that it settles, by `keyOf`. */
            question: string;
            ruling: {
                /** @constant */
                edit: "set-leads";
                id: string;
                leads: string[];
            } | {
                /** @constant */
                edit: "merge-organization";
                from: string;
                into: string;
            } | {
                /** @constant */
                edit: "resolve-collective";
                collective: string;
                members: string[];
            } | {
                /** @constant */
                edit: "transfer";
                id: string;
                from: string;
                to: string;
            } | {
                /** @constant */
                edit: "keep";
                /** @enum {string} */
                kind: "doubt" | "several-leads";
                id: string;
            } | {
                /** @constant */
                edit: "keep";
                /** @constant */
                kind: "alias";
                name: string;
            };
        };
        SummaryQuery: {
            planId?: string;
            /** Format: date */
            on?: string;
            after?: string;
        };
        SupervisionNotice: {
            title: string;
            /** @description 条目 as printed; empty where there is none. */
            itemNumber: string;
            clause: string;
            planTitle: string;
            documentNumber: string | null;
            /** @description 配合单位. */
            supports: string[];
            /** Format: date */
            originallyDueOn: string;
            /** Format: date */
            dueOn: string;
            extensions: number;
            workingDaysOverdue: number;
            /**
             * Format: date
             * @description By when it was promised; null where nobody has answered.
             */
            promisedOn: string | null;
            /** @description The colours of the case so far, this one last. */
            levels: {
                /** @enum {string} */
                level: "blue" | "red" | "yellow";
                /** Format: date */
                levelOn: string;
            }[];
            /** @description How often somebody was urged in this case. */
            urges: number;
            /** @description 办理要求. */
            demand: string;
            /** Format: date */
            replyBy: string;
            /** @description 签发人. */
            signatory: string;
            /** @description Whom to call at the office; null where no telephone is registered. */
            contact: {
                name: string;
                phone: string;
            } | null;
            obligationId: string;
            planId: string;
            organization: string;
            organizationId: string;
            office: string;
            /** @enum {string} */
            level: "blue" | "red" | "yellow";
            /** @description Of the cases on the obligation, counted from 1. */
            case: number;
            /** @description 清督红〔2026〕2号; null: a draft, which has none and is marked 拟稿. */
            number: string | null;
            /** @description 机关代字: of this paper; of a draft that which the office used last. */
            agency: string;
            /**
             * Format: date
             * @description Of a draft today.
             */
            issuedOn: string;
            /** @description 任务来源, 办理时限 and 督办事由 in words. */
            source: string;
            dueText: string;
            reason: string;
            actions: {
                /** @constant */
                action: "issueSupervisionNotice";
                /** @description Of which organization's part, which urge, which year: where a thing has several. */
                of?: string;
                /** @description Of a task with parts that are owed each by itself, which one: `1`, a period such as `2026-Q1`, `task` for the whole. */
                step?: string;
                /** @description Null: it may be done now. */
                refused: components["schemas"]["Refused"] | null;
            }[];
        };
        SuspendTaskDto: {
            /**
             * Format: date
             * @description 自哪一天起暂缓，默认为今天，不得晚于今天
             */
            from?: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        Suspension: {
            /** @description A user's id, or `duban.` and the name of the part. */
            actorId: string;
            /** @description 姓名（单位）; a user that is not registered is called by its id. */
            actor: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description In whose name, where the actor wrote it down for somebody. */
            onBehalfOf?: string;
            /** Format: date */
            suspendedFrom: string;
            reason: string;
            /**
             * Format: date
             * @description Null while the clock stands still, or where it never ran again.
             */
            resumedOn: string | null;
            /** @description Given back. */
            workingDays: number | null;
        };
        TakeSuggestionsDto: {
            /** @description 采用哪几类建议：由首位单位牵头、合并单位名称、核对无误；默认为全部 */
            kinds?: ("doubts" | "first-named" | "names")[];
            /**
             * Format: date
             * @description 明确日期，默认为今天，不得晚于今天
             */
            ruledOn?: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        TargetAct: {
            /** @enum {string} */
            action: "closeTargetYear" | "recordMeasurement" | "recordReference" | "reviseTarget";
            /** @description Of which organization's part, which urge, which year: where a thing has several. */
            of?: string;
            /** @description Of a task with parts that are owed each by itself, which one: `1`, a period such as `2026-Q1`, `task` for the whole. */
            step?: string;
            /** @description Null: it may be done now. */
            refused: components["schemas"]["Refused"] | null;
        };
        TargetDetail: {
            number: string;
            office: string;
            planId: string;
            region: string;
            planTitle: string;
            leads: string[];
            supports: string[];
            responsible: string[];
            /** @enum {string} */
            comparator: "<" | "<=" | ">" | ">=" | "range";
            /** @description In `unit`; of a range its lower bound; null: relative to `reference`. */
            value: number | null;
            /** @description Upper bound of a range. */
            upper: number | null;
            unit: string | null;
            /**
             * @description A rate or stock on a date · a total over the period · a total per calendar year.
             * @enum {string}
             */
            recurrence: "cumulative" | "level" | "yearly";
            /** @description 争取, 力争: never missed. */
            soft: boolean;
            reference: string | null;
            baseline: components["schemas"]["Baseline"] | null;
            /** @description Null when it belongs to the whole plan. */
            taskId: string | null;
            dropped: {
                /** Format: date */
                droppedOn: string;
                reason: string;
            } | null;
            /** @description Likewise, what is reached by figures that wait for the office. */
            claimed: {
                year: number | null;
                value: number;
                /** Format: date */
                claimedOn: string;
            }[];
            policy: {
                name: string;
                version: number;
            };
            targetId: string;
            /** @description Of everybody who is named in it, or was, and of the office. */
            organizationIds: {
                [key: string]: string;
            };
            checkpoints: components["schemas"]["Checkpoint"][];
            staleAfterDays: number | null;
            /**
             * Format: date
             * @description First day of the plan's period; of a plan without one, the day of its adoption.
             */
            periodFrom: string;
            /** Format: date */
            periodTo: string | null;
            /** @description By year of a yearly target, else one with a null year. */
            attained: {
                year: number | null;
                value: number;
                /** Format: date */
                attainedOn: string;
            }[];
            title: string;
            clause: string;
            /** Format: date */
            dueOn: string | null;
            /** @description Of the last event of its stream that the row tells. */
            revision: number;
            /** @enum {string} */
            status: "at-risk" | "attained" | "claimed" | "lagging" | "missed" | "no-data" | "on-track" | "stale";
            progress: components["schemas"]["Progress"];
            /** @description What is to be reached: the value, or of a relative target the reference; null: unknown. */
            goal: number | null;
            /** @description By that day. */
            expected: number | null;
            actual: number | null;
            /** @description Actual to expected; 1 is all of it. */
            ratio: number | null;
            /** @description Whether the office has verified the latest measurement that counts, or need not; null: there is none. */
            verified: boolean | null;
            /** @description A range that is passed at its upper end: attained, and worth a look. */
            aboveUpper: boolean;
            /** @description Of a yearly target, by year; else empty. */
            years: components["schemas"]["YearResult"][];
            closed: components["schemas"]["ClosedYear"][];
            /** @description One a day, in the order of their days. */
            references: components["schemas"]["Reference"][];
            /** @description Oldest first, with what held until then. */
            revisions: components["schemas"]["TargetRevision"][];
            measurements: {
                organization: string;
                organizationId: string;
                /** @description Of a level: how high it stood on that day. Of a cumulative or yearly target an increment: what was added. */
                value: number;
                /** Format: date */
                asOf: string;
                /** @description May be empty. */
                evidence: string;
                measurementId: string;
                /** @description A user's id, or `duban.` and the name of the part. */
                actorId: string;
                /** @description 姓名（单位）; a user that is not registered is called by its id. */
                actor: string;
                /** Format: date-time */
                recordedAt: string;
                source: string;
                /** @description Null: not yet looked at, or corrected since. */
                verdict: ("rejected" | "verified") | null;
                /** @description It is the office's own, or of whom the policy trusts, and was not corrected: it waits for no verdict. */
                trusted: boolean;
                corrections: components["schemas"]["Correction"][];
                verifications: components["schemas"]["Verification"][];
                /**
                 * @description True: it is another organization's, and its words are not for the user: they are empty here.
                 * @constant
                 */
                withheld?: true;
                /** @description What the user may do with it today. */
                actions: components["schemas"]["MeasurementAct"][];
            }[];
            why: components["schemas"]["TargetExplanation"];
            /** @description What the user may do with it today, and why not the rest. */
            actions: components["schemas"]["TargetAct"][];
        };
        TargetExplanation: {
            targetId: string;
            planId: string;
            planTitle: string;
            number: string;
            title: string;
            /** Format: date */
            on: string;
            /** @enum {string} */
            status: "at-risk" | "attained" | "claimed" | "lagging" | "missed" | "no-data" | "on-track" | "stale";
            /** @description Of a yearly target the year that is judged, else null. */
            year: number | null;
            /** @description Value to be reached, or of a relative target the reference; null: there is nothing to compare with. */
            goal: number | null;
            /** @description By that day; null without a goal. Like `ratio` rounded to six decimals. */
            expected: number | null;
            actual: number | null;
            /** @description Actual to expected; 1 is all of it. */
            ratio: number | null;
            limits: {
                onTrackPct: number;
                laggingPct: number;
                staleAfterDays: number;
                /**
                 * Format: date
                 * @description Last day of the time that is judged; null: there is none.
                 */
                lastDay: string | null;
                /**
                 * Format: date
                 * @description First day on which the data are stale; null without data.
                 */
                staleFrom: string | null;
            };
            /** @description The latest that counts. */
            measurement: components["schemas"]["Measurement"] | null;
            reference: components["schemas"]["Reference"] | null;
            sentences: components["schemas"]["Bilingual"][];
        };
        TargetItem: {
            number: string;
            /** @description 牵头. */
            leads: string[];
            /** @description 配合, 责任 beside a lead. */
            supports: string[];
            /** @description 负责 where nobody leads. */
            responsible: string[];
            /** @enum {string} */
            comparator: "<" | "<=" | ">" | ">=" | "range";
            /** @description Null: relative to a reference. For a range its lower bound. */
            value: number | null;
            upper: number | null;
            unit: string | null;
            /** @enum {string} */
            recurrence: "cumulative" | "level" | "yearly";
            /** @description 争取, 力争. */
            soft: boolean;
            reference: string | null;
            /** @description How high a level stood before; left out: none is known. */
            baseline?: {
                value: number;
                /** Format: date */
                asOf: string;
            };
            id: string;
            /** @description The task it stands in; null when it belongs to the whole plan. */
            taskId: string | null;
            title: string;
            clause: string;
            /** Format: date */
            dueOn: string | null;
        };
        TargetQuery: {
            /** Format: date */
            on?: string;
            limit: number;
            cursor?: string;
            after?: string;
        };
        TargetRevision: {
            reason: string;
            /** Format: date */
            revisedOn: string;
            before: {
                number?: string;
                title?: string;
                leads?: string[];
                supports?: string[];
                responsible?: string[];
                /** @enum {string} */
                comparator?: "<" | "<=" | ">" | ">=" | "range";
                value?: number | null;
                upper?: number | null;
                unit?: string | null;
                /** @enum {string} */
                recurrence?: "cumulative" | "level" | "yearly";
                soft?: boolean;
                reference?: string | null;
                taskId?: string | null;
                clause?: string;
                /** Format: date */
                dueOn?: string | null;
                /** Format: date */
                periodFrom?: string;
                /** Format: date */
                periodTo?: string | null;
                baseline?: components["schemas"]["Baseline"] | null;
                checkpoints?: components["schemas"]["Checkpoint"][];
                staleAfterDays?: number | null;
            };
        };
        TargetSummary: {
            /** Format: date */
            on: string;
            total: number;
            counts: {
                missed: number;
                claimed: number;
                attained: number;
                "no-data": number;
                stale: number;
                "on-track": number;
                lagging: number;
                "at-risk": number;
            };
            plans: {
                planId: string;
                planTitle: string;
                total: number;
                counts: {
                    missed: number;
                    claimed: number;
                    attained: number;
                    "no-data": number;
                    stale: number;
                    "on-track": number;
                    lagging: number;
                    "at-risk": number;
                };
            }[];
            /** @description Of whoever owes it, see `ownersOf`. A target of several counts for each. */
            organizations: {
                region: string;
                organization: string;
                organizationId: string;
                total: number;
                counts: {
                    missed: number;
                    claimed: number;
                    attained: number;
                    "no-data": number;
                    stale: number;
                    "on-track": number;
                    lagging: number;
                    "at-risk": number;
                };
            }[];
        };
        TargetView: {
            number: string;
            office: string;
            planId: string;
            region: string;
            planTitle: string;
            leads: string[];
            supports: string[];
            responsible: string[];
            /** @enum {string} */
            comparator: "<" | "<=" | ">" | ">=" | "range";
            /** @description In `unit`; of a range its lower bound; null: relative to `reference`. */
            value: number | null;
            /** @description Upper bound of a range. */
            upper: number | null;
            unit: string | null;
            /**
             * @description A rate or stock on a date · a total over the period · a total per calendar year.
             * @enum {string}
             */
            recurrence: "cumulative" | "level" | "yearly";
            /** @description 争取, 力争: never missed. */
            soft: boolean;
            reference: string | null;
            baseline: components["schemas"]["Baseline"] | null;
            /** @description Null when it belongs to the whole plan. */
            taskId: string | null;
            dropped: {
                /** Format: date */
                droppedOn: string;
                reason: string;
            } | null;
            /** @description Likewise, what is reached by figures that wait for the office. */
            claimed: {
                year: number | null;
                value: number;
                /** Format: date */
                claimedOn: string;
            }[];
            policy: {
                name: string;
                version: number;
            };
            targetId: string;
            /** @description Of everybody who is named in it, or was, and of the office. */
            organizationIds: {
                [key: string]: string;
            };
            checkpoints: components["schemas"]["Checkpoint"][];
            staleAfterDays: number | null;
            /**
             * Format: date
             * @description First day of the plan's period; of a plan without one, the day of its adoption.
             */
            periodFrom: string;
            /** Format: date */
            periodTo: string | null;
            /** @description By year of a yearly target, else one with a null year. */
            attained: {
                year: number | null;
                value: number;
                /** Format: date */
                attainedOn: string;
            }[];
            title: string;
            clause: string;
            /** Format: date */
            dueOn: string | null;
            /** @description Of the last event of its stream that the row tells. */
            revision: number;
            /** @enum {string} */
            status: "at-risk" | "attained" | "claimed" | "lagging" | "missed" | "no-data" | "on-track" | "stale";
            progress: components["schemas"]["Progress"];
            /** @description What is to be reached: the value, or of a relative target the reference; null: unknown. */
            goal: number | null;
            /** @description By that day. */
            expected: number | null;
            actual: number | null;
            /** @description Actual to expected; 1 is all of it. */
            ratio: number | null;
            /** @description Whether the office has verified the latest measurement that counts, or need not; null: there is none. */
            verified: boolean | null;
            /** @description A range that is passed at its upper end: attained, and worth a look. */
            aboveUpper: boolean;
            /** @description Of a yearly target, by year; else empty. */
            years: components["schemas"]["YearResult"][];
            /** @description What the user may do with it today, and why not the rest. */
            actions: components["schemas"]["TargetAct"][];
        };
        TargetsQuery: {
            planId?: string;
            limit: number;
            cursor?: string;
            after?: string;
        };
        TaskAct: {
            /** @enum {string} */
            action: "acceptCompletion" | "cancelTask" | "claimCompletion" | "declineExtension" | "dismissDispute" | "disputeAssignment" | "grantExtension" | "reopenCompletion" | "reportProgress" | "requestExtension" | "resumeTask" | "returnClaim" | "signAssignment" | "suspendTask" | "withdrawExtension";
            /** @description Of which organization's part, which urge, which year: where a thing has several. */
            of?: string;
            /** @description Of a task with parts that are owed each by itself, which one: `1`, a period such as `2026-Q1`, `task` for the whole. */
            step?: string;
            /** @description Null: it may be done now. */
            refused: components["schemas"]["Refused"] | null;
        };
        TaskAnswer: {
            /** @description A user's id, or `duban.` and the name of the part. */
            actorId: string;
            /** @description 姓名（单位）; a user that is not registered is called by its id. */
            actor: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description In whose name, where the actor wrote it down for somebody. */
            onBehalfOf?: string;
            /** Format: date */
            answeredOn: string;
            /** @description Null where none was given. */
            reason: string | null;
            /**
             * @description 自办自核: accepted by whoever claimed it, for there was nobody else.
             * @constant
             */
            selfReviewed?: true;
        };
        TaskContent: {
            /** @description 牵头. */
            leads: string[];
            /** @description 配合, 责任 beside a lead. */
            supports: string[];
            /** @description 负责 where nobody leads. */
            responsible: string[];
            id: string;
            /** @description As printed, with its section: `二（一）1`. */
            number: string;
            title: string;
            /** @description Title of the section it stands in. */
            section: string;
            /** @description What is to be done is owed, and safeguards that name somebody; the rest is shown. */
            tracked: boolean;
            clause: string;
            /**
             * Format: date
             * @description Its own date, the last of its steps' where it has any; null: the plan's last day counts.
             */
            dueOn: string | null;
            /** @description By date. Left out where it has none; one alone is none. */
            steps?: components["schemas"]["StepContent"][];
            /** @description Left out where nothing comes again. */
            recurring?: components["schemas"]["RecurringContent"][];
        };
        TaskContext: {
            taskId: string;
            number: string;
            title: string;
            planId: string;
            planTitle: string;
            documentNumber: string | null;
            /** @description Null: added or rewritten by hand, or the document is not kept. */
            source: components["schemas"]["ItemInText"] | null;
            previous: components["schemas"]["NeighbourTask"] | null;
            next: components["schemas"]["NeighbourTask"] | null;
            /** @description Liaisons of who leads, then of the office; at most 50. */
            people: components["schemas"]["TaskPerson"][];
            /** @description What is owed for it and the user may see, with all steps of the ladder, the first due first; at most 50. */
            obligations: components["schemas"]["ObligationDetail"][];
        };
        TaskCounts: {
            total: number;
            done: number;
            overdue: number;
            /** @description Within ten working days, today among them. Null: of a past day. */
            dueSoon: number | null;
        };
        TaskDetail: {
            taskId: string;
            planId: string;
            region: string;
            number: string;
            title: string;
            section: string;
            /** @description What is to be done is owed, and safeguards that name somebody; the rest is shown. */
            tracked: boolean;
            clause: string;
            /**
             * Format: date
             * @description Null when neither the task nor the plan has a last day.
             */
            dueOn: string | null;
            /** @description True when the document states no date and the plan's last day was taken. */
            dueOnDefaulted: boolean;
            /** @description Owed each by itself, the last of them the task’s own limit; left out: the task is owed as a whole. */
            steps?: {
                /** @description What is to be done by then, as printed. */
                title: string;
                /** @description The words by which its date was found; empty where a person set it. */
                words: string;
                /** Format: date */
                dueOn: string;
                /** @description Who does it, where it names somebody of its own; left out: who does the task. */
                duties?: components["schemas"]["TaskDuties"];
                no: number;
            }[];
            /** @description What recurs, owed each time by itself, beside the rest; left out: nothing does. */
            periods?: {
                /** @description What is to be done by then, as printed. */
                title: string;
                /** @description The words by which its date was found; empty where a person set it. */
                words: string;
                /** Format: date */
                dueOn: string;
                /** @description Who does it, where it names somebody of its own; left out: who does the task. */
                duties?: components["schemas"]["TaskDuties"];
                period: string;
            }[];
            leads: string[];
            supports: string[];
            responsible: string[];
            /** @description Name of the supervising office: it owes what nobody is named in. */
            office: string;
            planTitle: string;
            policy: {
                name: string;
                version: number;
            };
            /** @description Of everybody named in it, and of the office. */
            organizationIds: {
                [key: string]: string;
            };
            /**
             * Format: date
             * @description Day of adoption, or of the amendment that brought it.
             */
            assignedOn: string;
            /** @description An amendment brought it: who is named in it has time to sign before it is reminded. */
            byAmendment: boolean;
            /**
             * @description 办理中 · 申请办结 · 退回 · 办结 · 撤销: of the whole task.
             * @enum {string}
             */
            status: "accepted" | "cancelled" | "claimed" | "open" | "returned";
            assignments: components["schemas"]["Assignment"][];
            /** @description Of those named in it, how many have signed. */
            signed: {
                signed: number;
                named: number;
            };
            /**
             * Format: date
             * @description 暂缓: the clock stands still since that day.
             */
            suspendedFrom: string | null;
            /** @description 责任领导; empty: nobody was named. */
            leader: string;
            cancelled: {
                /** Format: date */
                cancelledOn: string;
                reason: string;
            } | null;
            reports: components["schemas"]["TaskReport"][];
            claims: components["schemas"]["Claim"][];
            extensionRequests: components["schemas"]["ExtensionRequest"][];
            disputes: components["schemas"]["Dispute"][];
            suspensions: components["schemas"]["Suspension"][];
            rulings: components["schemas"]["TaskRuling"][];
            revisions: components["schemas"]["TaskRevision"][];
            /** @description Of the last event of its stream that the row tells. */
            revision: number;
            /** @description What the user may do with it now, and why not the rest. */
            actions: components["schemas"]["TaskAct"][];
            /** @description Of which `reports` are the latest twenty. */
            totalReports: number;
        };
        TaskDuties: {
            leads: string[];
            supports: string[];
            responsible: string[];
        };
        TaskLine: {
            taskId: string;
            planId: string;
            region: string;
            number: string;
            title: string;
            section: string;
            /** @description What is to be done is owed, and safeguards that name somebody; the rest is shown. */
            tracked: boolean;
            clause: string;
            /**
             * Format: date
             * @description Null when neither the task nor the plan has a last day.
             */
            dueOn: string | null;
            /** @description True when the document states no date and the plan's last day was taken. */
            dueOnDefaulted: boolean;
            /** @description Owed each by itself, the last of them the task’s own limit; left out: the task is owed as a whole. */
            steps?: {
                /** @description What is to be done by then, as printed. */
                title: string;
                /** @description The words by which its date was found; empty where a person set it. */
                words: string;
                /** Format: date */
                dueOn: string;
                /** @description Who does it, where it names somebody of its own; left out: who does the task. */
                duties?: components["schemas"]["TaskDuties"];
                no: number;
            }[];
            /** @description What recurs, owed each time by itself, beside the rest; left out: nothing does. */
            periods?: {
                /** @description What is to be done by then, as printed. */
                title: string;
                /** @description The words by which its date was found; empty where a person set it. */
                words: string;
                /** Format: date */
                dueOn: string;
                /** @description Who does it, where it names somebody of its own; left out: who does the task. */
                duties?: components["schemas"]["TaskDuties"];
                period: string;
            }[];
            leads: string[];
            supports: string[];
            responsible: string[];
            /** @description Name of the supervising office: it owes what nobody is named in. */
            office: string;
            planTitle: string;
            policy: {
                name: string;
                version: number;
            };
            /** @description Of everybody named in it, and of the office. */
            organizationIds: {
                [key: string]: string;
            };
            /**
             * Format: date
             * @description Day of adoption, or of the amendment that brought it.
             */
            assignedOn: string;
            /** @description An amendment brought it: who is named in it has time to sign before it is reminded. */
            byAmendment: boolean;
            /**
             * @description 办理中 · 申请办结 · 退回 · 办结 · 撤销: of the whole task.
             * @enum {string}
             */
            status: "accepted" | "cancelled" | "claimed" | "open" | "returned";
            assignments: components["schemas"]["Assignment"][];
            /** @description Of those named in it, how many have signed. */
            signed: {
                signed: number;
                named: number;
            };
            /**
             * Format: date
             * @description 暂缓: the clock stands still since that day.
             */
            suspendedFrom: string | null;
            /** @description 责任领导; empty: nobody was named. */
            leader: string;
            cancelled: {
                /** Format: date */
                cancelledOn: string;
                reason: string;
            } | null;
            /** @description Of the last event of its stream that the row tells. */
            revision: number;
            /** @description What the user may do with it now, and why not the rest. */
            actions: components["schemas"]["TaskAct"][];
        };
        TaskPart: {
            leads?: string[];
            supports?: string[];
            responsible?: string[];
            clause: string;
            /** @description Default: of the first part the task's, of others their first sentence. */
            title?: string;
            /** Format: date */
            dueOn?: string | null;
        };
        TaskPerson: {
            /** @enum {string} */
            role: "lead" | "office";
            organization: string;
            organizationId: string;
            name: string;
            /** @description Null: none is registered, or it is not shown. */
            phone: string | null;
        };
        TaskReport: {
            /** @description A user's id, or `duban.` and the name of the part. */
            actorId: string;
            /** @description 姓名（单位）; a user that is not registered is called by its id. */
            actor: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description In whose name, where the actor wrote it down for somebody. */
            onBehalfOf?: string;
            /**
             * @description True: it is another organization's, and its words and files are not for the user: they are empty here.
             * @constant
             */
            withheld?: true;
            organization: string;
            organizationId: string;
            text: string;
            evidence?: components["schemas"]["EvidenceRef"][];
            reportId: string;
            /** @description How far it is, 0 to 100, where the reporter says so. */
            percent?: number;
            /** Format: date */
            reportedOn: string;
            figures?: components["schemas"]["Figure"][];
        };
        TaskRevision: {
            /** @description A user's id, or `duban.` and the name of the part. */
            actorId: string;
            /** @description 姓名（单位）; a user that is not registered is called by its id. */
            actor: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description In whose name, where the actor wrote it down for somebody. */
            onBehalfOf?: string;
            /** Format: date */
            revisedOn: string;
            reason: string;
            before: {
                number?: string;
                title?: string;
                section?: string;
                /** @description What is to be done is owed, and safeguards that name somebody; the rest is shown. */
                tracked?: boolean;
                clause?: string;
                /**
                 * Format: date
                 * @description Null when neither the task nor the plan has a last day.
                 */
                dueOn?: string | null;
                /** @description True when the document states no date and the plan's last day was taken. */
                dueOnDefaulted?: boolean;
                /** @description Owed each by itself, the last of them the task’s own limit; left out: the task is owed as a whole. */
                steps?: {
                    /** @description What is to be done by then, as printed. */
                    title: string;
                    /** @description The words by which its date was found; empty where a person set it. */
                    words: string;
                    /** Format: date */
                    dueOn: string;
                    /** @description Who does it, where it names somebody of its own; left out: who does the task. */
                    duties?: components["schemas"]["TaskDuties"];
                    no: number;
                }[];
                /** @description What recurs, owed each time by itself, beside the rest; left out: nothing does. */
                periods?: {
                    /** @description What is to be done by then, as printed. */
                    title: string;
                    /** @description The words by which its date was found; empty where a person set it. */
                    words: string;
                    /** Format: date */
                    dueOn: string;
                    /** @description Who does it, where it names somebody of its own; left out: who does the task. */
                    duties?: components["schemas"]["TaskDuties"];
                    period: string;
                }[];
            };
        };
        TaskRuling: {
            /** @description A user's id, or `duban.` and the name of the part. */
            actorId: string;
            /** @description 姓名（单位）; a user that is not registered is called by its id. */
            actor: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description In whose name, where the actor wrote it down for somebody. */
            onBehalfOf?: string;
            leads: string[];
            supports: string[];
            responsible: string[];
            /** Format: date */
            ruledOn: string;
            reason: string;
            before: components["schemas"]["TaskDuties"];
        };
        TasksQuery: {
            planId?: string;
            organization?: string;
            /** @enum {string} */
            status?: "accepted" | "cancelled" | "claimed" | "open" | "returned";
            limit: number;
            cursor?: string;
            after?: string;
        };
        TimelineItem: {
            /** Format: date-time */
            at: string;
            /**
             * Format: date
             * @description The working day of `at`.
             */
            on: string;
            /** @description Offset as written in the policy; a repetition is named by the offset reached. */
            rule: string;
            /** @enum {string} */
            form: "blue" | "list" | "red" | "reminder" | "yellow";
            /** @enum {string} */
            level?: "blue" | "red" | "yellow";
            audience: string[];
            draft?: boolean;
            onApproval?: string[];
        };
        Todo: {
            /** Format: date */
            on: string;
            /** @description Always all twelve, in this order. */
            groups: components["schemas"]["TodoGroup"][];
        };
        TodoGroup: {
            /** @enum {string} */
            group: "done" | "due" | "lapsed" | "overdue" | "raised" | "returned" | "sign" | "submitted" | "undelivered" | "unkept" | "verify" | "waiting";
            /** @description All of them, also those that the limit leaves out; of each kind at most 1,000. */
            count: number;
            /** @description What presses most first. */
            rows: components["schemas"]["TodoRow"][];
        };
        TodoQuery: {
            limit: number;
            after?: string;
        };
        TodoRow: {
            /** @enum {string} */
            asked: "answer-case" | "do" | "done" | "judge-claim" | "judge-dispute" | "judge-extension" | "redo" | "register-contact" | "review-amendment" | "review-plan" | "rule-past" | "sign" | "sign-red-card" | "urge" | "verify-figure" | "wait";
            /** @enum {string} */
            kind: "check-in" | "mail" | "phase" | "plan" | "sign-off" | "target" | "task";
            /** @description Id of the task, target, phase, plan or mail; of a sign-off or a check-in what it is about. */
            itemId: string;
            /** @description Of a task with parts that are owed each by itself, which one: `1`, a period such as `2026-Q1`; `task` or left out: the whole. */
            step?: string;
            /** @description Null: of a plan, or nothing is owed. */
            obligationId: string | null;
            planId: string;
            planTitle: string;
            documentNumber: string | null;
            /** @description As printed; empty where there is none. */
            number: string;
            title: string;
            /** @description Whose it is. */
            organization: string;
            /** @description Null: of a plan. */
            organizationId: string | null;
            /** Format: date */
            dueOn: string | null;
            /** Format: date */
            originallyDueOn: string | null;
            /** @description Negative when overdue. */
            workingDaysLeft: number | null;
            level: ("blue" | "red" | "yellow") | null;
            /**
             * Format: date
             * @description Day since which it waits, or on which it was done; null of what is simply owed.
             */
            since: string | null;
            /** @description The reason that was given with it; null where none was. */
            note: string | null;
            /**
             * Format: date
             * @description The day to which an extension is asked for.
             */
            newDueOn: string | null;
            /** @description The figure to verify. */
            figure: {
                measurementId: string;
                /** Format: date */
                asOf: string;
                value: number;
                unit: string | null;
            } | null;
            /** @description What the user may do with it now, and why not the rest. */
            actions: (components["schemas"]["PhaseAct"] | components["schemas"]["ObligationAct"] | components["schemas"]["TargetAct"] | components["schemas"]["MeasurementAct"] | components["schemas"]["TaskAct"] | components["schemas"]["EscalationAct"] | {
                /** @enum {string} */
                action: "closeProblem" | "registerContact" | "reportCheckIn" | "resendMail" | "signPlan";
                /** @description Of which organization's part, which urge, which year: where a thing has several. */
                of?: string;
                /** @description Of a task with parts that are owed each by itself, which one: `1`, a period such as `2026-Q1`, `task` for the whole. */
                step?: string;
                /** @description Null: it may be done now. */
                refused: components["schemas"]["Refused"] | null;
            })[];
        };
        TokenIssued: {
            tokenId: string;
            token: string;
            /** Format: date-time */
            expiresAt: string;
        };
        TokenLine: {
            /** @description Names the token to its owner; opens nothing. */
            tokenId: string;
            /** @description What its owner calls it, such as the machine it is for. */
            name: string;
            /** @description Only what reads. */
            readOnly: boolean;
            /** Format: date-time */
            issuedAt: string;
            /** Format: date-time */
            expiresAt: string;
            /**
             * Format: date-time
             * @description To the hour; null: never yet.
             */
            usedAt: string | null;
        };
        TokensEnded: {
            ended: number;
        };
        Told: {
            /** @description A user's id, or `duban.` and the name of the part. */
            actorId: string;
            /** @description 姓名（单位）; a user that is not registered is called by its id. */
            actor: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description In whose name, where the actor wrote it down for somebody. */
            onBehalfOf?: string;
        };
        TotpChanged: {
            userId: string;
            written: number;
        };
        TotpDto: {
            /** @description 动态口令：身份验证器显示的六位数字 */
            code: string;
        };
        TotpOffer: {
            secret: string;
            uri: string;
        };
        TotpState: {
            /**
             * Format: date-time
             * @description Null: no key is set up.
             */
            setUpAt: string | null;
            /** @description The server lets this user sign in with one only. */
            required: boolean;
        };
        TryPolicyDto: {
            /** @description 规则全文（YAML 或 JSON） */
            text: string;
        };
        UnitCases: {
            region: string;
            organization: string;
            organizationId: string;
            blue: components["schemas"]["CaseAges"];
            yellow: components["schemas"]["CaseAges"];
            /** @description Those in draft among them. */
            red: components["schemas"]["CaseAges"];
            /** @description Red notices that wait for a signature. */
            drafted: number;
            total: number;
            /** @description Of how many a next step comes by the end of the next working day, and of the fifth. */
            nextBy1: number;
            nextBy5: number;
        };
        Unresolved: {
            number: string;
            planId: string;
            organization: string;
            organizationId: string;
            planTitle: string;
            /** Format: date */
            dueOn: string;
            /** @description Stable: the same plan gives the same ids. */
            obligationId: string;
            title: string;
            /** @description Which organization has nobody for which role; each once. */
            vacancies: components["schemas"]["Vacancy"][];
        };
        UnverifiedMeasurement: {
            organization: string;
            organizationId: string;
            /** @description After corrections. */
            value: number;
            /** Format: date */
            asOf: string;
            source: string | null;
            measurementId: string;
            number: string;
            planId: string;
            region: string;
            planTitle: string;
            unit: string | null;
            targetId: string;
            /** @description Of the target. */
            title: string;
            /** @description What the user may do with it now. */
            actions: components["schemas"]["MeasurementAct"][];
        };
        UnverifiedQuery: {
            planId?: string;
            organization?: string;
            limit: number;
            cursor?: string;
            after?: string;
        };
        UploadQuery: {
            name: string;
        };
        UrgeDto: {
            /** @description 催办编号：同一编号只记一次；默认由 Idempotency-Key 得出，没有则每次不同 */
            urgeId?: string;
            /**
             * @description 电话、上门、发函、邮件
             * @enum {string}
             */
            by: "letter" | "mail" | "phone" | "visit";
            /** @description 催办对象：姓名或职务 */
            to: string;
            /** @description 催办内容 */
            note: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        UrgeOfCase: {
            urgeId: string;
            /** Format: date */
            urgedOn: string;
            /** @enum {string} */
            by: "letter" | "mail" | "phone" | "visit";
            to: string;
            note: string;
            answer: string | null;
        };
        Urged: {
            /** @description Undefined when nothing was written to the log: it was already so, or is kept elsewhere. */
            position?: string;
            /** @description Events written, or what is kept elsewhere; 0 when the command was already true. */
            written: number;
            urgeId: string;
        };
        UserLine: {
            /** @description Null: every region. */
            region: string | null;
            /** @description Null: every organization of the region; else that one and those below it. */
            organization: string | null;
            /** @description Null unless it has a region and an organization. */
            organizationId: string | null;
            /** @description Ids of the plans it is confined to, sorted. Left out: every plan. */
            plans?: string[];
            name: string;
            /** @description Each once, in the order of {@link USER_ROLES}. */
            roles: ("administrator" | "auditor" | "liaison" | "office" | "reader" | "supervisor")[];
            /** @description Where codes for signing in are sent. Left out: none is known. */
            email?: string;
            userId: string;
            disabled: boolean;
            /** @description A second person must confirm it before it can sign in. */
            waiting: boolean;
            /** @description Whoever registered it, where it waits or waited. */
            waitsBecauseOf?: string;
            /** @description Of the last event of its stream that the row tells. */
            revision: number;
        };
        UserReceipt: {
            /** @description Undefined when nothing was written to the log: it was already so, or is kept elsewhere. */
            position?: string;
            /** @description Events written, or what is kept elsewhere; 0 when the command was already true. */
            written: number;
            waiting: boolean;
            sent: boolean;
            userId: string;
        };
        Vacancy: {
            role: string;
            organization: string;
            organizationId: string;
        };
        Verification: {
            /** @description A user's id, or `duban.` and the name of the part. */
            actorId: string;
            /** @description 姓名（单位）; a user that is not registered is called by its id. */
            actor: string;
            /** Format: date-time */
            recordedAt: string;
            /** @enum {string} */
            verdict: "rejected" | "verified";
            /** Format: date */
            verifiedOn: string;
            note: string;
        };
        VerifyMeasurementDto: {
            /**
             * @description verified 核实无误；rejected 退回，不再计入
             * @enum {string}
             */
            verdict: "rejected" | "verified";
            /** @description 说明，退回时必填 */
            note?: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        WaitingDuty: {
            taskId: string;
            planId: string;
            region: string;
            /**
             * @description 办理中 · 申请办结 · 退回 · 办结 · 撤销 (before it was accepted).
             * @enum {string}
             */
            status: "accepted" | "cancelled" | "claimed" | "open" | "returned";
            /**
             * Format: date
             * @description The day that its claim bears, and the day on which it was received.
             */
            claimedOn: string | null;
            /** Format: date */
            receivedOn: string | null;
            /** @description The user who claimed it; left out: nobody did, or in logs of before. */
            claimedBy?: string;
            /** Format: date */
            acceptedOn: string | null;
            /** @description The latest return. */
            returned: {
                /** Format: date */
                returnedOn: string;
                reason: string;
            } | null;
            /** @description The latest reopening. */
            reopened: {
                /** Format: date */
                reopenedOn: string;
                reason: string;
            } | null;
            /**
             * Format: date
             * @description 原定: the plan's date when it was named.
             */
            originallyDueOn: string | null;
            /**
             * Format: date
             * @description 现行.
             */
            dueOn: string | null;
            /** @description Its date was moved for itself (extension, suspension, reopening): the plan's own no longer counts for it. */
            moved: boolean;
            /**
             * Format: date
             * @description 实际: the day of the claim that was accepted, or the one that the office confirmed.
             */
            doneOn: string | null;
            /** @description Was done after the date then in force. Stays, whatever is moved or reopened later. */
            late: boolean;
            /** @description Extensions granted. */
            extensions: number;
            /** @description 延期申请 that waits for the office. */
            pendingExtension: {
                /** Format: date */
                requestedOn: string;
                /** Format: date */
                newDueOn: string;
                reason: string;
                late: boolean;
            } | null;
            /** @description What became of the latest request. */
            answeredExtension: {
                /** @enum {string} */
                answer: "declined" | "granted" | "withdrawn";
                /** Format: date */
                answeredOn: string;
                /** @description Of a decline. */
                reason: string | null;
            } | null;
            organization: string;
            organizationId: string;
            /** @enum {string} */
            role: "lead" | "office" | "responsible" | "support";
            /** @description Whether completion is asked of it. */
            owes: boolean;
            /**
             * Format: date
             * @description Day on which it was named.
             */
            assignedOn: string;
            /** Format: date */
            signedOn: string | null;
            latestReport: components["schemas"]["LatestReport"] | null;
            /** @description 异议 that waits for the office. */
            dispute: {
                /** Format: date */
                disputedOn: string;
                reason: string;
                proposed: string | null;
                late: boolean;
            } | null;
            /** @description The latest dismissal. */
            dismissed: {
                /** Format: date */
                dismissedOn: string;
                reason: string;
            } | null;
            /**
             * Format: date
             * @description 暂缓: the clock stands still since that day; null while it runs.
             */
            suspendedFrom: string | null;
            /** @description Of a task with parts that are owed each by itself: its own, by date; left out: it owes the task as a whole, or nothing. */
            steps?: components["schemas"]["StepProgress"][];
            /** @description Of a request about one part of a task, which one; the dates are those of that part. */
            step?: string;
            number: string;
            planTitle: string;
            title: string;
            /** @description What the user may answer now, or take back. */
            actions: components["schemas"]["TaskAct"][];
        };
        WaitingQuery: {
            planId?: string;
            organization?: string;
            limit: number;
            cursor?: string;
            after?: string;
        };
        WhoFacts: {
            organization: string;
            organizationId: string;
            supports: string[];
            office: string;
            leadless: boolean;
            /** @description Whom the last notice was for, and the next will be. */
            last: string[];
            next: string[];
            /** @description Roles of past notices that nobody was registered for. */
            vacancies: components["schemas"]["Vacancy"][];
        };
        WithdrawPlanDto: {
            /**
             * Format: date
             * @description 终止日期，默认为今天，不得晚于今天
             */
            withdrawnOn?: string;
            /** @description 办理理由，记入办理记录 */
            reason?: string;
            /** @description 代谁办理（人员编号），须其本人已作代办授权 */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description 实际发生时间，默认为现在；早于今天的由督办单位填写，须写明理由（reason）
             */
            occurredAt?: string;
        };
        YearResult: {
            year: number;
            /** @description Null: nothing that counts was measured. */
            value: number | null;
            /** @description By what the office has verified, or closed the year with. */
            attained: boolean;
            /**
             * Format: date
             * @description Null: still open.
             */
            closedOn: string | null;
        };
        /** @description RFC 9457 */
        Problem: {
            /** @constant */
            type: "about:blank";
            status: number;
            title: string;
            /**
             * @description Stable: for programs.
             * @enum {string}
             */
            code: "accepts-own-claim" | "address-missing" | "address-taken" | "after-malformed" | "agency-missing" | "agency-not-found" | "agency-to-yourself" | "agency-too-long" | "amendment-in-review" | "amendment-not-found" | "amendment-without-changes" | "arguments-unknown" | "audit-entry-not-found" | "audit-kind-unknown" | "baseline-unfit" | "body-too-much" | "calendar-contradictory" | "calendar-date-out-of-range" | "calendar-empty" | "calendar-year-out-of-range" | "cancel-reason-missing" | "cell-empty" | "changed-meanwhile" | "check-in-day-invalid" | "check-in-not-asked" | "check-in-not-found" | "check-in-task-repeated" | "check-in-task-unknown" | "check-ins-too-many" | "checkpoints-unfit" | "clock-backwards" | "clock-malformed" | "clock-too-far" | "closing-summary-missing" | "closing-summary-too-long" | "code-not-valid" | "completion-claimed" | "completion-not-accepted" | "completion-not-claimed" | "confirms-own-user" | "contact-handed-over" | "contact-id-malformed" | "contact-line-malformed" | "contact-listed-twice" | "contact-not-found" | "contact-removed" | "contact-role-missing" | "contact-role-unknown" | "contacts-missing" | "correction-reason-missing" | "corrections-too-many" | "cross-site-refused" | "cursor-malformed" | "data-folder-unusable" | "date-before-assignment" | "date-beyond-calendar" | "date-in-future" | "date-malformed" | "date-not-today" | "date-out-of-range" | "date-reason-missing" | "decline-reason-missing" | "deputy-chain-too-long" | "deputy-circle" | "deputy-dates-past" | "deputy-dates-reversed" | "deputy-is-self" | "deputy-not-found" | "deputy-not-registered" | "deputy-overlaps" | "disk-full" | "dismiss-reason-missing" | "dispute-not-pending" | "dispute-pending" | "dispute-proposes-itself" | "dispute-reason-missing" | "document-already-imported" | "document-binary" | "document-damaged" | "document-empty" | "document-encoding-unknown" | "document-kind-refused" | "document-password" | "document-scanned" | "document-text-locked" | "document-too-complex" | "document-too-large" | "document-without-tasks" | "draft-empty" | "due-before-step" | "due-date-missing" | "due-date-past" | "due-date-too-far" | "due-in-past" | "due-missing" | "duration-malformed" | "edit-malformed" | "edit-not-found" | "edit-overtaken" | "email-domain-not-allowed" | "email-malformed" | "escalation-not-found" | "escalation-not-lower" | "escalation-reason-missing" | "escalation-resolved" | "evidence-empty" | "evidence-incomplete" | "evidence-malformed" | "evidence-not-found" | "evidence-quota" | "evidence-too-large" | "evidence-too-many" | "evidence-type-refused" | "extension-not-later" | "extension-not-pending" | "extension-pending" | "extension-reason-missing" | "extensions-too-many" | "figures-malformed" | "file-unreadable" | "files-waiting" | "following-not-ready" | "handover-elsewhere" | "handover-in-future" | "handover-to-self" | "idempotency-key-malformed" | "if-match-malformed" | "import-file-missing" | "instant-malformed" | "internal" | "item-not-printed" | "job-unknown" | "leads-missing" | "ledger-too-long" | "liaison-without-organization" | "link-not-enough" | "log-kind-differs" | "mail-delivered" | "mail-not-found" | "mail-recipient-vacant" | "mail-settled" | "mail-under-way" | "measurement-already-recorded" | "measurement-in-future" | "measurement-line-too-long" | "measurement-listed-twice" | "measurement-not-found" | "measurement-out-of-range" | "merge-unfit" | "miss-reason-missing" | "name-malformed" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "number-malformed" | "obligation-met" | "obligation-not-baselined" | "obligation-not-found" | "occurred-at-in-future" | "occurred-at-malformed" | "office-unclear" | "office-with-organization" | "offset-malformed" | "organization-circle" | "organization-elsewhere" | "organization-has-parts" | "organization-id-malformed" | "organization-listed-twice" | "organization-malformed" | "organization-name-taken" | "organization-names-too-many" | "organization-not-assigned" | "organization-not-found" | "organization-not-in-item" | "organization-not-owing" | "organization-parent-name-used" | "organization-parent-unknown" | "organizations-missing" | "outline-item-not-found" | "outline-malformed" | "password-common" | "password-names-you" | "password-not-yours" | "password-too-long" | "password-too-short" | "percent-out-of-range" | "percentage-ambiguous" | "period-incomplete" | "period-missing" | "period-reversed" | "person-unknown" | "phase-already-closed" | "phase-dropped" | "phase-not-found" | "phase-reversed" | "phone-malformed" | "plan-already-adopted" | "plan-already-concluded" | "plan-already-exists" | "plan-discarded" | "plan-empty" | "plan-not-adopted" | "plan-not-found" | "plan-withdrawn" | "plans-not-for-role" | "plans-too-many" | "policy-malformed" | "policy-not-found" | "policy-to-compare-missing" | "policy-version-taken" | "port-unusable" | "problem-not-found" | "problem-not-open" | "promise-not-ahead" | "promise-renewed-too-often" | "promise-too-far" | "provider-away" | "provider-missing" | "provider-refused" | "question-malformed" | "question-not-open" | "reason-missing" | "reason-too-long" | "rebuild-already-running" | "red-card-not-approved" | "red-card-not-drafted" | "redis-folder-in-use" | "redis-missing" | "region-malformed" | "region-missing" | "region-unclear" | "reopen-reason-missing" | "report-already-recorded" | "report-empty" | "report-too-long" | "reports-too-many" | "request-malformed" | "resumption-in-the-future" | "resumption-too-early" | "return-reason-missing" | "revision-reason-missing" | "roles-incompatible" | "roles-missing" | "root-refused" | "route-not-found" | "ruling-reason-missing" | "same-log" | "section-not-found" | "self-audit-not-found" | "session-missing" | "session-not-found" | "settings-malformed" | "sheet-column-twice" | "sheet-columns-missing" | "sheet-empty" | "sheet-too-large" | "sheet-unreadable" | "sign-in-busy" | "sign-in-failed" | "sign-in-held" | "sign-in-required" | "simulation-too-large" | "source-busy" | "source-not-found" | "source-not-kept" | "split-outside-text" | "stale-after-unfit" | "step-missing" | "step-not-found" | "step-not-under-way" | "summary-missing" | "summary-too-long" | "supervision-notice-not-found" | "suspension-in-the-future" | "suspension-reason-missing" | "suspension-too-early" | "target-ahead" | "target-busy" | "target-differs" | "target-dropped" | "target-not-found" | "target-not-relative" | "target-not-yearly" | "target-value-unfit" | "task-already-accepted" | "task-already-suspended" | "task-cancelled" | "task-not-found" | "task-not-suspended" | "task-still-running" | "task-suspended" | "title-missing" | "token-not-found" | "token-read-only" | "tokens-too-many" | "too-large" | "too-many-failures" | "too-many-streams" | "totp-already" | "totp-missing" | "totp-own" | "totp-wrong" | "try-again" | "urge-already-answered" | "urge-not-found" | "user-already-registered" | "user-disabled" | "user-id-malformed" | "user-is-yourself" | "user-not-found" | "user-unconfirmed" | "verdict-note-missing" | "views-behind" | "views-kept-elsewhere" | "views-not-ready" | "worker-not-ready" | "year-closed" | "year-malformed" | "year-outside-period" | "year-still-running";
            /** @description One sentence for a person. */
            detail: string;
            /** @description What the sentence names, for programs. */
            details?: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    explain: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 事项编号：为什么是这个时限、这个颜色、这个单位，下一步是什么 */
                obligation?: string;
                /** @description 邮件编号：为什么发、为什么发给此人、为什么在这一天 */
                mail?: string;
                /** @description 指标编号：为什么是这个状态 */
                target?: string;
                /** @description 起算日期，当日不计；与 offset 同时给出 */
                date?: string;
                /** @description 偏移：-10wd、+3wd、-30d、0d */
                offset?: string;
                /** @description 事项：这一天应不应发通知；指标：这一天的状态（默认今天） */
                on?: string;
                /** @description 联系人编号：本事项为什么通知此人 */
                for?: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        /** @constant */
                        about: "obligation";
                        obligationId: string;
                        planId: string;
                        planTitle: string;
                        number: string;
                        title: string;
                        /** @enum {string} */
                        status: "baselined" | "claimed" | "met" | "missed" | "open" | "suspended" | "waived";
                        /** @description In order: date, colour, you, next, history. */
                        sentences: components["schemas"]["Sentence"][];
                        date: components["schemas"]["DueFacts"];
                        colour: components["schemas"]["ColourFacts"];
                        who: components["schemas"]["WhoFacts"];
                        next: components["schemas"]["NextFacts"];
                        day: components["schemas"]["DayExplanation"] | null;
                    } | {
                        /** @constant */
                        about: "mail";
                        mailId: string;
                        /** @enum {string} */
                        kind: "assignment" | "digest" | "ended" | "red" | "red-draft" | "return" | "transferred";
                        /** Format: date */
                        on: string;
                        causes: components["schemas"]["MailCause"][];
                        roles: string[];
                        sentences: components["schemas"]["Sentence"][];
                    } | {
                        /** @constant */
                        about: "target";
                        targetId: string;
                        planId: string;
                        planTitle: string;
                        number: string;
                        title: string;
                        /** Format: date */
                        on: string;
                        /** @enum {string} */
                        status: "at-risk" | "attained" | "claimed" | "lagging" | "missed" | "no-data" | "on-track" | "stale";
                        /** @description Of a yearly target the year that is judged, else null. */
                        year: number | null;
                        /** @description Value to be reached, or of a relative target the reference; null: there is nothing to compare with. */
                        goal: number | null;
                        /** @description By that day; null without a goal. Like `ratio` rounded to six decimals. */
                        expected: number | null;
                        actual: number | null;
                        /** @description Actual to expected; 1 is all of it. */
                        ratio: number | null;
                        limits: {
                            onTrackPct: number;
                            laggingPct: number;
                            staleAfterDays: number;
                            /**
                             * Format: date
                             * @description Last day of the time that is judged; null: there is none.
                             */
                            lastDay: string | null;
                            /**
                             * Format: date
                             * @description First day on which the data are stale; null without data.
                             */
                            staleFrom: string | null;
                        };
                        /** @description The latest that counts. */
                        measurement: components["schemas"]["Measurement"] | null;
                        reference: components["schemas"]["Reference"] | null;
                        sentences: components["schemas"]["Bilingual"][];
                    } | {
                        /** @constant */
                        about: "date";
                        /** Format: date */
                        start: string;
                        offset: components["schemas"]["Offset"];
                        /** Format: date */
                        result: string;
                        /** @description Days met that are no working days. */
                        skipped: components["schemas"]["ExplainedDay"][];
                        /** @description Weekend days met that count as working days. */
                        makeUpDaysUsed: components["schemas"]["ExplainedDay"][];
                        /** @description The years of the days met. */
                        years: components["schemas"]["CalendarYear"][];
                        /** @description Whether any of these years is provisional: the notice, once published, may change the result. */
                        provisional: boolean;
                        calendarVersion: string;
                        sentences: components["schemas"]["Bilingual"][];
                    };
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "contact-not-found" | "date-beyond-calendar" | "disk-full" | "following-not-ready" | "internal" | "mail-not-found" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "obligation-not-found" | "offset-malformed" | "question-malformed" | "request-malformed" | "sign-in-required" | "target-not-found" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    getLedger: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 地区编号 */
                region?: string;
                /** @description 单位名称 */
                organization?: string;
                /** @description 方案编号 */
                planId?: string;
                /** @description 单位的分工：牵头或配合 */
                role?: "lead" | "support";
                /** @description overdue：办理中或已退回，且已过时限 */
                status?: "accepted" | "baselined" | "cancelled" | "claimed" | "missed" | "open" | "overdue" | "returned" | "suspended" | "untracked" | "waived";
                level?: "blue" | "red" | "yellow";
                /** @description 现行时限，从这一天起 */
                dueFrom?: string;
                /** @description 现行时限，到这一天止（含当天） */
                dueTo?: string;
                /** @description 责任领导，照填写的原样 */
                leader?: string;
                /** @description 查找：条目、标题、单位、责任领导中的文字，以空格分开的都要有 */
                q?: string;
                /** @description 除督办任务外，也列指标、阶段、签收、定期报送和不督办的条目 */
                all?: boolean;
                /** @description 排序，至多三项，以逗号分开，前加“-”为降序：order、due、lead、percent、report、status、level、leader */
                sort?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
                /** @description 从第几条起（不用 cursor 时） */
                from?: number;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Ledger"];
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "cursor-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    exportLedger: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 地区编号 */
                region?: string;
                /** @description 单位名称 */
                organization?: string;
                /** @description 方案编号 */
                planId?: string;
                /** @description 单位的分工：牵头或配合 */
                role?: "lead" | "support";
                /** @description overdue：办理中或已退回，且已过时限 */
                status?: "accepted" | "baselined" | "cancelled" | "claimed" | "missed" | "open" | "overdue" | "returned" | "suspended" | "untracked" | "waived";
                level?: "blue" | "red" | "yellow";
                /** @description 现行时限，从这一天起 */
                dueFrom?: string;
                /** @description 现行时限，到这一天止（含当天） */
                dueTo?: string;
                /** @description 责任领导，照填写的原样 */
                leader?: string;
                /** @description 查找：条目、标题、单位、责任领导中的文字，以空格分开的都要有 */
                q?: string;
                /** @description 除督办任务外，也列指标、阶段、签收、定期报送和不督办的条目 */
                all?: boolean;
                /** @description 排序，至多三项，以逗号分开，前加“-”为降序：order、due、lead、percent、report、status、level、leader */
                sort?: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description 未办理：401、403、409、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "following-not-ready" | "internal" | "ledger-too-long" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    getTodo: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每组条数 */
                limit?: number;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Todo"];
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    getOverview: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 看哪一天，默认为今天，不得晚于今天 */
                on?: string;
                /** @description 方案编号，默认为全部方案 */
                planId?: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            /** @description 未办理：401、403、409、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "date-in-future" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    listMatches: {
        parameters: {
            query: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 条目、名称、单位（全称、别名、拼音首字母）或文号；多个词以空格分开，须全部符合 */
                q: string;
                /** @description 条数 */
                limit?: number;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Matches"];
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    watchChanges: {
        parameters: {
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description 未办理：401、413、422、429、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "disk-full" | "internal" | "request-malformed" | "sign-in-required" | "too-large" | "too-many-streams" | "try-again";
                    };
                };
            };
        };
    };
    getTaskContext: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
            };
            path: {
                taskId: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["TaskContext"];
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "plan-not-found" | "request-malformed" | "sign-in-required" | "task-not-found" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    previewAdoption: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 督办单位名称；默认为本地区已登记联络员的督办单位 */
                office?: string;
                /** @description 启动实施的日期，默认为今天 */
                adoptedOn?: string;
                /** @description 定期报送的日期（每年，MM-DD），默认不要求 */
                checkIns?: string[];
            };
            path: {
                planId: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Preflight"];
                };
            };
            /** @description 未办理：401、403、404、409、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "check-in-day-invalid" | "check-ins-too-many" | "date-out-of-range" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "office-unclear" | "period-missing" | "plan-already-adopted" | "plan-discarded" | "plan-empty" | "plan-not-found" | "request-malformed" | "sign-in-required" | "title-missing" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    simulateAdoption: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 督办单位名称；默认为本地区已登记联络员的督办单位 */
                office?: string;
                /** @description 启动实施的日期，默认为今天 */
                adoptedOn?: string;
                /** @description 定期报送的日期（每年，MM-DD），默认不要求 */
                checkIns?: string[];
                /** @description 督办规则，取其最新版本 */
                policy?: string;
            };
            path: {
                planId: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["AdoptionSimulation"];
                };
            };
            /** @description 未办理：401、403、404、409、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "check-in-day-invalid" | "check-ins-too-many" | "date-out-of-range" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "office-unclear" | "period-missing" | "plan-already-adopted" | "plan-discarded" | "plan-empty" | "plan-not-found" | "policy-not-found" | "request-malformed" | "sign-in-required" | "simulation-too-large" | "title-missing" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    listDemoPeople: {
        parameters: {
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["DemoPerson"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "disk-full" | "internal" | "request-malformed" | "too-large" | "try-again";
                    };
                };
            };
        };
    };
    becomeDemoPerson: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BecomeDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["SessionReceipt"];
                };
            };
            /** @description 未办理：403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "cross-site-refused" | "disk-full" | "internal" | "request-malformed" | "too-large" | "try-again" | "user-not-found";
                    };
                };
            };
        };
    };
    getDemoClock: {
        parameters: {
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        now: string;
                    };
                };
            };
            /** @description 未办理：413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "following-not-ready" | "internal" | "request-malformed" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    moveDemoClock: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveClockDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        now: string;
                        letters: number;
                    };
                };
            };
            /** @description 未办理：403、409、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "clock-backwards" | "clock-malformed" | "clock-too-far" | "cross-site-refused" | "disk-full" | "duration-malformed" | "following-not-ready" | "instant-malformed" | "internal" | "request-malformed" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready" | "worker-not-ready";
                    };
                };
            };
        };
    };
    changeAddress: {
        parameters: {
            path: {
                userId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAddressDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["UserReceipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "address-taken" | "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "email-domain-not-allowed" | "email-malformed" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "user-disabled" | "user-not-found" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    changeScope: {
        parameters: {
            path: {
                userId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeScopeDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        /** @description Undefined when nothing was written to the log: it was already so, or is kept elsewhere. */
                        position?: string;
                        /** @description Events written, or what is kept elsewhere; 0 when the command was already true. */
                        written: number;
                        userId: string;
                    };
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "liaison-without-organization" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "office-with-organization" | "organization-malformed" | "plan-not-found" | "plans-not-for-role" | "plans-too-many" | "region-malformed" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "user-disabled" | "user-not-found" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    confirmUser: {
        parameters: {
            path: {
                userId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CommandMetadataDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["UserReceipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "confirms-own-user" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "user-disabled" | "user-not-found" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    disableUser: {
        parameters: {
            path: {
                userId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CommandMetadataDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "user-is-yourself" | "user-not-found" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    sendEnrolment: {
        parameters: {
            path: {
                userId: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["EnrolmentSent"];
                };
            };
            /** @description 未办理：401、403、404、409、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "address-missing" | "cross-site-refused" | "disk-full" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "user-not-found";
                    };
                };
            };
        };
    };
    enrol: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["SessionReceipt"];
                };
            };
            /** @description 未办理：401、403、413、422、429、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "code-not-valid" | "cross-site-refused" | "disk-full" | "internal" | "password-common" | "password-names-you" | "password-too-long" | "password-too-short" | "request-malformed" | "sign-in-busy" | "sign-in-held" | "too-large" | "try-again";
                    };
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["UserLine"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "cursor-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    registerUser: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterUserDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            201: {
                content: {
                    "application/json": components["schemas"]["UserReceipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "address-taken" | "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "email-domain-not-allowed" | "email-malformed" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "liaison-without-organization" | "name-malformed" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "office-with-organization" | "organization-malformed" | "plan-not-found" | "plans-not-for-role" | "plans-too-many" | "region-malformed" | "region-unclear" | "request-malformed" | "roles-incompatible" | "roles-missing" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "user-already-registered" | "user-id-malformed" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    getMe: {
        parameters: {
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description 未办理：401、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "following-not-ready" | "internal" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    listAgencies: {
        parameters: {
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["AgencyLine"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "disk-full" | "internal" | "not-allowed" | "request-malformed" | "sign-in-required" | "too-large" | "try-again";
                    };
                };
            };
        };
    };
    giveAgency: {
        parameters: {
            path: {
                agentId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveAgencyDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "agency-to-yourself" | "agency-too-long" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "user-not-found" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    withdrawAgency: {
        parameters: {
            path: {
                agentId: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "agency-not-found" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    signIn: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["SessionReceipt"];
                };
            };
            /** @description 未办理：401、403、413、422、429、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "cross-site-refused" | "disk-full" | "internal" | "request-malformed" | "sign-in-busy" | "sign-in-failed" | "sign-in-held" | "too-large" | "try-again";
                    };
                };
            };
        };
    };
    signOut: {
        parameters: {
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["SessionsEnded"];
                };
            };
            /** @description 未办理：401、403、409、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "cross-site-refused" | "disk-full" | "internal" | "not-allowed" | "request-malformed" | "session-missing" | "sign-in-required" | "token-read-only" | "too-large" | "try-again";
                    };
                };
            };
        };
    };
    listSessions: {
        parameters: {
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["SessionLine"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "disk-full" | "internal" | "not-allowed" | "request-malformed" | "sign-in-required" | "too-large" | "try-again";
                    };
                };
            };
        };
    };
    endOtherSessions: {
        parameters: {
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["SessionsEnded"];
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "cross-site-refused" | "disk-full" | "internal" | "not-allowed" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again";
                    };
                };
            };
        };
    };
    endSession: {
        parameters: {
            path: {
                sessionId: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["SessionsEnded"];
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "cross-site-refused" | "disk-full" | "internal" | "not-allowed" | "request-malformed" | "session-not-found" | "sign-in-required" | "token-read-only" | "too-large" | "try-again";
                    };
                };
            };
        };
    };
    changePassword: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        userId: string;
                    };
                };
            };
            /** @description 未办理：401、403、413、422、429、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "cross-site-refused" | "disk-full" | "internal" | "not-allowed" | "password-common" | "password-names-you" | "password-not-yours" | "password-too-long" | "password-too-short" | "request-malformed" | "sign-in-busy" | "sign-in-held" | "sign-in-required" | "token-read-only" | "too-large" | "try-again";
                    };
                };
            };
        };
    };
    listTokens: {
        parameters: {
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["TokenLine"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "disk-full" | "internal" | "not-allowed" | "request-malformed" | "sign-in-required" | "too-large" | "try-again";
                    };
                };
            };
        };
    };
    issueToken: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueTokenDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            201: {
                content: {
                    "application/json": components["schemas"]["TokenIssued"];
                };
            };
            /** @description 未办理：401、403、409、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "cross-site-refused" | "disk-full" | "internal" | "not-allowed" | "request-malformed" | "session-missing" | "sign-in-required" | "token-read-only" | "tokens-too-many" | "too-large" | "try-again";
                    };
                };
            };
        };
    };
    endToken: {
        parameters: {
            path: {
                tokenId: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["TokensEnded"];
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "cross-site-refused" | "disk-full" | "internal" | "not-allowed" | "request-malformed" | "sign-in-required" | "token-not-found" | "token-read-only" | "too-large" | "try-again";
                    };
                };
            };
        };
    };
    sendSignInLink: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendLinkDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            202: {
                content: {
                    "application/json": components["schemas"]["LinkSent"];
                };
            };
            /** @description 未办理：403、409、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "cross-site-refused" | "disk-full" | "internal" | "link-not-enough" | "request-malformed" | "too-large" | "try-again";
                    };
                };
            };
        };
    };
    signInByCode: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["SessionReceipt"];
                };
            };
            /** @description 未办理：401、403、409、413、422、429、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "code-not-valid" | "cross-site-refused" | "disk-full" | "internal" | "link-not-enough" | "request-malformed" | "sign-in-held" | "too-large" | "try-again";
                    };
                };
            };
        };
    };
    signInByDigits: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DigitsDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["SessionReceipt"];
                };
            };
            /** @description 未办理：401、403、409、413、422、429、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "code-not-valid" | "cross-site-refused" | "disk-full" | "internal" | "link-not-enough" | "request-malformed" | "sign-in-held" | "too-large" | "try-again";
                    };
                };
            };
        };
    };
    signInByTotp: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["SessionReceipt"];
                };
            };
            /** @description 未办理：401、403、413、422、429、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "cross-site-refused" | "disk-full" | "internal" | "request-malformed" | "sign-in-held" | "step-not-under-way" | "too-large" | "totp-wrong" | "try-again";
                    };
                };
            };
        };
    };
    offerTotpAtSignIn: {
        parameters: {
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["TotpOffer"];
                };
            };
            /** @description 未办理：401、403、409、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "cross-site-refused" | "disk-full" | "internal" | "request-malformed" | "step-not-under-way" | "too-large" | "totp-already" | "try-again";
                    };
                };
            };
        };
    };
    getSignInWays: {
        parameters: {
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["SignInWays"];
                };
            };
            /** @description 未办理：413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "disk-full" | "internal" | "request-malformed" | "too-large" | "try-again";
                    };
                };
            };
        };
    };
    getTotp: {
        parameters: {
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["TotpState"];
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "disk-full" | "internal" | "not-allowed" | "request-malformed" | "sign-in-required" | "too-large" | "try-again";
                    };
                };
            };
        };
    };
    setUpTotp: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["TotpChanged"];
                };
            };
            /** @description 未办理：401、403、409、413、422、429、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "cross-site-refused" | "disk-full" | "internal" | "not-allowed" | "request-malformed" | "session-missing" | "sign-in-held" | "sign-in-required" | "token-read-only" | "too-large" | "totp-already" | "totp-wrong" | "try-again";
                    };
                };
            };
        };
    };
    offerTotp: {
        parameters: {
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["TotpOffer"];
                };
            };
            /** @description 未办理：401、403、409、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "cross-site-refused" | "disk-full" | "internal" | "not-allowed" | "request-malformed" | "session-missing" | "sign-in-required" | "token-read-only" | "too-large" | "totp-already" | "try-again";
                    };
                };
            };
        };
    };
    endTotp: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["TotpChanged"];
                };
            };
            /** @description 未办理：401、403、409、413、422、429、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "cross-site-refused" | "disk-full" | "internal" | "not-allowed" | "request-malformed" | "session-missing" | "sign-in-held" | "sign-in-required" | "token-read-only" | "too-large" | "totp-missing" | "totp-wrong" | "try-again";
                    };
                };
            };
        };
    };
    resetTotp: {
        parameters: {
            path: {
                userId: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["TotpChanged"];
                };
            };
            /** @description 未办理：401、403、404、409、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "cross-site-refused" | "disk-full" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "totp-missing" | "totp-own" | "try-again" | "user-not-found";
                    };
                };
            };
        };
    };
    exportAudit: {
        parameters: {
            query?: {
                /** @description 方案编号 */
                planId?: string;
                /** @description 经办人：用户编号或姓名；系统自动办理的填“系统” */
                actor?: string;
                /** @description 单位名称 */
                organization?: string;
                /** @description 任务、指标、阶段或督办事项的编号 */
                item?: string;
                /** @description 种类，如“同意办结”；也可填类型名，如 CompletionAccepted */
                kind?: string;
                /** @description 来源记录 */
                stream?: string;
                /** @description 关联编号：一次办理及其引起的全部记录 */
                act?: string;
                /** @description 记录日期，从这一天起（北京时间） */
                from?: string;
                /** @description 记录日期，到这一天止（北京时间，含当天） */
                to?: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description 未办理：401、403、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "audit-kind-unknown" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
                /** @description 方案编号 */
                planId?: string;
                /** @description 经办人：用户编号或姓名；系统自动办理的填“系统” */
                actor?: string;
                /** @description 单位名称 */
                organization?: string;
                /** @description 任务、指标、阶段或督办事项的编号 */
                item?: string;
                /** @description 种类，如“同意办结”；也可填类型名，如 CompletionAccepted */
                kind?: string;
                /** @description 来源记录 */
                stream?: string;
                /** @description 关联编号：一次办理及其引起的全部记录 */
                act?: string;
                /** @description 记录日期，从这一天起（北京时间） */
                from?: string;
                /** @description 记录日期，到这一天止（北京时间，含当天） */
                to?: string;
                /** @description acts：一次办理列一行；records：逐条列出 */
                lines?: "acts" | "records";
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["AuditLine"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "audit-kind-unknown" | "cursor-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    getAuditEntry: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
            };
            path: {
                eventId: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["AuditDetail"];
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "audit-entry-not-found" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    endDeputy: {
        parameters: {
            path: {
                contactId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndDeputyDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "contact-not-found" | "contact-removed" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "deputy-dates-past" | "deputy-not-found" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    listContacts: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
                /** @description 地区编号 */
                region?: string;
                /** @description 单位名称 */
                organization?: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["ContactLine"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "cursor-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    listGaps: {
        parameters: {
            query?: {
                /** @description 地区编号 */
                region?: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["Gap"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    listOrganizations: {
        parameters: {
            query?: {
                /** @description 地区编号 */
                region?: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["PlacedOrganization"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "cursor-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    registerOrganization: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterOrganizationDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        /** @description Undefined when nothing was written to the log: it was already so, or is kept elsewhere. */
                        position?: string;
                        /** @description Events written, or what is kept elsewhere; 0 when the command was already true. */
                        written: number;
                        organizationId: string;
                    };
                };
            };
            /** @description 未办理：401、403、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "organization-circle" | "organization-elsewhere" | "organization-has-parts" | "organization-id-malformed" | "organization-malformed" | "organization-name-taken" | "organization-names-too-many" | "organization-parent-name-used" | "organization-parent-unknown" | "region-malformed" | "region-missing" | "region-unclear" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    handOverContact: {
        parameters: {
            path: {
                contactId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverContactDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "contact-handed-over" | "contact-not-found" | "contact-removed" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "handover-elsewhere" | "handover-in-future" | "handover-to-self" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    importContacts: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportContactsDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["ImportedContacts"];
                };
            };
            /** @description 未办理：401、403、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "contacts-missing" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "files-waiting" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "region-missing" | "region-unclear" | "request-malformed" | "sheet-column-twice" | "sheet-columns-missing" | "sheet-empty" | "sheet-too-large" | "sheet-unreadable" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    importOrganizations: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListFileDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        written: number;
                        unchanged: number;
                        refused: number;
                        lines: components["schemas"]["ImportedOrganization"][];
                        /** @description Where the log stood after the last thing written. */
                        position?: string;
                    };
                };
            };
            /** @description 未办理：401、403、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "files-waiting" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "organizations-missing" | "region-missing" | "region-unclear" | "request-malformed" | "sheet-column-twice" | "sheet-columns-missing" | "sheet-empty" | "sheet-too-large" | "sheet-unreadable" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    nameDeputy: {
        parameters: {
            path: {
                contactId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameDeputyDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "contact-not-found" | "contact-removed" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "deputy-chain-too-long" | "deputy-circle" | "deputy-dates-past" | "deputy-dates-reversed" | "deputy-is-self" | "deputy-not-registered" | "deputy-overlaps" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    registerContact: {
        parameters: {
            path: {
                contactId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterContactDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "contact-handed-over" | "contact-id-malformed" | "contact-removed" | "contact-role-missing" | "contact-role-unknown" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "email-domain-not-allowed" | "email-malformed" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "name-malformed" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "organization-malformed" | "phone-malformed" | "region-malformed" | "region-missing" | "region-unclear" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    removeContact: {
        parameters: {
            path: {
                contactId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CommandMetadataDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "contact-not-found" | "contact-removed" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    removeOrganization: {
        parameters: {
            path: {
                organizationId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CommandMetadataDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "organization-has-parts" | "organization-not-found" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    closePhase: {
        parameters: {
            path: {
                phaseId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosePhaseDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "closing-summary-missing" | "closing-summary-too-long" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "phase-already-closed" | "phase-dropped" | "phase-not-found" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    listPhases: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
                /** @description 方案编号 */
                planId?: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["PhaseLine"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "cursor-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    reschedulePhase: {
        parameters: {
            path: {
                phaseId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReschedulePhaseDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-out-of-range" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "phase-already-closed" | "phase-dropped" | "phase-not-found" | "phase-reversed" | "reason-missing" | "reason-too-long" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    startPhase: {
        parameters: {
            path: {
                phaseId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartPhaseDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "phase-already-closed" | "phase-dropped" | "phase-not-found" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    adoptPlan: {
        parameters: {
            path: {
                planId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdoptPlanDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "check-in-day-invalid" | "check-ins-too-many" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-out-of-range" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "office-unclear" | "period-missing" | "plan-discarded" | "plan-empty" | "plan-not-found" | "policy-not-found" | "request-malformed" | "sign-in-required" | "title-missing" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    approveAmendment: {
        parameters: {
            path: {
                planId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveAmendmentDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "amendment-not-found" | "amendment-without-changes" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-out-of-range" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "period-missing" | "plan-discarded" | "plan-empty" | "plan-not-adopted" | "plan-not-found" | "plan-withdrawn" | "reason-missing" | "reason-too-long" | "request-malformed" | "sign-in-required" | "title-missing" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    assignMatter: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignMatterDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            201: {
                content: {
                    "application/json": {
                        /** @description Undefined when nothing was written to the log: it was already so, or is kept elsewhere. */
                        position?: string;
                        /** @description Events written, or what is kept elsewhere; 0 when the command was already true. */
                        written: number;
                        planId: string;
                    };
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-out-of-range" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "leads-missing" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "office-unclear" | "period-missing" | "plan-already-exists" | "plan-empty" | "policy-not-found" | "region-missing" | "region-unclear" | "request-malformed" | "sign-in-required" | "title-missing" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    beginAmendment: {
        parameters: {
            path: {
                planId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommandMetadataDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "amendment-in-review" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "plan-discarded" | "plan-not-adopted" | "plan-not-found" | "plan-withdrawn" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    beginPlan: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginPlanDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            201: {
                content: {
                    "application/json": {
                        /** @description Undefined when nothing was written to the log: it was already so, or is kept elsewhere. */
                        position?: string;
                        /** @description Events written, or what is kept elsewhere; 0 when the command was already true. */
                        written: number;
                        planId: string;
                    };
                };
            };
            /** @description 未办理：401、403、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "period-incomplete" | "period-reversed" | "plan-already-exists" | "region-missing" | "region-unclear" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    discardDraft: {
        parameters: {
            path: {
                planId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommandMetadataDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "plan-already-adopted" | "plan-not-found" | "reason-missing" | "reason-too-long" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    listEdits: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
            };
            path: {
                planId: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["EditRecord"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "plan-not-found" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    editOutline: {
        parameters: {
            path: {
                planId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditsDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "baseline-unfit" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "due-before-step" | "edit-malformed" | "edit-not-found" | "edit-overtaken" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "item-not-printed" | "leads-missing" | "merge-unfit" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "outline-item-not-found" | "period-reversed" | "plan-already-adopted" | "plan-discarded" | "plan-not-found" | "request-malformed" | "section-not-found" | "sign-in-required" | "split-outside-text" | "target-value-unfit" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    listAmendmentEdits: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
            };
            path: {
                planId: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["EditRecord"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "plan-not-found" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    editAmendment: {
        parameters: {
            path: {
                planId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditsDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "amendment-not-found" | "baseline-unfit" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "due-before-step" | "edit-malformed" | "edit-not-found" | "edit-overtaken" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "item-not-printed" | "leads-missing" | "merge-unfit" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "outline-item-not-found" | "period-reversed" | "plan-discarded" | "plan-not-adopted" | "plan-not-found" | "plan-withdrawn" | "request-malformed" | "section-not-found" | "sign-in-required" | "split-outside-text" | "target-value-unfit" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    concludePlan: {
        parameters: {
            path: {
                planId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConcludePlanDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-out-of-range" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "plan-already-concluded" | "plan-discarded" | "plan-not-adopted" | "plan-not-found" | "plan-withdrawn" | "request-malformed" | "sign-in-required" | "summary-missing" | "summary-too-long" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    discardAmendment: {
        parameters: {
            path: {
                planId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommandMetadataDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "amendment-not-found" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "plan-discarded" | "plan-not-adopted" | "plan-not-found" | "plan-withdrawn" | "reason-missing" | "reason-too-long" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    getAmendment: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
            };
            path: {
                planId: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["AmendmentDetail"];
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "amendment-not-found" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "plan-not-found" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    draftAmendment: {
        parameters: {
            path: {
                planId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "amendment-in-review" | "amendment-without-changes" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "document-binary" | "document-damaged" | "document-empty" | "document-encoding-unknown" | "document-kind-refused" | "document-password" | "document-scanned" | "document-text-locked" | "document-too-complex" | "document-too-large" | "document-without-tasks" | "files-waiting" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "outline-malformed" | "plan-discarded" | "plan-not-adopted" | "plan-not-found" | "plan-withdrawn" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    listPlans: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
                status?: "adopted" | "concluded" | "discarded" | "draft" | "opening" | "withdrawn";
                /** @description 方案，或单个交办事项；默认都列出 */
                kind?: "assignment" | "plan";
                /** @description 是否列出每份方案可办的事；只要名单的填 false，快得多 */
                acts?: boolean;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["PlanLine"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "cursor-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    draftPlan: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftPlanDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            201: {
                content: {
                    "application/json": {
                        /** @description Undefined when nothing was written to the log: it was already so, or is kept elsewhere. */
                        position?: string;
                        /** @description Events written, or what is kept elsewhere; 0 when the command was already true. */
                        written: number;
                        planId: string;
                    };
                };
            };
            /** @description 未办理：401、403、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "document-already-imported" | "document-binary" | "document-damaged" | "document-empty" | "document-encoding-unknown" | "document-kind-refused" | "document-password" | "document-scanned" | "document-text-locked" | "document-too-complex" | "document-too-large" | "document-without-tasks" | "files-waiting" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "outline-malformed" | "plan-already-exists" | "region-unclear" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    getPlan: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
            };
            path: {
                planId: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["PlanDetail"];
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "plan-not-found" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    getReview: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
            };
            path: {
                planId: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["PlanReview"];
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "plan-not-found" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    getAmendmentReview: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
            };
            path: {
                planId: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["PlanReview"];
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "amendment-not-found" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "plan-not-found" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    listQuestions: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
            };
            path: {
                planId: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["Question"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "plan-not-found" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    ruleDuties: {
        parameters: {
            path: {
                planId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleDutiesDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-out-of-range" | "date-reason-missing" | "disk-full" | "edit-malformed" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "leads-missing" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "organization-not-in-item" | "outline-item-not-found" | "plan-discarded" | "plan-not-found" | "plan-withdrawn" | "question-not-open" | "reason-missing" | "reason-too-long" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    getSource: {
        parameters: {
            query?: {
                /** @description 哪一份文件（SHA-256）；默认为现行方案所据的文件 */
                sha256?: string;
            };
            path: {
                planId: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["SourceDetail"];
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "plan-not-found" | "request-malformed" | "sign-in-required" | "source-not-found" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    downloadSource: {
        parameters: {
            query?: {
                /** @description 哪一份文件（SHA-256）；默认为现行方案所据的文件 */
                sha256?: string;
            };
            path: {
                planId: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "plan-not-found" | "request-malformed" | "sign-in-required" | "source-not-found" | "source-not-kept" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    getSourceLines: {
        parameters: {
            query?: {
                /** @description 哪一份文件（SHA-256）；默认为现行方案所据的文件 */
                sha256?: string;
            };
            path: {
                planId: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["MarkedText"];
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "document-too-complex" | "files-waiting" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "plan-not-found" | "request-malformed" | "sign-in-required" | "source-not-found" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    previewRulings: {
        parameters: {
            path: {
                planId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RulingsDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description 未办理：401、403、404、409、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "cross-site-refused" | "date-out-of-range" | "disk-full" | "edit-malformed" | "following-not-ready" | "internal" | "leads-missing" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "organization-not-in-item" | "outline-item-not-found" | "plan-discarded" | "plan-not-found" | "plan-withdrawn" | "question-not-open" | "reason-missing" | "reason-too-long" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    ruleFirstNamed: {
        parameters: {
            path: {
                planId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirstNamedDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-out-of-range" | "date-reason-missing" | "disk-full" | "edit-malformed" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "leads-missing" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "organization-not-in-item" | "outline-item-not-found" | "plan-discarded" | "plan-not-found" | "plan-withdrawn" | "question-not-open" | "reason-missing" | "reason-too-long" | "request-malformed" | "section-not-found" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    previewFirstNamed: {
        parameters: {
            path: {
                planId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SectionsDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description 未办理：401、403、404、409、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "cross-site-refused" | "date-out-of-range" | "disk-full" | "edit-malformed" | "following-not-ready" | "internal" | "leads-missing" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "organization-not-in-item" | "outline-item-not-found" | "plan-discarded" | "plan-not-found" | "plan-withdrawn" | "question-not-open" | "reason-missing" | "reason-too-long" | "request-malformed" | "section-not-found" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    takeSuggestions: {
        parameters: {
            path: {
                planId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeSuggestionsDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-out-of-range" | "date-reason-missing" | "disk-full" | "edit-malformed" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "leads-missing" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "organization-not-in-item" | "outline-item-not-found" | "plan-discarded" | "plan-not-found" | "plan-withdrawn" | "question-not-open" | "reason-missing" | "reason-too-long" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    withdrawPlan: {
        parameters: {
            path: {
                planId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawPlanDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-out-of-range" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "plan-discarded" | "plan-not-adopted" | "plan-not-found" | "reason-missing" | "reason-too-long" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    getCalendarYear: {
        parameters: {
            path: {
                year: number;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["CalendarYearView"];
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "calendar-year-out-of-range" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    publishCalendarYear: {
        parameters: {
            path: {
                year: number;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishCalendarDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        /** @description Undefined when nothing was written to the log: it was already so, or is kept elsewhere. */
                        position?: string;
                        /** @description Events written, or what is kept elsewhere; 0 when the command was already true. */
                        written: number;
                        /** @description Open obligations looked at. */
                        obligations: number;
                        /** @description Those of which a step to come moves. */
                        moved: number;
                        /** @description Steps to come that move. */
                        steps: number;
                        /** @description Obligations of which a step is now reached: one notice each goes out at once, or on the next day with mail. */
                        dueAtOnce: number;
                        /** @description The first of those that move, at most 200. */
                        examples: components["schemas"]["MovedObligation"][];
                    };
                };
            };
            /** @description 未办理：401、403、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "calendar-contradictory" | "calendar-date-out-of-range" | "calendar-empty" | "calendar-year-out-of-range" | "changed-meanwhile" | "cross-site-refused" | "date-beyond-calendar" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    listPolicies: {
        parameters: {
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["PolicyLine"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    publishPolicy: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishPolicyDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["PolicyPublication"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-beyond-calendar" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "policy-malformed" | "policy-not-found" | "policy-version-taken" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    getPolicy: {
        parameters: {
            path: {
                name: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        name: string;
                        version: number;
                        /** @description IANA zone in which dates and {@link sendAt } are meant. */
                        timeZone: string;
                        /** @description `HH:MM` of a working day. */
                        sendAt: string;
                        /** @description Phases, tasks and targets. */
                        rules: components["schemas"]["Rule"][];
                        /** @description 争取, 力争: reminded, never escalated. */
                        soft: components["schemas"]["Rule"][];
                        signOff: components["schemas"]["Rule"][];
                        checkIn: components["schemas"]["Rule"][];
                        /** @description What its mails may cost people; publishing warns where it would cost more. Default: no limit. */
                        budget?: {
                            /** @description Most mails that one person in one role gets in a calendar month. */
                            mailsPerPersonMonth: number;
                        };
                        /** @description Organizations whose figures attain a target without the office's verdict. Default: none but the office itself. */
                        trustedSources?: string[];
                        /** @description Of the last event of its stream that the row tells. */
                        revision: number;
                    };
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "policy-not-found" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    getPolicyVersion: {
        parameters: {
            path: {
                name: string;
                version: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        name: string;
                        version: number;
                        /** @description IANA zone in which dates and {@link sendAt } are meant. */
                        timeZone: string;
                        /** @description `HH:MM` of a working day. */
                        sendAt: string;
                        /** @description Phases, tasks and targets. */
                        rules: components["schemas"]["Rule"][];
                        /** @description 争取, 力争: reminded, never escalated. */
                        soft: components["schemas"]["Rule"][];
                        signOff: components["schemas"]["Rule"][];
                        checkIn: components["schemas"]["Rule"][];
                        /** @description What its mails may cost people; publishing warns where it would cost more. Default: no limit. */
                        budget?: {
                            /** @description Most mails that one person in one role gets in a calendar month. */
                            mailsPerPersonMonth: number;
                        };
                        /** @description Organizations whose figures attain a target without the office's verdict. Default: none but the office itself. */
                        trustedSources?: string[];
                        /** @description Of the last event of its stream that the row tells. */
                        revision: number;
                    };
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "policy-not-found" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    previewCalendarYear: {
        parameters: {
            path: {
                year: number;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewCalendarDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["CalendarEffect"];
                };
            };
            /** @description 未办理：401、403、409、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "calendar-contradictory" | "calendar-date-out-of-range" | "calendar-empty" | "calendar-year-out-of-range" | "cross-site-refused" | "date-beyond-calendar" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    comparePolicies: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComparePoliciesDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["PolicyComparison"];
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "cross-site-refused" | "date-beyond-calendar" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "policy-malformed" | "policy-not-found" | "policy-to-compare-missing" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    dryRunPolicy: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryPolicyDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["PolicyEffect"];
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "cross-site-refused" | "date-beyond-calendar" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "policy-malformed" | "policy-not-found" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    listObligations: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
                /** @description 地区编号 */
                region?: string;
                /** @description 单位名称 */
                organization?: string;
                /** @description 方案编号 */
                planId?: string;
                /** @description overdue：办理中且已过时限 */
                status?: "baselined" | "claimed" | "met" | "missed" | "open" | "overdue" | "suspended" | "waived";
                kind?: "check-in" | "phase" | "sign-off" | "target" | "task";
                level?: "blue" | "red" | "yellow";
                /** @description due 先到期的在前；level 督办级别高的在前，同级的先到期的在前 */
                order?: "due" | "level";
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["ObligationView"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "cursor-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    summarizeObligations: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
                /** @description 地区编号 */
                region?: string;
                /** @description 单位名称 */
                organization?: string;
                /** @description 方案编号 */
                planId?: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["ObligationCount"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    getObligation: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
            };
            path: {
                obligationId: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["ObligationDetail"];
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "obligation-not-found" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    previewDueDate: {
        parameters: {
            query: {
                /** @description 设想的新时限 */
                dueOn: string;
            };
            path: {
                obligationId: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["DuePreview"];
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "date-beyond-calendar" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "obligation-not-found" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    ruleOnObligation: {
        parameters: {
            path: {
                obligationId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleOnObligationDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "due-in-past" | "due-missing" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "obligation-met" | "obligation-not-baselined" | "obligation-not-found" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "ruling-reason-missing" | "sign-in-required" | "task-still-running" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    answerEscalation: {
        parameters: {
            path: {
                obligationId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerEscalationDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "escalation-not-found" | "escalation-resolved" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "promise-not-ahead" | "promise-renewed-too-often" | "promise-too-far" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    approveRedCard: {
        parameters: {
            path: {
                obligationId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "escalation-not-found" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "red-card-not-drafted" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    declineRedCard: {
        parameters: {
            path: {
                obligationId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommandMetadataDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "escalation-not-found" | "escalation-reason-missing" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "red-card-not-drafted" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    listEscalations: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
                /** @description 地区编号 */
                region?: string;
                /** @description 单位名称 */
                organization?: string;
                /** @description 方案编号 */
                planId?: string;
                level?: "blue" | "red" | "yellow";
                status?: "open" | "resolved";
                redCard?: "approved" | "declined" | "drafted" | "withdrawn";
                /** @description 在现级别至少已有多少个工作日 */
                minAge?: number;
                /** @description 下一步在多少个工作日内发生；填写则按下一步先后排列 */
                nextBy?: number;
                /** @description newest 新近的在前；level 级别高的在前；age 时间长的在前；next 下一步近的在前 */
                order?: "age" | "level" | "newest" | "next";
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["EscalationView"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "cursor-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    listPastEscalations: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
                /** @description 地区编号 */
                region?: string;
                /** @description 单位名称 */
                organization?: string;
                /** @description 方案编号 */
                planId?: string;
                /** @description 看哪一天，默认为今天，不得晚于今天 */
                on?: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["PastCase"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：401、403、409、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "date-in-future" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    summarizeEscalations: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
                /** @description 地区编号 */
                region?: string;
                /** @description 单位名称 */
                organization?: string;
                /** @description 方案编号 */
                planId?: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["EscalationCount"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    getEscalation: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
            };
            path: {
                obligationId: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["EscalationDetail"];
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "escalation-not-found" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    liftEscalation: {
        parameters: {
            path: {
                obligationId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommandMetadataDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "escalation-not-found" | "escalation-reason-missing" | "escalation-resolved" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    lowerEscalation: {
        parameters: {
            path: {
                obligationId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LowerEscalationDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "escalation-not-found" | "escalation-not-lower" | "escalation-reason-missing" | "escalation-resolved" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    urge: {
        parameters: {
            path: {
                obligationId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UrgeDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Urged"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "escalation-not-found" | "escalation-resolved" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    answerUrge: {
        parameters: {
            path: {
                urgeId: string;
                obligationId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerUrgeDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "escalation-not-found" | "escalation-resolved" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "promise-not-ahead" | "promise-renewed-too-often" | "promise-too-far" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "urge-already-answered" | "urge-not-found" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    closeProblem: {
        parameters: {
            path: {
                problemId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommandMetadataDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "problem-not-found" | "problem-not-open" | "reason-missing" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    listMails: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
                /** @description 地区编号 */
                region?: string;
                /** @description 单位名称 */
                organization?: string;
                status?: "bounced" | "deferred" | "delivered" | "failed" | "pending" | "unaddressed";
                /** @description 只看这一天的邮件 */
                on?: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["MailView"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "cursor-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    summarizeMails: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
                /** @description 地区编号 */
                region?: string;
                /** @description 单位名称 */
                organization?: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["MailCount"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    getMail: {
        parameters: {
            path: {
                mailId: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["MailDetail"];
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "following-not-ready" | "internal" | "mail-not-found" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    listMailCounts: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
                /** @description 地区编号 */
                region?: string;
                /** @description 单位名称 */
                organization?: string;
                status?: "bounced" | "deferred" | "delivered" | "failed" | "pending" | "unaddressed";
                /** @description 只看这一天的邮件 */
                on?: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["BurdenRow"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "cursor-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    listProblems: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Problems"];
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    resendMail: {
        parameters: {
            path: {
                mailId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommandMetadataDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "mail-delivered" | "mail-not-found" | "mail-recipient-vacant" | "mail-settled" | "mail-under-way" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    getSelfAudit: {
        parameters: {
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        runId: string;
                        /** Format: date */
                        on: string;
                        /** Format: date-time */
                        at: string;
                        checked: {
                            [key: string]: number;
                        };
                        /** @description Differences found, all of them. */
                        found: number;
                        /** @description In sentences, the first hundred. */
                        differences: string[];
                        /** @description What was done about them; nothing where only a check was asked for. */
                        repaired: string[];
                        /** @description No difference, but somebody has to see to it: no letter can leave, a calendar year is missing. Absent: nothing. */
                        warnings?: string[];
                        /** @description What was seen before and is no longer what the log says: somebody may have changed it. Never mended. Absent: nothing. */
                        alarms?: string[];
                    };
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "self-audit-not-found" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    runSelfAudit: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskSelfAuditDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        runId: string;
                        /** @constant */
                        done: false;
                    } | {
                        runId: string;
                        /** Format: date */
                        on: string;
                        /** Format: date-time */
                        at: string;
                        checked: {
                            [key: string]: number;
                        };
                        /** @description Differences found, all of them. */
                        found: number;
                        /** @description In sentences, the first hundred. */
                        differences: string[];
                        /** @description What was done about them; nothing where only a check was asked for. */
                        repaired: string[];
                        /** @description No difference, but somebody has to see to it: no letter can leave, a calendar year is missing. Absent: nothing. */
                        warnings?: string[];
                        /** @description What was seen before and is no longer what the log says: somebody may have changed it. Never mended. Absent: nothing. */
                        alarms?: string[];
                        /** @constant */
                        done: true;
                    };
                };
            };
            /** @description 未办理：401、403、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    closeTargetYear: {
        parameters: {
            path: {
                year: string;
                targetId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseTargetYearDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "sign-in-required" | "target-dropped" | "target-not-found" | "target-not-yearly" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready" | "year-malformed" | "year-outside-period" | "year-still-running";
                    };
                };
            };
        };
    };
    correctMeasurement: {
        parameters: {
            path: {
                measurementId: string;
                targetId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectMeasurementDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "correction-reason-missing" | "corrections-too-many" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "measurement-already-recorded" | "measurement-not-found" | "measurement-out-of-range" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "sign-in-required" | "target-dropped" | "target-not-found" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready" | "year-closed";
                    };
                };
            };
        };
    };
    summarizeTargets: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 方案编号，默认为全部方案 */
                planId?: string;
                /** @description 看哪一天，默认为今天；按那天的目标和截至那天的数据 */
                on?: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["TargetSummary"];
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    listTargets: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
                /** @description 方案编号 */
                planId?: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["TargetView"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "cursor-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    getTarget: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
                /** @description 看哪一天的状态，默认为今天；按那天的目标和截至那天的数据 */
                on?: string;
            };
            path: {
                targetId: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["TargetDetail"];
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "target-not-found" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    listUnverifiedMeasurements: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
                /** @description 方案编号 */
                planId?: string;
                /** @description 报送单位 */
                organization?: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["UnverifiedMeasurement"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "cursor-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    importMeasurements: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportMeasurementsDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description 未办理：401、403、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "files-waiting" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "import-file-missing" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "sheet-column-twice" | "sheet-columns-missing" | "sheet-empty" | "sheet-too-large" | "sheet-unreadable" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    recordMeasurement: {
        parameters: {
            path: {
                targetId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordMeasurementDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            201: {
                content: {
                    "application/json": {
                        /** @description Undefined when nothing was written to the log: it was already so, or is kept elsewhere. */
                        position?: string;
                        /** @description Events written, or what is kept elsewhere; 0 when the command was already true. */
                        written: number;
                        measurementId: string;
                    };
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "measurement-already-recorded" | "measurement-in-future" | "measurement-out-of-range" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "organization-not-assigned" | "request-malformed" | "sign-in-required" | "target-dropped" | "target-not-found" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready" | "year-closed";
                    };
                };
            };
        };
    };
    recordReference: {
        parameters: {
            path: {
                targetId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordReferenceDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            201: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "measurement-in-future" | "measurement-out-of-range" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "sign-in-required" | "target-dropped" | "target-not-found" | "target-not-relative" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    reviseTarget: {
        parameters: {
            path: {
                targetId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseTargetDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "baseline-unfit" | "changed-meanwhile" | "checkpoints-unfit" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "measurement-out-of-range" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "revision-reason-missing" | "sign-in-required" | "stale-after-unfit" | "target-dropped" | "target-not-found" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    verifyMeasurement: {
        parameters: {
            path: {
                measurementId: string;
                targetId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyMeasurementDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "measurement-already-recorded" | "measurement-not-found" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "sign-in-required" | "target-dropped" | "target-not-found" | "token-read-only" | "too-large" | "try-again" | "verdict-note-missing" | "views-behind" | "views-not-ready" | "year-closed";
                    };
                };
            };
        };
    };
    acceptCompletion: {
        parameters: {
            path: {
                taskId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptCompletionDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "accepts-own-claim" | "after-malformed" | "agency-missing" | "changed-meanwhile" | "completion-not-claimed" | "cross-site-refused" | "date-before-assignment" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "sign-in-required" | "step-missing" | "step-not-found" | "task-cancelled" | "task-not-found" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    cancelTask: {
        parameters: {
            path: {
                taskId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommandMetadataDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "cancel-reason-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "sign-in-required" | "task-not-found" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    claimCompletion: {
        parameters: {
            path: {
                taskId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimCompletionDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-before-assignment" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "evidence-malformed" | "evidence-not-found" | "evidence-too-many" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "organization-not-assigned" | "organization-not-owing" | "request-malformed" | "sign-in-required" | "step-missing" | "step-not-found" | "task-already-accepted" | "task-cancelled" | "task-not-found" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    disputeAssignment: {
        parameters: {
            path: {
                taskId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeAssignmentDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "dispute-pending" | "dispute-proposes-itself" | "dispute-reason-missing" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "organization-not-assigned" | "request-malformed" | "sign-in-required" | "task-already-accepted" | "task-cancelled" | "task-not-found" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    dismissDispute: {
        parameters: {
            path: {
                taskId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudgingDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "dismiss-reason-missing" | "dispute-not-pending" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "organization-not-assigned" | "request-malformed" | "sign-in-required" | "task-cancelled" | "task-not-found" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    requestExtension: {
        parameters: {
            path: {
                taskId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestExtensionDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "completion-claimed" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "due-date-missing" | "due-date-past" | "due-date-too-far" | "extension-not-later" | "extension-pending" | "extension-reason-missing" | "extensions-too-many" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "organization-not-assigned" | "organization-not-owing" | "request-malformed" | "sign-in-required" | "step-missing" | "step-not-found" | "task-already-accepted" | "task-cancelled" | "task-not-found" | "task-suspended" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    grantExtension: {
        parameters: {
            path: {
                taskId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantExtensionDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "due-date-missing" | "due-date-too-far" | "extension-not-later" | "extension-not-pending" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "sign-in-required" | "step-missing" | "step-not-found" | "task-cancelled" | "task-not-found" | "task-suspended" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    declineExtension: {
        parameters: {
            path: {
                taskId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudgingStepDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "decline-reason-missing" | "disk-full" | "extension-not-pending" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "sign-in-required" | "step-missing" | "step-not-found" | "task-cancelled" | "task-not-found" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    withdrawExtension: {
        parameters: {
            path: {
                taskId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActingOnStepDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "extension-not-pending" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "sign-in-required" | "step-missing" | "step-not-found" | "task-cancelled" | "task-not-found" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    listCheckIns: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
                /** @description 方案编号 */
                planId?: string;
                /** @description 单位名称 */
                organization?: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["CheckInLine"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "cursor-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    getCheckIn: {
        parameters: {
            query: {
                /** @description 单位名称 */
                organization: string;
            };
            path: {
                planId: string;
                dueOn: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["CheckInDetail"];
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "check-in-not-found" | "date-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    reportCheckIn: {
        parameters: {
            path: {
                planId: string;
                dueOn: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportCheckInDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "check-in-not-asked" | "check-in-task-repeated" | "check-in-task-unknown" | "cross-site-refused" | "date-in-future" | "date-malformed" | "date-not-today" | "date-reason-missing" | "disk-full" | "evidence-malformed" | "evidence-not-found" | "evidence-too-many" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "organization-not-assigned" | "percent-out-of-range" | "plan-not-found" | "plan-withdrawn" | "report-empty" | "report-too-long" | "reports-too-many" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    listSignOffs: {
        parameters: {
            query: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
                /** @description 方案编号 */
                planId: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["SignOff"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
                /** @description 方案编号 */
                planId?: string;
                /** @description 单位名称：只列它牵头、负责或配合的任务 */
                organization?: string;
                /** @description 办理状态；指定了单位时为该单位的状态 */
                status?: "accepted" | "cancelled" | "claimed" | "open" | "returned";
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["TaskLine"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "cursor-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    getTask: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
            };
            path: {
                taskId: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "task-not-found" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    listDisputes: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
                /** @description 方案编号 */
                planId?: string;
                /** @description 单位名称 */
                organization?: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["WaitingDuty"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "cursor-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    listExtensionRequests: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
                /** @description 方案编号 */
                planId?: string;
                /** @description 单位名称 */
                organization?: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["WaitingDuty"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "cursor-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    listReports: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
            };
            path: {
                taskId: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["TaskReport"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "cursor-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "task-not-found" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    reportProgress: {
        parameters: {
            path: {
                taskId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportProgressDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-before-assignment" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "evidence-malformed" | "evidence-not-found" | "evidence-too-many" | "figures-malformed" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "organization-not-assigned" | "percent-out-of-range" | "report-already-recorded" | "report-empty" | "report-too-long" | "reports-too-many" | "request-malformed" | "sign-in-required" | "task-cancelled" | "task-not-found" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    nameResponsibleLeader: {
        parameters: {
            path: {
                taskId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResponsibleLeaderDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "sign-in-required" | "task-cancelled" | "task-not-found" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    reopenCompletion: {
        parameters: {
            path: {
                taskId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenCompletionDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "completion-not-accepted" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "due-date-past" | "due-date-too-far" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "organization-not-assigned" | "reopen-reason-missing" | "request-malformed" | "sign-in-required" | "step-missing" | "step-not-found" | "task-cancelled" | "task-not-found" | "task-suspended" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    getReportDraft: {
        parameters: {
            query?: {
                /** @description 单位名称，默认为本人所在单位；督办单位不填则为督办单位自己 */
                organization?: string;
            };
            path: {
                taskId: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["SavedDraft"];
                };
            };
            /** @description 未办理：401、403、404、409、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "organization-not-assigned" | "request-malformed" | "sign-in-required" | "task-cancelled" | "task-not-found" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    saveReportDraft: {
        parameters: {
            path: {
                taskId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDraftDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "draft-empty" | "evidence-malformed" | "evidence-not-found" | "evidence-too-many" | "figures-malformed" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "organization-not-assigned" | "percent-out-of-range" | "report-too-long" | "request-malformed" | "sign-in-required" | "task-cancelled" | "task-not-found" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    discardReportDraft: {
        parameters: {
            query?: {
                /** @description 单位名称，默认为本人所在单位；督办单位不填则为督办单位自己 */
                organization?: string;
            };
            path: {
                taskId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CommandMetadataDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "draft-empty" | "evidence-malformed" | "evidence-not-found" | "evidence-too-many" | "figures-malformed" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "organization-not-assigned" | "percent-out-of-range" | "report-too-long" | "request-malformed" | "sign-in-required" | "task-cancelled" | "task-not-found" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    returnClaim: {
        parameters: {
            path: {
                taskId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudgingStepDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "completion-not-claimed" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "return-reason-missing" | "sign-in-required" | "step-missing" | "step-not-found" | "task-already-accepted" | "task-cancelled" | "task-not-found" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    signPlan: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignPlanDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        /** @description Undefined when nothing was written to the log: it was already so, or is kept elsewhere. */
                        position?: string;
                        /** @description Events written, or what is kept elsewhere; 0 when the command was already true. */
                        written: number;
                        tasks: number;
                    };
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-before-assignment" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "organization-not-assigned" | "request-malformed" | "sign-in-required" | "task-cancelled" | "task-not-found" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    signAssignment: {
        parameters: {
            path: {
                taskId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignAssignmentDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-before-assignment" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "organization-not-assigned" | "request-malformed" | "sign-in-required" | "task-cancelled" | "task-not-found" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    suspendTask: {
        parameters: {
            path: {
                taskId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspendTaskDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "sign-in-required" | "suspension-in-the-future" | "suspension-reason-missing" | "suspension-too-early" | "task-already-accepted" | "task-already-suspended" | "task-cancelled" | "task-not-found" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    resumeTask: {
        parameters: {
            path: {
                taskId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumeTaskDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "request-malformed" | "resumption-in-the-future" | "resumption-too-early" | "sign-in-required" | "task-cancelled" | "task-not-found" | "task-not-suspended" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    downloadEvidence: {
        parameters: {
            query?: {
                /** @description 保存为 */
                name?: string;
                /** @description 1：图片和PDF在页面中显示，其余仍为下载 */
                show?: "1";
            };
            path: {
                sha256: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "evidence-not-found" | "following-not-ready" | "internal" | "not-allowed" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    uploadEvidence: {
        parameters: {
            query: {
                /** @description 文件名，只作显示 */
                name: string;
            };
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description 已办理 */
            201: {
                content: {
                    "application/json": components["schemas"]["EvidenceRef"];
                };
            };
            /** @description 未办理：401、403、409、413、415、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "cross-site-refused" | "disk-full" | "evidence-empty" | "evidence-incomplete" | "evidence-malformed" | "evidence-quota" | "evidence-too-large" | "evidence-type-refused" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    listCases: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
                /** @description 地区编号 */
                region?: string;
                /** @description 单位名称 */
                organization?: string;
                /** @description 方案编号 */
                planId?: string;
                level?: "blue" | "red" | "yellow";
                status?: "open" | "resolved";
                redCard?: "approved" | "declined" | "drafted" | "withdrawn";
                /** @description 在现级别至少已有多少个工作日 */
                minAge?: number;
                /** @description 下一步在多少个工作日内发生；填写则按下一步先后排列 */
                nextBy?: number;
                /** @description newest 新近的在前；level 级别高的在前；age 时间长的在前；next 下一步近的在前 */
                order?: "age" | "level" | "newest" | "next";
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["CaseRow"][];
                        /** @description Rows on all pages together. */
                        total: number;
                        /** @description Where the next page begins; undefined on the last. */
                        cursor?: string;
                    };
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "cursor-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    summarizeCases: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
                /** @description 地区编号 */
                region?: string;
                /** @description 单位名称 */
                organization?: string;
                /** @description 方案编号 */
                planId?: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["CaseTotals"];
                };
            };
            /** @description 未办理：401、403、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    getCase: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
            };
            path: {
                obligationId: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "escalation-not-found" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    getSupervisionNotice: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
                /** @description 本次督办已编发的哪一级；默认为现级别 */
                level?: "blue" | "red" | "yellow";
            };
            path: {
                obligationId: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["SupervisionNotice"];
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "escalation-not-found" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "supervision-notice-not-found" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    issueSupervisionNotice: {
        parameters: {
            path: {
                obligationId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueNoticeDto"];
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 未办理：401、403、404、409、412、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "agency-missing" | "changed-meanwhile" | "cross-site-refused" | "date-in-future" | "date-not-today" | "date-reason-missing" | "disk-full" | "escalation-not-found" | "escalation-resolved" | "following-not-ready" | "idempotency-key-malformed" | "if-match-malformed" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "occurred-at-in-future" | "occurred-at-malformed" | "red-card-not-approved" | "request-malformed" | "sign-in-required" | "token-read-only" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
    downloadSupervisionNotice: {
        parameters: {
            query?: {
                /** @description 先等视图追上这次写入返回的 position */
                after?: string;
                /** @description 每页条数 */
                limit?: number;
                /** @description 上一页返回的 cursor */
                cursor?: string;
                /** @description 本次督办已编发的哪一级；默认为现级别 */
                level?: "blue" | "red" | "yellow";
            };
            path: {
                obligationId: string;
            };
        };
        responses: {
            /** @description 已办理 */
            200: {
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description 未办理：401、403、404、413、422、500、503 */
            default: {
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "after-malformed" | "disk-full" | "escalation-not-found" | "following-not-ready" | "internal" | "not-allowed" | "not-your-organization" | "not-your-plan" | "not-your-region" | "request-malformed" | "sign-in-required" | "supervision-notice-not-found" | "too-large" | "try-again" | "views-behind" | "views-not-ready";
                    };
                };
            };
        };
    };
}
