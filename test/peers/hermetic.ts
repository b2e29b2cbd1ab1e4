import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** The folder of one test, outside of the workspace. */
export interface Scratch {
  readonly path: string
  readonly home: string
  remove(): void
}

/** Makes a temporary folder with a separate HOME. */
export function scratch(): Scratch {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'peer-')))
  const home = join(path, 'home')
  mkdirSync(home)
  return { path, home, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/**
 * The whole environment of a foreign program: this Node first, a private HOME, and nothing of the machine. The
 * machine's certificate bundles, proxies and profiles could let a test pass or fail for the wrong reason.
 */
export function hermetic(home: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { HOME: home, PATH: `${dirname(process.execPath)}:/usr/bin:/bin`, LANG: 'C.UTF-8', ...more }
}

/**
 * The variables that az also needs: trust in only one certificate, and no process that reports its use, because it may
 * outlive the job.
 */
export function azSettings(certificate: string): Record<string, string> {
  return {
    NODE_EXTRA_CA_CERTS: certificate,
    REQUESTS_CA_BUNDLE: certificate,
    AZURE_CORE_COLLECT_TELEMETRY: 'no',
  }
}

/** The sources that AWS tools would otherwise read: files of the machine, the metadata service. */
export function awsSettings(home: string): Record<string, string> {
  return {
    AWS_CONFIG_FILE: join(home, 'no-config'),
    AWS_SHARED_CREDENTIALS_FILE: join(home, 'no-credentials'),
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_PAGER: '',
  }
}
