// The least that main could do: two requests by hand, the same masks, state, variables and outputs. It retries nothing,
// checks nothing and recovers from nothing: a floor, not a promise.
const { appendFileSync } = require('node:fs')
const https = require('node:https')
const { randomUUID } = require('node:crypto')

const input = (name) => process.env[`INPUT_${name.toUpperCase()}`] ?? ''
const put = (file, name, value) => {
  const end = `ghadelimiter_${randomUUID()}`
  appendFileSync(process.env[file], `${name}<<${end}\n${value}\n${end}\n`)
}
const mask = (value) => process.stdout.write(`::add-mask::${value}\n`)

function ask(url, options, body) {
  return new Promise((resolve, reject) => {
    https
      .request(url, options, (answer) => {
        let text = ''
        answer.setEncoding('utf8').on('data', (chunk) => {
          text += chunk
        })
        answer.on('end', () => resolve(text))
      })
      .on('error', reject)
      .end(body)
  })
}

async function main() {
  put('GITHUB_STATE', 'mayfly', '{"version":1,"strict":false,"leases":[]}')
  const audience = encodeURIComponent(input('audience'))
  const authorization = `Bearer ${process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}`
  const answer = await ask(`${process.env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=${audience}`, {
    headers: { authorization },
  })
  const token = JSON.parse(answer).value
  mask(token)
  const form = new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: input('role'),
    RoleSessionName: `gh-${process.env.GITHUB_RUN_ID}`,
    WebIdentityToken: token,
  }).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': form.length }
  const xml = await ask(input('sts-endpoint'), { method: 'POST', headers }, form)
  const tag = (name) => new RegExp(`<${name}>(.*?)</${name}>`).exec(xml)[1]
  const names = {
    AWS_ACCESS_KEY_ID: tag('AccessKeyId'),
    AWS_SECRET_ACCESS_KEY: tag('SecretAccessKey'),
    AWS_SESSION_TOKEN: tag('SessionToken'),
  }
  for (const value of Object.values(names)) mask(value)
  const region = { AWS_REGION: input('region'), AWS_DEFAULT_REGION: input('region') }
  const env = { ...names, ...region }
  put(
    'GITHUB_STATE',
    'mayfly',
    JSON.stringify({ version: 1, leases: [{ expiresAt: tag('Expiration'), env: Object.keys(env) }] }),
  )
  for (const [name, value] of Object.entries(env)) put('GITHUB_ENV', name, value)
  put('GITHUB_OUTPUT', 'principal', tag('Arn'))
  put('GITHUB_OUTPUT', 'expires-at', tag('Expiration'))
  process.stdout.write(`${tag('Arn')} until ${tag('Expiration')}\n`)
}

main()
