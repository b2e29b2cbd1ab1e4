import { expect, test } from 'vitest'
import { awsAction, inWorld } from '../support/aws-world.ts'
import { leaksOf, leftBehind } from '../support/story.ts'

test('ten uses in one job keep ten leases apart', () =>
  inWorld({}, async (world) => {
    const steps = Array.from({ length: 10 }, (_, index) => ({
      name: `use ${index}`,
      uses: awsAction,
      with: { ...world.inputs, deliver: 'file,output', profile: `profile-${index}` },
    }))
    const job = await world.run(steps)
    const records = job.steps.slice(0, 10).map(({ state }) => JSON.parse(state.mayfly ?? ''))
    const ids = records.map(({ leases }) => leases.map(({ id }: { id: string }) => id))
    expect(new Set(ids.flat()).size).toBe(10)
    expect(ids.every((own) => own.length === 1)).toBe(true)
    expect(steps.map(({ name }, index) => job.outputs[name]?.['lease-id'] === ids[index]?.[0])).not.toContain(false)
    expect(job.steps.slice(10).map(({ name }) => name)).toEqual(steps.map(({ name }) => name).reverse())
    expect(Math.max(...records.map((record) => JSON.stringify(record).length))).toBeLessThan(1024)
    expect(leftBehind(job)).toEqual([])
    expect(leaksOf(job, world)).toEqual([])
  }))

test('a second use of the same profile replaces it, and the first post leaves it alone', () =>
  inWorld({}, async (world) => {
    const step = { uses: awsAction, with: { ...world.inputs, deliver: 'file' } }
    const job = await world.run([
      { name: 'first', ...step },
      { name: 'second', ...step },
    ])
    expect(job.failed).toBe(false)
    expect(job.log).toMatch(
      /^##\[warning\]A profile of aws-[0-9a-f]{12}, from an earlier step of this job, was replaced/m,
    )
    expect(leftBehind(job)).toEqual([])
  }))
