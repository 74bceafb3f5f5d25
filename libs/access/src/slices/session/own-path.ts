/** A path of ours, not another site's; `//host` and `/\host` are such to a browser. */
export const OWN_PATH = /^\/(?![/\\])[^\u0000-\u0020\u007f]{0,499}$/;

export const isOwnPath = (text: unknown): text is string =>
  typeof text === 'string' && OWN_PATH.test(text);
