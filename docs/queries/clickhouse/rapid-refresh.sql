-- Jobs that were given a credential more often than its lifetime explains. A credential is renewed after two thirds of it.
SELECT job.repository, job.run, provider, principal, sum(issues) AS times, min(shortest) AS least,
  dateDiff('millisecond', min(issued), max(last_issue)) / 1000 AS span
FROM credentials
GROUP BY job.system, job.repository, coalesce(job.run, chain), job.run, job.attempt, job.job, provider, principal
HAVING least > 0 AND times > ceil(span / (least * 2 / 3)) + 2 ORDER BY times DESC;
