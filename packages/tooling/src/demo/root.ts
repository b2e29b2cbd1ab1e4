import { dirname, resolve } from 'node:path'

// Before anything else is loaded: the demo may be started from anywhere, and its parts name files from the root.
process.chdir(resolve(dirname(process.argv[1] ?? ''), '../../../..'))
