"""Many plans → tables that analysts ask: made on this machine or a cluster, kept as Parquet, asked in SQL."""
