export type { Paper, PaperLine, PaperSlip } from './paper.ts';
export { wordFile } from './word-file.ts';
