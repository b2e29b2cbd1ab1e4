import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn } from '../support/story.ts'
import { hermetic, scratch } from './hermetic.ts'
import { peers, withPeers } from './peers.ts'
import { run } from './program.ts'

const library = filesIn(resolve('jenkins')).filter((path) => path.endsWith('.groovy'))

/** Java's options for a program that runs for seconds. */
const quickStart = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

/** A file of the library with one fault, in a separate folder. */
async function withFault(groovy: string, work: (file: string) => Promise<void>): Promise<void> {
  const folder = scratch()
  try {
    mkdirSync(join(folder.path, 'vars'))
    const file = join(folder.path, 'vars/faulty.groovy')
    writeFileSync(file, groovy)
    await work(file)
  } finally {
    folder.remove()
  }
}

withPeers([peers.java, peers.groovyLint], 'npm-groovy-lint', () => {
  async function findings(files: readonly string[]): Promise<string[]> {
    const folder = scratch()
    const program = join(peers.groovyLint.path, 'lib/index.js')
    const args = [
      program,
      '--noserver',
      `--javaoptions=${quickStart.join()}`,
      '--config',
      resolve('test/peers/jenkins'),
      '--output',
      'json',
      ...files,
    ]
    const { stdout } = await run(process.execPath, args, { env: hermetic(folder.home), cwd: folder.path })
    folder.remove()
    const report = JSON.parse(stdout.slice(stdout.indexOf('{')))
    expect(report.summary.totalFilesLinted).toBe(files.length)
    const found = report.files as Record<string, { errors: { line: number; rule: string; msg: string }[] }>
    return Object.entries(found).flatMap(([path, { errors }]) =>
      errors.map(({ line, rule, msg }) => `${path}:${line} ${rule}: ${msg}`),
    )
  }

  test('nothing in the library, while it finds a fault beside it', () =>
    withFault('def call() {\n  String unused = null\n}\n', async (file) => {
      expect(library.length).toBeGreaterThan(1)
      // The linter searches the whole folder that its files have in common. This folder contains nothing else.
      const beside = library.map((path) => join(dirname(file), 'library', relative(resolve('jenkins'), path)))
      for (const [at, path] of library.entries()) cpSync(path, beside[at] ?? '')
      expect(await findings([...beside, file])).toEqual([expect.stringMatching(/faulty\.groovy:2 UnusedVariable: /)])
    }))
})

withPeers([peers.java, peers.groovy], 'our own rules for the library, on its syntax tree', () => {
  async function findings(files: readonly string[]): Promise<string[]> {
    const classes = ['-cp', `${peers.groovy.path}/*`, 'groovy.ui.GroovyMain']
    const args = [...quickStart, ...classes, resolve('test/peers/jenkins/Lint.groovy')]
    const folder = scratch()
    const ran = await run(peers.java.path, [...args, ...files], { env: hermetic(folder.home), cwd: folder.path })
    folder.remove()
    expect([ran.exitCode, ran.stderr]).toEqual([0, ''])
    return ran.stdout.split('\n').filter((line) => line !== '')
  }

  test('no shell script is put together, and what a build may hold can be written to disk', async () => {
    expect(await findings(library)).toEqual([])
  })

  test.each([
    [`def call(String x) { sh("echo \${x}") }`, 'the script of sh is not constant'],
    ['def call(String x) { sh(label: "x", script: "echo " + x) }', 'the script of sh is not constant'],
    ['class Faulty { String x }', 'Faulty is not Serializable'],
  ])('a fault is found: %s', (groovy, says) =>
    withFault(groovy, async (file) => {
      expect(await findings([file])).toEqual([`${file}:1: ${says}`])
    }),
  )
})
