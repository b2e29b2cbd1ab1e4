import { expect, test } from 'vitest'
import { Texts } from './columns.ts'
import { mixText, Positions } from './positions.ts'

test('every row is found by its key, also when many rows were added and when hashes are equal', () => {
  const keys = Array.from({ length: 50_000 }, (_, at) => `lease-${at}`)
  for (const hashOf of [(text: string) => mixText(0, text), (text: string) => text.length]) {
    const texts = new Texts()
    const positions = new Positions((position) => hashOf(texts.at(position)))
    const find = (text: string) => positions.find(hashOf(text), (at) => texts.at(at) === text)
    // Rows with equal hashes are compared one by one.
    const used = hashOf('a') === hashOf('b') ? keys.slice(0, 1500) : keys
    for (const [at, key] of used.entries()) {
      expect(find(key)).toBeUndefined()
      texts.push(key)
      expect(positions.add(hashOf(key))).toBe(at)
    }
    expect(used.map(find)).toEqual([...used.keys()])
    expect(find('lease-')).toBeUndefined()
  }
})

test('a text of any characters is the same afterwards', () => {
  const texts = new Texts()
  const given = ['', 'a', 'ü', '\ud800', '😀', 'x'.repeat(100_000), '']
  for (const text of given) texts.push(text)
  expect(given.map((_, at) => texts.at(at))).toEqual(given)
})
