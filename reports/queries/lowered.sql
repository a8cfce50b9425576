-- 哪里的指标低于要求？ Where are targets lower than asked for?
SELECT issuer, title, requirement, was, now FROM changes JOIN plans USING (plan, part)
WHERE kind = 'target' AND direction = 'weaker' ORDER BY requirement, issuer, title, was, now
