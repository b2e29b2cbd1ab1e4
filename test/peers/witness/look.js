// Writes the facts that a step, or the post step of another action, can see of the job as JSON to $MARKS/<name>.json.
const { readdirSync, readFileSync, statSync, writeFileSync } = require('node:fs')
const { join, relative } = require('node:path')

function files(folder, skip) {
  const found = {}
  for (const name of readdirSync(folder, { recursive: true })) {
    const path = join(folder, name)
    if (!skip.test(name) && statSync(path).isFile()) {
      found[relative(folder, path)] = {
        mode: (statSync(path).mode & 0o777).toString(8),
        text: readFileSync(path, 'utf8'),
      }
    }
  }
  return found
}

const { GITHUB_WORKSPACE, MARKS, RUNNER_TEMP } = process.env
const seen = {
  env: Object.fromEntries(
    Object.entries(process.env).filter(([name]) =>
      /^(AWS_|STATE_|INPUT_|AZURE_|ARM_|CLOUDSDK_|GOOGLE_|GCLOUD_|GCP_)/.test(name),
    ),
  ),
  temp: files(RUNNER_TEMP, /^$/),
  workspace: files(GITHUB_WORKSPACE, /^(\.git|actions)(\/|$)/),
}
writeFileSync(join(MARKS, `${process.argv[2] ?? 'after'}.json`), JSON.stringify(seen))
