import { quote } from './foreign-text.ts'
import { Secret } from './secret.ts'

/**
 * One input of a step. It gives the type, the parser, the messages, the documentation, `action.yml` and GitLab's
 * `spec:inputs`. A document is a text of many lines that the provider parses. `entries` is the form of a simple line.
 */
export type InputSpec = {
  readonly description: string
  readonly required?: true
  /** A better fault text than "is required" for this input. */
  readonly missing?: string
  /** Set if the input only has a meaning for step outputs, which exist only on GitHub. */
  readonly forOutput?: true
} & (
  | {
      readonly type: 'text'
      readonly form?: Form
      readonly default?: string
      /** `true`, or the form of the values that are not secret. A secret value is masked and never shown. */
      readonly secret?: true | Form
    }
  | { readonly type: 'choice'; readonly options: readonly string[]; readonly default?: string }
  | {
      readonly type: 'choices'
      readonly options: readonly string[]
      readonly default?: string
      /** A text for each option, if the description does not explain it. */
      readonly each?: Readonly<Record<string, string>>
      /** The options of `deliver` that only exist for the values of `secrets`. */
      readonly forValues?: readonly string[]
    }
  | { readonly type: 'lines'; readonly form?: Form }
  | { readonly type: 'switch'; readonly default?: boolean }
  | { readonly type: 'duration'; readonly min: number; readonly max: number; readonly default?: number }
  | { readonly type: 'json' }
  | { readonly type: 'document'; readonly entries?: Form }
)

/** The format of a text: a pattern (RE2, for the whole text) and the same in words. */
export interface Form {
  readonly pattern: string
  readonly words: string
}

export type InputSpecs = Readonly<Record<string, InputSpec>>

type Value<S extends InputSpec> = S extends { type: 'text'; secret: true | Form }
  ? Secret
  : S extends { type: 'text' }
    ? string
    : S extends { type: 'choice'; options: readonly (infer O)[] }
      ? O
      : S extends { type: 'choices'; options: readonly (infer O)[] }
        ? readonly O[]
        : S extends { type: 'lines' }
          ? readonly string[]
          : S extends { type: 'switch' }
            ? boolean
            : S extends { type: 'duration' }
              ? number
              : S extends { type: 'document' }
                ? string
                : unknown

type AlwaysPresent<S extends InputSpec> = S extends
  | { required: true }
  | { default: unknown }
  | { type: 'switch' | 'lines' }
  ? true
  : false

/** The parsed values of inputs; durations are whole seconds. */
export type InputsOf<L extends InputSpecs> = {
  readonly [K in keyof L]: AlwaysPresent<L[K]> extends true ? Value<L[K]> : Value<L[K]> | undefined
}

export interface InputFault {
  readonly input: string
  /** The part that is wrong, such as a line. */
  readonly part?: string
  readonly message: string
}

const longestInput = 65_536

/** Parses every input and reports every fault at once. A faulty input has no value. It never throws. */
export function parseInputs<L extends InputSpecs>(
  specs: L,
  raw: Readonly<Record<string, string | undefined>>,
  mask: (value: string) => void,
): { inputs: InputsOf<L>; faults: InputFault[] } {
  const faults: InputFault[] = []
  const inputs: Record<string, unknown> = {}
  for (const [name, spec] of Object.entries(specs)) {
    const given = (raw[name] ?? '').trim()
    const text = given || defaultText(spec)
    const fault = (message: string) => {
      faults.push({ input: name, message })
    }
    if (text === '') {
      if (spec.required)
        fault(spec.missing ?? (raw[name] === undefined ? 'is required' : 'is required, but absent or empty'))
      else inputs[name] = spec.type === 'switch' ? false : spec.type === 'lines' ? [] : undefined
    } else if (text.length > longestInput) {
      fault(`is longer than ${longestInput} characters`)
    } else {
      const before = faults.length
      const value = parse(spec, text, fault, mask)
      if (faults.length === before) inputs[name] = value
    }
  }
  return { inputs: inputs as InputsOf<L>, faults }
}

