import './root.ts'
import { tell } from './tell.ts'
import { watchAtOnce, watchAzure, watchGoogle, watchOneJob, watchRefusal, watchVault } from './watch.ts'

const known = ['--json']
const unknown = process.argv.slice(2).filter((argument) => !known.includes(argument))
if (unknown.length > 0) {
  console.error(`npm start, or npm start -- --json for machines; not ${unknown.join(' ')}`)
  process.exit(2)
}
const json = process.argv.includes('--json')

const acts = [
  await watchOneJob(),
  await watchGoogle(),
  await watchAzure(),
  await watchVault(),
  await watchAtOnce(),
  await watchRefusal(),
]
if (json) console.log(JSON.stringify({ node: process.version, acts }, null, 2))
else tell(acts)
if (acts.some(({ seen }) => seen.some(({ kept }) => !kept))) process.exitCode = 1
