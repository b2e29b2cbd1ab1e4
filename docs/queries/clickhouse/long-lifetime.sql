-- Workflows whose lifetimes are more than twice their median use.
SELECT workflow, provider, principal, quantileExactLow(lifetime) AS median_lifetime, quantileExactLow(used) AS median_used
FROM credentials GROUP BY ALL
HAVING count(used) >= 5 AND median_lifetime > greatest(900, 2 * median_used) ORDER BY ALL;
