/** Rules of this house that no linter brings along. */
const refuse = (node, message) => ({
  create: (context) => ({ [node]: (found) => check(context, found, message) }),
});

function check(context, node, message) {
  if (node.type !== 'NewExpression' || node.callee.name === 'Date')
    context.report({ node, message });
}

export default {
  meta: { name: 'house' },
  rules: {
    'no-new-date': refuse('NewExpression', 'Ask the Clock: time is injected.'),
    'no-enum': refuse('TSEnumDeclaration', 'A union of literals says the same.'),
  },
};
