import { zipSync } from 'fflate';

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const xml = (name: string, content: string): Uint8Array =>
  bytesOf(
    `<?xml version="1.0"?><ofd:${name} xmlns:ofd="http://www.ofdspec.org/2016">${content}</ofd:${name}>`,
  );

/** In millimetres, about the third size of official documents. */
export const SIZE = 5.6;

/** Text from a place on, in millimetres from the upper left corner to its baseline. */
export const text = (left: number, y: number, words: string, more = ''): string =>
  `<ofd:TextObject Boundary="${left} ${y - SIZE} 160 8" Font="1" Size="${SIZE}" ${more}><ofd:TextCode X="0" Y="${SIZE}" DeltaX="g ${words.length - 1} ${SIZE}">${words}</ofd:TextCode></ofd:TextObject>`;

export const line = (left: number, top: number, right: number, bottom: number): string =>
  `<ofd:PathObject Boundary="${left} ${top} ${right - left + 1} ${bottom - top + 1}"><ofd:AbbreviatedData>M 0 0 L ${right - left} ${bottom - top}</ofd:AbbreviatedData></ofd:PathObject>`;

const page = (content: string, more = ''): Uint8Array =>
  xml('Page', `${more}<ofd:Content><ofd:Layer>${content}</ofd:Layer></ofd:Content>`);

/** An OFD file of these pages. @param template what stands on each of them */
export function ofdFile(pages: readonly string[], template = ''): Uint8Array {
  const ids = pages.map(
    (_, at) => `<ofd:Page ID="${at + 10}" BaseLoc="Pages/Page_${at}/Content.xml"/>`,
  );
  const common =
    '<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:TemplatePage ID="2" BaseLoc="Tpls/Content.xml"/>';
  const contents = pages.map((content, at) => [
    `Doc_0/Pages/Page_${at}/Content.xml`,
    page(content, '<ofd:Template TemplateID="2"/>'),
  ]);
  return zipSync({
    'OFD.xml': xml(
      'OFD',
      '<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>',
    ),
    'Doc_0/Document.xml': xml(
      'Document',
      `<ofd:CommonData>${common}</ofd:CommonData><ofd:Pages>${ids.join('')}</ofd:Pages>`,
    ),
    'Doc_0/Tpls/Content.xml': page(template),
    ...(Object.fromEntries(contents) as Record<string, Uint8Array>),
  });
}
