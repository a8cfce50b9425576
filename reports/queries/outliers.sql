-- 哪些方案远低于同级？ Which plans lie far below others of their tier?
SELECT issuer, title, level, round(coverage, 3) AS coverage, round(usual, 3) AS usual
FROM (SELECT *, median(coverage) OVER (PARTITION BY level) AS usual, stddev_pop(coverage) OVER (PARTITION BY level) AS far FROM plans)
WHERE coverage < usual - 2 * far ORDER BY coverage
