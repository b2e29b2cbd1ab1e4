// The smallest possible main step, for every floor: requests by hand, and the same masks, state, variables and outputs.
// It retries nothing and checks nothing. It is a lower limit for the time, not a working program.
const { appendFileSync } = require('node:fs')
const https = require('node:https')
const { randomUUID } = require('node:crypto')

exports.input = (name) => process.env[`INPUT_${name.toUpperCase()}`] ?? ''

const put = (file, name, value) => {
  const end = `ghadelimiter_${randomUUID()}`
  appendFileSync(process.env[file], `${name}<<${end}\n${value}\n${end}\n`)
}
exports.put = put

exports.mask = (value) => process.stdout.write(`::add-mask::${value}\n`)

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

exports.ask = ask

exports.idToken = async (audience) => {
  put('GITHUB_STATE', 'mayfly', '{"version":1,"strict":false,"leases":[]}')
  const authorization = `Bearer ${process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}`
  const url = `${process.env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=${encodeURIComponent(audience)}`
  const token = JSON.parse(await ask(url, { headers: { authorization } })).value
  exports.mask(token)
  return token
}

exports.post = (url, fields, more = {}) => {
  const json = more.authorization !== undefined
  const body = json ? JSON.stringify(fields) : new URLSearchParams(fields).toString()
  const type = json ? 'application/json' : 'application/x-www-form-urlencoded'
  const headers = { 'content-type': type, 'content-length': Buffer.byteLength(body), ...more }
  return ask(url, { method: 'POST', headers }, body)
}

exports.deliver = (principal, expiresAt, env) => {
  put('GITHUB_STATE', 'mayfly', JSON.stringify({ version: 1, leases: [{ expiresAt, env: Object.keys(env) }] }))
  for (const [name, value] of Object.entries(env)) put('GITHUB_ENV', name, value)
  put('GITHUB_OUTPUT', 'principal', principal)
  put('GITHUB_OUTPUT', 'expires-at', expiresAt)
  process.stdout.write(`${principal} until ${expiresAt}\n`)
}
