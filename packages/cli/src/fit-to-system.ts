import type { InputFault, InputSpec } from '@mayfly/core/inputs'
import type { StepRequest } from '@mayfly/core/step-request'
import { commandInputs, waysOnGitHub } from '@mayfly/platforms/command/command-inputs'
import { modes, type System } from '@mayfly/platforms/command/system'

/**
 * The request, changed to fit the jobs of a system: with the default delivery `deliver` if the provider
 * supports it, and with a fault for each input that they cannot have.
 */
export function fitToSystem(request: StepRequest, system: System, deliver: string): StepRequest {
  const items = request.items.map((item) => {
    const { provider } = item
    // Providers read inputs for step outputs. So their descriptions stay, and only their values are removed.
    const inputs = { ...provider.inputs, ...commandInputs(provider.inputs, deliver) }
    const raw = Object.fromEntries(Object.entries(item.raw).filter(([name]) => !provider.inputs[name]?.forOutput))
    return { ...item, raw, provider: { ...provider, inputs } }
  })
  return { ...request, items, faults: [...request.faults, ...impossibleInputFaults(request, system)] }
}

/** The ways of delivery that a command has. */
function usableWays(spec: InputSpec): string[] {
  return 'options' in spec ? spec.options.filter((way) => modes.includes(way)) : []
}

/** A fault for each input that is given and that a system's jobs cannot have. */
function impossibleInputFaults({ items }: StepRequest, { recordsArguments }: System): InputFault[] {
  return items.flatMap(({ provider, raw, label }) =>
    Object.entries(provider.inputs).flatMap(([name, spec]) => {
      const input = label === undefined ? name : `${label} ${name}`
      const given = raw[name] ?? ''
      if (given === '') return []
      if (spec.forOutput) return [{ input, message: 'is for step outputs, which exist only on GitHub' }]
      const ways = waysOnGitHub(name, spec).filter((way) => given.split(/[,\s]+/).includes(way))
      if (ways.length > 0)
        return ways.map((way) => ({
          input,
          message: `${way} exists only on GitHub: use ${usableWays(spec).join(' or ')}`,
        }))
      if (recordsArguments && label !== undefined && spec.type === 'text' && spec.secret)
        return [
          {
            input,
            message: 'is secret, and the build record keeps the arguments of a pipeline: do not give it as an argument',
          },
        ]
      return []
    }),
  )
}
