import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A program with the name and the arguments of GitLab's runner. It waits for the program that it starts in `folder`.
 */
export function belowProxyExec(folder: string, program: string, args: readonly string[]): [string, string[]] {
  writeFileSync(scriptIn(folder), '"$@"\nexit "$?"\n')
  const named = 'exec -a /usr/bin/gitlab-runner-helper bash proxy-exec "$@"'
  return ['/bin/bash', ['-c', named, 'bash', program, ...args]]
}

/** Removes the files that `belowProxyExec` needs in the folder. */
export function removeProxyExec(folder: string): void {
  rmSync(scriptIn(folder), { force: true })
}

/** The processes that a process has started, by number. */
export function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

function scriptIn(folder: string): string {
  return join(folder, 'proxy-exec')
}
