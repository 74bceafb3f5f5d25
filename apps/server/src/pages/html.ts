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

/** @param demo its mails may be looked at */
export const page = (title: string, under: string, body: Markup, demo = false): string =>
  `<!doctype html>${
    html`<html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <header>
          <h1>${title}</h1>
          <p>${under}</p>
          <nav>
            <a href="/">督办</a
            ><a href="/status">概况</a>${demo ? new Markup('<a href="/mail">邮件</a>') : ''}<a
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
