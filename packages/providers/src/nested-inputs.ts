import type { InputSpecs, InputsOf } from '@mayfly/core/inputs'

/** The inputs that begin with a prefix, without it: the inputs of the nested credential. */
export function inputsUnder(prefix: string, inputs: Partial<InputsOf<InputSpecs>>): Record<string, string> {
  const own = Object.entries(inputs).flatMap(([name, value]) => {
    const text = Array.isArray(value) ? value.join() : value
    return name.startsWith(prefix) && typeof text === 'string' ? [[name.slice(prefix.length), text]] : []
  })
  return Object.fromEntries(own)
}
