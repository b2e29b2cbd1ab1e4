import { quote } from '@mayfly/core/foreign-text'
import { answer } from '@mayfly/platforms/command/log'
import type { CommandLine } from '../flags.ts'
import { didYouMean } from '../near.ts'
import { refuse } from '../refuse.ts'
import { fishScript } from './fish.ts'
import { bashScript, zshScript } from './posix.ts'
import { readTables, shells } from './tables.ts'

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript }

/** `mayfly completion`: prints the script by which a shell completes commands, providers, flags and values. */
export async function completion({ args: [shell], faults }: CommandLine): Promise<void> {
  if (faults.length > 0) return refuse(faults)
  const known = shells.find((one) => one === shell)
  if (known) return answer(scripts[known](await readTables()).trimEnd())
  const message = shell === undefined ? 'is required' : `must be one of ${shells.join(', ')}, not ${quote(shell)}`
  refuse([{ input: 'shell', message: `${message}${didYouMean(shells, shell ?? '')}` }])
}
