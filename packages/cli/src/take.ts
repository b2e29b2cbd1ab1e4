// The commands that take credentials share nearly all that they need, the network too: one file to load.
import '@mayfly/core/http'

export { exec } from './exec.ts'
export { login } from './login.ts'
