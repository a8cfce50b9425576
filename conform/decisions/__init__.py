"""What people decided on findings: kept in a file, found again in a later draft, honoured by every command."""
