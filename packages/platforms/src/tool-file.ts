import { homedir } from 'node:os'
import { resolve } from 'node:path'

/** Where a tool looks for one of its files. As the tools do: a variable that a workflow sets has been through no shell. */
export function toolFile({ variable, path }: { readonly variable: string; readonly path: string }): string {
  return process.env[variable]?.replace(/^~(?=\/)/, homedir()) || resolve(homedir(), path)
}
