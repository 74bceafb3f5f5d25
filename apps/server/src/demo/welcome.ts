import { type DemoToken } from './sample-users.ts';

export type Demo = {
  readonly url: string;
  readonly dataFolder: string;
  /** Of the sample users; none in a demo that begins empty. */
  readonly tokens: readonly DemoToken[];
  /** Whether the first user of the office came with the settings. */
  readonly hasOffice: boolean;
};

/** What a demo says of itself when it is ready; only what can be done in it. */
export function welcome({ url, dataFolder, tokens, hasOffice }: Demo): readonly string[] {
  const [office] = tokens;
  return [
    '',
    `  督办 Duban 演示已启动    ${url}`,
    `  已发邮件                 ${url}/mail`,
    `  接口说明                 ${url}/api/docs`,
    '',
    ...(office ? sampleTips(url, office.token) : emptyTips(url, hasOffice)),
    ...(tokens.length > 0 ? ['', '  登录令牌（命令行和接口用）'] : []),
    ...tokens.map(({ as, token }) => `    ${token}  ${as}`),
    '',
    `  按 Ctrl+C 停止；数据保存在 ${dataFolder}，再次启动继续。`,
  ];
}

const sampleTips = (url: string, token: string): readonly string[] => [
  '  可以试试',
  '    1. 用浏览器打开上面的地址，选一个身份，看今天要办什么；页面上方可以切换身份。',
  '    2. 在页面上方把演示时间推进一周，看到期提醒、三色督办和发出的邮件。',
  '    3. 命令行同样可用，例如查看三色督办：',
  `       DUBAN_SERVER=${url} DUBAN_TOKEN=${token} npm run -s duban -- escalations`,
];

const emptyTips = (url: string, hasOffice: boolean): readonly string[] => [
  '  库中暂无数据。',
  ...(hasOffice
    ? [
        '  导入一份实施方案（令牌即启动时所设的 DUBAN_ADMIN_TOKEN）：',
        `    DUBAN_SERVER=${url} DUBAN_TOKEN=$DUBAN_ADMIN_TOKEN npm run -s duban -- import 实施方案.txt`,
      ]
    : ['  尚无用户：设 DUBAN_ADMIN_TOKEN（20个以上字母、数字）后重新启动，即可以督查室登录办理。']),
];
