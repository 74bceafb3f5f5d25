import { type Page } from 'playwright-core';

type File = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };
export const plainText = (name: string, text: string): File => {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
};

/** Clicks where a file is chosen, and chooses one. */
export async function choose(page: Page, file: File): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByLabel(/选择文件/).click(),
  ]);
  await chooser.setFiles(file);
}

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Where the five plans are of. */
export const REGIONS: Readonly<Record<string, string>> = {
  zezhou: '泽州县',
  fuliang: '浮梁县',
  hebei: '河北省',
  rushan: '乳山市',
  tunxi: '屯溪区',
};
