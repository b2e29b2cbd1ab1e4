import { inputDescription, inputKind } from '@mayfly/core/input-kind'
import { defaultText, type InputSpec } from '@mayfly/core/inputs'
import type { Action } from './actions.ts'

const begin = (part: string) => `<!-- generated: ${part} -->`
const end = '<!-- end of generated -->'

/** A README with new tables of inputs and outputs between their markers. Throws if a marker is missing. */
export function withTables(readme: string, action: Action): string {
  const inputs = Object.entries(action.inputs).map(
    ([name, spec]) => `| \`${name}\` | ${format(spec)} | ${fallback(spec)} | ${cell(inputDescription(spec))} |`,
  )
  const outputs = Object.entries(action.outputs).map(([name, text]) => `| \`${name}\` | ${cell(text)} |`)
  const tables = {
    ...(inputs.length > 0 && { inputs: ['| input | format | default | |', '| --- | --- | --- | --- |', ...inputs] }),
    ...(outputs.length > 0 && { outputs: ['| output | |', '| --- | --- |', ...outputs] }),
  }
  return Object.entries(tables).reduce((text, [part, lines]) => withPart(text, part, lines.join('\n')), readme)
}

/** A text with one new part between its markers. Throws if a marker is missing. */
export function withPart(text: string, part: string, content: string): string {
  const marker = begin(part)
  const start = text.indexOf(marker)
  const stop = text.indexOf(end, start)
  if (start < 0 || stop < 0) throw new Error(`the README lacks ${marker} … ${end}`)
  return `${text.slice(0, start + marker.length)}\n\n${content}\n\n${text.slice(stop)}`
}

/** The format of an input: its own words if it has some, otherwise its kind. */
function format(spec: InputSpec): string {
  const kind = inputKind(spec, (literal) => `\`${literal}\``)
  const words = 'form' in spec ? spec.form?.words : undefined
  if (words === undefined) return kind
  // A page would show <name> as a tag.
  const text = cell(words).replaceAll('<', '&lt;')
  return spec.type === 'lines' ? `${kind}; each item is ${text}` : text
}

function fallback(spec: InputSpec): string {
  if (spec.required) return '**required**'
  const text = defaultText(spec)
  return text === '' ? '' : `\`${text}\``
}

/** A text as a cell of a table. */
export function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
