const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const ADDRESS = new RegExp(`^(${ATOM}(?:\\.${ATOM})*)@((?:${LABEL}\\.)+${LABEL})$`);
const MAX_LENGTH = 254;
const MAX_LOCAL = 64;

/**
 * Whether a mail can be addressed to it: the plain form of RFC 5321 §4.1.2 (dot-atom, ASCII), at most 254 characters, 64 of
 * them before the @. Quoted names, spaces, commas and control characters would let an address speak to the mail's header;
 * so would an encoded word (`=?…?=`, RFC 2047), which some servers decode in addresses.
 */
export function isEmail(text: string): boolean {
  if (text.length > MAX_LENGTH || text.includes('=?')) return false;
  const local = ADDRESS.exec(text)?.[1];
  return local !== undefined && local.length <= MAX_LOCAL;
}
