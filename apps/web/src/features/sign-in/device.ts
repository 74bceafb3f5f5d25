import { words } from '#contract';

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, '微信'],
  [/QIHU|360SE|360EE/i, '360'],
  [/Edg/, 'Edge'],
  [/Firefox/, 'Firefox'],
  [/Chrom(e|ium)/, 'Chrome'],
  [/Safari/, 'Safari'],
];

/** What a browser says of itself, in a word for the machine and its own name. */
export function deviceOf(browser: string): {
  readonly kind: words.Word;
  readonly name: string;
} {
  const name = BROWSERS.find(([says]) => says.test(browser))?.[1] ?? '';
  if (/iPad|Tablet/.test(browser)) return { kind: words.devices.tablet, name };
  if (/Mobile|Android|iPhone/.test(browser)) return { kind: words.devices.phone, name };
  return { kind: name === '' ? words.devices.program : words.devices.computer, name };
}
