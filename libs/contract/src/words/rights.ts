import { word } from './word.ts';

/** How the table of rights is told. */
export const rights = {
  anybody: word('无须登录', 'anybody'),
  /** Behind a role: only while nobody is administrator. */
  until: word('（无系统管理员时）', ' (while there is no administrator)'),
  reach: {
    all: word('不分归属', 'everything'),
    region: word('本地区', 'own region'),
    organization: word('本单位及下级单位', 'own organization and those below'),
    'all regions': word('须不限地区', 'all regions only'),
  },
  /** Of what is of no single plan, for who is confined to some; of the rest, their plans. */
  plans: {
    beside: word('不分方案', 'whatever the plan'),
    across: word('不限方案的用户', 'not for who is confined to plans'),
  },
  beyond: {
    hidden: word('视为不存在', 'hidden'),
    refused: word('拒绝', 'refused'),
  },
} as const;
