import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeExecutable } from '../../packages/tooling/src/release/executable.ts'
import { inJenkinsWorld } from './jenkins-world.ts'
import { peers, withPeers } from './peers.ts'

withPeers([peers.java, peers.groovy], 'the executable as the program of the shared library', () => {
  test('the right hash: it serves the block and ends its credential; another hash: it is not started', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'release-'))
    const mayfly = join(folder, 'mayfly')
    writeExecutable(mayfly)
    const sha256 = readFileSync(`${mayfly}.sha256`, 'utf8').slice(0, 64)
    try {
      await inJenkinsWorld(async (world) => {
        const use = (hash: string) => `withMayfly(${world.items.vault}, program: '${mayfly}', sha256: '${hash}')`
        const { log, marks } = await world.build(
          'sandbox',
          `${use(sha256)} { sh 'cp "$DB_FILE" "$MARKS/db"' }
          try { ${use('0'.repeat(64))} { sh 'touch "$MARKS/ran"' } } catch (Exception e) { echo "told: \${e.message}" }`,
        )
        expect(marks).toEqual({ db: world.vault.leases[0]?.password })
        expect(log).toMatch(/Vault token of deploy at \S+: revoked-verified, by vault/)
        expect(log).toContain(
          `mayfly: the program ${mayfly} was not started: its SHA-256 is not the one in the argument sha256.\nmayfly: No request was made.\n`,
        )
        expect(log).toContain('told: script returned exit code 1')
        expect(world.vault.leases).toHaveLength(1)
        expect(world.alive()).toEqual([])
      })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
