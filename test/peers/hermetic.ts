import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A folder of one test, away from the workspace. */
export interface Scratch {
  readonly path: string
  readonly home: string
  remove(): void
}

/** Makes a scratch folder with a HOME of its own. */
export function scratch(): Scratch {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'peer-')))
  const home = join(path, 'home')
  mkdirSync(home)
  return { path, home, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/**
 * The whole environment of a foreign program: this Node first, a private HOME, and nothing of the machine's own, whose
 * preset certificate bundles, proxies and profiles would let a test pass or fail for the wrong reason.
 */
export function hermetic(home: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { HOME: home, PATH: `${dirname(process.execPath)}:/usr/bin:/bin`, LANG: 'C.UTF-8', ...more }
}

/** What az needs beside: trust in one certificate alone, and no process that tells of its use, which may outlive the job. */
export function azSettings(certificate: string): Record<string, string> {
  return {
    NODE_EXTRA_CA_CERTS: certificate,
    REQUESTS_CA_BUNDLE: certificate,
    AZURE_CORE_COLLECT_TELEMETRY: 'no',
  }
}

/** What the AWS tools would otherwise look up elsewhere: files of the machine, the metadata service. */
export function awsSettings(home: string): Record<string, string> {
  return {
    AWS_CONFIG_FILE: join(home, 'no-config'),
    AWS_SHARED_CREDENTIALS_FILE: join(home, 'no-credentials'),
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_PAGER: '',
  }
}
