import { Passage } from './passage.ts';

/** The whole text as one passage, as the grammars get it. */
export const passageOf = (text: string): Passage => Passage.of(text, 0, text.length);
