// aws_secrets.js CALLS: makes calls, a JSON list of lists, and prints their answers as a JSON list; an error as its name
// and its text. Calls: secret URL ID [STAGE], parameters URL NAME..., path URL PATH, rds HOST PORT USER (a log-in token).
const { GetSecretValueCommand, SecretsManagerClient } = require('@aws-sdk/client-secrets-manager')
const { GetParametersCommand, paginateGetParametersByPath, SSMClient } = require('@aws-sdk/client-ssm')
const { Signer } = require('@aws-sdk/rds-signer')

const ways = {
  async secret(endpoint, SecretId, VersionStage) {
    const client = new SecretsManagerClient({ endpoint, maxAttempts: 1 })
    const found = await client.send(new GetSecretValueCommand({ SecretId, VersionStage }))
    return found.SecretString ?? Buffer.from(found.SecretBinary).toString('base64')
  },
  async parameters(endpoint, ...Names) {
    const client = new SSMClient({ endpoint, maxAttempts: 1 })
    const found = await client.send(new GetParametersCommand({ Names, WithDecryption: true }))
    return [...shown(found.Parameters), ...found.InvalidParameters.map((name) => `${name}?`)].join(' ')
  },
  async path(endpoint, Path) {
    const client = new SSMClient({ endpoint, maxAttempts: 1 })
    const all = []
    const request = { Path, Recursive: true, WithDecryption: true }
    for await (const { Parameters } of paginateGetParametersByPath({ client }, request)) all.push(...Parameters)
    return shown(all).join(' ')
  },
  async rds(hostname, port, username) {
    return new Signer({ hostname, port: Number(port), username }).getAuthToken()
  },
}

function shown(parameters) {
  return parameters.map(({ Name, Value }) => `${Name}=${Value}`).sort()
}

const answers = JSON.parse(process.argv[2]).map(([how, ...args]) =>
  ways[how](...args).catch(({ name, message }) => `${name}: ${message}`),
)
Promise.all(answers).then((all) => console.log(JSON.stringify(all)))
