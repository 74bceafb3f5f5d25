import { word } from './word.ts';

/** How the table of rights is told. */
export const rights = {
  anybody: word('无须登录', 'anybody'),
  /** Behind a role: only while nobody is administrator. */
  until: word('（无系统管理员时）', ' (while there is no administrator)'),
  reach: {
    all: word('不分归属', 'everything'),
    region: word('本地区', 'own region'),
    organization: word('本单位', 'own organization'),
    'all regions': word('须不限地区', 'all regions only'),
  },
  beyond: {
    hidden: word('视为不存在', 'hidden'),
    refused: word('拒绝', 'refused'),
  },
} as const;
