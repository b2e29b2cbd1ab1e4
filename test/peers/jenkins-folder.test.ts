import { describe, expect, test } from 'vitest'
import { inJenkinsWorld } from './jenkins-world.ts'
import { peers, withPeers } from './peers.ts'

const copy = 'cp "$DB_FILE" "$MARKS/db"; echo "$MAYFLY_ENV" > "$MARKS/where"'
const lookAround = 'find "$WORKSPACE" -name "*mayfly*" > "$MARKS/inside"'
const modes = 'cd "$(dirname "$MAYFLY_ENV")"; stat -c "%a %n" . * > "$MARKS/modes"'

/** A user of a container that does not exist on the agent. */
const nobody = 65_534
const isRoot = process.getuid?.() === 0

withPeers([peers.java, peers.groovy], 'where a use of the Jenkins library keeps its files', () => {
  describe.each(['plain', 'sandbox'] as const)('%s', (mode) => {
    test('within dir(): beside the workspace, and nothing in it', () =>
      inJenkinsWorld(async (world) => {
        const { result, log, marks } = await world.build(
          mode,
          `dir('infra') {
            withMayfly(${world.items.vault}) { sh '${copy}; ${lookAround}' }
            withMayfly(${world.items.vault}, script: '${lookAround}; echo "$DB" | tr a-z b-za > "$MARKS/script"')
          }`,
        )
        expect(result, log).toBe('SUCCESS')
        expect(marks.where).toMatch(/\/it's a \$workspace@tmp\/mayfly-[^/]+\/env\.sh\n$/)
        expect([marks.inside, marks.db]).toEqual(['', world.vault.leases[0]?.password])
        expect(marks.script?.trim()).not.toBe('')
        expect(world.alive()).toEqual([])
      }))

    test('without WORKSPACE_TMP, which an old Jenkins does not set: in the same place', () =>
      inJenkinsWorld(async (world) => {
        const { result, marks } = await world.build(
          mode,
          `dir('infra') { withMayfly(${world.items.vault}) { sh '${copy}' } }`,
          { env: { WORKSPACE_TMP: '' } },
        )
        expect([result, marks.db]).toEqual(['SUCCESS', world.vault.leases[0]?.password])
        expect(marks.where).toMatch(/\/it's a \$workspace@tmp\/mayfly-/)
      }))

    test.each([
      [
        'in the workspace',
        (item: string) => `withEnv(["WORKSPACE_TMP=\${env.WORKSPACE}/tmp"]) { withMayfly(${item}) { } }`,
      ],
      ['the workspace', (item: string) => `withEnv(["WORKSPACE_TMP=\${env.WORKSPACE}"]) { withMayfly(${item}) { } }`],
      ['in the folder of dir()', (item: string) => `dir('..') { withMayfly(${item}) { } }`],
    ])('a folder that is %s is refused, and nothing is asked for', (_, pipeline) =>
      inJenkinsWorld(async (world) => {
        const { result, log } = await world.build(mode, pipeline(world.items.vault))
        expect(result).toBe('FAILURE')
        expect(log).toMatch(
          /AbortException: withMayfly: the folder of temporary files \(.*\) is inside of .*\. A stash or/,
        )
        expect([world.traffic(), world.issuer.minted]).toEqual([[], []])
      }),
    )
  })

  test.each(['000', '002', '022', '077'])(
    'umask %s: the folder is private before anything in it is believed',
    (umask) =>
      inJenkinsWorld(async (world) => {
        const { result, log, marks } = await world.build(
          'sandbox',
          `withMayfly(${world.items.vault}) { sh '${copy}; ${modes}' }
        withMayfly(${world.items.vault}, script: 'cd "$(dirname "$0")"; stat -c "%a %n" . * > "$MARKS/script"')`,
          { umask },
        )
        expect(result, log).toBe('SUCCESS')
        expect(marks.modes?.split('\n').filter((line) => !/^(600|700) /.test(line))).toEqual([''])
        expect(marks.script?.split('\n').filter((line) => !/^(600|700) /.test(line))).toEqual([''])
        expect(marks.script).toContain('credentials.json')
        expect([marks.db, world.alive()]).toEqual([world.vault.leases[0]?.password, []])
      }),
  )

  describe.skipIf(!isRoot)('the shell’s user is not the agent’s (needs root)', () => {
    test.each([
      ['root in a container, another user at the agent', { agentUser: nobody, umask: '022' }],
      ['root in a container, an agent that lets nobody read', { agentUser: nobody, umask: '077' }],
      ['a user in a container, root at the agent', { shellUser: nobody, umask: '000' }],
    ])('%s: block and script have the secret, and all has ended', (_, users) =>
      inJenkinsWorld(async (world) => {
        const { result, log, marks, left } = await world.build(
          'sandbox',
          `withMayfly(${world.all}) { sh '${copy}; id -u > "$MARKS/user"' }
          dir('infra') { withMayfly(${world.items.vault}, script: 'id -u > "$MARKS/script"; exit 0') }`,
          users,
        )
        expect(result, log).toBe('SUCCESS')
        const user = `${'shellUser' in users ? users.shellUser : 0}\n`
        expect([marks.user, marks.script, marks.db]).toEqual([user, user, world.vault.leases[0]?.password])
        expect([world.alive(), left]).toEqual([[], []])
      }),
    )
  })
})
