import { homedir } from 'node:os'
import { resolve } from 'node:path'

/**
 * The path where a tool looks for one of its files. `~` is expanded as the tools do it, because no shell has expanded
 * it.
 */
export function toolFile({ variable, path }: { readonly variable: string; readonly path: string }): string {
  return process.env[variable]?.replace(/^~(?=\/)/, homedir()) || resolve(homedir(), path)
}
