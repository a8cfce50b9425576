"""Report → findings: the rules, which of them count, and what a project lives with."""
