import { conflict, invalid, notFound, quotedFile, tooLarge, unsupported } from './refusal.ts';

type Named = { name: string };

export const evidenceRefusals = {
  'evidence-not-found': {
    ...notFound('佐证材料'),
    sentence: ({ id }: { readonly id: string }) =>
      `未找到佐证材料“${id.slice(0, 50)}”；尚未上传的，请先上传。`,
  },
  'evidence-too-many': conflict<{ most: number; count: number }>(
    ({ most, count }) => `佐证材料不超过${most}份，已选${count}份。`,
  ),
  'evidence-too-large': tooLarge<Named & { megabytes: string | null; most: number }>(
    ({ name, megabytes, most }) =>
      `${quotedFile(name)}${megabytes === null ? '' : `${megabytes} MB，`}超过${most} MB，未保存；请压缩或拆分后上传。`,
  ),
  'evidence-quota': conflict<{ megabytes: number; files: number }>(
    ({ megabytes, files }) =>
      `本单位今日上传已达上限（${megabytes} MB或${files}份），未保存；请明日再传。`,
  ),
  'evidence-type-refused': unsupported<Named>(
    ({ name }) =>
      `${quotedFile(name)}不是可接收的类型，未保存；请上传PDF、Word、Excel、PPT、JPG、PNG或文本文件。`,
  ),
  'evidence-empty': invalid<Named>(({ name }) => `${quotedFile(name)}为空文件，未保存。`),
  'evidence-incomplete': conflict<Named>(
    ({ name }) => `${quotedFile(name)}未传完，未保存；请重新上传。`,
  ),
  'evidence-malformed': invalid('佐证材料应照上传时返回的sha256、name、size、type填写。'),
} as const;
