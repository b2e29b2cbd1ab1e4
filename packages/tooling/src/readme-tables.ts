import { inputDescription, inputKind } from '@mayfly/core/input-kind'
import { defaultText, type InputSpec, type InputSpecs } from '@mayfly/core/inputs'
import { stepInputs } from '@mayfly/core/step-inputs'
import type { Action } from './actions.ts'
import { inputNote, summaryOf } from './input-notes.ts'

const begin = (part: string) => `<!-- generated: ${part} -->`
const end = '<!-- end of generated -->'

/** A README with new tables of inputs and outputs between their markers. Throws if a marker is missing. */
export function withTables(readme: string, action: Action): string {
  const outputs = Object.entries(action.outputs).map(([name, text]) => `| \`${name}\` | ${cell(text)} |`)
  const parts = {
    ...(Object.keys(action.inputs).length > 0 && { inputs: inputPart(action.inputs) }),
    ...(outputs.length > 0 && { outputs: ['| output | |', '| --- | --- |', ...outputs].join('\n') }),
  }
  return Object.entries(parts).reduce((text, [part, content]) => withPart(text, part, content), readme)
}

/** The page of the inputs that every step has, with a new section for each of them. */
export function withStepInputs(page: string): string {
  const sections = Object.entries(stepInputs).map(([name, spec]) => {
    const usual = fallback(spec)
    const facts = `Format: ${format(spec)}.${usual === '' ? '' : ` Default: ${usual}.`}`
    return `## \`${name}\`\n\n${facts}\n\n${inputNote(spec) ?? inputDescription(spec)}`
  })
  return withPart(page, 'inputs of every step', sections.join('\n\n'))
}

/** The table of an action's own inputs, the names of those that every step has, and the notes on long descriptions. */
function inputPart(inputs: InputSpecs): string {
  const shared = Object.keys(inputs).filter((name) => name in stepInputs)
  const own = Object.entries(inputs).filter(([name]) => !(name in stepInputs))
  const rows = own.map(
    ([name, spec]) => `| \`${name}\` | ${format(spec)} | ${fallback(spec)} | ${cell(summary(name, spec))} |`,
  )
  const notes = own.flatMap(([name, spec]) => {
    const note = inputNote(spec)
    return note === undefined
      ? []
      : [`### \`${name}\``, note.replaceAll('`docs/secrets.md`', `[Secrets](${secretsPage})`)]
  })
  const others = shared.map((name) => `\`${name}\``).join(', ')
  return [
    ['| input | format | default | |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    `This action also has these [shared inputs](${stepInputsPage}):\n${others}.`,
    ...notes,
  ].join('\n\n')
}

const stepInputsPage = '../../docs/inputs.md'

const secretsPage = '../../docs/secrets.md'

/** The first sentence of a long description, with a link to its rest. */
function summary(name: string, spec: InputSpec): string {
  const description = inputDescription(spec)
  const text = summaryOf(description)
  return text === description ? text : `${text} [Details](#${name})`
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
