import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { writeFleet } from './fleet.ts'

/**
 * Measures `mayfly report` over generated evidence, beside a floor that parses and hashes the same lines. With
 * `--other FILE`, it also measures another built command line, such as the one before a change. Each runs once per round,
 * one after the other: medians of CPU time, and the highest peak of memory.
 */
const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '1000000' },
    files: { type: 'string', default: '100' },
    rounds: { type: 'string', default: '3' },
    other: { type: 'string' },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'bench-report-'))
const records = join(folder, 'records')
const [spy, usage] = [join(folder, 'spy.cjs'), join(folder, 'usage')]
const note = `require('node:fs').writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.resourceUsage()))`
const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

try {
  writeFileSync(spy, `process.once('exit', () => ${note})`)
  const lines = writeFleet(records, Number(values.lines), Number(values.files))
  const report = (file: string) => [resolve(file), 'report', records, '--format', 'json']
  const programs = {
    'mayfly report': report('actions/dist/index.js'),
    ...(values.other !== undefined && { other: report(values.other) }),
    floor: [resolve('test/bench/floor/report.cjs'), records],
  }
  const measured = Object.entries(programs).map(([name, args]) => ({ name, args, cpu: [] as number[], memory: 0 }))
  for (let round = 0; round < Number(values.rounds); round++)
    for (const one of measured) {
      execFileSync(process.execPath, ['--require', spy, ...one.args], { stdio: ['ignore', 'ignore', 'inherit'] })
      const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usage, 'utf8'))
      one.cpu.push((userCPUTime + systemCPUTime) / 1e6)
      one.memory = Math.max(one.memory, Math.round(maxRSS / 1024))
    }
  const floors = measured.at(-1)?.cpu ?? []
  console.log(`${lines} lines in ${values.files} files`)
  console.table(
    measured.map(({ name, cpu, memory }) => ({
      name,
      'CPU s': Number(median(cpu).toFixed(2)),
      '÷ the floor': Number(median(cpu.map((seconds, round) => seconds / (floors[round] ?? 1))).toFixed(2)),
      'peak MiB': memory,
    })),
  )
} finally {
  rmSync(folder, { recursive: true })
}
