// What may be broken in a source file, found in its syntax tree.
import { createHash } from 'node:crypto';
import ts from 'typescript';

const { SyntaxKind: Kind } = ts;

/** Each comparator with its neighbour and its opposite. */
const COMPARATORS = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
};
const OPERATORS = {
  '&&': '||',
  '||': '&&',
  '??': '&&',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '+=': '-=',
  '-=': '+=',
};
const METHODS = { some: 'every', every: 'some', min: 'max', max: 'min' };
const LEFT_OUT_CALLS = ['filter', 'toSorted', 'toReversed', 'slice', 'trim'];

const isComparison = (node) =>
  ts.isBinaryExpression(node) && node.operatorToken.getText() in COMPARATORS;
/** `a < b ? -1 : 1` orders what is never equal. */
const isOrdering = ({ parent }) =>
  ts.isConditionalExpression(parent) && ['-1', '1'].includes(parent.whenTrue.getText());
const isNegation = (node) =>
  ts.isPrefixUnaryExpression(node) && node.operator === Kind.ExclamationToken;

function* brokenOperators(node) {
  if (!ts.isBinaryExpression(node)) return;
  const { left, operatorToken, right } = node;
  const operator = operatorToken.getText();
  const others = COMPARATORS[operator] ?? [];
  for (const other of isOrdering(node) ? others.slice(-1) : others) {
    yield ['comparator', operatorToken, other];
  }
  const other = OPERATORS[operator];
  if (other === undefined) return;
  if (operator.endsWith('=')) yield ['operator', operatorToken, other];
  else yield ['operator', node, `((${left.getText()}) ${other} (${right.getText()}))`];
}

/** A comparison and a negation are turned round elsewhere. */
function* brokenConditions(node) {
  if (ts.isIfStatement(node) || ts.isWhileStatement(node) || ts.isConditionalExpression(node)) {
    const condition = node.expression ?? node.condition;
    if (isComparison(condition) || isNegation(condition)) return;
    yield ['condition', condition, `!(${condition.getText()})`];
  } else if (isNegation(node)) yield ['condition', node, node.operand.getText()];
}

function* leftOutStatements(node) {
  const isLone = ts.isIfStatement(node) && !node.elseStatement;
  const isLast = ts.isThrowStatement(node) || ts.isContinueStatement(node);
  if (ts.isExpressionStatement(node) || isLone || isLast) yield ['statement', node, ';'];
}

function* brokenCalls(node) {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
  const { expression: object, name } = node.expression;
  const method = name.getText();
  if (Object.hasOwn(METHODS, method)) yield ['call', name, METHODS[method]];
  if (LEFT_OUT_CALLS.includes(method)) yield ['call', node, object.getText()];
}

const isPropertyName = (node) => node.parent?.name === node;
const isAssigned = (node) =>
  ts.isBinaryExpression(node.parent) &&
  node.parent.left === node &&
  node.parent.operatorToken.kind === Kind.EqualsToken;

function* brokenLiterals(node) {
  if (isPropertyName(node)) return;
  if (ts.isStringLiteralLike(node)) yield ['text', node, node.text === '' ? "'mutant'" : "''"];
  else if (ts.isTemplateExpression(node)) yield ['text', node, '``'];
  else if (ts.isNumericLiteral(node)) yield ['number', node, `(${node.getText()} + 1)`];
  else if (node.kind === Kind.TrueKeyword) yield ['boolean', node, 'false'];
  else if (node.kind === Kind.FalseKeyword) yield ['boolean', node, 'true'];
  else if (ts.isArrayLiteralExpression(node) && node.elements.length > 0) {
    if (!isAssigned(node)) yield ['array', node, '[]'];
  }
}

const FINDERS = [brokenOperators, brokenConditions, leftOutStatements, brokenCalls, brokenLiterals];
const sayNothingWhenRun = (node) =>
  ts.isTypeNode(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node);

function* replacements(node) {
  if (sayNothingWhenRun(node)) return;
  for (const find of FINDERS) yield* find(node);
  const children = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* replacements(child);
}

/** Every mutant of one file, as text to put from `start` to `end`. */
export function findMutants(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return [...replacements(source)].map(([kind, node, replacement]) => {
    const start = node.getStart();
    const { line } = source.getLineAndCharacterOfPosition(start);
    return { path, kind, line: line + 1, start, end: node.getEnd(), replacement };
  });
}

export const mutated = (text, { start, end, replacement }) =>
  text.slice(0, start) + replacement + text.slice(end);

/** The same choice for the same seed; a change of one line moves no mutant of another line in or out but by room. */
export function sampleOf(mutants, textOf, size, seed) {
  const seen = new Map();
  const rank = (mutant) => {
    const { path, kind, start, end, replacement } = mutant;
    const key = [seed, path, kind, textOf(path).slice(start, end), replacement].join('\0');
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return createHash('sha1').update(`${key}\0${nth}`).digest('hex');
  };
  return mutants
    .map((mutant) => ({ mutant, rank: rank(mutant) }))
    .sort((one, other) => (one.rank < other.rank ? -1 : 1))
    .slice(0, size)
    .map(({ mutant }) => mutant);
}
