"""`python -m conform`."""

from conform.app import main

if __name__ == "__main__":
    main()
