import { expect, test } from 'vitest'
import { isWhole } from '../../../test/support/evidence-chain.ts'
import { type ChainHead, chainLine } from './line.ts'

const job = { system: 'github', repository: 'octo/shop' }
const opened = {
  at: '2026-11-30T15:00:00.000Z',
  job,
  event: 'opened',
  mayfly: '0.1.0',
  salt: '00112233445566778899aabbccddeeff',
} as const

test('each line names the hash of the line before it', () => {
  const [first, head] = chainLine(opened, { chain: '0123456789abcdef' })
  const [second, next] = chainLine(
    {
      at: '2026-11-30T15:00:01.000Z',
      job,
      event: 'delivered',
      lease: 'aws-1',
      provider: 'aws',
      principal: 'p',
      modes: ['env'],
    },
    head,
  )
  expect(JSON.parse(first)).toMatchObject({ v: 1, seq: 0, prev: '', hash: head.hash })
  expect(JSON.parse(second)).toMatchObject({ seq: 1, chain: '0123456789abcdef', prev: head.hash, hash: next.hash })
  expect([first, second].every(isWhole)).toBe(true)
})

test('a line is not whole after any change of one character', () => {
  const [line] = chainLine(opened, { chain: '0123456789abcdef' } satisfies Partial<ChainHead>)
  for (let index = 0; index < line.length; index++) {
    const other = line[index] === 'x' ? 'y' : 'x'
    expect(isWhole(line.slice(0, index) + other + line.slice(index + 1)), `character ${index}`).toBe(false)
  }
})
