import type { Asked } from '@mayfly/core/acquire'
import type { InputFault, InputSpec } from '@mayfly/core/inputs'
import type { System } from '@mayfly/platforms/command/system'

/**
 * What is asked for, as a system's jobs can have it: by `deliver` where nothing is said of it and the provider can, and
 * with a fault for each secret in a list that the system keeps.
 */
export function suited(asked: Asked, system: System, deliver: string): Asked {
  const items = asked.items.map((item) => {
    const silent = !item.raw.deliver?.trim() && offers(item.provider.inputs.deliver, deliver)
    return silent ? { ...item, raw: { ...item.raw, deliver } } : item
  })
  return { ...asked, items, faults: [...asked.faults, ...(system.keepsLists ? keptSecrets(asked) : [])] }
}

function offers(spec: InputSpec | undefined, mode: string): boolean {
  return spec !== undefined && 'options' in spec && spec.options.includes(mode)
}

function keptSecrets({ items }: Asked): InputFault[] {
  return items.flatMap(({ provider, raw, place }) =>
    Object.entries(provider.inputs)
      .filter(([name, spec]) => place !== undefined && spec.type === 'text' && spec.secret && raw[name])
      .map(([name]) => ({
        input: `${place} ${name}`,
        message: 'is secret, and the record of a build keeps what a pipeline is given: it cannot come this way',
      })),
  )
}