/** The default of an input as a user would write it; empty if there is none. */
export function defaultText(spec: InputSpec): string {
  return 'default' in spec && spec.default !== undefined ? String(spec.default) : ''
}

function parse(spec: InputSpec, text: string, fault: (message: string) => void, mask: (v: string) => void): unknown {
  switch (spec.type) {
    case 'text':
      if (spec.secret) return secret(spec.secret, spec.form, text, fault, mask)
      return matches(spec.form, text, fault)
    case 'choice':
      if (!spec.options.includes(text)) fault(`must be one of ${spec.options.join(', ')}, not ${quote(text)}`)
      return text
    case 'choices': {
      const parts = split(text)
      const chosen = [...new Set(parts.map(({ part }) => part))]
      for (const { part, line } of parts.filter(({ part }) => !spec.options.includes(part)))
        fault(`must be one or more of ${spec.options.join(', ')}, separated by commas, not ${quote(part, line)}`)
      if (chosen.length === 0) fault(`must be one or more of ${spec.options.join(', ')}`)
      return chosen
    }
    case 'lines':
      return split(text).map(({ part, line }) => matches(spec.form, part, fault, line))
    case 'switch':
      if (!/^(true|false)$/i.test(text)) fault(`must be true or false, not ${quote(text)}`)
      return text.toLowerCase() === 'true'
    case 'duration':
      return duration(text, spec.min, spec.max, fault)
    case 'document':
      return text
    case 'json':
      try {
        return JSON.parse(text)
      } catch {
        return fault('is not valid JSON')
      }
  }
}

function secret(
  publicForm: true | Form,
  form: Form | undefined,
  text: string,
  fault: (message: string) => void,
  mask: (value: string) => void,
): Secret {
  const received = Secret.receive(text, isPublicValue(publicForm, text) ? () => undefined : mask)
  if (form && !hasForm(form, text)) fault(`must be ${form.words}; the value is not shown`)
  return received
}

/** Whether a value of a secret input contains nothing secret. */
export function isPublicValue(publicForm: true | Form, text: string): boolean {
  return publicForm !== true && hasForm(publicForm, text)
}

function hasForm({ pattern }: Form, text: string): boolean {
  return new RegExp(`^(?:${pattern})$`).test(text)
}

function matches(form: Form | undefined, text: string, fault: (message: string) => void, whole = text): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
  if (/[\u0000-\u001f\u007f]/.test(text)) fault('must be one line without control characters')
  else if (form && !hasForm(form, text)) fault(`must be ${form.words}, not ${quote(text, whole)}`)
  return text
}

/**
 * Splits a list at commas and line breaks, the only list syntax of all inputs. Each part keeps the line that it is on.
 */
function split(text: string): { part: string; line: string }[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .flatMap((line) => line.split(',').map((part) => ({ part: part.trim(), line })))
    .filter(({ part }) => part !== '')
}

function duration(text: string, min: number, max: number, fault: (message: string) => void): number | undefined {
  const [, digits, unit] = /^(\d{1,7})(s|m|h)?$/.exec(text) ?? []
  if (digits === undefined) {
    fault(`must be seconds or a time such as 15m or 1h, not ${quote(text)}`)
    return undefined
  }
  const seconds = Number(digits) * (unit === 'h' ? 3600 : unit === 'm' ? 60 : 1)
  if (seconds < min || seconds > max) {
    const bare = unit === undefined ? '; a number without a unit is seconds' : ''
    fault(`must be from ${span(min)} to ${span(max)}, not ${span(seconds)}${bare}`)
  }
  return seconds
}

/** A time as a user would write it. */
function span(seconds: number): string {
  if (seconds > 0 && seconds % 3600 === 0) return `${seconds / 3600}h`
  return seconds > 0 && seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`
}
