/** A command of a script that logs in to a container registry, and the text that names the registry. */
export interface LoginLine {
  readonly line: string
  readonly host: string
}

const login =
  /\b(?:docker|podman|nerdctl|buildah|skopeo|crane|oras|regctl registry|helm registry)[ \t]+(?:--\S+[ \t]+)?login\b/

/** The log-ins to container registries in a shell script. Continued lines are one line. */
export function loginLines(script: string): LoginLine[] {
  return script
    .replace(/\\\r?\n/g, '  ')
    .split('\n')
    .flatMap((line) => {
      const found = login.exec(line)
      return found ? [{ line, host: line.slice(found.index) }] : []
    })
}

/** The names of the variables that a script reads, in the forms of POSIX shells and of PowerShell. */
export function variablesReadIn(script: string): string[] {
  return [...script.matchAll(/\$(?:env:|\{(?:env:)?)?([A-Za-z_]\w*)/g)].map(([, name = '']) => name)
}

/** The names of the variables that a script sets itself. */
export function variablesSetIn(script: string): string[] {
  const plain = [...script.matchAll(/(?:^|[\s;&|(])([A-Za-z_]\w*)=/g)]
  return [...plain, ...script.matchAll(/\bread[ \t]+(?:-r[ \t]+)?([A-Za-z_]\w*)/g)].map(([, name = '']) => name)
}
