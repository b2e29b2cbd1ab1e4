import { audience, fileOf, type Job, type Matrix, mayOf } from './matrix.ts'

const issuerUrl = 'https://jenkins.example.com/oidc/job/acme'
const jenkins = 'https://jenkins.example.com/job/acme'

/** Three rules: one job, a branch with a slash, and two jobs. */
const file = fileOf(`
version: 1
issuers:
  jenkins: { url: "${issuerUrl}" }
rules:
  deploy:
    who: { jenkins: "${jenkins}/job/api/job/main/" }
    may: ${mayOf('deploy')}
  feature:
    who: { jenkins: "${jenkins}/job/api/job/feature%2Fx/" }
    may: ${mayOf('feature')}
  nightly:
    who: { jenkins: ["${jenkins}/job/api/job/main/", "${jenkins}/job/nightly/"] }
    may: ${mayOf('nightly')}
`)

function job(sub: string, change: Job = {}): Job {
  return { iss: issuerUrl, aud: audience, sub, build_number: '7', ...change }
}

/** Fifteen jobs: those that the rules are for, and those that look like them. */
const jobs: Matrix['jobs'] = {
  'the job of a branch': job(`${jenkins}/job/api/job/main/`),
  'a branch with a slash': job(`${jenkins}/job/api/job/feature%2Fx/`),
  'a branch that is a folder': job(`${jenkins}/job/api/job/feature/x/`),
  'a branch whose slash is encoded twice': job(`${jenkins}/job/api/job/feature%252Fx/`),
  'a branch with a slash in small letters': job(`${jenkins}/job/api/job/feature%2fx/`),
  'a job of a folder': job(`${jenkins}/job/nightly/`),
  'a job without a slash at its end': job(`${jenkins}/job/nightly`),
  'a job in a job': job(`${jenkins}/job/nightly/job/main/`),
  'a job that begins with the name of another': job(`${jenkins}/job/nightly-2/`),
  'a job in capitals': job(`${jenkins}/job/Nightly/`),
  'a job of another folder': job('https://jenkins.example.com/job/other/job/nightly/'),
  'a job of another controller': job('https://jenkins.example.org/job/acme/job/nightly/'),
  'a job of the same controller without encryption': job('http://jenkins.example.com/job/acme/job/nightly/'),
  'a job whose name has a star': job(`${jenkins}/job/*/`),
  'the issuer itself': job(issuerUrl),
}

/** Rules and jobs of Jenkins. */
export const jenkinsJobs: Matrix = { issuerUrl, file, jobs }
