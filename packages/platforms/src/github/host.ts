import { isLoopback } from '@mayfly/core/endpoint'

/** Whether a host is GitHub's own, the configured server's (GHES, ghe.com), or this machine. */
export function isGitHubHost(hostname: string, serverUrl: string): boolean {
  const server = URL.canParse(serverUrl) ? new URL(serverUrl).hostname : ''
  const hosts = server === 'github.com' ? [] : server.endsWith('.ghe.com') ? [server, `*.${server}`] : [server]
  const known = ['*.actions.githubusercontent.com', ...hosts].some((host) =>
    host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host && host !== '',
  )
  return known || isLoopback(hostname)
}
