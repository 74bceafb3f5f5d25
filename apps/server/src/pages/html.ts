import { words } from '#contract';

import { escapeHtml } from '#mail';

export class Markup {
  constructor(readonly text: string) {}
}

/** A template whose values are escaped, unless they are markup or lists of it. */
export function html(parts: TemplateStringsArray, ...values: readonly unknown[]): Markup {
  const shown = (value: unknown): string => {
    if (value instanceof Markup) return value.text;
    if (Array.isArray(value)) return value.map(shown).join('');
    return escapeHtml(
      typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '',
    );
  };
  return new Markup(parts.map((part, index) => part + shown(values[index])).join(''));
}

const STYLE = `
:root{color-scheme:light dark;--ink:#1d2430;--soft:#5d6675;--line:#e3e6eb;--card:#fff;--ground:#f5f6f8;--accent:#a61b1b;
--blue:#1d5fbf;--yellow:#a86b00;--red:#b3261e;--green:#2c7a3f}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ee;--soft:#9aa3b2;--line:#333a45;--card:#1e232b;--ground:#14181e;--accent:#e27a72;
--blue:#7db0f5;--yellow:#e3b04b;--red:#f08a80;--green:#7cc48c}}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
header{background:var(--card);border-bottom:3px solid var(--accent);padding:14px 20px}
header h1{margin:0;font-size:20px}header p{margin:2px 0 0;color:var(--soft)}
nav a{margin-right:16px}a{color:var(--accent)}a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
main{max-width:1080px;margin:0 auto;padding:16px 20px 48px}
section{background:var(--card);border:1px solid var(--line);border-radius:6px;margin:0 0 16px;padding:12px 16px;overflow-x:auto}
h2{font-size:16px;margin:2px 0 10px}table{border-collapse:collapse;width:100%}
th{font-weight:600;color:var(--soft);text-align:left;white-space:nowrap}th,td{padding:5px 10px 5px 0;border-top:1px solid var(--line);vertical-align:top}
thead th{border-top:0}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}td.d{white-space:nowrap}
.blue{color:var(--blue)}.yellow{color:var(--yellow)}.red{color:var(--red)}.green{color:var(--green)}.soft{color:var(--soft)}
.chip{border:1px solid currentColor;border-radius:3px;padding:0 6px;font-size:13px;white-space:nowrap}
iframe{width:100%;border:0;min-height:70vh;background:#fff}pre{white-space:pre-wrap}
@media (max-width:560px){header,main{padding-left:12px;padding-right:12px}section{padding:10px 12px}}
`;

/** @param demo its mails may be looked at */
export const page = (title: string, under: string, body: Markup, demo = false): string =>
  `<!doctype html>${
    html`<html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${new Markup(STYLE)}
        </style>
      </head>
      <body>
        <header>
          <h1>${title}</h1>
          <p>${under}</p>
          <nav>
            <a href="/">概况</a>${demo ? new Markup('<a href="/mail">邮件</a>') : ''}<a
              href="/api/docs"
              >接口说明</a
            >
          </nav>
        </header>
        <main>${body}</main>
      </body>
    </html>`.text
  }`;

/** A table under a heading. @param heads one a column; those of numbers begin with `#` */
export const tableSection = (
  title: string,
  heads: readonly string[],
  rows: readonly Markup[],
): Markup =>
  html`<section>
    <h2>${title}</h2>
    <table>
      <thead>
        <tr>
          ${heads.map((head) =>
            head.startsWith('#')
              ? html`<th class="n">${head.slice(1)}</th>`
              : html`<th>${head}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </section>`;

export const chip = (level: string | null): Markup =>
  level ? html`<span class="chip ${level}">${words.zh(words.levelTags, level)}</span>` : html``;
