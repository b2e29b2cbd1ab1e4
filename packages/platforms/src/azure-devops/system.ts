import { hostOf } from '@mayfly/core/endpoint'
import { forkBuild } from '@mayfly/core/guards'
import { jobFacts } from '@mayfly/evidence/job-facts'
import { fixedAudience } from '../command/fixed-audience.ts'
import type { System } from '../command/system.ts'

/**
 * A job of Azure Pipelines.
 *
 * @see https://learn.microsoft.com/azure/devops/pipelines/build/variables
 */
export const azureDevops: System = {
  id: 'azure-devops',
  isHere: ({ TF_BUILD, SYSTEM_TEAMFOUNDATIONCOLLECTIONURI }) =>
    TF_BUILD?.toLowerCase() === 'true' && Boolean(SYSTEM_TEAMFOUNDATIONCOLLECTIONURI),
  // A pipeline of the fork could change the variables, so this protects only against mistakes.
  job() {
    const { env } = process
    const isFork = env.SYSTEM_PULLREQUEST_ISFORK?.toLowerCase() === 'true'
    return {
      label: `az-${env.BUILD_BUILDID ?? ''}-${env.SYSTEM_JOBATTEMPT ?? '1'}`,
      event: isFork ? forkBuild : '',
      outsider: isFork ? `the fork ${env.SYSTEM_PULLREQUEST_SOURCEREPOSITORYURI ?? ''}` : undefined,
    }
  },
  evidenceJob() {
    const { env } = process
    return jobFacts('azure-devops', {
      repository: env.BUILD_REPOSITORY_NAME,
      repositoryId: env.BUILD_REPOSITORY_ID,
      run: env.BUILD_BUILDID,
      attempt: env.SYSTEM_JOBATTEMPT,
      job: env.SYSTEM_JOBID,
      workflow: env.BUILD_DEFINITIONNAME,
      event: env.BUILD_REASON,
      actor: env.BUILD_REQUESTEDFOR,
    })
  },
  tokenRequest: {
    host: () => hostOf(process.env.SYSTEM_OIDCREQUESTURI),
    async send(_, wire, patience, mask) {
      return (await import('./id-token.ts')).fetchIdToken(process.env, wire, patience, mask)
    },
  },
  tokenFix: (_, has, input) =>
    has === undefined
      ? 'Give the step the token of the job: "env: { SYSTEM_ACCESSTOKEN: $(System.AccessToken) }".'
      : fixedAudience('Azure DevOps', 'api://AzureADTokenExchange', has, input),
  workspaces: () => [
    process.env.BUILD_SOURCESDIRECTORY,
    process.env.BUILD_ARTIFACTSTAGINGDIRECTORY,
    process.env.PIPELINE_WORKSPACE,
    process.cwd(),
  ],
}
