import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { leaks } from '../support/encodings.ts'
import { vaultAudience } from '../support/vault-world.ts'
import { appearance } from './act.ts'
import { scratch } from './hermetic.ts'
import { inJenkinsWorld, whenEnding } from './jenkins-world.ts'
import { peers, withPeers } from './peers.ts'

/** The block copies its variables and files, so that the test can compare them. */
const look = `sh 'env > "$MARKS/env"; cp "$AWS_SHARED_CREDENTIALS_FILE" "$MARKS/aws"; cp "$KUBECONFIG" "$MARKS/kubeconfig"; cp "$DB_FILE" "$MARKS/db"'`
const wait = `sh 'touch "$MARKS/waiting"; sleep 60; touch "$MARKS/waited"'`

withPeers([peers.java, peers.groovy], "Jenkins' own Groovy runs the shared library", () => {
  test.each(['plain', 'cps', 'sandbox'] as const)('%s: several credentials at once, used and ended', (mode) =>
    inJenkinsWorld(async (world) => {
      const { result, log, marks } = await world.build(
        mode,
        `String given = withMayfly(${world.all}) { ${look}\n return 'of the block' }\nsh "printf '%s' '\${given}' > \\"\\$MARKS/given\\""`,
      )
      expect([result, marks.given]).toEqual(['SUCCESS', 'of the block'])
      expect(marks.aws).toContain(world.sts.issued[0]?.secretAccessKey)
      expect(JSON.parse(marks.kubeconfig ?? '').users[0].user.token).toBe(world.cluster.issued[0])
      expect(marks.db).toBe(world.vault.leases[0]?.password)
      expect(marks.env).toMatch(/^AWS_PROFILE=mayfly$/m)
      expect(marks.env).not.toMatch(/ID_TOKEN|WITH_MAYFLY/)
      expect(leaks(marks.env ?? '', world.secrets())).toEqual([])
      expect(log).toMatch(/Vault token of deploy at \S+: revoked-verified, by vault/)
      expect(log).toMatch(/Kubernetes token of .*: revoked-verified, by kubernetes/)
      expect(log).toMatch(/AWS session jk-acme-api-main-42-?\S* of .*: expires-only/)
      expect(world.alive()).toEqual([])
    }),
  )

  describe.each(['plain', 'sandbox'] as const)('%s', (mode) => {
    test('a block that fails: its error is the build’s, and everything has ended', () =>
      inJenkinsWorld(async (world) => {
        const { result, log } = await world.build(mode, `withMayfly(${world.all}) { sh 'exit 7' }`)
        expect(result).toBe('FAILURE')
        expect(log).toContain('AbortException: script returned exit code 7')
        expect(world.vault.leases).toHaveLength(1)
        expect(world.alive()).toEqual([])
      }))

    test('a block that is aborted', () =>
      inJenkinsWorld(async (world) => {
        const { result, marks } = await world.build(mode, `withMayfly(${world.all}) { ${wait} }`, {
          aborts: ['waiting'],
        })
        expect([result, marks.waited]).toEqual(['ABORTED', undefined])
        expect(world.vault.leases).toHaveLength(1)
        expect(world.alive()).toEqual([])
      }))

    test('a second abort while the first one’s end is under way is not heard', () =>
      inJenkinsWorld(async (world) => {
        const { result, log } = await world.build(mode, `withMayfly(${world.all}) { ${wait} }`, {
          aborts: ['waiting', 'ending'],
          marks: (folder) => {
            world.vault.answer = whenEnding(async (next) => {
              writeFileSync(join(folder, 'ending'), '')
              await appearance(join(folder, 'ending.sent')).seen
              next()
            })
          },
        })
        expect([result, log.match(/Sending interrupt signal/g)?.length]).toEqual(['ABORTED', 2])
        expect(world.alive()).toEqual([])
      }))

    test('a second abort that kills at once: the end is done once more', () =>
      inJenkinsWorld(async (world) => {
        const { result, log } = await world.build(mode, `withMayfly(${world.all}) { ${wait} }`, {
          aborts: ['waiting', 'ending'],
          signal: 'KILL',
          marks: (folder) => {
            world.vault.answer = whenEnding(async () => writeFileSync(join(folder, 'ending'), ''))
          },
        })
        expect([result, log.match(/Sending interrupt signal/g)?.length]).toEqual(['ABORTED', 2])
        expect(world.alive()).toEqual([])
      }))

    test('an abort while the credentials are asked for', () =>
      inJenkinsWorld(async (world) => {
        const { result } = await world.build(mode, `withMayfly(${world.all}) { sh 'touch "$MARKS/ran"' }`, {
          aborts: ['reading'],
          marks: (folder) => {
            world.vault.answer = (request, _, next) => {
              if (request.url?.includes('/creds/')) writeFileSync(join(folder, 'reading'), '')
              else next()
            }
          },
        })
        expect(result).toBe('ABORTED')
        expect(world.vault.tokens).toHaveLength(1)
        expect(world.alive()).toEqual([])
      }))

    test('one of several is refused: the block does not run, and the others have ended', () =>
      inJenkinsWorld(async (world) => {
        const all = world.all.replace(`role: 'deploy'`, `role: 'nobody'`)
        const { result, log, marks } = await world.build(mode, `withMayfly(${all}) { sh 'touch "$MARKS/ran"' }`)
        expect([result, marks.ran]).toEqual(['FAILURE', undefined])
        expect(log).toContain('ERR_EXCHANGE_REJECTED')
        expect(log).toContain('AbortException: withMayfly: mayfly login failed with exit code 1')
        expect(world.cluster.issued).toHaveLength(1)
        expect(world.alive()).toEqual([])
      }))

    test.each([
      ['true', `sh 'true'`, 'FAILURE', 'AbortException: withMayfly: mayfly logout failed with exit code 3'],
      ['true', `sh 'exit 7'`, 'FAILURE', 'AbortException: script returned exit code 7'],
      ['false', `sh 'true'`, 'SUCCESS', ''],
    ])('a credential that cannot be revoked is reported (strictRevoke %s, %s)', (strict, body, result, error) =>
      inJenkinsWorld(async (world) => {
        world.vault.answer = (request, response, next) => {
          if (!request.url?.endsWith('/revoke-self')) return next()
          response.writeHead(400, { 'content-type': 'application/json' }).end('{"errors":["not today"]}')
        }
        const build = await world.build(mode, `withMayfly(${world.all}, strictRevoke: ${strict}) { ${body} }`)
        expect(build.result).toBe(result)
        expect(build.log).toContain(error)
        expect(build.log).toMatch(/Vault token of .*: revoke-failed/)
        expect(world.alive().length).toBeGreaterThan(0)
        expect(world.cluster.secrets).toEqual([])
      }),
    )

    test('two branches at once, one of which fails', () =>
      inJenkinsWorld(async (world) => {
        const { result, log, marks } = await world.build(
          mode,
          `parallel(
            one: { withMayfly(${world.items.vault}) { sh 'cp "$DB_FILE" "$MARKS/db"; exit 7' } },
            two: { withMayfly(${world.items.kubernetes}) { sh 'cp "$KUBECONFIG" "$MARKS/kubeconfig"' } },
          )`,
        )
        expect(result).toBe('FAILURE')
        expect(log).toContain('AbortException: script returned exit code 7')
        expect(marks.db).toBe(world.vault.leases[0]?.password)
        expect(marks.kubeconfig).toContain(world.cluster.issued[0])
        expect(world.alive()).toEqual([])
      }))

    test('one within another', () =>
      inJenkinsWorld(async (world) => {
        const { result, marks } = await world.build(
          mode,
          `withMayflyKubernetes(${world.items.kubernetes}) { withMayflyVault(${world.items.vault}) {
            sh 'cp "$DB_FILE" "$MARKS/db"; cp "$KUBECONFIG" "$MARKS/kubeconfig"'
          } }`,
        )
        expect(result).toBe('SUCCESS')
        expect(marks.db).toBe(world.vault.leases[0]?.password)
        expect(marks.kubeconfig).toContain(world.cluster.issued[0])
        expect(world.alive()).toEqual([])
      }))

    test('values that a shell sources are not shown by its trace', () =>
      inJenkinsWorld(async (world) => {
        const { result, log, marks } = await world.build(
          mode,
          `withMayfly(${world.items.vault}, deliver: 'env') {
            sh 'true before; . "$MAYFLY_ENV"; true "$DB"; printf "%s" "$DB" > "$MARKS/db"'
          }`,
        )
        expect(result).toBe('SUCCESS')
        expect(log).toContain('+ true before')
        expect(marks.db).toBe(world.vault.leases[0]?.password)
        expect(world.alive()).toEqual([])
      }))

    test.each([
      [`script: 'echo "it is $DB"'`, 'SUCCESS', [/^\+ echo it is \*\*\*$/m, /^it is \*\*\*$/m]],
      [`script: '#!/usr/bin/env node\\nconsole.log("it is", process.env.DB)'`, 'SUCCESS', [/^it is \*\*\*$/m]],
      [`script: 'exit 7'`, 'FAILURE', [/AbortException: script returned exit code 7/]],
      [`script: 'touch "$MARKS/waiting"; sleep 60'`, 'ABORTED', [/: revoked-verified/]],
    ])('a script has the values and shows stars: %s', (script, result, says) =>
      inJenkinsWorld(async (world) => {
        const build = await world.build(mode, `withMayflyVault(${world.items.vault}, ${script})`, {
          aborts: ['waiting'],
        })
        expect(build.result).toBe(result)
        for (const one of says) expect(build.log).toMatch(one)
        expect(world.vault.leases).toHaveLength(1)
        expect(world.alive()).toEqual([])
      }),
    )

    test.each([
      [`withMayfly(rol: 'x') { }`, ['credential 1 lacks provider', 'credential 1 lacks credentialsId']],
      [
        `withMayfly(role: 'x', credentials: [[provider: 'aws'], [credentialsId: 'oidc-aws']]) { }`,
        ['role must be inside credentials', 'credential 1 lacks credentialsId', 'credential 2 lacks provider'],
      ],
      [`withMayfly(credentials: 'aws') { }`, ['credentials must be a list of maps']],
      [`withMayfly(provider: 'aws', credentialsId: 'oidc-aws')`, ['either a block or the text script is required']],
      [`withMayflyAws(regoin: 'x', credentialsId: 'oidc-aws') { }`, ['did you mean "region"?', 'role']],
      [
        `withMayflyGithubApp(clientId: 'x', privateKey: 'y', credentialsId: 'oidc-aws', script: 'true')`,
        ['private-key is a secret'],
      ],
    ])('wrong arguments are reported all at once: %s', (pipeline, says) =>
      inJenkinsWorld(async (world) => {
        const { result, log } = await world.build(mode, pipeline)
        expect(result).toBe('FAILURE')
        for (const text of says) expect(log).toContain(text)
        expect(world.traffic()).toEqual([])
      }),
    )
  })

  test.each([
    ['v18.20.8', 'mayfly: this Jenkins agent needs Node.js 20 or newer on its PATH (found: v18.20.8).'],
    [undefined, 'mayfly: this Jenkins agent needs Node.js 20 or newer on its PATH (found: none).'],
    ['on Windows', 'AbortException: withMayfly needs a POSIX shell, and this Jenkins agent runs Windows'],
  ])('an agent that cannot run it is reported before any request: Node.js %s', (node, says) =>
    inJenkinsWorld(async (world) => {
      const agent = scratch()
      for (const name of ['sh', 'rm']) symlinkSync(`/bin/${name}`, join(agent.path, name))
      if (node) writeFileSync(join(agent.path, 'node'), `#!/bin/sh\necho ${node}\n`, { mode: 0o755 })
      const uses = [`withMayfly(${world.all}) { }`, `withMayfly(${world.all}, script: 'true')`]
      const { result, log } = await world.build(
        'sandbox',
        `try { ${uses[0]} } catch (Exception e) { echo "AbortException: \${e.message}" }\n${uses[1]}`,
        { path: agent.path, unix: node !== 'on Windows' },
      )
      agent.remove()
      expect(result).toBe('FAILURE')
      expect(log.split(says)).toHaveLength(3)
      expect(log.match(/No request was made\./g)).toHaveLength(2)
      expect(world.traffic()).toEqual([])
    }),
  )

  test('the id token: in no process and no file while a block runs, and with a script at its parent alone', () =>
    inJenkinsWorld(async (world) => {
      const { vault } = world.items
      const { result, log, marks } = await world.build(
        'sandbox',
        `withMayfly(${vault}) {
          sh 'cat /proc/[0-9]*/environ > "$MARKS/processes" 2> /dev/null || true'
          sh 'find "$WORKSPACE@tmp" "$WORKSPACE" -type f -exec cat {} + > "$MARKS/files"'
        }
        withMayfly(${vault}, script: 'cat /proc/$$/environ > "$MARKS/own"; tee "$MARKS/parent" < /proc/$PPID/environ')`,
      )
      expect(result).toBe('SUCCESS')
      const { processes = '', files = '', own = '', parent = '' } = marks
      const { minted } = world.issuer
      expect([processes.length, files.length].every((length) => length > 0)).toBe(true)
      expect(leaks([processes, files, own].join('\n'), minted)).toEqual([])
      expect(minted.filter((token) => parent.includes(`MAYFLY_ID_TOKEN_1=${token}`))).toHaveLength(1)
      expect(log).toContain('MAYFLY_ID_TOKEN_1=***')
    }))

  const examples = [...readFileSync('jenkins/README.md', 'utf8').matchAll(/^withMayflyVault\([\s\S]*?(?=^```)/gm)]

  test.each(examples.map(([example]) => example))('an example of its README, with the test’s Vault: %s', (example) =>
    inJenkinsWorld(async (world) => {
      const migrate = `writeFile(file: 'migrate.sh', text: 'printf %s "$DB_PASSWORD" > "$MARKS/password"')\nsh 'chmod +x migrate.sh'`
      const there = example
        .replace("url: 'https://vault.example.com'", `url: '${world.vault.url}'`)
        .replace("audience: 'https://vault.example.com'", `audience: '${vaultAudience}'`)
      const { result, marks } = await world.build('sandbox', `${migrate}\n${there}`)
      expect(result).toBe('SUCCESS')
      expect(marks.password).toBe(world.vault.leases[0]?.password)
      expect(world.alive()).toEqual([])
    }),
  )

  test('both examples for Vault are found', () => expect(examples).toHaveLength(2))

  test('a block that removes the folder of its use gets an error that says what this means', () =>
    inJenkinsWorld(async (world) => {
      const { result, log } = await world.build(
        'plain',
        `withMayfly(${world.items.vault}) { sh 'rm -rf "\${MAYFLY_ENV%/*}"' }`,
      )
      expect(result).toBe('FAILURE')
      expect(log).toContain('the folder of this withMayfly step is gone, so nothing can be revoked')
      expect(log).toContain('AbortException: withMayfly: mayfly logout failed with exit code 3')
    }))

  test.each([
    [`def seen = 'a' =~ 'a'; echo 'a step'; seen.matches()`, 'NotSerializableException: java.util.regex.Matcher'],
    [
      `Collections.sort([2, 1], { a, b -> echo 'a step'; 0 } as Comparator)`,
      'expected to call sort, but wound up catching',
    ],
  ])('what breaks in a Jenkins that was restarted, or is never run, breaks here: %s', (pipeline, says) =>
    inJenkinsWorld(async (world) => {
      const { result, log } = await world.build('cps', pipeline)
      expect(result).toBe('FAILURE')
      expect(log).toContain(says)
    }),
  )

  test.each([
    ['try { error("x") } catch (Exception e) { e.addSuppressed(e) }', 'addSuppressed'],
    ['new File("/").list()', 'new java.io.File'],
    ['"id".execute()', 'execute'],
  ])('the sandbox of these tests refuses what Jenkins refuses: %s', (pipeline, says) =>
    inJenkinsWorld(async (world) => {
      const { result, log } = await world.build('sandbox', pipeline)
      expect(result).toBe('FAILURE')
      expect(log).toMatch(new RegExp(`Scripts not permitted to use .*${says}`))
    }),
  )
})
