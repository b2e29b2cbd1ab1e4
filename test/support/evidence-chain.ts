import { existsSync, readFileSync } from 'node:fs'
import { type EvidenceLine, sha256 } from '@mayfly/evidence/line'
import type { Job } from './runner.ts'

const hashMember = /^,"hash":"([0-9a-f]{64})"\}$/
const hashMemberLength = ',"hash":"'.length + 64 + '"}'.length

/** Whether the hash at the end of a line is the hash of the text before it. */
export function isWhole(line: string): boolean {
  const member = hashMember.exec(line.slice(-hashMemberLength))
  return member !== null && sha256(line.slice(0, -hashMemberLength)) === member[1]
}

/** The faults of a text of evidence lines: a changed line, a line that is not the next of its chain, a cut line. */
export function faultsOf(text: string): string[] {
  const heads = new Map<string, EvidenceLine>()
  const lines = text.split('\n')
  const rest = lines.pop()
  const faults = rest === '' ? [] : ['the last line is cut']
  for (const [index, line] of lines.entries()) {
    if (!isWhole(line)) {
      faults.push(`line ${index + 1} was changed`)
      continue
    }
    const read = JSON.parse(line) as EvidenceLine
    const before = heads.get(read.chain)
    const isNext = before
      ? read.seq === before.seq + 1 && read.prev === before.hash
      : read.seq === 0 && read.prev === ''
    if (!isNext) faults.push(`line ${index + 1} is not the next of its chain`)
    if (!before && read.event !== 'opened') faults.push(`line ${index + 1} does not open its chain`)
    heads.set(read.chain, read)
  }
  return faults
}

/** The lines of a file of evidence; none if it does not exist. Throws for a broken chain. */
export function evidenceIn(path: string): EvidenceLine[] {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const faults = faultsOf(text)
  if (faults.length > 0) throw new Error(`${path}: ${faults.join(', ')}`)
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as EvidenceLine]))
}

/** The heads that a job printed, with the number of events. */
export function headsOf({ log }: Pick<Job, 'log'>): string[] {
  return [...log.matchAll(/evidence: (\d+ events, head sha256:[0-9a-f]{64})$/gm)].map(([, head = '']) => head)
}

/** The heads that a chain had after some of its lines, as a job prints them. */
export function printedHead({ seq, hash }: Pick<EvidenceLine, 'seq' | 'hash'>): string {
  return `${seq + 1} events, head sha256:${hash}`
}
