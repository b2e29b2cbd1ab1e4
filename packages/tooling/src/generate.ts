import { generatedSources, generatedStubs, generatedTexts, outdatedFiles, writeOutdated } from './generated.ts'

/** Writes every generated file, from the archive as it is. With `--check` it only names the files that are outdated. */
const files = new Map([...(await generatedSources()), ...(await generatedStubs()), ...(await generatedTexts())])
if (process.argv.includes('--check')) {
  for (const path of outdatedFiles(files).keys()) {
    console.error(`${path} is not what its sources give: run "npm run build" and commit it`)
    process.exitCode = 1
  }
} else writeOutdated(files)
