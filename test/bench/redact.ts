import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createWriteStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Forms, redactor } from '../../packages/cli/src/redact.ts'
import { maskForms } from '../../packages/core/src/masks.ts'

/** The milliseconds for one pass of a log, without and with redaction, in alternating rounds. */
export interface Passes {
  readonly forms: number
  readonly plain: number[]
  readonly redacted: number[]
}

/** Sends a log of 50 MB without secrets from a process to nowhere, plain and redacted, with the secrets of an AWS job. */
export async function timeRedactor(folder: string, rounds: number): Promise<Passes> {
  const log = join(folder, 'log')
  writeFileSync(log, logOf(50_000_000))
  const text = (bytes: number) => randomBytes(bytes).toString('base64url')
  const jwt = `eyJ${text(100)}.${text(800)}.${text(256)}`
  const values = [jwt, `ASIA${text(12)}`, text(30), `IQoJ${text(600)}`]
  const forms = values.flatMap(maskForms)
  const passes: Passes = { forms: forms.length, plain: [], redacted: [] }
  for (let round = 0; round < rounds; round++) {
    passes.plain.push(await pass(log))
    passes.redacted.push(await pass(log, redactor(new Forms(forms))))
  }
  return passes
}

async function pass(log: string, stream?: Transform): Promise<number> {
  const start = process.hrtime.bigint()
  const child = spawn('cat', [log], { stdio: ['ignore', 'pipe', 'inherit'] })
  const sink = createWriteStream('/dev/null')
  if (stream) await pipeline(child.stdout, stream, sink)
  else await pipeline(child.stdout, sink)
  return Number(process.hrtime.bigint() - start) / 1e6
}

/** Lines as tools print them: words, times, numbers, hashes. */
function logOf(bytes: number): string {
  const lines = Array.from({ length: 2_000 }, (_, index) => {
    const time = new Date(Date.UTC(2026, 0, 1) + index * 137).toISOString()
    const hash = randomBytes(20).toString(index % 2 === 0 ? 'hex' : 'base64')
    return `${time} [INFO] module.app.aws_s3_object.site["assets/${index}.js"]: Creation complete after ${index % 9}s [id=${hash}]`
  })
  const block = `${lines.join('\n')}\n`
  return block.repeat(Math.ceil(bytes / block.length)).slice(0, bytes)
}
