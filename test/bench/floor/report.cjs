// Reads every line of a folder of evidence as JSON and hashes it, and does nothing else.
const { createHash, hash = (name, data) => createHash(name).update(data).digest('hex') } = require('node:crypto')
const { readdirSync, readFileSync } = require('node:fs')
const { join } = require('node:path')

const [, , folder] = process.argv
const hashBytes = 75
for (const name of readdirSync(folder)) {
  const bytes = readFileSync(join(folder, name))
  let start = 0
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    const line = bytes.subarray(start, end)
    JSON.parse(line.toString('utf8'))
    hash('sha256', line.subarray(0, -hashBytes))
    start = end + 1
  }
}
