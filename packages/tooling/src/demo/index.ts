import './root.ts'
import { parseArgs } from 'node:util'
import { tell } from './tell.ts'
import { watchAtOnce, watchAzure, watchGoogle, watchOneJob, watchRefusal } from './watch.ts'

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })

const acts = [await watchOneJob(), await watchGoogle(), await watchAzure(), await watchAtOnce(), await watchRefusal()]
if (values.json) console.log(JSON.stringify({ node: process.version, acts }, null, 2))
else tell(acts)
if (acts.some(({ seen }) => seen.some(({ kept }) => !kept))) process.exitCode = 1
