const variables = ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy', 'HTTP_PROXY', 'http_proxy']

/** The variable of this job that names a proxy. A user may believe that it is used. */
export function unusedProxy(): { unused?: string } {
  const unused = variables.find((name) => process.env[name])
  return unused === undefined ? {} : { unused }
}
