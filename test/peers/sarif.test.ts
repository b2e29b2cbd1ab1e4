import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { inShellJob } from '../support/shell-job.ts'
import { documentOf, vectors } from '../trust/subvectors/vectors.ts'
import { peers, withPeers } from './peers.ts'

type Log = { runs: { results: { level: string; locations: { physicalLocation: { region?: object } }[] }[] }[] }

withPeers([peers.ajv, peers.sarifSchema], 'SARIF of the command line, judged by the schema of SARIF 2.1.0', () => {
  async function faultsOf(log: unknown): Promise<string[]> {
    const [{ Ajv }, { default: formats }] = await Promise.all([import('ajv'), import('ajv-formats')])
    // It has no keyword that differs between the drafts but the name of its address.
    const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(peers.sarifSchema.path, 'utf8'))
    // One of its patterns is none with the flag u.
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
    formats.default(ajv)
    ajv.validate(schema, log)
    return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }

  test('the findings of lint, drift and inventory are correct, with and without a place, and none at all', () =>
    inShellJob('shell', async (job) => {
      const write = (name: string, text: string) => writeFileSync(join(job.workspace, name), text)
      const [first, second] = ['ü #1.json', 'aws.json']
      const vectorOf = (part: string) => vectors.find(({ id }) => id.startsWith(part)) as (typeof vectors)[number]
      write(first, JSON.stringify(documentOf(vectorOf('gh-gcp'))))
      write(second, JSON.stringify(documentOf(vectorOf('gh-aws'))))
      write('mayfly.yml', readFileSync('test/support/trust/organisation.yml', 'utf8'))
      const runs = [
        ['trust', 'lint', first, second, 'mayfly.yml', '--sarif'],
        ['trust', 'drift', second, '--principal', 'deploy', '--sarif'],
        ['trust', 'drift', first, '--sarif'],
        ['inventory', resolve('test/support/inventory'), '--sarif'],
      ]
      const logs: Log[] = []
      for (const run of runs) {
        const { stdout } = await job.mayfly(run)
        const log = JSON.parse(stdout)
        expect([run, await faultsOf(log)]).toEqual([run, []])
        logs.push(log)
      }
      const results = logs.map(({ runs }) => runs.flatMap((one) => one.results))
      expect(results.map(({ length }) => length > 0)).toEqual([true, true, true, true])

      const [log] = logs
      const result = log?.runs[0]?.results[0]
      const spoiled = (change: object) => faultsOf({ ...log, runs: [{ ...log?.runs[0], ...change }] })
      expect(await spoiled({ results: [] })).toEqual([])
      expect(await spoiled({ results: [{ ...result, level: 'fatal' }] })).not.toEqual([])
      expect(await spoiled({ results: [{ ...result, message: 'x' }] })).not.toEqual([])
      expect(await spoiled({ tool: {} })).not.toEqual([])
    }))
})
