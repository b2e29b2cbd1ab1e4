-- Workflows whose lifetimes are more than twice their median use.
SELECT workflow, provider, principal, quantile_disc(lifetime, 0.5) AS median_lifetime, quantile_disc(used, 0.5) AS median_used
FROM credentials GROUP BY ALL
HAVING count(used) >= 5 AND median_lifetime > greatest(900, 2 * median_used) ORDER BY ALL;
