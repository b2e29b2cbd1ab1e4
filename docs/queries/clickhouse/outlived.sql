-- Credentials that were valid for more than an hour after their jobs.
SELECT issued, job.repository, job.run, provider, principal, outlived FROM credentials WHERE outlived > 3600 ORDER BY issued DESC;
