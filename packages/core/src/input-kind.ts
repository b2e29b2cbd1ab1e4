import type { InputSpec } from './inputs.ts'

/** The format of an input, in a few words; `quote` marks literal values. */
export function inputKind(spec: InputSpec, quote: (literal: string) => string = (literal) => literal): string {
  const options = 'options' in spec ? spec.options.map(quote).join(', ') : ''
  switch (spec.type) {
    case 'choice':
      return `one of ${options}`
    case 'choices':
      return `any of ${options}`
    case 'document':
      return 'several lines'
    case 'duration':
      return `${spec.min} to ${spec.max} seconds, or a time such as ${quote('15m')} or ${quote('1h')}`
    case 'json':
      return 'JSON'
    case 'lines':
      return 'list'
    case 'switch':
      return `${quote('true')} or ${quote('false')}`
    case 'text':
      return 'text'
  }
}

/** The description of an input, with a sentence for each option. */
export function inputDescription(spec: InputSpec): string {
  const each = spec.type === 'choices' ? spec.each : undefined
  if (!each || !('options' in spec)) return spec.description
  return [spec.description, ...spec.options.map((option) => `\`${option}\`: ${each[option]}.`)].join(' ')
}
