declare module 'word-extractor' {
  /** The part of its interface that is used here; the types that others publish lack the option. */
  export default class WordExtractor {
    extract(file: Buffer): Promise<{
      getBody(options: { filterUnicode: boolean }): string;
    }>;
  }
}
