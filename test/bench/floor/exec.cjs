const { spawn } = require('node:child_process')
const { post } = require('./by-hand.cjs')

const [url, role, region, command] = process.argv.slice(2)

async function main() {
  const { MAYFLY_ID_TOKEN: token, ...env } = process.env
  const xml = await post(url, {
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: role,
    RoleSessionName: 'sh-by-hand',
    WebIdentityToken: token,
  })
  const tag = (name) => new RegExp(`<${name}>(.*?)</${name}>`).exec(xml)[1]
  const names = {
    AWS_ACCESS_KEY_ID: tag('AccessKeyId'),
    AWS_SECRET_ACCESS_KEY: tag('SecretAccessKey'),
    AWS_SESSION_TOKEN: tag('SessionToken'),
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
  }
  process.stderr.write(`${tag('Arn')} until ${tag('Expiration')}\n`)
  const child = spawn(command, [], { env: { ...env, ...names }, stdio: ['inherit', 'pipe', 'pipe'] })
  child.stdout.pipe(process.stdout)
  child.stderr.pipe(process.stderr)
  child.once('close', (code) => {
    process.exitCode = code
    process.stderr.write(`valid until ${tag('Expiration')}\n`)
  })
}

main()
