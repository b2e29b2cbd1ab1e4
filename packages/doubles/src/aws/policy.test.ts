import { expect, test } from 'vitest'
import { claimsOf, documentOf, type Vector, vectors } from '../../../../test/trust/subvectors/vectors.ts'
import { decide, type PolicyDocument } from './policy.ts'

const ofAws = vectors.filter(({ condition }) => condition.consumer.startsWith('aws-'))

/** The decision of the double for the token of a vector. */
function decision(vector: Vector): 'allowed' | 'denied' {
  const { iss, ...claims } = claimsOf(vector)
  const host = String(iss).replace('https://', '')
  const context = Object.fromEntries(Object.entries(claims).map(([name, value]) => [`${host}:${name}`, String(value)]))
  const principals = [`arn:aws:iam::111111111111:oidc-provider/${host}`]
  const request = { principals, action: 'sts:AssumeRoleWithWebIdentity', context }
  return decide([documentOf(vector) as PolicyDocument], request)
}

test('the double decides all 93 public vectors for AWS as they say, also those with set operators', () => {
  expect(ofAws).toHaveLength(93)
  const wrong = ofAws.filter((vector) => decision(vector) !== (vector.expect === 'match' ? 'allowed' : 'denied'))
  expect(wrong.map(({ id }) => id)).toEqual([])
})

test.each<[string, object, 'allowed' | 'denied']>([
  ['each value of an absent key', { 'ForAllValues:StringEquals': { 'x:a': 'one' } }, 'allowed'],
  ['one value of an absent key', { 'ForAnyValue:StringEquals': { 'x:a': 'one' } }, 'denied'],
  ['no value of an absent key', { 'ForAnyValue:StringNotEquals': { 'x:a': 'one' } }, 'denied'],
  ['each value of a key', { 'ForAllValues:StringLike': { 'x:b': 't*' } }, 'allowed'],
  ['each value of a key that differs', { 'ForAllValues:StringEquals': { 'x:b': 'one' } }, 'denied'],
  ['an absent key that must be absent', { Null: { 'x:a': 'true' } }, 'allowed'],
  ['a key that must be absent', { Null: { 'x:b': 'true' } }, 'denied'],
  ['another letter case', { StringEqualsIgnoreCase: { 'x:b': 'TWO' } }, 'allowed'],
  ['a pattern that must not match', { StringNotLike: { 'x:b': 't*' } }, 'denied'],
])('%s', (_, Condition, expected) => {
  const document = { Statement: { Effect: 'Allow', Principal: '*', Action: '*', Condition } } as PolicyDocument
  expect(decide([document], { action: 'sts:AssumeRole', context: { 'x:b': 'two' } })).toBe(expected)
})
