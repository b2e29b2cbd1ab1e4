import type { Asked } from '@mayfly/core/acquire'
import type { InputFault } from '@mayfly/core/inputs'
import { offeredInputs } from '@mayfly/platforms/command/offered-inputs'
import type { System } from '@mayfly/platforms/command/system'

/**
 * What is asked for, as a system's jobs can have it: delivered by `deliver` where nothing is said of it and the provider
 * can, and with a fault for each input that they cannot have.
 */
export function suited(asked: Asked, system: System, deliver: string): Asked {
  const items = asked.items.map((item) => {
    const { provider } = item
    // What only step outputs are for is read too: a provider counts on it.
    const inputs = { ...provider.inputs, ...offeredInputs(provider.inputs, deliver) }
    return { ...item, provider: { ...provider, inputs } }
  })
  return { ...asked, items, faults: [...asked.faults, ...refused(asked, system)] }
}

function refused({ items }: Asked, { keepsLists }: System): InputFault[] {
  return items.flatMap(({ provider, raw, place }) =>
    Object.entries(provider.inputs).flatMap(([name, spec]): InputFault[] => {
      const input = place === undefined ? name : `${place} ${name}`
      if (!raw[name]) return []
      if (spec.forOutput) return [{ input, message: 'is for step outputs, which GitHub alone has' }]
      if (keepsLists && place !== undefined && spec.type === 'text' && spec.secret)
        return [
          {
            input,
            message: 'is secret, and the record of a build keeps what a pipeline is given: it cannot come this way',
          },
        ]
      return []
    }),
  )
}
