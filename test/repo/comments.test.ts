import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn } from '../support/story.ts'

const sources = ['packages', 'test', 'jenkins']
  .flatMap((folder) => filesIn(resolve(folder)))
  .map((path) => relative('.', path))
  .filter((path) => /\.(ts|mts|cjs|js|groovy)$/.test(path) && !/\/(dist|node_modules)\/|\/\./.test(path))

/** A comment's line that begins with a clause, which hides the subject of the sentence. */
const clause = /^\s*(?:\/\/|\*|\/\*\*) *(?:What|Of|That|Whose|Where|Which|Whoever) [a-z]/

test('the subject of a comment comes first', () => {
  const found = sources.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => clause.test(line) && !line.includes('?'))
      .map((line) => `${path}: ${line.trim()}`),
  )
  expect(sources.length).toBeGreaterThan(500)
  expect(found).toEqual([])
})
