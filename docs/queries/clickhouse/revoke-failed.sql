-- Credentials that could be revoked, and were not seen to be.
SELECT issued, job.repository, job.run, provider, principal, outcome FROM credentials
WHERE outcome IN ('revoke-failed', 'not-run', 'revoked-leases-pending') ORDER BY issued DESC;
