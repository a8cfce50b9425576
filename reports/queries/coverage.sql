-- 各级方案平均承接了多少要求？ How much of the reference do plans of each tier carry out?
SELECT level, count(*) AS plans, round(avg(coverage), 3) AS coverage, sum(omitted) AS omitted, sum(added) AS added
FROM plans GROUP BY level ORDER BY level
