import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { createServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeCertificate } from '../support/certificate.ts'
import { expectClean, inGitlabWorld, leftBehind } from '../support/gitlab-world.ts'
import { listen } from '../support/listen.ts'
import { cli } from '../support/shell-job.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** A program that is the command line, as the executable is, and writes a mark when it is started. */
const program = `#!/bin/sh\necho "$1" >>"$MARKS/started"\nexec '${process.execPath}' '${cli}' "$@"\n`
const given = { 'mayfly-program': 'vendor/mayfly', 'mayfly-sha256': sha256(program), node: 'no-such-node' }
const none = { 'vendor/mayfly.tgz': 'no archive' }

test('with a program of the right hash the job needs neither Node nor the archive, and the program ends its login', () =>
  inGitlabWorld('vault', async (world) => {
    const script = 'touch "$MARKS/script"; test -n "$PASSWORD"'
    const job = await world.use(script, { inputs: given, files: { ...none, 'vendor/mayfly': program } })
    expect([job.status, job.marks]).toEqual(['success', { script: '', started: '--version\nlogin\nlogout\n' }])
    expect(world.double.live()).toBe(0)
    expectClean(job, world)
  }))

test('a program of another hash is never started, and no token leaves the job', () =>
  inGitlabWorld('vault', async (world) => {
    const job = await world.use('touch "$MARKS/script"', {
      inputs: given,
      files: { 'vendor/mayfly': program.replace('exec', 'true && exec') },
    })
    expect([job.status, job.marks, world.traffic()]).toEqual(['failed', {}, []])
    expect(job.log).toContain(
      'mayfly: The program was not started: the SHA-256 of vendor/mayfly is not the one in the input mayfly-sha256.\nmayfly: Set mayfly-sha256 to the SHA-256 of the executable.',
    )
    expect(job.log).toContain('mayfly: Nothing was delivered.')
    expect(leftBehind(job)).toEqual([])
    // The hash of the archive is the default, so a program without a hash of its own is refused too.
    const { 'mayfly-sha256': _, ...without } = given
    const unpinned = await world.use('true', { inputs: without, files: { 'vendor/mayfly': program } })
    expect([unpinned.status, unpinned.marks, world.traffic()]).toEqual(['failed', {}, []])
  }))

test.each([
  [
    'a program that is not there',
    undefined,
    'vendor/mayfly cannot be read or downloaded.\nmayfly: Set the input mayfly-program to',
  ],
  [
    'a program for another system',
    'no program\0',
    'vendor/mayfly does not run in this image.\nmayfly: The executable needs Linux with glibc',
  ],
])('%s is reported', (_, content, words) =>
  inGitlabWorld('vault', async (world) => {
    const job = await world.use('touch "$MARKS/script"', {
      inputs: { ...given, 'mayfly-sha256': sha256(content ?? '') },
      files: content === undefined ? {} : { 'vendor/mayfly': content },
    })
    expect([job.status, job.marks, world.traffic()]).toEqual(['failed', {}, []])
    expect(job.log).toContain(`mayfly: ${words}`)
    expect(leftBehind(job)).toEqual([])
  }),
)

const clients = ['curl', 'wget'].filter((name) => existsSync(`/usr/bin/${name}`))

test.each(clients)('over https with %s: the right one, a changed one, an error page', async (client) => {
  const certificate = makeCertificate()
  const answers = [program, `${program}\n`, undefined]
  const server = createServer(certificate, (_request, response) => {
    const body = answers.shift()
    response.writeHead(body === undefined ? 404 : 200).end(body)
  })
  const { url, close } = await listen(server as unknown as Server)
  const path = mkdtempSync(join(tmpdir(), 'programs-'))
  try {
    const needed = 'bash sh env cat cp mv rm mkdir chmod id ls sed tr touch sha256sum base64 head'.split(' ')
    writeFileSync(join(path, 'wgetrc'), `ca_certificate = ${certificate.path}\n`)
    for (const name of [...needed, client]) symlinkSync(`/usr/bin/${name}`, join(path, name))
    await inGitlabWorld('vault', async (world) => {
      const program = `${url.replace('http:', 'https:')}/mayfly`
      const use = () =>
        world.use('touch "$MARKS/script"', {
          inputs: { ...given, 'mayfly-program': program },
          env: { CURL_CA_BUNDLE: certificate.path, WGETRC: join(path, 'wgetrc') },
          path,
        })
      const right = await use()
      expect([right.status, Object.keys(right.marks)]).toEqual(['success', ['script', 'started']])
      const changed = await use()
      expect([changed.status, changed.marks]).toEqual(['failed', {}])
      expect(changed.log).toContain(`The program was not started: the SHA-256 of ${program}`)
      const absent = await use()
      expect([absent.status, absent.marks]).toEqual(['failed', {}])
      expect(absent.log).toContain(`mayfly: ${program} cannot be read or downloaded.`)
      expectClean(absent, world)
    })
  } finally {
    await close()
    certificate.remove()
    rmSync(path, { recursive: true })
  }
})
