"""Plan × reference → report: what carries each requirement, and how it differs."""
