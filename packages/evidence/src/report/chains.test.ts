import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { type ChainHead, chainLine, type EvidenceEntry } from '../line.ts'
import { Fleet } from './fleet.ts'

const job = { system: 'github', repository: 'octo/shop', run: '1', attempt: '1', job: 'deploy' }
const of = { lease: 'aws-1', provider: 'aws', principal: 'p' }

/** A chain of this length, whose text has a character of several bytes. */
function linesOf(chain: string, length: number): string[] {
  let head: ChainHead | { chain: string } = { chain }
  return Array.from({ length }, (_, at) => {
    const time = { at: new Date(Date.UTC(2026, 10, 1) + at * 1000).toISOString(), job }
    const entry: EvidenceEntry =
      at === 0
        ? { ...time, event: 'opened', mayfly: '0.1.0', salt: '00' }
        : { ...time, event: 'ended', ...of, what: `sitzung ü ${at}`, outcome: 'expires-only', detail: 'd', trace: {} }
    const [text, next] = chainLine(entry, head)
    head = next
    return text
  })
}

const one = linesOf('0123456789abcdef', 6)
const other = linesOf('fedcba9876543210', 4)

function read(files: readonly (readonly string[])[], heads: readonly string[] = []): Fleet {
  const fleet = new Fleet(undefined, heads)
  for (const [at, lines] of files.entries()) {
    fleet.startFile(`${at}.ndjson`)
    for (const [index, line] of lines.entries()) fleet.take(Buffer.from(line), index + 1)
  }
  fleet.end()
  return fleet
}

/** The breaks as short texts: kind, file, line, chain and seq. */
const breaks = (files: readonly (readonly string[])[], heads: readonly string[] = []) =>
  read(files, heads).breaks.map(({ kind, file, line, chain, seq }) =>
    [kind, file && `${file[0]}:${line}`, chain?.slice(0, 3), seq].filter((part) => part !== undefined).join(' '),
  )

test('whole chains are not broken, also between each other, over several files and with the files in any order', () => {
  expect(breaks([one, other])).toEqual([])
  const mixed = [...one.slice(0, 2), ...other.slice(0, 3), ...one.slice(2), ...other.slice(3)]
  expect(breaks([mixed])).toEqual([])
  expect(breaks([one.slice(3), one.slice(0, 3)])).toEqual([])
  expect(breaks([one.slice(4), one.slice(2, 4), one.slice(0, 2)])).toEqual([])
})

test('every dropped, doubled and moved line is named, wherever it was', () => {
  for (let at = 0; at < one.length; at++) {
    const without = one.filter((_, index) => index !== at)
    const last = at === one.length - 1
    expect(breaks([without]), `dropped ${at}`).toEqual(last ? [] : [`dropped 0:${at + 1} 012 ${at}`])
    const twice = [...one.slice(0, at + 1), one[at] as string, ...one.slice(at + 1)]
    expect(breaks([twice]), `doubled ${at}`).toEqual([`doubled 0:${at + 2} 012 ${at}`])
    expect(breaks([one, [one[at] as string]]), `copied ${at}`).toEqual([`doubled 1:1 012 ${at}`])
    if (!last) expect(breaks([[...without, one[at] as string]]), `moved ${at}`).toEqual([`moved 0:6 012 ${at}`])
  }
})

test('a changed character anywhere in a line is named with the file and the line', () => {
  const line = one[2] as string
  for (let at = 0; at < line.length; at++) {
    const changed = line.slice(0, at) + (line[at] === '0' ? '1' : '0') + line.slice(at + 1)
    const found = read([[...one.slice(0, 2), changed, ...one.slice(3)]]).breaks
    expect(
      found.some((one) => one.file === '0.ndjson' && one.line === 3 && one.kind !== 'dropped'),
      `${at}`,
    ).toBe(true)
  }
})

test('a line that was changed and hashed anew is named by the line that continues another one', () => {
  const forged = linesOf('0123456789abcdef', 3)
  const [text] = chainLine(
    { at: '2026-11-01T00:00:02.000Z', job, event: 'delivered', ...of, modes: ['env'] },
    { chain: '0123456789abcdef', seq: 1, hash: JSON.parse(forged[1] as string).hash },
  )
  expect(breaks([[...one.slice(0, 2), text, ...one.slice(3)]])).toEqual(['changed 0:4 012 3'])
})

test('a cut tail is seen by a head that was printed, and only by it', () => {
  const head = JSON.parse(one[5] as string).hash
  expect(breaks([one], [head])).toEqual([])
  expect(breaks([one.slice(0, 5)])).toEqual([])
  expect(breaks([one.slice(0, 5)], [head])).toEqual(['cut'])
})

test.each([
  ['not JSON', 'hello'],
  ['an array', '[]'],
  ['another version', '{"v":2,"chain":"0123456789abcdef","seq":0}'],
  ['nothing', '{}'],
  ['deep JSON', '['.repeat(50_000)],
  ['no end', (one[0] as string).slice(0, -20)],
])('a hostile line is named and not thrown: %s', (_, line) => {
  const fleet = read([[line]])
  expect(fleet.breakCount).toBe(1)
  expect(fleet.credentials.count).toBe(0)
})

test('a line with a right hash and wrong members is named', () => {
  const wrong: [object, string][] = [
    [{ event: 'stolen', ...of }, 'has an event that this mayfly does not know'],
    [{ event: 'issued', ...of, what: 1, trace: {} }, 'has no what'],
    [{ event: 'issued', ...of, what: 'w', trace: { a: {} } }, 'has a wrong trace'],
    [{ event: 'issued', ...of, what: 'w', expiresAt: 'soon', trace: {} }, 'has a wrong expiresAt'],
    [{ event: 'ended', ...of, what: 'w' }, 'has no outcome or detail'],
  ]
  for (const [members, reason] of wrong) {
    const [text] = chainLine({ at: '2026-11-01T00:00:00.000Z', job, ...members } as EvidenceEntry, {
      chain: '0123456789abcdef',
    })
    expect(read([[text]]).breaks.map((found) => found.reason)).toEqual([reason])
  }
})

test('a line whose job is no list of texts is named, and the lines after it are read', () => {
  const deep = `{"system":"github","x":${'['.repeat(15_000)}${']'.repeat(15_000)}}`
  const content = `{"v":1,"chain":"00000000000000ff","seq":0,"at":"2026-11-30T15:00:00.000Z","job":${deep},"event":"opened","prev":""`
  const hash = createHash('sha256').update(content).digest('hex')
  const fleet = read([[`${content},"hash":"${hash}"}`, ...one]])
  expect(fleet.breaks.map(({ line, reason }) => [line, reason])).toEqual([
    [1, 'is not JSON, or its job is no list of texts'],
  ])
  expect(fleet.lineCount).toBe(1 + one.length)
})

test('a line that continues its chain and names another job is named', () => {
  const head = JSON.parse(one[1] as string) as ChainHead
  const time = { at: '2026-11-01T00:00:02.000Z', job: { ...job, run: '2' } }
  const [text] = chainLine({ ...time, event: 'delivered', ...of, modes: ['env'] }, head)
  expect(breaks([[...one.slice(0, 2), text]])).toEqual(['changed 0:3 012 2'])
})
