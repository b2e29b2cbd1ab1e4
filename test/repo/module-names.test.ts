import { expect, test } from 'vitest'
import { withStableNames } from '../../packages/tooling/src/module-names.ts'

/** Two files of a bundle as they are written: one module in each, of which the one uses the other. */
function bundle(first: number, second: number) {
  const module = (id: number, text: string) => `/***/ ${id}:\n/***/ ((module) => {\n\n${text}\n\n/***/ })`
  const entry = `${module(first, 'module.exports = require("fs");')}\n\n/******/ })\n/******/ var __nccwpck_require__ = load`
  const chunk = `${module(second, `var fs = __webpack_require__(${first});\nmodule.exports = fs.x(${first})`)}\n`
  return [
    { name: 'index.js', text: entry, map: undefined },
    { name: '1.index.js', text: chunk, map: undefined },
  ]
}

test('a module is called the same in every bundle, where it is and where it is used, and nothing else changes', () => {
  const [one, other] = [withStableNames(bundle(512, 7)), withStableNames(bundle(99, 8001))]
  expect(one[0]).toEqual(other[0])
  const [, name] = /^\/\*\*\*\/ (\d{6}):$/m.exec(one[0]?.[1] ?? '') ?? []
  expect(one[1]?.[1]).toContain(`__webpack_require__(${name})`)
  expect(one[1]?.[1]).toContain('fs.x(512)')
})
