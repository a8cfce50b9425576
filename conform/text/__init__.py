"""What every stage knows of Chinese official text: numbers, places, dates, the words of the field, fingerprints."""
