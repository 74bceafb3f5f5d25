/** A file as the API takes it. */
export type HandedIn = { readonly name: string; readonly base64: string };

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
