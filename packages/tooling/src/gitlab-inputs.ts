import { inputDescription } from '@mayfly/core/input-kind'
import { defaultText, type InputSpec, type InputSpecs } from '@mayfly/core/inputs'
import { commandInputs } from '@mayfly/platforms/command/command-inputs'
import { safePattern } from './safe-pattern.ts'

/**
 * One entry of `spec:inputs`.
 *
 * @see https://docs.gitlab.com/ci/yaml/#specinputs
 */
export interface GitlabInput {
  readonly description: string
  readonly type: 'string' | 'boolean'
  readonly default?: string | boolean
  readonly options?: readonly string[]
  /** RE2, of the whole text; an empty text is "not given". */
  readonly regex?: string
}

/** The inputs of a provider in a template, and the arguments that pass their values to the command line. */
export interface TemplateInputs {
  readonly inputs: Readonly<Record<string, GitlabInput>>
  /** The arguments for the inputs, one per input. */
  readonly given: readonly string[]
  /** Statements that add an argument only if the input is given. */
  readonly more: readonly string[]
}

/** A word that is safe in single quotes, for texts without a form, such as URLs. */
export const word = safePattern('[\\x21-\\x7e]+')

export const base64 = '(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?'

/** A reference to an input: GitLab replaces it by the value, as text, before any shell reads the script. */
export function reference(name: string): string {
  return `$[[ inputs.${name} ]]`
}

/** A pattern for a whole text. If the input is optional, an empty text matches too and means "not given". */
export function whole(pattern: string, optional: boolean): string {
  return optional ? `^(?:${pattern})?$` : `^(?:${pattern})$`
}

function isOptional(spec: InputSpec): boolean {
  return !spec.required && defaultText(spec) === ''
}

/** The inputs of a provider in a template: each value is in single quotes, and its pattern forbids quotes. */
export function templateInputs(specs: InputSpecs): TemplateInputs {
  const read = Object.entries(commandInputs(specs, 'env'))
    .filter(([name, spec]) => !(name === 'deliver' && 'options' in spec && spec.options.length === 1))
    .map(([name, spec]) => templateInput(name, spec))
  return {
    inputs: Object.assign({}, ...read.map(({ inputs }) => inputs)),
    given: read.flatMap(({ given }) => given),
    more: read.flatMap(({ more }) => more),
  }
}

function templateInput(name: string, spec: InputSpec): TemplateInputs {
  const one = (input: Pick<GitlabInput, 'options' | 'regex'>): TemplateInputs => ({
    inputs: { [name]: { ...about(spec), type: 'string', ...input } },
    given: [`--${name}='${reference(name)}'`],
    more: [],
  })
  switch (spec.type) {
    case 'text':
      // GitLab shows inputs to everybody who can see the pipeline.
      if (spec.secret && spec.required) throw new Error(`${name} is secret: no template can take it`)
      if (spec.secret === true) return { inputs: {}, given: [], more: [] }
      return one({ regex: whole(formOf(spec), isOptional(spec)) })
    case 'lines':
      return one({ regex: listOf(spec.form ? safePattern(spec.form.pattern) : word, ', ?', spec) })
    case 'choice':
      return one({ options: isOptional(spec) ? ['', ...spec.options] : spec.options })
    case 'choices':
      return one({ regex: listOf(spec.options.join('|'), ', ?', spec) })
    case 'duration':
      return one({ regex: whole('\\d{1,7}[smh]?', isOptional(spec)) })
    case 'switch':
      return {
        inputs: { [name]: { ...about(spec), type: 'boolean', default: spec.default ?? false } },
        given: [`--${name}='${reference(name)}'`],
        more: [],
      }
    case 'json':
      return base64Input(name, spec)
    case 'document':
      return joinInputs(base64Input(name, spec), spec.entries ? listInput(name, spec, spec.entries.pattern) : undefined)
  }
}

/** The pattern of a text. For a text that may be secret: only the pattern of values that are not. */
function formOf({ secret, form }: Extract<InputSpec, { type: 'text' }>): string {
  const shown = typeof secret === 'object' ? secret : form
  return shown ? safePattern(shown.pattern) : word
}

const encodedNote = 'Base64-encoded (`base64 -w0 FILE`). '

const listNote = (name: string) =>
  ` In this template, write all entries on one line, with a semicolon between them. For long lists use \`${name}-base64\`.`

/** The description of an input without the note on how it is written in a template. */
export function withoutNotes(name: string, { description }: GitlabInput): string {
  return description.replace(encodedNote, '').replace(listNote(name), '')
}

/** Text that does not fit into GitLab's one-line inputs is given as base64. */
function base64Input(name: string, spec: InputSpec): TemplateInputs {
  const given = `${name}-base64`
  const { description, ...rest } = about(spec)
  return {
    inputs: {
      [given]: {
        description: `${encodedNote}${description}`,
        ...rest,
        type: 'string',
        regex: whole(base64, !spec.required),
      },
    },
    given: [],
    more: [`[ -z '${reference(given)}' ] || set -- "$@" --${given}='${reference(given)}'`],
  }
}

/** A list of plain entries is given on one line. */
function listInput(name: string, spec: InputSpec, entry: string): TemplateInputs {
  const { description, ...rest } = about(spec)
  const note = `${description}${listNote(name)}`
  const lines = `"$(printf %s '${reference(name)}' | tr ';' '\\n')"`
  return {
    inputs: {
      [name]: { description: note, ...rest, type: 'string', regex: listOf(safePattern(entry), ' ?; ?', spec) },
    },
    given: [],
    more: [`[ -z '${reference(name)}' ] || set -- "$@" --${name}=${lines}`],
  }
}

function joinInputs(one: TemplateInputs, other: TemplateInputs | undefined): TemplateInputs {
  if (!other) return one
  return { inputs: { ...other.inputs, ...one.inputs }, given: [], more: [...other.more, ...one.more] }
}

function about(spec: InputSpec): { description: string; default?: string } {
  return { description: inputDescription(spec), ...(!spec.required && { default: defaultText(spec) }) }
}

function listOf(item: string, between: string, spec: InputSpec): string {
  return whole(`(?:${item})(?:${between}(?:${item}))*`, isOptional(spec))
}
