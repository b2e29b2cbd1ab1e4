import { appendFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { inWorld } from '../support/aws-world.ts'

const longest = 4096

test('ten refused credentials are reported in commands that the runner does not cut, the state of the job first', () =>
  inWorld({}, async (world) => {
    const role = (name: string) => `- provider: aws
  role: arn:aws:iam::111111111111:role/${name}
  region: eu-central-1
  sts-endpoint: ${world.sts.url}
  profile: ${name}
  deliver: file
`
    const refused = Array.from({ length: 9 }, (_, index) => `refused-${index}-${'x'.repeat(20)}`)
    const credentials = [...refused, 'deploy'].map(role).join('')
    const job = await world.run([{ name: 'all', uses: resolve('actions/credentials'), with: { credentials } }])
    const errors = (job.steps[0]?.printed ?? '').split('\n').filter((line) => line.startsWith('::error::'))
    expect(errors.length).toBeGreaterThan(1)
    expect(errors.filter((line) => line.length > longest)).toEqual([])
    expect(errors[0]).toMatch(/^::error::Nothing was delivered\.%0AAWS session .* of .*:role\/deploy: expires-only/)
    const told = errors.join('\n')
    expect(refused.filter((name) => !told.includes(`role/${name}`))).toEqual([])
  }))

test('a warning that is too long for one command is written as several', () =>
  inWorld({}, async (world) => {
    const what = `thing ${'%%%%%%%%% '.repeat(190)}`
    const afterMain = (_: string, stateFile: string) => {
      const endings = [{ what, ender: 'vault', facts: { leases: '% '.repeat(900) } }]
      const lease = { id: 'aws-0123456789ab', provider: 'aws', principal: 'x', endings, delivered: [] }
      appendFileSync(stateFile, `mayfly=${JSON.stringify({ version: 1, strict: true, leases: [lease] })}\n`)
    }
    const job = await world.use({}, { afterMain })
    const lines = (job.steps.at(-1)?.printed ?? '').split('\n').filter((line) => /^::(warning|error)::/.test(line))
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.filter((line) => line.length > longest)).toEqual([])
  }))
