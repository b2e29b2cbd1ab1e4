import type { System } from '../command/system.ts'

/** The end of a build tag is its number: what is cut is in the middle of a long path of folders. */
const longestTag = 45

/** A build of Jenkins. @see https://www.jenkins.io/doc/book/pipeline/jenkinsfile/#using-environment-variables */
export const jenkins: System = {
  id: 'jenkins',
  job() {
    const tag = (process.env.BUILD_TAG ?? '').replace(/^jenkins-/, '').replace(/[^\w.-]+/g, '-')
    return { label: `jk-${tag.slice(-longestTag)}`, event: '', outsider: undefined }
  },
  // What a block is given is kept in the build's record: paths may be, values may not.
  delivers: 'file',
  keepsLists: true,
  tokenFix: (audience) =>
    `Make an "OpenID Connect id token" credential with the audience ${audience}, and bind it around this command: withCredentials([string(credentialsId: '<its id>', variable: 'MAYFLY_ID_TOKEN')]).`,
}
