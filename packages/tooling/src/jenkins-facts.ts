import type { InputSpecs } from '@mayfly/core/inputs'
import type { Registry } from '@mayfly/core/provider'
import { stepInputs } from '@mayfly/core/step-inputs'
import { generatedPart } from './generated-from.ts'

const begin = '// generated: facts of the providers'
const end = '// end of generated'

/** The Jenkins library's step with the facts of the providers between its markers. Throws when a marker is missing. */
export async function withProviderFacts(groovy: string, registry: Registry): Promise<string> {
  const start = groovy.indexOf(begin)
  const stop = groovy.indexOf(end, start)
  if (start < 0 || stop < 0) throw new Error(`withMayfly.groovy lacks ${begin} … ${end}`)
  const providers = await Promise.all(Object.values(registry).map(({ loadProvider }) => loadProvider()))
  const literals: InputSpecs[] = [...providers.map(({ inputs }) => inputs), stepInputs]
  const secret = literals.flatMap((inputs) =>
    Object.entries(inputs).flatMap(([name, spec]) => (spec.type === 'text' && spec.secret === true ? [name] : [])),
  )
  const enders = await Promise.all(
    Object.entries(registry).map(async ([id, { loadEnder }]) => ({
      id,
      needs: (await loadEnder?.())?.needsSubjectToken,
    })),
  )
  const methods = [
    method('secretInputs', 'The inputs that are secret.', secret),
    method(
      'providersThatEndWithToken',
      'The providers whose credentials are revoked with an ID token.',
      enders.flatMap(({ id, needs }) => (needs ? [id] : [])),
    ),
  ]
  const note = `// ${generatedPart('the inputs and the enders of the providers')}`
  return `${groovy.slice(0, start)}${[begin, note, ...methods].join('\n')}${groovy.slice(stop)}`
}

function method(name: string, text: string, values: readonly string[]): string {
  const list = [...new Set(values)].map((value) => `'${value}'`).join(', ')
  return `/** ${text} */\n@NonCPS\nList ${name}() {\n  return [${list}]\n}\n`
}
