import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { Secret } from './secret.ts'

test('a secret is masked before it exists, and prints as *** wherever it ends up', () => {
  const masked: string[] = []
  const secret = Secret.receive('canary-value', (value) => masked.push(value))
  expect(masked).toEqual(['canary-value'])
  expect([`${secret}`, String(secret), inspect(secret), inspect({ deep: [secret] })].join()).not.toContain('canary')
  expect(secret.reveal()).toBe('canary-value')
})

test('a secret whose mask fails never exists, and none is serialised silently', () => {
  expect(() =>
    Secret.receive('x', () => {
      throw new Error('no')
    }),
  ).toThrow('no')
  const secret = Secret.receive('canary-value', () => undefined)
  expect(() => JSON.stringify({ secret })).toThrow('never serialised')
  expect(JSON.stringify(Object.entries(Object.getOwnPropertyDescriptors(secret)))).not.toContain('canary')
})
