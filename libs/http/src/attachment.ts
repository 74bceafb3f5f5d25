/** RFC 6266: a file to be saved, its name in ASCII for old programs, and whole for all others. */
export const attachment = (name: string): string => `attachment; ${fileName(name)}`;

/** A file to be shown, and saved under its name. */
export const inline = (name: string): string => `inline; ${fileName(name)}`;

function fileName(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/gu, '_');
  const whole = encodeURIComponent(name).replaceAll(/['()*]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  });
  return `filename="${plain}"; filename*=UTF-8''${whole}`;
}
