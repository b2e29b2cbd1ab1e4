import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { leaks } from '../support/encodings.ts'
import { appearance } from './act.ts'
import { scratch } from './hermetic.ts'
import type { BuildOptions } from './jenkins.ts'
import { inJenkinsWorld, whenEnding } from './jenkins-world.ts'
import { peers, withPeers } from './peers.ts'

const wait = `sh 'touch "$MARKS/waiting"; sleep 60; touch "$MARKS/waited"'`

/** An abort, or another action, when Jenkins makes the ID token of that number. */
function atToken(number: number): Partial<BuildOptions> {
  let marks = ''
  return {
    aborts: ['binding'],
    marks: (folder) => {
      marks = folder
    },
    token: (count) => {
      if (count === number) writeFileSync(join(marks, 'binding'), '')
    },
  }
}

/** The number of ID tokens until their Jenkins credential is deleted. */
function tokens(number: number): Partial<BuildOptions> {
  return {
    token: (count) => {
      if (count > number) throw new Error('gone')
    },
  }
}

withPeers([peers.java, peers.groovy], 'how a use of the shared library ends', () => {
  test.each([
    ['vault', 'oidc-vault'],
    ['kubernetes', 'oidc-cluster'],
  ] as const)(
    'a credential that Jenkins does not have: its error alone is reported, and nothing is left (%s)',
    (id, gone) =>
      inJenkinsWorld(async (world) => {
        const item = world.items[id]
        const uses = [`withMayfly(${item}) { sh 'touch "$MARKS/ran"' }`, `withMayfly(${item}, script: 'true')`]
        const { log, marks } = await world.build(
          'sandbox',
          uses.map((use) => `try { ${use} } catch (Exception e) { echo "told: \${e.message}" }`).join('\n'),
          tokens(0),
        )
        expect(log.match(/told: .*/g)).toEqual(
          Array(2).fill(`told: Could not find credentials entry with ID '${gone}'`),
        )
        expect(log).not.toContain('withMayfly: ')
        expect([marks, world.traffic()]).toEqual([{}, []])
      }),
  )

  test('an id token is there for an end only where Kubernetes needs one', () =>
    inJenkinsWorld(async (world) => {
      const { aws, vault } = world.items
      const evil = `require('node:fs').writeFileSync(process.env.MARKS + '/ended', JSON.stringify(process.env))`
      const { marks } = await world.build(
        'sandbox',
        `withMayfly(credentials: [[${aws}], [${vault}]]) {
          writeFile(file: 'evil', text: ${JSON.stringify(evil)})
          sh 'cp evil "\${MAYFLY_ENV%/*}/mayfly/index.js"'
        }`,
      )
      expect(marks.ended).toContain('"WITH_MAYFLY_LOGGED_IN":"true"')
      expect(leaks(marks.ended ?? '', world.secrets())).toEqual([])
      expect(world.issuer.minted).toHaveLength(2)
    }))

  test.each([
    [`sh 'true'`, "AbortException: Could not find credentials entry with ID 'oidc-cluster'"],
    [`sh 'exit 7'`, 'AbortException: script returned exit code 7'],
  ])('a credential that is gone when the block ends: what needs no id token is ended (%s)', (body, error) =>
    inJenkinsWorld(async (world) => {
      const { result, log } = await world.build('sandbox', `withMayfly(${world.all}) { ${body} }`, tokens(3))
      expect(result).toBe('FAILURE')
      expect(log).toContain(
        "withMayfly: the clean-up was interrupted: Could not find credentials entry with ID 'oidc-cluster'",
      )
      expect(log).toContain(error)
      expect(log).toMatch(/Vault token of .*: revoked-verified/)
      expect(log).toMatch(/Kubernetes token of .*: revoke-failed/)
      expect(world.alive()).toEqual(world.cluster.secrets)
    }),
  )

  test.each(['{ sh "true" }', ', script: "true"'])('an abort while the agent is made ready: %s', (rest) =>
    inJenkinsWorld(async (world) => {
      const slow = scratch()
      writeFileSync(join(slow.path, 'node'), '#!/bin/sh\ntouch "$MARKS/unpacking"\nsleep 60\n', { mode: 0o755 })
      const use = rest.startsWith(',')
        ? `withMayfly(${world.items.vault}${rest})`
        : `withMayfly(${world.items.vault}) ${rest}`
      const { result } = await world.build('sandbox', use, {
        path: `${slow.path}:/usr/bin:/bin`,
        aborts: ['unpacking'],
      })
      slow.remove()
      expect([result, world.traffic()]).toEqual(['ABORTED', []])
    }),
  )

  test.each([
    ['before the login', 1, 0],
    ['before the end', 3, 1],
  ])('an abort while Jenkins makes an id token: %s', (_, number, issued) =>
    inJenkinsWorld(async (world) => {
      const { vault, kubernetes } = world.items
      const { result, log } = await world.build(
        'sandbox',
        `withMayfly(credentials: [[${vault}], [${kubernetes}]]) { sh 'true' }`,
        atToken(number),
      )
      expect(result).toBe('ABORTED')
      expect(log.match(/: revoked-verified/g) ?? []).toHaveLength(2 * issued)
      expect([world.vault.tokens.length, world.cluster.issued.length]).toEqual([issued, issued])
      expect(world.alive()).toEqual([])
    }),
  )

  test('a step of the block that is terminated by force: what comes after it runs', () =>
    inJenkinsWorld(async (world) => {
      const { result } = await world.build(
        'sandbox',
        `withMayfly(${world.items.vault}) { sh 'touch "$MARKS/waiting"; sleep 2' }`,
        { aborts: ['waiting'], signal: 'NONE', patience: 0 },
      )
      expect([result, world.vault.leases.length]).toEqual(['ABORTED', 1])
      expect(world.alive()).toEqual([])
    }))

  test.each(['KILL', 'TERM'] as const)(
    'a login that is ended by SIG%s before Vault answers: what may be alive is reported',
    (signal) =>
      inJenkinsWorld(async (world) => {
        const { result, log, marks } = await world.build(
          'sandbox',
          `withMayfly(${world.items.vault}) { sh 'touch "$MARKS/ran"' }`,
          {
            aborts: ['asked'],
            signal,
            marks: (folder) => {
              world.vault.answer = (request, _, next) => {
                if (request.url?.endsWith('/login')) writeFileSync(join(folder, 'asked'), '')
                else next()
              }
            },
          },
        )
        expect([result, marks.ran]).toEqual(['ABORTED', undefined])
        expect(log.match(/Vault token of deploy at .*/g)).toEqual([
          expect.stringMatching(
            /: expires-only, requested, but no answer arrived: if it was issued, it is valid until the system that issued it ends it\.?$/,
          ),
        ])
      }),
  )

  test('an abort while a block that passed is being ended: it is reported as cut off, and ended', () =>
    inJenkinsWorld(async (world) => {
      const { result, log } = await world.build('sandbox', `withMayfly(${world.items.vault}) { sh 'true' }`, {
        aborts: ['ending'],
        marks: (folder) => {
          world.vault.answer = whenEnding(async (next) => {
            writeFileSync(join(folder, 'ending'), '')
            await appearance(join(folder, 'ending.sent')).seen
            next()
          })
        },
      })
      expect(result).toBe('ABORTED')
      expect(log.match(/^withMayfly: .*/gm)).toEqual(['withMayfly: the clean-up was interrupted: Aborted by admin'])
      expect(log).toMatch(/Vault token of .*: revoked-verified/)
      expect(world.alive()).toEqual([])
    }))

  test('an end that outlasts the patience of Jenkins: another one beside it, and neither is in the other’s way', () =>
    inJenkinsWorld(async (world) => {
      const held: (() => void)[] = []
      const { result, log } = await world.build('sandbox', `withMayfly(${world.items.vault}) { sh 'true' }`, {
        aborts: ['ending'],
        patience: 100,
        marks: (folder) => {
          world.vault.answer = (request, _, next) => {
            if (!request.url?.endsWith('/revoke-self')) return next()
            held.push(next)
            writeFileSync(join(folder, 'ending'), '')
            if (held.length > 1) for (const each of held) each()
          }
        },
      })
      expect(result).toBe('ABORTED')
      expect(log).toContain('After 10s process did not stop')
      expect(log).toMatch(/: already-gone, /)
      expect(log).not.toMatch(/not known|failed with/)
      expect(world.alive()).toEqual([])
    }))

  test.each([
    [`sh 'true'`, 'told: Timeout has been exceeded'],
    [`sh 'exit 7'`, 'told: script returned exit code 7'],
  ])('an end that hangs is let go by its timeout, twice; it ends all the same when it can (%s)', (body, told) =>
    inJenkinsWorld(async (world) => {
      const gone = `n=0; while ls "$WORKSPACE@tmp" | grep -q mayfly- && [ $n -lt 300 ]; do sleep 0.1; n=$((n+1)); done`
      const held: (() => void)[] = []
      const { log } = await world.build(
        'sandbox',
        `try { withMayfly(${world.items.vault}) { ${body} } } catch (Exception e) { echo "told: \${e.message}" }
        sh '{ set +x; } 2>/dev/null; touch "$MARKS/over"; ${gone}'`,
        {
          minute: 500,
          patience: 100,
          marks: (folder) => {
            const over = appearance(join(folder, 'over')).seen
            over.then(() => held.forEach((next) => void next()))
            world.vault.answer = (request, _, next) => {
              if (!request.url?.endsWith('/revoke-self')) next()
              else held.push(next)
            }
          },
        },
      )
      expect(log.match(/^(withMayfly|told): .*/gm)).toEqual([
        'withMayfly: the clean-up was interrupted: Timeout has been exceeded',
        'withMayfly: the clean-up was interrupted: Timeout has been exceeded',
        'withMayfly: it is not known which credentials were revoked. All of them stop working when they expire, at the latest.',
        told,
      ])
      expect(world.alive()).toEqual([])
    }),
  )

  test('a block that is aborted and cannot be ended: the abort is what the build shows', () =>
    inJenkinsWorld(async (world) => {
      world.vault.answer = (request, response, next) => {
        if (!request.url?.endsWith('/revoke-self')) return next()
        response.writeHead(400, { 'content-type': 'application/json' }).end('{"errors":["not today"]}')
      }
      const use = `withMayfly(${world.all}, strictRevoke: true) { ${wait} }`
      const { result, log, marks } = await world.build('sandbox', use, { aborts: ['waiting'] })
      expect([result, marks.waited]).toEqual(['ABORTED', undefined])
      expect(log).toMatch(/Vault token of .*: revoke-failed/)
      expect(world.cluster.secrets).toEqual([])
    }))

  test.each([
    [`sh 'exit 7'`, 'FAILURE'],
    [wait, 'ABORTED'],
  ])('one within another of the same kind: both end, the inner one first (%s)', (body, result) =>
    inJenkinsWorld(async (world) => {
      const { vault } = world.items
      const inner = `withMayflyVault(${vault}) { sh 'cp "$DB_FILE" "$MARKS/inner"' }`
      const build = await world.build(
        'sandbox',
        `withMayflyVault(${vault}) {
          ${inner}
          sh 'cp "$DB_FILE" "$MARKS/outer"; . "$MAYFLY_ENV"'
          withMayfly(${vault}) { ${body} }
        }`,
        { aborts: ['waiting'] },
      )
      expect(build.result).toBe(result)
      const [outer, first, second] = world.vault.leases
      expect([build.marks.outer, build.marks.inner]).toEqual([outer?.password, first?.password])
      const ended = world.vault.requests.filter(({ path }) => path.endsWith('revoke-self')).map(({ token }) => token)
      expect(ended).toEqual([first?.token, second?.token, outer?.token])
      expect(world.alive()).toEqual([])
    }),
  )

  test('an abort of two branches at once: both end', () =>
    inJenkinsWorld(async (world) => {
      const { vault, kubernetes } = world.items
      const meet = `sh 'touch "$MARKS/$ME"; while [ ! -e "$MARKS/$OTHER" ]; do sleep 0.1; done; touch "$MARKS/waiting"; sleep 60'`
      const branch = (me: string, other: string, use: string) =>
        `${me}: { withMayfly(${use}) { withEnv(['ME=${me}', 'OTHER=${other}']) { ${meet} } } }`
      const { result } = await world.build(
        'plain',
        `parallel(${branch('one', 'two', vault)}, ${branch('two', 'one', kubernetes)})`,
        { aborts: ['waiting'] },
      )
      expect([result, world.vault.leases.length, world.cluster.issued.length]).toEqual(['ABORTED', 1, 1])
      expect(world.alive()).toEqual([])
    }))
})
