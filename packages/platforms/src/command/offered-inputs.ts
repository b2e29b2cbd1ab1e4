import type { InputLiteral, InputSpec } from '@mayfly/core/inputs'
import { modes } from './system.ts'

/**
 * A provider's inputs for commands: without the inputs for step outputs, and only with the deliveries that commands
 * have. The default is the platform's usual delivery, if the provider supports it.
 */
export function offeredInputs(literal: InputLiteral, usual: string): InputLiteral {
  const kept = Object.entries(literal).filter(([, spec]) => !spec.forOutput)
  return Object.fromEntries(kept.map(([name, spec]) => [name, name === 'deliver' ? offered(spec, usual) : spec]))
}

/** The flags for the inputs that a provider has only on GitHub. */
export function onlyOnGitHub(literal: InputLiteral): string[] {
  const ways = waysOnGitHub(literal)
  const names = Object.entries(literal).flatMap(([name, spec]) => (spec.forOutput ? [`--${name}`] : []))
  return [...(ways.length > 0 ? [`--deliver ${ways.join(', ')}`] : []), ...names]
}

/** The deliveries of a provider that commands do not have. */
export function waysOnGitHub({ deliver }: InputLiteral): string[] {
  return deliver && 'options' in deliver ? deliver.options.filter((mode) => !modes.includes(mode)) : []
}

function offered(spec: InputSpec, usual: string): InputSpec {
  if (!('options' in spec)) return spec
  const options = spec.options.filter((mode) => modes.includes(mode))
  const [first = ''] = options
  return { ...spec, options, default: options.includes(usual) ? usual : first }
}
