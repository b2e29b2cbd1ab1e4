import { expect, test } from 'vitest'
import { adviceOf } from '../../packages/core/src/other-action.ts'
import { stepInputs } from '../../packages/core/src/step-inputs.ts'
import { registry } from '../../packages/providers/src/registry.ts'
import { secretReaders as readers } from '../../packages/tooling/src/secret-readers.ts'
import { otherTools, secretReaders } from '../support/other-tools.ts'

const load = (id: string) => registry[id as keyof typeof registry].loadProvider()

const named = otherTools.map(([provider, tool]) => [tool.action, provider, tool] as const)

async function ourAnswers(provider: string, action: string) {
  return (await (await load(provider)).otherActions?.())?.find((one) => one.action === action)
}

test.each(named)('%s: every input of the other action has an answer, and no other', async (action, provider, other) => {
  const otherAction = await ourAnswers(provider, action)
  expect(otherAction).toBeDefined()
  if (!otherAction) return
  expect(other.names.filter((name) => !adviceOf(name, otherAction))).toEqual([])
  const answered = (theirs: string) =>
    other.names.some((name) => name === theirs || (theirs.endsWith('*') && name.startsWith(theirs.slice(0, -1))))
  expect(Object.keys(otherAction.inputs).filter((theirs) => !answered(theirs))).toEqual([])
})

test.each(named)(
  '%s: whatever is to be written is an input of ours, in any way of writing',
  async (action, provider) => {
    const { inputs } = await load(provider)
    const otherAction = await ourAnswers(provider, action)
    if (!otherAction) throw new Error('no answers')
    const { inputs: theirs, also = {} } = otherAction
    const own = { ...inputs, ...stepInputs }
    const written = Object.values(theirs).flatMap((one) => ('write' in one ? [one.write] : []))
    const names = [...written, ...Object.values(also)].map((text) => text.split(':')[0] ?? '')
    expect(names.filter((name) => !Object.hasOwn(own, name))).toEqual([])
    for (const name of Object.keys(theirs).filter((one) => !one.endsWith('*'))) {
      const advice = adviceOf(name, otherAction)
      for (const variant of [name.toUpperCase(), name.replaceAll('_', '-'), name.replaceAll('-', '_')])
        expect([variant, adviceOf(variant, otherAction)]).toEqual([variant, advice])
    }
  },
)

test('every other action of a provider is known here', async () => {
  const all = await Promise.all(
    Object.values(registry).map(async ({ loadProvider }) => (await loadProvider()).otherActions?.()),
  )
  const ours = all.flatMap((some) => some ?? []).map(({ action }) => action)
  expect(ours.sort()).toEqual(otherTools.map(([, { action }]) => action).sort())
})

test('the actions that read secrets have an answer for each of their inputs', () => {
  const told = Object.fromEntries(readers.map(({ action, inputs }) => [action, Object.keys(inputs).sort()]))
  expect(told).toEqual(secretReaders)
})
