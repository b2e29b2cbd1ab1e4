-- Credentials without a recorded end.
SELECT issued, job.repository, job.run, provider, principal, expires FROM credentials WHERE ended IS NULL ORDER BY issued DESC;
