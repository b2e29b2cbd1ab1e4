import type { InputSpec, InputSpecs } from '@mayfly/core/inputs'
import { modes } from './system.ts'

/** The inputs that say how something is delivered. */
const deliveryInputs = ['deliver', 'session']

/**
 * A provider's inputs for commands: without the inputs for step outputs, and only with the deliveries that commands
 * have. The default is the platform's usual delivery, if the provider supports it.
 */
export function commandInputs(specs: InputSpecs, usual: string): InputSpecs {
  const kept = Object.entries(specs).filter(([, spec]) => !spec.forOutput)
  return Object.fromEntries(
    kept.map(([name, spec]) => [name, deliveryInputs.includes(name) ? commandSpec(spec, usual) : spec]),
  )
}

/** The flags for the inputs that a provider has only on GitHub. */
export function onlyOnGitHub(specs: InputSpecs): string[] {
  const ways = Object.entries(specs).flatMap(([name, spec]) => waysFlag(name, waysOnGitHub(name, spec)))
  const names = Object.entries(specs).flatMap(([name, spec]) => (spec.forOutput ? [`--${name}`] : []))
  return [...ways, ...names]
}

function waysFlag(name: string, ways: readonly string[]): string[] {
  return ways.length > 0 ? [`--${name} ${ways.join(', ')}`] : []
}

/** The deliveries in an input that commands do not have. */
export function waysOnGitHub(name: string, spec: InputSpec): string[] {
  return deliveryInputs.includes(name) && 'options' in spec ? spec.options.filter((mode) => !modes.includes(mode)) : []
}

function commandSpec(spec: InputSpec, usual: string): InputSpec {
  if (!('options' in spec)) return spec
  const options = spec.options.filter((mode) => modes.includes(mode))
  if (!('default' in spec)) return { ...spec, options }
  const forValues = (spec.type === 'choices' && spec.forValues) || []
  const ofCredential = options.filter((mode) => !forValues.includes(mode))
  const [first = ''] = ofCredential
  return { ...spec, options, default: ofCredential.includes(usual) ? usual : first }
}
