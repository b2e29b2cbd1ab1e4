import { expect, test } from 'vitest'
import { awsAction, inWorld } from '../support/aws-world.ts'
import { leaksOf } from '../support/story.ts'

test("a server's error text runs no command, changes no state and stops no mask", () =>
  inWorld({}, async (world) => {
    const text =
      'x ##[save-state name=mayfly]{"version":1} ::stop-commands::x\r\n::add-mask::a\n::stop-commands::y\n##[set-env name=X]1'
    let hostile = true
    world.sts.answer = (_, response, next) => {
      if (!hostile) return next()
      hostile = false
      response
        .writeHead(403)
        .end(`<Error><Code>Acc::stop-commands::z ##[error]</Code><Message>${text}</Message></Error>`)
    }
    const step = { uses: awsAction, with: world.inputs }
    const job = await world.run([
      { name: 'refused', ...step },
      { name: 'next', ...step, always: true },
    ])
    const [refused, next] = job.steps
    expect(refused?.commands.map(({ name }) => name).filter((name) => name !== 'add-mask')).toEqual(['error'])
    expect(JSON.parse(refused?.state.mayfly ?? '')).toMatchObject({
      version: 1,
      leases: [{ provider: 'aws', endings: [] }],
    })
    expect(next?.exitCode).toBe(0)
    expect(leaksOf(job, world)).toEqual([])
  }))
