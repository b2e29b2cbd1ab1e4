import { cloudTrailEvent } from './cloudtrail.ts'
import { kubernetesAuditEvent } from './kubernetes-audit.ts'
import type { LogReader } from './log-event.ts'
import { vaultAuditEvent } from './vault-audit.ts'

/** Every kind of log that can be joined, by its flag, with the provider whose credentials it knows. */
export const logKinds = {
  cloudtrail: { provider: 'aws', read: cloudTrailEvent },
  'vault-audit': { provider: 'vault', read: vaultAuditEvent },
  'kubernetes-audit': { provider: 'kubernetes', read: kubernetesAuditEvent },
} as const satisfies Record<string, { readonly provider: string; readonly read: LogReader }>

export type LogFlag = keyof typeof logKinds
