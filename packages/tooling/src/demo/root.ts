import { dirname, resolve } from 'node:path'

// This runs before anything else is loaded. The demo may be started in any folder, and its parts name files from the
// root.
process.chdir(resolve(dirname(process.argv[1] ?? ''), '../../../..'))
