import { lstatSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { realPath } from '../command/real-path.ts'

/** More processes than any job has between the runner's process and this one. */
const mostAncestors = 64

/**
 * Whether the runner masks the values of `::add-mask::`: its file of masks is next to the checkout, and this process
 * runs below its `proxy-exec`. Everywhere else the line would show the value.
 *
 * @see https://gitlab.com/gitlab-org/gitlab-runner/-/blob/v19.4.0/shells/proxy_exec.go
 */
export function hidesMasks(checkout: string): boolean {
  const masks = lstatSync(`${realPath(checkout)}.tmp/masking.db`, { throwIfNoEntry: false })
  if (masks?.isFile() !== true) return false
  let pid = process.ppid
  for (let count = 0; pid > 0 && count < mostAncestors; count++) {
    if (isProxyExec(pid)) return true
    pid = parentOf(pid)
  }
  return false
}

function isProxyExec(pid: number): boolean {
  const [program = '', command] = textOf(pid, 'cmdline').split('\0')
  return basename(program).startsWith('gitlab-runner') && command === 'proxy-exec'
}

/** The parent of a process. The name, which may contain anything, is in parentheses before the state and the parent. */
function parentOf(pid: number): number {
  const stat = textOf(pid, 'stat')
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0)
}

function textOf(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
