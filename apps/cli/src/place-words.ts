type Place = { readonly page?: number; readonly paragraph?: number; readonly row?: number };

/** 第3页, 第12段, 第5行: where something stands in its file; undefined where the file does not tell. */
export function placeWords({ page, paragraph, row }: Place): string | undefined {
  if (page !== undefined) return `第${page}页`;
  if (paragraph !== undefined) return `第${paragraph}段`;
  return row === undefined ? undefined : `第${row}行`;
}
