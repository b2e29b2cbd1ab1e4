import { join } from 'node:path'
import { MayflyError } from '@mayfly/core/errors'
import type { Deliverable, Lease } from '@mayfly/core/lease'
import { writeSection } from '../private-files.ts'
import { powerShellScript } from './powershell.ts'
import type { StateFolder } from './state-folder.ts'

type Variables = Readonly<Record<string, string>>

/** The variables of one lease, and the names of those that are secret. */
interface LeaseVariables {
  readonly variables: Variables
  readonly secret: ReadonlySet<string>
}

/** The place where a delivery's variables are written. */
export interface VariableSink {
  /** The files that it will leave on the disk for a lease. */
  deliverables(lease: Lease): Deliverable[]
  put(lease: Lease, variables: Variables, secret: ReadonlySet<string>): void
}

/**
 * The script in a state folder that gives a shell the variables of every lease, one section each; and beside it
 * `env.ps1`, the same for PowerShell, and `public.env`, lines `NAME=value` of those that are not secret, for a job that cannot source a script.
 */
export function envScript(state: StateFolder): VariableSink {
  const files = () => [scriptIn(state), join(state.root, 'env.ps1'), join(state.root, 'public.env')] as const
  // A lease has two deliveries when a step reads secrets and keeps the session too.
  const written = new Map<string, LeaseVariables>()
  return {
    deliverables: ({ id }) => files().map((file) => ({ kind: 'section', file, section: id })),
    put({ id }, more, secretNames) {
      const [script, powerShell, open] = files()
      const before = written.get(id)
      const variables = { ...before?.variables, ...mustBeText(more) }
      const secret = new Set([...(before?.secret ?? []), ...secretNames])
      written.set(id, { variables, secret })
      writeSection(state.root, script, id, id, scriptOf(variables))
      writeSection(state.root, powerShell, id, id, powerShellScript(variables))
      writeSection(state.root, open, id, id, publicLines(variables, secret))
    },
  }
}

/** The path of the script for POSIX shells in a state folder. */
export function scriptIn({ root }: StateFolder): string {
  return join(root, 'env.sh')
}

/** Variables that only one child process will get. */
export function inMemory(): VariableSink & { readonly variables: Record<string, string> } {
  const variables: Record<string, string> = {}
  return {
    variables,
    deliverables: () => [],
    put: (_, more) => void Object.assign(variables, mustBeText(more)),
  }
}

/**
 * Exports for any POSIX shell. They are not printed, even if the shell prints each command that it runs (`set -x`) or
 * each line that it reads (`set -v`).
 */
function scriptOf(variables: Variables): string {
  const exports = Object.entries(variables).map(([name, value]) => `export ${name}='${value.replaceAll("'", `'\\''`)}'`)
  return `${[traceOff, ...exports, traceOn].join('\n')}\n`
}

function publicLines(variables: Variables, secret: ReadonlySet<string>): string {
  const open = Object.entries(variables).filter(([name, value]) => !secret.has(name) && !/[\r\n]/.test(value))
  return open.map(([name, value]) => `${name}=${value}\n`).join('')
}

const traceOff =
  '{ mayfly_trace=; case $- in *x*) mayfly_trace=x ;; esac; case $- in *v*) mayfly_trace=v$mayfly_trace ;; esac; set +xv; } 2>/dev/null'
const traceOn = '{ if [ -n "$mayfly_trace" ]; then set "-$mayfly_trace"; fi; unset mayfly_trace; } 2>/dev/null'

function mustBeText(variables: Variables): Variables {
  const wrong = Object.entries(variables).filter(([, value]) => value.includes('\0'))
  if (wrong.length === 0) return variables
  throw new MayflyError('ERR_DELIVERY_FAILED', 'A value contains a zero byte, which a variable cannot contain', {
    facts: { variables: wrong.map(([name]) => name).join(', ') },
    fix: 'Deliver it as a file.',
  })
}
