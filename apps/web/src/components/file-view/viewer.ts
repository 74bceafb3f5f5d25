/** How a file is shown within a page. */
export type Viewer = 'pdf' | 'word' | 'image';

const VIEWERS: Readonly<Record<string, Viewer>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word',
  'image/jpeg': 'image',
  'image/png': 'image',
};

/** @param type its media type @returns undefined: it can be saved only */
export const viewerOf = (type: string): Viewer | undefined => VIEWERS[type];
