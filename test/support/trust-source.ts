import { parseDocument } from 'yaml'
import type { Path, Source } from '../../packages/trust/src/model.ts'

/** A YAML or JSON text as a parsed document with places. */
export function sourceOf(text: string, name = 'mayfly.yml'): Source {
  const document = parseDocument(text)
  const [error] = document.errors
  if (error) throw error
  const place = (path: Path) => {
    const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined
    const before = text.slice(0, node?.range?.[0] ?? 0).split('\n')
    return node?.range && { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  }
  return { name, value: document.toJS({ maxAliasCount: 100 }), place }
}
