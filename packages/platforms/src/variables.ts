const name = /^[A-Za-z_][A-Za-z0-9_]*$/
const dangerous =
  /^(PATH|HOME|SHELL|IFS|PS4|UID|EUID|PPID|SHELLOPTS|BASHOPTS|PROMPT_COMMAND|NODE_OPTIONS|BASH_ENV|ENV|PYTHON.*|PERL5.*|RUBY.*|JAVA_TOOL_OPTIONS|LD_.*|DYLD_.*|GITHUB_.*|RUNNER_.*|ACTIONS_.*|MAYFLY_.*)$/i

/** Whether Mayfly may set this variable: a plain name that no loader, shell or runner listens to. */
export function isOurs(variable: string): boolean {
  return name.test(variable) && !dangerous.test(variable)
}
