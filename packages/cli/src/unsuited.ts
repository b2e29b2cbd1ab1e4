import type { Asked } from '@mayfly/core/acquire'
import type { InputFault } from '@mayfly/core/inputs'
import { waysOnGitHub } from '@mayfly/platforms/command/offered-inputs'
import type { System } from '@mayfly/platforms/command/system'

/** A fault for each input that is given and that a system's jobs cannot have. */
export function unsuited({ items }: Asked, { keepsLists }: System): InputFault[] {
  return items.flatMap(({ provider, raw, place }) =>
    Object.entries(provider.inputs).flatMap(([name, spec]) => {
      const input = place === undefined ? name : `${place} ${name}`
      const given = raw[name] ?? ''
      if (given === '') return []
      if (spec.forOutput) return [{ input, message: 'is for step outputs, which GitHub alone has' }]
      if (name === 'deliver')
        return waysOnGitHub(provider.inputs)
          .filter((way) => given.split(/[,\s]+/).includes(way))
          .map((way) => ({ input, message: `${way} is a way that GitHub alone has` }))
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
