"""`python -m conform`."""

from conform.cli import main

if __name__ == "__main__":
    main()
