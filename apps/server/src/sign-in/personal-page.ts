import { escapeHtml } from '#mail';

export type Paragraph = { readonly text: string; readonly isLink?: true };

const FONT = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',sans-serif";

/** A mail of a few paragraphs to one person, without a table or a picture. */
export const personalPage = (subject: string, paragraphs: readonly Paragraph[]): string =>
  [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(subject)}</title></head>`,
    `<body style="margin:0;padding:20px 16px;max-width:640px;font-family:${FONT};font-size:15px;line-height:1.7">`,
    ...paragraphs.map(({ text, isLink }) => {
      const shown = escapeHtml(text);
      const content = isLink ? `<a href="${shown}" style="color:#1456b8">${shown}</a>` : shown;
      return `<p style="margin:0 0 12px;overflow-wrap:anywhere">${content}</p>`;
    }),
    '</body></html>',
  ].join('\n');
