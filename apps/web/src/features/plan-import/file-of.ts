/** A file as the API takes it. */
export type HandedIn = { readonly name: string; readonly base64: string };

const MEGABYTE = 1024 * 1024;
export const MOST_MEGABYTES = 10;

export const megabytesOf = ({ size }: File): number => size / MEGABYTE;

/** What a plan may be written in. */
export const DOCUMENTS = '.docx,.doc,.wps,.pdf,.xlsx,.ofd,.txt,.csv,.md,.html';

/** @throws {Error} when the browser cannot read it: it was moved, or taken away */
export function handedIn(file: File): Promise<HandedIn> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('error', () => reject(reader.error ?? new Error(file.name)));
    reader.addEventListener('load', () => {
      const url = typeof reader.result === 'string' ? reader.result : '';
      resolve({ name: file.name, base64: url.slice(url.indexOf(',') + 1) });
    });
    reader.readAsDataURL(file);
  });
}
