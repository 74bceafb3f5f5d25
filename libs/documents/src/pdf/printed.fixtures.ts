import { type Browser } from 'playwright-core';

/** Set as official documents are: margins, 28 letters a line, indented paragraphs, a running head, page numbers. */
const STYLE = `
  @page { size: A4; margin: 37mm 26mm 35mm 28mm;
    @top-center { content: "某县人民政府公报" } @bottom-center { content: "— " counter(page) " —" } }
  body { margin: 0; font: 16pt/28.95pt "Noto Serif CJK SC" }
  p { margin: 0; text-indent: 2em; text-align: justify }`;

const pageOf = (text: string): string => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const paragraphs = lines.map((line) => `<p>${line.replaceAll('<', '&lt;')}</p>`);
  return `<meta charset="utf-8"><style>${STYLE}</style>${paragraphs.join('')}`;
};

/** A text as a browser prints it: a PDF file. */
export async function printed(browser: Browser, text: string): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setContent(pageOf(text));
  const file = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  return new Uint8Array(file);
}
