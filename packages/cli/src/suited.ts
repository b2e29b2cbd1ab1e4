import type { Asked } from '@mayfly/core/acquire'
import { offeredInputs } from '@mayfly/platforms/command/offered-inputs'
import type { System } from '@mayfly/platforms/command/system'

/**
 * What is asked for, as a system's jobs can have it: delivered by `deliver` where nothing is said of it and the provider
 * can, and with a fault for each input that they cannot have.
 */
export async function suited(asked: Asked, system: System, deliver: string): Promise<Asked> {
  const doubtful = asked.items.some(
    ({ provider, raw, place }) =>
      place !== undefined || raw.deliver || Object.keys(raw).some((name) => provider.inputs[name]?.forOutput),
  )
  const refused = doubtful ? (await import('./unsuited.ts')).unsuited(asked, system) : []
  const items = asked.items.map((item) => {
    const { provider } = item
    // What only step outputs are for is read too, though never given: a provider counts on it.
    const inputs = { ...provider.inputs, ...offeredInputs(provider.inputs, deliver) }
    const raw = Object.fromEntries(Object.entries(item.raw).filter(([name]) => !provider.inputs[name]?.forOutput))
    return { ...item, raw, provider: { ...provider, inputs } }
  })
  return { ...asked, items, faults: [...asked.faults, ...refused] }
}
