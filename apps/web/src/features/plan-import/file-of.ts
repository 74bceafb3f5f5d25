const MEGABYTE = 1024 * 1024;
export const MOST_MEGABYTES = 10;

export const megabytesOf = ({ size }: File): number => size / MEGABYTE;

/** What a plan may be written in. */
export const DOCUMENTS = '.docx,.doc,.wps,.pdf,.xlsx,.ofd,.txt,.csv,.md,.html';
