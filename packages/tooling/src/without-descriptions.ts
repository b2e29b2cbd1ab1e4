import ts from 'typescript'

/**
 * A bundle without the descriptions of inputs and outputs: they are for `action.yml` and the READMEs, and no step reads
 * them. Only they are cut out; everything else stays as it was written.
 */
export function withoutDescriptions(code: string): string {
  const source = ts.createSourceFile('bundle.js', code, ts.ScriptTarget.ES2023, true, ts.ScriptKind.JS)
  const cuts: [from: number, to: number][] = []
  const visit = (node: ts.Node): void => {
    if (isDescription(node) && describes(node.parent)) {
      const comma = /^\s*,/.exec(code.slice(node.end))?.[0].length ?? 0
      cuts.push([node.getFullStart(), node.end + comma])
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return cuts.reverse().reduce((text, [from, to]) => text.slice(0, from) + text.slice(to), code)
}

function isDescription(node: ts.Node): node is ts.PropertyAssignment {
  if (!ts.isPropertyAssignment(node)) return false
  const name = nameOf(node)
  return name === 'each' || (name === 'description' && ts.isStringLiteralLike(node.initializer))
}

/** Whether an object literal is one input: it has the type of one. */
function describes(node: ts.Node): boolean {
  const types = ['text', 'choice', 'choices', 'lines', 'switch', 'duration', 'json', 'document']
  return (
    ts.isObjectLiteralExpression(node) &&
    node.properties.some(
      (one) =>
        ts.isPropertyAssignment(one) &&
        nameOf(one) === 'type' &&
        ts.isStringLiteralLike(one.initializer) &&
        types.includes(one.initializer.text),
    )
  )
}

function nameOf({ name }: ts.PropertyAssignment): string {
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : ''
}
