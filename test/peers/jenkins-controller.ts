import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { hermetic, scratch } from './hermetic.ts'
import { peers } from './peers.ts'

const emulator = resolve('test/peers/jenkins/emulator')

type RunConfig = (config: string) => Promise<string>

let controller: RunConfig | undefined

/**
 * Runs a build from a file of settings and returns its result. One Java process runs all builds of a test process, as a
 * controller does, because its start takes longer than most builds. If it ends, throws with its output.
 */
export function runConfig(config: string): Promise<string> {
  controller ??= startController()
  return controller(config)
}

function startController(): RunConfig {
  const folder = scratch()
  const classes = [`${peers.groovy.path}/*`, emulator].join(':')
  // In this language, the small letter of I is not i.
  const language = ['-Duser.language=tr', '-Duser.country=TR']
  const java = [
    '-Xshare:auto',
    '-XX:TieredStopAtLevel=1',
    '-XX:+UseSerialGC',
    ...language,
    '-cp',
    classes,
    'groovy.ui.GroovyMain',
  ]
  const child = spawn(peers.java.path, [...java, resolve(emulator, 'Controller.groovy')], {
    env: hermetic(folder.home),
    cwd: folder.path,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  process.once('exit', () => {
    child.kill('SIGKILL')
    folder.remove()
  })
  const waiting = new Map<string, { resolve(result: string): void; reject(error: Error): void }>()
  let printed = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    printed = (printed + text).slice(-4000)
  })
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [, result = '', config = ''] = /^(\w+) (.+)$/.exec(line) ?? []
    waiting.get(config)?.resolve(result)
    waiting.delete(config)
  })
  child.once('close', () => {
    controller = undefined
    for (const { reject } of waiting.values()) reject(new Error(`the controller has ended:\n${printed}`))
  })
  return (config) =>
    new Promise((resolve, reject) => {
      waiting.set(config, { resolve, reject })
      child.stdin.write(`${config}\n`)
    })
}
