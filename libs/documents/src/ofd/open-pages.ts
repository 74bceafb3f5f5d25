import { type Matrix, matrixOf, times } from '../layout/matrix.ts';
import { type Page } from '../layout/page.ts';
import { damaged, tooComplex } from '../limits.ts';
import { all, child, elementsOf, isElement, type XmlElement } from '../xml.ts';
import { numbersIn } from './numbers.ts';
import { OfdPackage, resolved } from './open-package.ts';
import { rulingsOfPath } from './path-rulings.ts';
import { piecesOf } from './text-pieces.ts';

/** OFD measures in millimetres. */
const POINTS = 72 / 25.4;
const MOST_PAGES = 2_000;

/**
 * The pages of an OFD file (GB/T 33190), its first document: text and lines, where they stand, those of its templates too.
 * @throws {Rejection} `document-damaged`, `document-too-complex`, `document-password`
 */
export async function openPages(bytes: Uint8Array): Promise<readonly Page[]> {
  const files = await OfdPackage.open(bytes);
  const root = child(files.read('OFD.xml'), 'ofd:DocBody', 'ofd:DocRoot');
  const place = resolved('', textIn(root));
  const document = files.read(place);
  if (!document) throw damaged();
  const common = child(document, 'ofd:CommonData');
  const templates = new Map(
    all(common, 'ofd:TemplatePage').map(({ attributes }) => [
      attributes['ID'] ?? '',
      files.read(resolved(place, attributes['BaseLoc'] ?? '')),
    ]),
  );
  const usual = boxIn(child(common, 'ofd:PageArea'));
  const pages = all(child(document, 'ofd:Pages'), 'ofd:Page');
  if (pages.length > MOST_PAGES) throw tooComplex();
  return pages.map(({ attributes }, at) => {
    const page = files.read(resolved(place, attributes['BaseLoc'] ?? ''));
    const used = all(page, 'ofd:Template').map((one) =>
      templates.get(one.attributes['TemplateID'] ?? ''),
    );
    const box = boxIn(child(page, 'ofd:Area')) ?? usual ?? A4;
    return pageOf(at + 1, [...used, page], box);
  });
}

/** Left, top, width, height. */
type Area = readonly [number, number, number, number];
const A4: Area = [0, 0, 210, 297];

function boxIn(area: XmlElement | undefined): Area | undefined {
  const [left, top, width, height] = numbersIn(textIn(child(area, 'ofd:PhysicalBox')));
  return height === undefined ? undefined : ([left, top, width, height] as Area);
}

const textIn = (element: XmlElement | undefined): string =>
  (element?.children ?? []).map((node) => (isElement(node) ? '' : node)).join('');

function pageOf(number: number, contents: readonly (XmlElement | undefined)[], box: Area): Page {
  const [left, top, width, height] = box;
  const view: Matrix = [POINTS, 0, 0, POINTS, -left * POINTS, -top * POINTS];
  const objects = contents.flatMap((content) => objectsIn(child(content, 'ofd:Content')));
  return {
    number,
    width: width * POINTS,
    height: height * POINTS,
    drawn: objects.length > 0,
    runs: { all: objects.length, lost: 0 },
    pieces: objects
      .filter(({ name }) => name === 'ofd:TextObject')
      .flatMap((object) => piecesOf(object, times(view, matrixIn(object)))),
    rulings: objects
      .filter(({ name }) => name === 'ofd:PathObject')
      .flatMap((object) => rulingsOfPath(object, times(view, matrixIn(object)))),
  };
}

/** What layers and blocks hold. */
function objectsIn(parent: XmlElement | undefined): readonly XmlElement[] {
  if (!parent) return [];
  return elementsOf(parent).flatMap((element) =>
    element.name === 'ofd:Layer' || element.name === 'ofd:PageBlock'
      ? objectsIn(element)
      : [element],
  );
}

/** From an object's own space to that of its page: by its matrix, then into its boundary. */
function matrixIn({ attributes }: XmlElement): Matrix {
  const [left = 0, top = 0] = numbersIn(attributes['Boundary']);
  const own = matrixOf([...numbersIn(attributes['CTM'])]) ?? [1, 0, 0, 1, 0, 0];
  return times([1, 0, 0, 1, left, top], own);
}
