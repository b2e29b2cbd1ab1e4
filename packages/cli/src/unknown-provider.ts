import { quote } from '@mayfly/core/foreign-text'
import type { InputFault, InputSpecs } from '@mayfly/core/inputs'
import { registry } from '@mayfly/providers/registry'
import { didYouMean, near } from './near.ts'

/**
 * The fault of a provider that does not exist, and the inputs that its flags may have meant: those of the provider that
 * was probably meant, or of all.
 */
export async function unknownProvider(id: string): Promise<{ fault: InputFault; inputs: InputSpecs }> {
  const ids = Object.keys(registry) as (keyof typeof registry)[]
  const meant = near(ids, id) as typeof ids
  const providers = await Promise.all((meant.length > 0 ? meant : ids).map((one) => registry[one].loadProvider()))
  const message = `must be one of ${ids.join(', ')}, not ${quote(id)}${didYouMean(ids, id)}`
  return { fault: { input: 'provider', message }, inputs: Object.assign({}, ...providers.map(({ inputs }) => inputs)) }
}
