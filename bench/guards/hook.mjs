/**
 * A loader hook that makes every condition of a rule’s code a switch: `A && B` becomes `ask(0, A) && ask(1, B)`, where
 * `ask` is `globalThis.guards.ask` (`bench/guards/switches.ts`). It stands before tsx, and so sees what tsx gives: JavaScript.
 */
import ts from 'typescript'

const RULE = /\/rules\/([a-z-]+)\/([a-z-]+\.ts)$/u
const JOINS = [ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken]

/** Node’s loader hook. */
export async function load(url, context, nextLoad) {
  const loaded = await nextLoad(url, context)
  const match = RULE.exec(new URL(url).pathname)
  if (!match || url.includes('.generated.')) return loaded
  const [, rule, file] = match
  return {...loaded, source: instrument(String(loaded.source), rule, file)}
}

/** The source with a switch around each condition, and a line in front that makes them known. */
function instrument(text, rule, file) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true)
  const found = []
  visit(source, found)
  const places = found.map((node) => ({text: textOf(node), within: functionOf(node)}))
  const edits = found.flatMap((node, index) => [
    {
      at: node.getStart(),
      width: -node.end,
      text: `(globalThis.guards.isOff(_$+${index})?globalThis.guards.value:globalThis.guards.ask(_$+${index},`
    },
    {at: node.end, width: Infinity, text: '))'}
  ])
  // Of conditions that begin together the widest opens first; what ends somewhere ends before anything begins there.
  edits.sort(
    (a, b) => a.at - b.at || (a.width === Infinity ? -1 : b.width === Infinity ? 1 : a.width - b.width)
  )
  let out = `const _$=globalThis.guards.add(${JSON.stringify({rule, file, places})});`
  let from = 0
  for (const edit of edits) {
    out += text.slice(from, edit.at) + edit.text
    from = edit.at
  }
  return out + text.slice(from)
}

function visit(node, found) {
  if (ts.isIfStatement(node)) conditions(node.expression, found)
  else if (ts.isConditionalExpression(node)) conditions(node.condition, found)
  else if (ts.isReturnStatement(node) && node.expression && isLogic(node.expression))
    conditions(node.expression, found)
  else if (ts.isArrowFunction(node) && isLogic(node.body)) conditions(node.body, found)
  else if (ts.isVariableDeclaration(node) && node.initializer && isLogic(node.initializer))
    conditions(node.initializer, found)
  ts.forEachChild(node, (child) => visit(child, found))
}

/** What is joined by `&&` and `||`, a part at a time. */
function conditions(node, found) {
  const inner = bare(node)
  if (ts.isPrefixUnaryExpression(inner) && inner.operator === ts.SyntaxKind.ExclamationToken)
    conditions(inner.operand, found)
  else if (ts.isBinaryExpression(inner) && JOINS.includes(inner.operatorToken.kind)) {
    conditions(inner.left, found)
    conditions(inner.right, found)
  } else if (!found.includes(inner)) found.push(inner)
}

function isLogic(node) {
  const inner = bare(node)
  return (
    (ts.isPrefixUnaryExpression(inner) && inner.operator === ts.SyntaxKind.ExclamationToken) ||
    (ts.isBinaryExpression(inner) && JOINS.includes(inner.operatorToken.kind))
  )
}

function bare(node) {
  return ts.isParenthesizedExpression(node) ? bare(node.expression) : node
}

function textOf(node) {
  return node.getText().replaceAll(/\s+/gu, ' ').slice(0, 110)
}

function functionOf(node) {
  let at = node.parent
  while (at && !(ts.isFunctionLike(at) && at.name)) at = at.parent
  return at?.name?.getText() ?? ''
}
