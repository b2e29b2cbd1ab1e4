import type { TrustFile } from '../../../packages/trust/src/file/model.ts'
import { readTrustFile } from '../../../packages/trust/src/file/read.ts'
import { sourceOf } from '../trust-source.ts'

/** The claims of a job. */
export type Job = Readonly<Record<string, string>>

/** Rules of one issuer, and the jobs that they are for or that look like those. */
export interface Matrix {
  readonly issuerUrl: string
  readonly file: TrustFile
  readonly jobs: Readonly<Record<string, Job>>
}

/** One audience for all systems, so that one token can be shown to each of them. */
export const audience = 'https://mayfly.example.com'

/** The principals of a rule in every system but Azure, which cannot compare most claims. */
export const mayOf = (name: string) => `
      aws: { role: "arn:aws:iam::111111111111:role/${name}", audience: "${audience}" }
      gcp: { provider: projects/123456789012/locations/global/workloadIdentityPools/ci-jobs/providers/jobs, audience: "${audience}" }
      vault: { role: ${name}, audience: "${audience}", policies: [default] }
      kubernetes: { namespace: deploy, service-account: deployer, audience: "${audience}" }`

/** The file of a text, which has no fault. */
export function fileOf(text: string): TrustFile {
  const { file, faults } = readTrustFile(sourceOf(text))
  if (file === undefined) throw new Error(JSON.stringify(faults))
  return file
}
