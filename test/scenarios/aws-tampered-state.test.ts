import { appendFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { awsAction, inWorld } from '../support/aws-world.ts'
import { inVaultWorld, vaultAction } from '../support/vault-world.ts'

/** The lines that an attacker's process writes into the state of a running step. */
function tamper(temp: string, stateFile: string): void {
  mkdirSync(join(temp, 'elsewhere'))
  mkdirSync(join(temp, 'mayfly'), { recursive: true, mode: 0o700 })
  writeFileSync(join(temp, 'elsewhere', 'precious'), 'precious')
  symlinkSync(join(temp, 'elsewhere'), join(temp, 'mayfly', 'link'))
  const delivered = [
    { kind: 'folder', path: join(temp, 'elsewhere') },
    { kind: 'folder', path: `${temp}/mayfly/../elsewhere/precious` },
    { kind: 'folder', path: join(temp, 'mayfly', 'link', 'precious') },
    { kind: 'folder', path: join(temp, 'mayfly') },
    { kind: 'file', path: join(temp, 'elsewhere', 'precious') },
    { kind: 'section', file: join(temp, 'elsewhere', 'precious'), section: 'x' },
    { kind: 'section', file: join(temp, 'mayfly', 'x'), section: '../../elsewhere/precious' },
    { kind: 'env', name: 'PATH' },
    { kind: 'env', name: 'X=1\nLD_PRELOAD' },
  ]
  const endings = [{ what: 'a thing', ender: 'vault', key: 'forged-token', facts: { url: 'http://127.0.0.1:9' } }]
  const lease = { id: 'x', provider: 'aws', principal: 'x', endings, delivered }
  appendFileSync(stateFile, `mayfly=${JSON.stringify({ version: 1, strict: false, leases: [lease] })}\n`)
}

test('a process that adds to the state cannot make post touch what is not ours', () =>
  inWorld({}, async (world) => {
    const step = { name: 'aws', uses: awsAction, with: world.inputs }
    const job = await world.run([step], { afterMain: tamper })
    const post = job.steps.at(-1)
    expect(post?.exitCode).toBe(0)
    expect(post?.env).toEqual({})
    expect(job.log.match(/could not be removed from the job/g)).toHaveLength(9)
    expect(job.log).toContain('a thing: revoke-failed, An endpoint cannot be used: it must be an https URL')
    expect(readdirSync(join(job.temp, 'elsewhere'))).toEqual(['precious'])
    expect(readFileSync(join(job.temp, 'elsewhere', 'precious'), 'utf8')).toBe('precious')
  }))

test.each(['', '.', '..', 'aws', 'link'])('a lease of the forged name %j takes nothing of other leases along', (id) =>
  inWorld({}, async (world) => {
    const forge = (temp: string, stateFile: string) => {
      const other = join(temp, 'mayfly', 'aws-000000000000')
      mkdirSync(other, { recursive: true, mode: 0o700 })
      writeFileSync(join(other, 'secret'), 'of another lease')
      const delivered = [
        { kind: 'folder', path: join(temp, 'mayfly', id) },
        { kind: 'folder', path: join(temp, 'mayfly') },
        { kind: 'section', file: other, section: 'x' },
        { kind: 'section', file: other, section: 'x', rest: '[x]\n' },
        { kind: 'section', file: join(other, 'secret'), section: 'x' },
        { kind: 'env', name: 'HTTPS_PROXY', was: 'http://evil:8080' },
        { kind: 'env', name: 'CLOUDSDK_CORE_CUSTOM_CA_CERTS_FILE', was: '/evil.pem' },
      ]
      const lease = { id, provider: 'aws', principal: 'x', endings: [], delivered }
      appendFileSync(stateFile, `mayfly=${JSON.stringify({ version: 1, strict: false, leases: [lease] })}\n`)
    }
    const job = await world.run([{ name: 'aws', uses: awsAction, with: world.inputs }], { afterMain: forge })
    const post = job.steps.at(-1)
    expect([post?.exitCode, post?.env]).toEqual([0, {}])
    expect(readFileSync(join(job.temp, 'mayfly', 'aws-000000000000', 'secret'), 'utf8')).toBe('of another lease')
  }),
)

test('what is odd in one lease does not keep another from being ended', () =>
  inVaultWorld(async (world) => {
    const addOddLease = (_: string, stateFile: string) => {
      const saved = [...readFileSync(stateFile, 'utf8').matchAll(/^mayfly<<(.+)\n([\s\S]*?)\n\1$/gm)]
      const text = saved.at(-1)?.[2] ?? ''
      const record = JSON.parse(text)
      const odd = { id: 'x', provider: 'aws', principal: 'x', endings: [null, 7], delivered: [null] }
      appendFileSync(stateFile, `mayfly=${JSON.stringify({ ...record, leases: [odd, ...record.leases] })}\n`)
    }
    const job = await world.run([{ name: 'vault', uses: vaultAction, with: world.inputs }], { afterMain: addOddLease })
    expect(job.log).toContain(': revoked-verified, by vault')
  }))
