-- Jobs that were given a credential more often than its lifetime explains.
SELECT job.repository, job.run, provider, principal, sum(issues) AS times, max(lifetime) AS lifetime,
  epoch(max(last_issue)) - epoch(min(issued)) AS span
FROM credentials
GROUP BY job.system, job.repository, coalesce(job.run, chain), job.run, job.attempt, job.job, provider, principal
HAVING max(lifetime) > 0 AND times > ceil(span / max(lifetime)) + 2 ORDER BY times DESC;
